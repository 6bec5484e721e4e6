import { yearOf } from './calendarDate.ts';
import type { TripMode } from './mode.ts';
import { TRIP_MODES } from './mode.ts';
import type { Trip } from './trip.ts';

/** What the reader wants to see. An empty list means all values. */
export interface Filters {
  readonly years: readonly number[];
  readonly modes: readonly TripMode[];
}

export const NO_FILTERS: Filters = { years: [], modes: [] };

/** The year a trip is filed under: that of its departure. */
export function tripYear(trip: Trip): number {
  return yearOf(trip.account.start.date);
}

export function matchesFilters(trip: Trip, filters: Filters): boolean {
  return (
    (filters.years.length === 0 || filters.years.includes(tripYear(trip))) &&
    (filters.modes.length === 0 || filters.modes.includes(trip.mode))
  );
}

/** Sorted, without duplicates, so that one choice has one form and one address. */
export function normalizeFilters(filters: Filters): Filters {
  return {
    years: [...new Set(filters.years)].sort((a, b) => a - b),
    modes: TRIP_MODES.filter((mode) => filters.modes.includes(mode)),
  };
}

export function hasFilters(filters: Filters): boolean {
  return filters.years.length > 0 || filters.modes.length > 0;
}

/** `values` with `value` added, or without it when it was there. */
export function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
