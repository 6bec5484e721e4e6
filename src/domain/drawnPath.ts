import type { LonLat } from './lonLat.ts';
import { fromWorld, toWorld, type WorldPoint } from './mercator.ts';
import type { Line } from './trip.ts';

/**
 * How routes are drawn, as opposed to measured: rails and roads as a curve that passes every one of
 * their points, flights as an arc lifted off the straight line. No length is ever taken from these.
 */

/** Vertices between two points of a line: enough for a curve, few enough to send. */
const STEPS = 4;

/** A line as drawn, with where in `path` each of its points stands. */
export interface SmoothLine {
  readonly path: readonly LonLat[];
  readonly indexOfPoint: readonly number[];
}

const smoothLines = new WeakMap<Line, SmoothLine>();

/** The curve through all points of a line, computed once: every trip on it is drawn along the same one. */
export function smoothLine(line: Line): SmoothLine {
  const known = smoothLines.get(line);
  if (known !== undefined) return known;
  const points = line.points.map(({ place }) => place.lonLat);
  const made = {
    path: smoothPath(points),
    indexOfPoint: points.map((_, index) => index * STEPS),
  };
  smoothLines.set(line, made);
  return made;
}

/**
 * A centripetal Catmull–Rom spline through `points`, computed in Mercator so that it looks even on the
 * map. It passes every point exactly, and the centripetal form neither overshoots nor loops where
 * stations lie close together (Yuksel et al., 2011). Fewer than three points come back as they are.
 */
export function smoothPath(points: readonly LonLat[]): readonly LonLat[] {
  if (points.length < 3) {
    const [first, last] = points;
    return first === undefined || last === undefined
      ? points
      : Array.from({ length: STEPS + 1 }, (_, step) => between(first, last, step / STEPS));
  }
  const world = points.map(toWorld);
  const path: LonLat[] = [];
  for (let index = 0; index < world.length - 1; index += 1) {
    const [p1, p2] = [world[index], world[index + 1]] as [WorldPoint, WorldPoint];
    // A missing neighbor at an end is the mirror image of the one that is there.
    const p0 = world[index - 1] ?? mirrored(p2, p1);
    const p3 = world[index + 2] ?? mirrored(p1, p2);
    path.push(points[index] as LonLat);
    for (let step = 1; step < STEPS; step += 1) {
      path.push(fromWorld(splinePoint(p0, p1, p2, p3, step / STEPS)));
    }
  }
  path.push(points.at(-1) as LonLat);
  return path;
}

function between(from: LonLat, to: LonLat, share: number): LonLat {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

const mirrored = (point: WorldPoint, at: WorldPoint): WorldPoint => [
  2 * at[0] - point[0],
  2 * at[1] - point[1],
];

/** Barry and Goldman's pyramid for the stretch between `p1` and `p2`. */
function splinePoint(
  p0: WorldPoint,
  p1: WorldPoint,
  p2: WorldPoint,
  p3: WorldPoint,
  share: number,
): WorldPoint {
  const knot = (a: WorldPoint, b: WorldPoint): number =>
    Math.max(Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1])), 1e-9);
  const t0 = 0;
  const t1 = t0 + knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const t = t1 + (t2 - t1) * share;
  const mix = (a: WorldPoint, b: WorldPoint, from: number, to: number): WorldPoint => {
    const weight = (t - from) / (to - from);
    return [a[0] + (b[0] - a[0]) * weight, a[1] + (b[1] - a[1]) * weight];
  };
  const a1 = mix(p0, p1, t0, t1);
  const a2 = mix(p1, p2, t1, t2);
  const a3 = mix(p2, p3, t2, t3);
  return mix(mix(a1, a2, t0, t2), mix(a2, a3, t1, t3), t1, t2);
}

/** How far an arc rises over its chord, as a share of the chord. */
const LIFT = 0.09;
const ARC_STEPS = 32;

/**
 * A flight as an arc: over its chord where it goes east or west, to the east of it where it goes north
 * or south, so that flights from one city fan out. Both ways give the same arc.
 */
export function liftedArc(from: LonLat, to: LonLat): readonly LonLat[] {
  const start = toWorld(from);
  const end = toWorld(to);
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  // A right angle to the chord; of the two, the one that points up (y grows southward) or east.
  const normal = Math.abs(dx) > Math.abs(dy) ? [dy, -dx] : [-dy, dx];
  const side = Math.abs(dx) > Math.abs(dy) ? Math.sign(dx) || 1 : -Math.sign(dy) || 1;
  const control: WorldPoint = [
    (start[0] + end[0]) / 2 + (normal[0] ?? 0) * side * 2 * LIFT,
    (start[1] + end[1]) / 2 + (normal[1] ?? 0) * side * 2 * LIFT,
  ];
  return Array.from({ length: ARC_STEPS + 1 }, (_, step) => {
    if (step === 0) return from;
    if (step === ARC_STEPS) return to;
    const t = step / ARC_STEPS;
    const at = (axis: 0 | 1): number =>
      (1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * end[axis];
    return fromWorld([at(0), at(1)]);
  });
}
