import type { LonLat } from './lonLat.ts';
import { fromWorld, toWorld, type WorldPoint } from './mercator.ts';
import { type Drawing, drawingOf } from './routeDrawing.ts';
import { routeStretches } from './routeStretches.ts';
import type { Trip } from './trip.ts';

/** An arrowhead on a route: which way it was traveled first. */
export interface RouteArrow {
  readonly tripId: string;
  readonly drawing: Drawing;
  readonly at: LonLat;
  /** Degrees clockwise from east, on the map: what SVG and MapLibre rotate by. */
  readonly degrees: number;
  /** 1 when the arrow points along its line, −1 against it: the side of a lane depends on it. */
  readonly along: 1 | -1;
  /** The trip's first: the others are for when there is room, on the map of that trip. */
  readonly isMain: boolean;
}

/** Shorter stretches, as shares of the world, have no room for an arrow. */
const MIN_LENGTH = 0.002;

/** An arrowhead in the middle of every stretch that has room for one, the longest stretch first. */
export function routeArrows(trip: Trip): readonly RouteArrow[] {
  return routeStretches(trip)
    .map((stretch) => ({ stretch, path: stretch.path.map(toWorld) }))
    .map(({ stretch, path }) => ({ stretch, path, length: lengthOf(path) }))
    .filter(({ length }, index) => length > MIN_LENGTH || index === 0)
    .sort((a, b) => b.length - a.length)
    .flatMap(({ stretch, path, length }, index) => {
      const middle = pointAt(path, length / 2);
      if (middle === null) return [];
      const along = stretch.outward === 'forward' ? 1 : -1;
      return [
        {
          tripId: trip.id,
          drawing: drawingOf(stretch, trip),
          at: fromWorld(middle.at),
          degrees: (middle.degrees + (along === 1 ? 0 : 180)) % 360,
          along,
          isMain: index === 0,
        },
      ];
    });
}

function lengthOf(path: readonly WorldPoint[]): number {
  return path.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = path[index + 1] ?? [x, y];
    return sum + Math.hypot(nextX - x, nextY - y);
  }, 0);
}

function pointAt(
  path: readonly WorldPoint[],
  length: number,
): { readonly at: WorldPoint; readonly degrees: number } | null {
  let left = length;
  for (const [index, [x, y]] of path.entries()) {
    const next = path[index + 1];
    if (next === undefined) return null;
    const [dx, dy] = [next[0] - x, next[1] - y];
    const step = Math.hypot(dx, dy);
    if (step > 0 && left <= step) {
      const share = left / step;
      return {
        at: [x + dx * share, y + dy * share],
        degrees: (Math.atan2(dy, dx) * 180) / Math.PI,
      };
    }
    left -= step;
  }
  return null;
}
