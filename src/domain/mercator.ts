import type { LonLat } from './lonLat.ts';

/**
 * A point of the Web Mercator square: x 0…1 from 180° W to 180° E, y 0…1 from 85.05° N to 85.05° S.
 * Times `512 · 2^zoom` it is a pixel of MapLibre's world, so one projection serves map and poster.
 */
export type WorldPoint = readonly [x: number, y: number];

export function toWorld([longitude, latitude]: LonLat): WorldPoint {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function fromWorld([x, y]: WorldPoint): LonLat {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [(x - 0.5) * 360, latitude];
}

/** Halfway between two points of the square. */
export function middleOf(a: WorldPoint, b: WorldPoint): WorldPoint {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
