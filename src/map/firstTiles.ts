import type { TileAddress } from './basemapArchive.ts';
import { type FirstView, sightOf } from './sight.ts';

/**
 * The tiles that MapLibre will ask for at first: of the world's zooms all in sight; where the view is closer,
 * those of the world that lie under it and those of its own zoom.
 *
 * @param worldMaxZoom the highest zoom that covers the world
 * @param detailMaxZoom the highest zoom that there is
 */
export function firstTiles(
  view: FirstView,
  worldMaxZoom: number,
  detailMaxZoom: number,
): readonly TileAddress[] {
  const { zoom, box } = sightOf(view);
  const tileZoom = Math.min(detailMaxZoom, Math.max(0, Math.floor(zoom)));
  const zooms = tileZoom > worldMaxZoom ? [worldMaxZoom, tileZoom] : [tileZoom];
  return zooms.flatMap((z) => {
    const side = 2 ** z;
    const [left, top, right, bottom] = box.map((edge) => Math.floor(edge * side)) as [
      number,
      number,
      number,
      number,
    ];
    const columns = range(left, right).map((x) => ((x % side) + side) % side);
    const rows = range(Math.max(0, top), Math.min(side - 1, bottom));
    // A wide view at a low zoom sees the same tile twice.
    return [...new Set(columns)].flatMap((x) => rows.map((y) => [z, x, y] as const));
  });
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
