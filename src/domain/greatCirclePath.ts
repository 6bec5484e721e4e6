import { greatCircle } from '@turf/turf';
import { distanceKm } from './distance.ts';
import type { LonLat } from './lonLat.ts';

/** A vertex about every 60 km keeps the drawn curve within a pixel of the true one at zoom 6. */
const KM_PER_VERTEX = 60;

/** Turf rounds to a millionth of a degree: ends closer than this would fall together. */
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
  const line = greatCircle([...from], [...to], {
    npoints: Math.max(8, Math.ceil(km / KM_PER_VERTEX)),
    // Turf leaves a gap where it cuts, up to a whole step wide: with 0 it does not cut.
    offset: 0,
  });
  const points = line.geometry.coordinates as unknown as readonly LonLat[];
  return cutAtAntimeridian(points);
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
