import { distanceKm } from './distance.ts';
import type { LonLat } from './lonLat.ts';

/** A vertex about every 60 km keeps the drawn curve within a pixel of the true one at zoom 6. */
const KM_PER_VERTEX = 60;

/** Points are rounded (below): ends closer than this would fall together. */
const MIN_CURVE_KM = 0.01;

/**
 * The great circle between two positions as one path, or as two that meet on the antimeridian where
 * it crosses that, so that no path ever jumps across the map. Equal ends give one path of that point
 * twice (a line needs two positions by RFC 7946). Not for opposite points of the globe: there every
 * way is as short.
 */
export function greatCirclePath(from: LonLat, to: LonLat): readonly (readonly LonLat[])[] {
  const km = distanceKm(from, to);
  if (km === 0) return [[from, to]];
  if (km < MIN_CURVE_KM) return cutAtAntimeridian([from, to]);
  const steps = Math.max(8, Math.ceil(km / KM_PER_VERTEX)) - 1;
  const between = Array.from({ length: steps - 1 }, (_, index) =>
    pointBetween(from, to, (index + 1) / steps),
  );
  return cutAtAntimeridian([from, ...between, to]);
}

const RADIANS = Math.PI / 180;

/** The point that divides the arc from one position to another (spherical linear interpolation). */
function pointBetween(from: LonLat, to: LonLat, share: number): LonLat {
  const [a, b] = [unitVector(from), unitVector(to)];
  const angle = 2 * Math.asin(Math.hypot(...a.map((part, axis) => part - (b[axis] ?? 0))) / 2);
  const [shareOfA, shareOfB] = [Math.sin((1 - share) * angle), Math.sin(share * angle)];
  const [x, y, z] = [0, 1, 2].map((axis) => shareOfA * (a[axis] ?? 0) + shareOfB * (b[axis] ?? 0));
  return [
    rounded(Math.atan2(y ?? 0, x ?? 0) / RADIANS),
    rounded(Math.atan2(z ?? 0, Math.hypot(x ?? 0, y ?? 0)) / RADIANS),
  ];
}

/** To a millionth of a degree, a hand's breadth: what RFC 7946 advises and downloads need not exceed. */
const rounded = (degrees: number): number => Number(degrees.toFixed(6));

function unitVector([longitude, latitude]: LonLat): readonly number[] {
  const [lon, lat] = [longitude * RADIANS, latitude * RADIANS];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

function cutAtAntimeridian(points: readonly LonLat[]): readonly (readonly LonLat[])[] {
  let path: LonLat[] = [];
  const paths = [path];
  for (const [index, point] of points.entries()) {
    const previous = points[index - 1] ?? point;
    const jump = Math.abs(point[0] - previous[0]);
    if (jump > 180) {
      const edge = 180 * Math.sign(previous[0]);
      const share = jump === 360 ? 0 : (180 - Math.abs(previous[0])) / (360 - jump);
      const latitude = previous[1] + share * (point[1] - previous[1]);
      path.push([edge, latitude]);
      path = [[-edge, latitude]];
      paths.push(path);
    }
    path.push(point);
  }
  // A way that starts or ends on the antimeridian leaves a piece without length there.
  return paths.filter(([first, ...rest]) =>
    rest.some(([lon, lat]) => lon !== first?.[0] || lat !== first[1]),
  );
}
