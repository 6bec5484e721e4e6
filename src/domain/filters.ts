import { type CalendarDate, yearOf } from './calendarDate.ts';
import type { TripMode } from './mode.ts';
import { TRIP_MODES } from './mode.ts';
import type { Trip } from './trip.ts';

/** What the reader wants to see. An empty list means all values, an absent day no limit. */
export interface Filters {
  readonly years: readonly number[];
  readonly modes: readonly TripMode[];
  /** The first day of the range: a trip that was over before it is left out. */
  readonly from?: CalendarDate;
  /** The last day of the range: a trip that began after it is left out. */
  readonly to?: CalendarDate;
}

export const NO_FILTERS: Filters = { years: [], modes: [] };

/** The year a trip is filed under: that of its departure. */
export function tripYear(trip: Trip): number {
  return yearOf(trip.account.start.date);
}

/** Whether any day of the trip is in the range. Of one that is not known to have ended, its first. */
export function isInRange(trip: Trip, { from, to }: Pick<Filters, 'from' | 'to'>): boolean {
  const { start, end = start } = trip.account;
  return (from === undefined || end.date >= from) && (to === undefined || start.date <= to);
}

export function matchesFilters(trip: Trip, filters: Filters): boolean {
  return (
    isInRange(trip, filters) &&
    (filters.years.length === 0 || filters.years.includes(tripYear(trip))) &&
    (filters.modes.length === 0 || filters.modes.includes(trip.mode))
  );
}

/**
 * Sorted, without duplicates, a range that was turned round put right, so that one choice has one
 * form and one address.
 */
export function normalizeFilters({ years, modes, from, to }: Filters): Filters {
  const isTurned = from !== undefined && to !== undefined && from > to;
  const [first, last] = isTurned ? [to, from] : [from, to];
  return {
    years: [...new Set(years)].sort((a, b) => a - b),
    modes: TRIP_MODES.filter((mode) => modes.includes(mode)),
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
  };
}

export function hasFilters({ years, modes, from, to }: Filters): boolean {
  return years.length > 0 || modes.length > 0 || from !== undefined || to !== undefined;
}

/** `values` with `value` added, or without it when it was there. */
export function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
