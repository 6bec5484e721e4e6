import { isTaken } from './asOf.ts';
import { outwardLength } from './legGeometry.ts';
import type { Trip } from './trip.ts';

/**
 * What a trip is best compared with, of those that are shown: the same destination by another mode, else
 * the trip that led farthest. What did not happen as reported is not offered first.
 */
export function partnerOf(trip: Trip, shown: readonly Trip[]): Trip | null {
  const others = shown.filter(({ id }) => id !== trip.id);
  const taken = others.filter(isTaken);
  const candidates = (taken.length > 0 ? taken : others).toSorted(
    (a, b) => outwardLength(b).km - outwardLength(a).km,
  );
  const { destination } = trip.account;
  const sameEnd = candidates.find(
    ({ account, mode }) => account.destination.id === destination.id && mode !== trip.mode,
  );
  return sameEnd ?? candidates[0] ?? null;
}
