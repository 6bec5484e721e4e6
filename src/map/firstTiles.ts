import type { Bounds } from '../domain/bounds.ts';
import { middleOf, toWorld } from '../domain/mercator.ts';
import type { View } from '../state/choices.ts';
import type { TileAddress } from './basemapArchive.ts';
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

/**
 * The tiles that MapLibre will ask for at first: of the world's zooms all in sight; where the view is closer,
 * those of the world that lie under it and those of its own zoom.
 *
 * @param worldMaxZoom the highest zoom that covers the world
 * @param detailMaxZoom the highest zoom that there is
 */
export function firstTiles(
  { width, height, camera }: FirstView,
  worldMaxZoom: number,
  detailMaxZoom: number,
): readonly TileAddress[] {
  const { zoom, middle } = 'bounds' in camera ? framed(width, height, camera) : seen(camera);
  const half = [width, height].map((px) => px / 2 / (TILE_PX * 2 ** zoom)) as [number, number];
  const tileZoom = Math.min(detailMaxZoom, Math.max(0, Math.floor(zoom)));
  const zooms = tileZoom > worldMaxZoom ? [worldMaxZoom, tileZoom] : [tileZoom];
  return zooms.flatMap((z) => {
    const side = 2 ** z;
    const [left, right] = [-1, 1].map((sign) => Math.floor((middle[0] + sign * half[0]) * side));
    const [top, bottom] = [-1, 1].map((sign) => Math.floor((middle[1] + sign * half[1]) * side));
    const columns = range(left ?? 0, right ?? 0).map((x) => ((x % side) + side) % side);
    const rows = range(Math.max(0, top ?? 0), Math.min(side - 1, bottom ?? 0));
    // A wide view at a low zoom sees the same tile twice.
    return [...new Set(columns)].flatMap((x) => rows.map((y) => [z, x, y] as const));
  });
}

interface Seen {
  readonly zoom: number;
  /** In the Mercator square. */
  readonly middle: readonly [x: number, y: number];
}

const seen = ({ zoom, center }: View): Seen => ({ zoom, middle: toWorld(center) });

function framed(
  width: number,
  height: number,
  {
    bounds: [west, south, east, north],
    padding: { top, right, bottom, left },
  }: {
    readonly bounds: Bounds;
    readonly padding: FramePadding;
  },
): Seen {
  const [lowest, highest] = [toWorld([west, south]), toWorld([east, north])];
  const zoom = Math.log2(
    Math.min(
      (width - left - right) / (highest[0] - lowest[0]),
      (height - top - bottom) / (lowest[1] - highest[1]),
    ) / TILE_PX,
  );
  const [x, y] = middleOf(lowest, highest);
  const world = TILE_PX * 2 ** zoom;
  return { zoom, middle: [x + (right - left) / 2 / world, y + (bottom - top) / 2 / world] };
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
