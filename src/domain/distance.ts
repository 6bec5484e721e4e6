import { distance } from '@turf/turf';
import type { LonLat } from './lonLat.ts';

/** Great-circle distance in kilometers on a sphere of radius 6371.0088 km (IUGG mean radius; Turf's). */
export function distanceKm(from: LonLat, to: LonLat): number {
  return distance([...from], [...to], { units: 'kilometers' });
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
