import type { LonLat } from './lonLat.ts';

/** `[west, south, east, north]` in degrees, as in RFC 7946. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The smallest box around all positions; null when there is none. No box crosses the antimeridian. */
export function boundsOf(positions: Iterable<LonLat>): Bounds | null {
  let bounds: Bounds | null = null;
  for (const [lon, lat] of positions) {
    const [west, south, east, north]: Bounds = bounds ?? [lon, lat, lon, lat];
    bounds = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
  }
  return bounds;
}
