import { describe, expect, it } from 'vitest';
import { firstTiles } from './firstTiles.ts';

const noPadding = { top: 0, right: 0, bottom: 0, left: 0 };
const first = (view: Parameters<typeof firstTiles>[0]) => firstTiles(view, 4, 8);

describe(firstTiles, () => {
  it('are those of the zoom below the camera’s, all that are in sight', () => {
    // At zoom 1 the world is 1024 px: a map of that size has all four tiles.
    const all = [
      [1, 0, 0],
      [1, 0, 1],
      [1, 1, 0],
      [1, 1, 1],
    ];
    const camera = { zoom: 1, center: [0, 0] as const };
    expect(first({ width: 1000, height: 1000, camera })).toEqual(all);
    expect(first({ width: 1000, height: 1000, camera: { ...camera, zoom: 1.9 } })).toEqual(all);
  });

  it('are one where the map is within one', () => {
    // Tile 2/2/1 is from 0° to 90° E, and from the equator to 66.5° N.
    const camera = { zoom: 2, center: [45, 40] as const };
    expect(first({ width: 300, height: 300, camera })).toEqual([[2, 2, 1]]);
  });

  it('go on beyond the antimeridian, and not beyond the poles; none comes twice', () => {
    const camera = { zoom: 1, center: [179, 0] as const };
    expect(first({ width: 100, height: 100, camera })).toEqual([
      [1, 1, 0],
      [1, 1, 1],
      [1, 0, 0],
      [1, 0, 1],
    ]);
    const whole = { zoom: 0, center: [0, 0] as const };
    expect(first({ width: 4000, height: 4000, camera: whole })).toEqual([[0, 0, 0]]);
  });

  it('of a close view are the world’s under it and those of its zoom, at most the highest', () => {
    const camera = { zoom: 9.5, center: [126.68, 37.96] as const };
    expect(first({ width: 10, height: 10, camera })).toEqual([
      [4, 13, 6],
      [8, 218, 98],
    ]);
  });

  it('of what is framed follow its zoom, and what it is framed by', () => {
    // A quarter of the world, its north and east: 512 px of it are zoom 1.
    const bounds = [1, 1, 179, 85] as const;
    const framed = (width: number, padding = noPadding) =>
      first({ width, height: 508, camera: { bounds, padding } });
    expect(framed(500)).toEqual([[0, 0, 0]]);
    expect(framed(510)).toEqual([[1, 1, 0]]);
    // What floats on the left leaves room in which the west is seen; on the right it is wrapped round.
    expect(framed(1010, { ...noPadding, left: 500 })).toEqual([
      [1, 0, 0],
      [1, 1, 0],
    ]);
    expect(framed(1010, { ...noPadding, right: 500 })).toEqual([
      [1, 1, 0],
      [1, 0, 0],
    ]);
  });
});
