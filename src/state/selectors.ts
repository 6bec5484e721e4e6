import { tripsAsOf } from '../domain/asOf.ts';
import { facetsOf } from '../domain/facets.ts';
import { matchesFilters } from '../domain/filters.ts';
import type { Trip } from '../domain/trip.ts';
import { memoizeLast } from '../lib/memoizeLast.ts';
import type { ReaderState } from './readerStore.ts';

const memoizedTrips = memoizeLast(tripsAsOf);
const memoizedFacets = memoizeLast(facetsOf);
const memoizedShown = memoizeLast(
  (trips: readonly Trip[], filters: ReaderState['choices']['filters']) =>
    trips.filter((trip) => matchesFilters(trip, filters)),
);

/** All trips known on the chosen day, in order of departure. */
export function selectTrips({ dataset, choices }: ReaderState): readonly Trip[] {
  return memoizedTrips(dataset, choices.asOf);
}

/** The trips that the filters let through. */
export function selectShownTrips(state: ReaderState): readonly Trip[] {
  return memoizedShown(selectTrips(state), state.choices.filters);
}

/** The trip whose details are open. */
export function selectSelectedTrip(state: ReaderState): Trip | null {
  const { selectedTripId } = state.choices;
  return selectTrips(state).find((trip) => trip.id === selectedTripId) ?? null;
}

export function selectFacets(state: ReaderState): ReturnType<typeof facetsOf> {
  return memoizedFacets(selectTrips(state), state.choices.filters);
}
