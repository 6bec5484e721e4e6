import type { Bounds } from '../domain/bounds.ts';
import { toWorld } from '../domain/mercator.ts';
import { worldBoxOf } from '../domain/storyFrame.ts';
import type { View } from '../state/choices.ts';
import type { FramePadding } from './storyCamera.ts';

/** The size of a tile, and of the world at zoom 0, in MapLibre's pixels. */
const TILE_PX = 512;

/** What a map will show first, as `RouteMap` asks MapLibre for it. */
export interface FirstView {
  /** Of the map's container, in px. */
  readonly width: number;
  readonly height: number;
  /** A camera, or what is framed within the padding. */
  readonly camera: View | { readonly bounds: Bounds; readonly padding: FramePadding };
}

export interface Sight {
  readonly zoom: number;
  /** Widths of the world in a pixel. */
  readonly worldPerPx: number;
  /** The part of the Mercator square that is in sight; beyond its sides the world goes on. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** What MapLibre will show of the world, before it is there. */
export function sightOf({ width, height, camera }: FirstView): Sight {
  const { worldPerPx, x, y } = 'bounds' in camera ? framed(width, height, camera) : seen(camera);
  const [halfWidth, halfHeight] = [(width / 2) * worldPerPx, (height / 2) * worldPerPx];
  return {
    zoom: -Math.log2(worldPerPx * TILE_PX),
    worldPerPx,
    box: [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight],
  };
}

interface Middle {
  readonly worldPerPx: number;
  readonly x: number;
  readonly y: number;
}

function seen({ zoom, center }: View): Middle {
  const [x, y] = toWorld(center);
  return { worldPerPx: 1 / (TILE_PX * 2 ** zoom), x, y };
}

function framed(
  width: number,
  height: number,
  camera: { readonly bounds: Bounds; readonly padding: FramePadding },
): Middle {
  const { top, right, bottom, left } = camera.padding;
  const box = worldBoxOf(camera.bounds);
  const worldPerPx = Math.max(
    box.width / (width - left - right),
    box.height / (height - top - bottom),
  );
  return {
    worldPerPx,
    x: box.corner[0] + box.width / 2 + ((right - left) / 2) * worldPerPx,
    y: box.corner[1] + box.height / 2 + ((bottom - top) / 2) * worldPerPx,
  };
}
