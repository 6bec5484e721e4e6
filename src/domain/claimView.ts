import type { AsOf } from './asOf.ts';
import { tripsAsOf } from './asOf.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Claim } from './claim.ts';
import type { Dataset } from './dataset.ts';
import { distanceKm } from './distance.ts';
import { type Filters, NO_FILTERS, normalizeFilters } from './filters.ts';
import { knowledgeDays } from './knowledgeDays.ts';
import type { LonLat } from './lonLat.ts';
import { type RailDistance, railDistance } from './railDistance.ts';

/** What the map shows while a claim is read. */
export interface ClaimView {
  readonly filters: Filters;
  readonly asOf: AsOf;
  readonly selectedTripId: string | null;
}

/**
 * The choices that show what a claim speaks of: the day on which it was made, or the first after it on
 * which its trips were known; the trip that it is about; for a count, the trips that are counted.
 */
export function claimView(claim: Claim, dataset: Dataset): ClaimView {
  const { check, claimed, tripIds } = claim;
  const mode = 'mode' in check ? check.mode : undefined;
  const years = claimed.kind === 'years' ? claimed.years : [];
  const isCount = check.measure === 'countTrips' || check.measure === 'shareOfTrips';
  const [only] = tripIds;
  return {
    filters: normalizeFilters({ years, modes: mode === undefined ? NO_FILTERS.modes : [mode] }),
    asOf: dayOf(claim, dataset),
    selectedTripId: tripIds.length === 1 && !isCount && only !== undefined ? only : null,
  };
}

function dayOf({ saidOn, tripIds }: Claim, dataset: Dataset): AsOf {
  const isKnownOn = (asOf: AsOf): boolean => {
    const known = new Set(tripsAsOf(dataset, asOf).map(({ id }) => id));
    return tripIds.every((id) => known.has(id));
  };
  // Before anything was known there is no map to show.
  const isDay = knowledgeDays(dataset).some(({ day }) => day <= saidOn);
  const days = knowledgeDays(dataset).flatMap(({ day }) => (day > saidOn ? [day] : []));
  return [...(isDay ? [saidOn] : []), ...days].find(isKnownOn) ?? 'latest';
}

/** The stretch that a claim about a distance measures, with both of its lengths. */
export interface MeasuredLine {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly straightKm: number;
  /** Null where no railway of the map joins the two. */
  readonly rail: RailDistance | null;
}

/** Null for a claim that is not about a distance. */
export function measuredLine(
  { check }: Claim,
  { places, lines }: Pick<Dataset, 'places' | 'lines'>,
): MeasuredLine | null {
  if (check.measure !== 'straightDistanceKm' && check.measure !== 'railDistanceKm') return null;
  const [from, to] = [places.get(check.from), places.get(check.to)];
  if (from === undefined || to === undefined) return null;
  return {
    from: from.lonLat,
    to: to.lonLat,
    straightKm: distanceKm(from.lonLat, to.lonLat),
    rail: railDistance(lines, from, to),
  };
}

/** A stretch shorter than this is too small in the frame of a trip. */
const CLOSE_KM = 300;
/** Room around a stretch for its names, as a share of its longer side. */
const ROOM = 0.25;

/** What the map frames to show a short stretch close up; null for a long one, and for none. */
export function closeBounds(line: MeasuredLine | null): Bounds | null {
  if (line === null || line.straightKm > CLOSE_KM) return null;
  const bounds = boundsOf([line.from, line.to]);
  if (bounds === null) return null;
  const [west, south, east, north] = bounds;
  const room = Math.max(east - west, north - south) * ROOM;
  return [west - room, south - room, east + room, north + room];
}
