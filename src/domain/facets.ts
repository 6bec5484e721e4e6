import type { Filters } from './filters.ts';
import { isInRange, tripYear } from './filters.ts';
import { TRIP_MODES, type TripMode } from './mode.ts';
import type { Trip } from './trip.ts';

export interface FacetValue<Value> {
  readonly value: Value;
  /** How many trips this value would show under the other facet's choice and the range of days. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface Facets {
  readonly years: readonly FacetValue<number>[];
  readonly modes: readonly FacetValue<TripMode>[];
}

/**
 * Every value of both facets with its count, in one pass over the trips. A value that the other
 * facet empties is kept with count 0: hiding it would hide why the list is short.
 */
export function facetsOf(trips: readonly Trip[], filters: Filters): Facets {
  // A chosen year stays on offer even when no trip of this day of knowing falls in it: the reader
  // must be able to take it back.
  const years = new Map<number, number>(filters.years.map((year) => [year, 0]));
  const modes = new Map<TripMode, number>(TRIP_MODES.map((mode) => [mode, 0]));
  for (const trip of trips) {
    const year = tripYear(trip);
    const dayFits = isInRange(trip, filters);
    const yearFits = filters.years.length === 0 || filters.years.includes(year);
    const modeFits = filters.modes.length === 0 || filters.modes.includes(trip.mode);
    years.set(year, (years.get(year) ?? 0) + (dayFits && modeFits ? 1 : 0));
    if (dayFits && yearFits) modes.set(trip.mode, (modes.get(trip.mode) ?? 0) + 1);
  }
  return {
    years: [...years]
      .sort(([a], [b]) => a - b)
      .map(([value, count]) => ({ value, count, chosen: filters.years.includes(value) })),
    modes: [...modes].map(([value, count]) => ({
      value,
      count,
      chosen: filters.modes.includes(value),
    })),
  };
}
