import type { LonLat } from './lonLat.ts';

/** The mean radius of the Earth (IUGG). */
const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometers on a sphere of the Earth's mean radius (haversine formula). */
export function distanceKm([fromLon, fromLat]: LonLat, [toLon, toLat]: LonLat): number {
  const haversine = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
  const share =
    haversine(toLat - fromLat) +
    haversine(toLon - fromLon) * Math.cos(fromLat * RADIANS) * Math.cos(toLat * RADIANS);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, share)));
}

/** Length in kilometers of the path through `points`, in their order; 0 for fewer than two. */
export function pathLengthKm(points: readonly LonLat[]): number {
  let km = 0;
  points.forEach((point, index) => {
    const previous = points[index - 1];
    if (previous !== undefined) km += distanceKm(previous, point);
  });
  return km;
}
