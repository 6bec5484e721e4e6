import { type AsOf, REPORT_DAY, tripAsOf, tripsAsOf } from './asOf.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Dataset } from './dataset.ts';
import { fromWorld, toWorld, type WorldPoint } from './mercator.ts';
import { routeStretches } from './routeStretches.ts';
import type { Trip } from './trip.ts';

/**
 * A frame is what a page shows when it opens: the whole story as known on the day of the reports, the
 * whole story as known later, one trip, two that are compared, or the places that a step of the story names. Poster and live map fit the same frame into the same room,
 * so the one can fade into the other in place.
 */
export type FrameId =
  | 'story'
  | 'latest'
  | `trip:${string}`
  | `pair:${string}+${string}`
  | `step:${string}`;

/** The frame of a reader's choices. */
export function frameIdOf(choices: {
  readonly asOf: AsOf;
  readonly selectedTripId: string | null;
}): FrameId {
  if (choices.selectedTripId !== null) return `trip:${choices.selectedTripId}`;
  return choices.asOf === 'latest' || choices.asOf > REPORT_DAY ? 'latest' : 'story';
}

/** No frame is smaller than this share of the world: about 150 km at the latitude of Korea. */
const MIN_SIDE = 0.0048;

/**
 * The box around everything the frame's trips draw, as `[west, south, east, north]` in degrees. A
 * trip's frame is that of the whole trip as known today, so that it does not jump from day to day.
 * Null for a trip or a step that there is not.
 */
export function frameBounds(dataset: Dataset, frameId: FrameId): Bounds | null {
  if (frameId === 'story' || frameId === 'latest') {
    return boundsOfTrips(tripsAsOf(dataset, frameId === 'story' ? REPORT_DAY : 'latest'));
  }
  const step = dataset.steps.find(({ id }) => frameId === `step:${id}`);
  if (step !== undefined) {
    const bounds = boundsOf(step.map.frame.map(({ lonLat }) => lonLat));
    return bounds === null ? null : atLeast(bounds, MIN_SIDE);
  }
  const ids = tripIdsOf(frameId);
  const trips = dataset.trips
    .filter(({ id }) => ids.includes(id))
    .flatMap((record) => tripAsOf(record, 'latest') ?? []);
  return trips.length > 0 && trips.length === ids.length ? boundsOfTrips(trips) : null;
}

/** The trips that a frame is named by. */
export function tripIdsOf(frameId: FrameId): readonly string[] {
  const [, ids = ''] = /^(?:trip|pair):(.+)$/.exec(frameId) ?? [];
  return ids === '' ? [] : ids.split('+');
}

function boundsOfTrips(trips: readonly Trip[]): Bounds | null {
  const drawn = trips.flatMap(routeStretches).flatMap(({ path }) => path);
  const bounds = boundsOf([...drawn, ...trips.map(({ account }) => account.destination.lonLat)]);
  return bounds === null ? null : atLeast(bounds, MIN_SIDE);
}

/** The bounds, grown about their middle until both sides are at least `side` of the world. */
function atLeast([west, south, east, north]: Bounds, side: number): Bounds {
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  const growX = Math.max(0, side - (right - left)) / 2;
  const growY = Math.max(0, side - (bottom - top)) / 2;
  const [newWest, newNorth] = fromWorld([left - growX, top - growY]);
  const [newEast, newSouth] = fromWorld([right + growX, bottom + growY]);
  return [newWest, newSouth, newEast, newNorth];
}

/** A frame in the Mercator square: its top left corner and its sides. */
export interface WorldBox {
  readonly corner: WorldPoint;
  readonly width: number;
  readonly height: number;
}

export function worldBoxOf([west, south, east, north]: Bounds): WorldBox {
  const corner = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  return { corner, width: right - corner[0], height: bottom - corner[1] };
}
