import { isTaken } from './asOf.ts';
import type { RouteStretch } from './routeStretches.ts';
import type { Trip } from './trip.ts';

/**
 * How a stretch is drawn: by its mode, weaker where its line is not documented; as a rumor; or, when it
 * turned out otherwise, as the ghost of one.
 */
export const DRAWINGS = [
  'train',
  'train-inferred',
  'train-assumed',
  'plane',
  'car',
  'car-inferred',
  'foot',
  'tentative',
  'ghost',
] as const;
export type Drawing = (typeof DRAWINGS)[number];

/**
 * The drawing of a stretch of a trip. A flight has no line that could be inferred: it is an arc either
 * way. A trip that is not held to have taken place is drawn as a rumor or its ghost all along.
 */
export function drawingOf(
  { mode, evidence }: Pick<RouteStretch, 'mode' | 'evidence'>,
  trip: Trip,
): Drawing {
  if (!isTaken(trip)) return trip.status === 'rumored' ? 'tentative' : 'ghost';
  if (mode === 'train') return evidence === 'documented' ? 'train' : `train-${evidence}`;
  if (mode === 'car') return evidence === 'documented' ? 'car' : 'car-inferred';
  return mode;
}

/** One stroke of a drawing: width and dashes in px, the same on the live map and on the poster. */
export interface Stroke {
  /** At the overview and close up. */
  readonly width: { readonly far: number; readonly near: number };
  /** In px at the overview width; null for an unbroken line. */
  readonly dashes: readonly [on: number, off: number] | null;
  /** 1 for what is documented; weaker for what is not. */
  readonly strength: number;
}

/** The strokes of each drawing, bottom to top. */
export const STROKES: Readonly<Record<Drawing, readonly Stroke[]>> = {
  // A railway's hatch: a thin line, and short ticks across it.
  train: [
    { width: { far: 1.6, near: 2.2 }, dashes: null, strength: 1 },
    { width: { far: 5.4, near: 8 }, dashes: [1.2, 6], strength: 1 },
  ],
  'train-inferred': [{ width: { far: 1.6, near: 2.2 }, dashes: null, strength: 0.62 }],
  'train-assumed': [{ width: { far: 1.6, near: 2.2 }, dashes: [1.6, 2.4], strength: 0.62 }],
  plane: [{ width: { far: 1.5, near: 2 }, dashes: null, strength: 1 }],
  car: [{ width: { far: 2.8, near: 4 }, dashes: null, strength: 1 }],
  'car-inferred': [{ width: { far: 2.4, near: 3.4 }, dashes: null, strength: 0.72 }],
  foot: [{ width: { far: 2.4, near: 3.4 }, dashes: [0.6, 4], strength: 1 }],
  tentative: [{ width: { far: 2.8, near: 3.8 }, dashes: [5.6, 3.2], strength: 1 }],
  ghost: [{ width: { far: 1.6, near: 2.2 }, dashes: [3.4, 3.6], strength: 1 }],
};

/** Whose color a drawing has. */
export function toneOf(drawing: Drawing): 'train' | 'plane' | 'car' | 'rumor' {
  if (drawing === 'tentative' || drawing === 'ghost') return 'rumor';
  if (drawing === 'plane') return 'plane';
  return drawing.startsWith('train') ? 'train' : 'car';
}

/** The zooms between which widths and lanes grow from far to near. */
export const FAR_ZOOM = 3;
export const NEAR_ZOOM = 8;

/** How far apart two neighboring lanes run, in px. */
export const LANE_PX = { far: 3.2, near: 6 } as const;

/** A far-to-near value at a zoom. */
export function atZoom(
  { far, near }: { readonly far: number; readonly near: number },
  zoom: number,
): number {
  const share = Math.min(1, Math.max(0, (zoom - FAR_ZOOM) / (NEAR_ZOOM - FAR_ZOOM)));
  return far + (near - far) * share;
}
