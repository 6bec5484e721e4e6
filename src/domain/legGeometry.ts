import { distanceKm, pathLengthKm } from './distance.ts';
import { greatCirclePath } from './greatCirclePath.ts';
import { publishedKmBetween, sectionPath } from './linePath.ts';
import type { LonLat } from './lonLat.ts';
import type { Leg, PublishedLength, Trip } from './trip.ts';

/**
 * The leg as drawn, in the direction of travel: railways and roads follow their points, flights the
 * great circle, steps on foot a straight line. More than one path only where a flight crosses the
 * antimeridian.
 */
export function legPaths(leg: Leg): readonly (readonly LonLat[])[] {
  if (leg.sections.length === 0) return greatCirclePath(leg.from.lonLat, leg.to.lonLat);
  const joined: LonLat[] = [];
  for (const section of leg.sections) {
    const path = sectionPath(section);
    joined.push(...(joined.length === 0 ? path : path.slice(1)));
  }
  return [joined];
}

/** The lengths of a leg, all in kilometers. */
export interface LegLengths {
  /** From end to end on the globe. */
  readonly straightKm: number;
  /**
   * Along the drawn line. For a railway drawn from station to station this is 10–30 % short of the
   * track: use it as a floor, never as the distance traveled.
   */
  readonly drawnKm: number;
  /** By the railway's or road's published lengths; null where sources leave a gap. */
  readonly publishedKm: number | null;
  /** What outlets printed for this leg as a whole. */
  readonly reported: readonly PublishedLength[];
}

export function legLengths(leg: Leg): LegLengths {
  const published = leg.sections.map((section) =>
    publishedKmBetween(section.line, section.from, section.to),
  );
  return {
    straightKm: distanceKm(leg.from.lonLat, leg.to.lonLat),
    drawnKm: legPaths(leg).reduce((km, path) => km + pathLengthKm(path), 0),
    publishedKm:
      published.length === 0 || published.includes(null)
        ? null
        : published.reduce<number>((sum, km) => sum + (km ?? 0), 0),
    reported: leg.publishedLengths,
  };
}

/** How a distance came about: the best one there is, and what it rests on. */
export interface BestLength {
  readonly km: number;
  readonly basis: 'published' | 'reported' | 'drawn' | 'great circle';
}

/** The distance to name when only one fits: published, else as reported, else measured. */
export function bestLength(leg: Leg): BestLength {
  const lengths = legLengths(leg);
  if (lengths.publishedKm !== null) return { km: lengths.publishedKm, basis: 'published' };
  const [reported] = lengths.reported;
  if (reported !== undefined) return { km: reported.km, basis: 'reported' };
  return { km: lengths.drawnKm, basis: leg.mode === 'plane' ? 'great circle' : 'drawn' };
}

/** An airport and the city it serves lie this close; stations of one city too. */
const SAME_CITY_KM = 60;

/**
 * The legs of the way there: up to the first that ends in the city of the trip's destination. All
 * legs when none does, as on a journey that is still under way.
 */
export function outwardLegs(trip: Trip): readonly Leg[] {
  const { destination } = trip.account;
  const arrival = trip.legs.findIndex(
    (leg) => distanceKm(leg.to.lonLat, destination.lonLat) <= SAME_CITY_KM,
  );
  return arrival < 0 ? trip.legs : trip.legs.slice(0, arrival + 1);
}

/** One distance for the way there, and the weakest basis among its legs. */
export function outwardLength(trip: Trip): BestLength {
  const order = ['published', 'great circle', 'reported', 'drawn'] as const;
  const lengths = outwardLegs(trip)
    .filter((leg) => leg.mode !== 'foot')
    .map(bestLength);
  return {
    km: lengths.reduce((sum, length) => sum + length.km, 0),
    basis: order.findLast((basis) => lengths.some((l) => l.basis === basis)) ?? 'drawn',
  };
}

/** The way there in a straight line, from where it began to where it led; 0 where that is not known. */
export function outwardStraightKm(trip: Trip): number {
  const legs = outwardLegs(trip);
  const [first, last] = [legs[0], legs.at(-1)];
  return first === undefined || last === undefined
    ? 0
    : distanceKm(first.from.lonLat, last.to.lonLat);
}
