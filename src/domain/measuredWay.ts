import { distanceKm } from './distance.ts';
import type { Itinerary, ItineraryPiece } from './itinerary.ts';
import { type BestLength, bestLength } from './legGeometry.ts';
import { publishedKmAlong } from './linePath.ts';
import type { Leg, Section } from './trip.ts';

/**
 * A trip in measured kilometers. The line that is drawn is a spline or a lifted arc and is never
 * measured: each leg is as long as `bestLength` says, and inside of it stations stand where the
 * railway's own posts have them or, where no source gives any, where straight lines between them do.
 */
export interface MeasuredWay {
  /** Both grow: kilometers along the line as drawn, and kilometers as measured. */
  readonly knots: readonly { readonly along: number; readonly km: number }[];
  /** Where each leg begins on the line as drawn, and what its length rests on. */
  readonly bases: readonly { readonly from: number; readonly basis: BestLength['basis'] }[];
}

export function measuredWay({ pieces, trip }: Itinerary): MeasuredWay {
  const knots: { along: number; km: number }[] = [{ along: 0, km: 0 }];
  const bases: MeasuredWay['bases'][number][] = [];
  let reached = 0;
  for (const leg of trip.legs) {
    const own = pieces.filter((piece) => piece.leg === leg);
    const start = own[0]?.along[0];
    if (start === undefined) continue;
    const { km, basis } = bestLength(leg);
    bases.push({ from: start, basis });
    for (const knot of stretched(knotsOf(leg, own), km)) {
      knots.push({ along: knot.along, km: reached + knot.km });
    }
    reached += km;
  }
  return { knots, bases };
}

interface Knot {
  readonly along: number;
  readonly km: number;
}

/** The stations of a leg, from its start, by posts or straight lines. */
function knotsOf(leg: Leg, pieces: readonly ItineraryPiece[]): readonly Knot[] {
  const ends: readonly Knot[] = [
    { along: pieces[0]?.along[0] ?? 0, km: 0 },
    { along: pieces.at(-1)?.along.at(-1) ?? 0, km: distanceKm(leg.from.lonLat, leg.to.lonLat) },
  ];
  let reached = 0;
  const knots = pieces.flatMap(({ section, stations }): readonly Knot[] => {
    if (section === null) return [];
    const before = reached;
    return stationKms(section, stations).map(({ along, km }) => {
      reached = before + km;
      return { along, km: reached };
    });
  });
  return knots.length === 0 ? ends : knots;
}

/** How far each station is from the start of a section; never less than the one before it. */
function stationKms(
  { line, from, to }: Section,
  stations: ItineraryPiece['stations'],
): readonly Knot[] {
  const posts = publishedKmAlong(line, from, to);
  const whole = posts.at(-1) ?? null;
  let straight = 0;
  const straights = stations.map(({ place }, index) => {
    const previous = stations[index - 1]?.place;
    if (previous !== undefined) straight += distanceKm(previous.lonLat, place.lonLat);
    return straight;
  });
  if (whole === null) {
    return stations.map(({ along }, index) => ({ along, km: straights[index] ?? 0 }));
  }
  let reached = 0;
  return stations.map(({ along }, index) => {
    const km = posts[index] ?? between(posts, straights, index);
    reached = Math.min(whole, Math.max(reached, km));
    return { along, km: reached };
  });
}

/** A station without a post, by its share of the straight way between the posts on both sides. */
function between(
  posts: readonly (number | null)[],
  straights: readonly number[],
  index: number,
): number {
  const before = posts.findLastIndex((km, at) => at < index && km !== null);
  const after = posts.findIndex((km, at) => at > index && km !== null);
  const [start, end] = [straights[before] ?? 0, straights[after] ?? 0];
  const [from, to] = [posts[before] ?? 0, posts[after] ?? 0];
  const share = end > start ? ((straights[index] ?? 0) - start) / (end - start) : 0;
  return from + (to - from) * share;
}

/** Knots whose last one is so many kilometers from their first. */
function stretched(knots: readonly Knot[], km: number): readonly Knot[] {
  const own = knots.at(-1)?.km ?? 0;
  return knots.map((knot) => ({ along: knot.along, km: own === 0 ? 0 : (knot.km * km) / own }));
}

/** Measured kilometers from the start of the trip at so many kilometers of the line as drawn. */
export function kmAt({ knots }: MeasuredWay, along: number): number {
  const index = knots.findIndex((knot) => knot.along >= along);
  if (index < 0) return knots.at(-1)?.km ?? 0;
  const [to, from] = [knots[index], knots[index - 1]];
  if (to === undefined) return 0;
  if (from === undefined || to.along === from.along) return to.km;
  return from.km + ((to.km - from.km) * (along - from.along)) / (to.along - from.along);
}

const WEAKEST_LAST = ['published', 'great circle', 'reported', 'drawn'] as const;

/** The weakest of what the way up to there was measured by. */
export function basisAt({ bases }: MeasuredWay, along: number): BestLength['basis'] {
  const begun = bases.filter(({ from }, index) => index === 0 || from < along);
  return (
    WEAKEST_LAST.findLast((basis) => begun.some((each) => each.basis === basis)) ?? 'published'
  );
}
