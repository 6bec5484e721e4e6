import { type PosterPoint, simplifyPath } from './pathData.ts';

/** A bend sharper than this gets no longer miter: the line is cut short of a spike. */
const MAX_MITER = 2;

/**
 * The path moved sideways by `distance` units, to the right of its direction, as MapLibre's
 * `line-offset` does it. Simplified first: an offset makes knots of points that lie closer together
 * than the distance.
 */
export function offsetPath(
  points: readonly PosterPoint[],
  distance: number,
): readonly PosterPoint[] {
  if (distance === 0 || points.length < 2) return points;
  const path = simplifyPath(points, Math.min(2, Math.abs(distance) / 4));
  return path.map((point, index) => {
    const before = normalOf(path[index - 1], point);
    const after = normalOf(point, path[index + 1]);
    const [a, b] = [before ?? after, after ?? before];
    if (a === null || b === null) return point;
    const [sumX, sumY] = [a[0] + b[0], a[1] + b[1]];
    const length = Math.hypot(sumX, sumY);
    // Half the angle between the two normals: its cosine is what a miter is long by.
    const miter = length === 0 ? 1 : Math.min(MAX_MITER, 2 / length);
    const [unitX, unitY] = length === 0 ? a : [sumX / length, sumY / length];
    return [point[0] + unitX * distance * miter, point[1] + unitY * distance * miter];
  });
}

/** The unit vector to the right of the direction from `a` to `b`; null when there is none. */
function normalOf(
  a: PosterPoint | undefined,
  b: PosterPoint | undefined,
): readonly [number, number] | null {
  if (a === undefined || b === undefined) return null;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  return length === 0 ? null : [-dy / length, dx / length];
}
