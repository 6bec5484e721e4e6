import { describe, expect, it } from 'vitest';
import { sightOf } from './sight.ts';

describe(sightOf, () => {
  it('is the world around a camera, in shares of its width', () => {
    // At zoom 1 the world is 1024 px.
    const camera = { zoom: 1, center: [0, 0] as const };
    const { worldPerPx, box } = sightOf({ width: 512, height: 256, camera });
    expect(worldPerPx).toBe(1 / 1024);
    expect(box.map((edge) => Number(edge.toFixed(6)))).toEqual([0.25, 0.375, 0.75, 0.625]);
  });

  it('is what is framed and, around it, what the padding leaves to see', () => {
    // A quarter of the world's width, in 256 px of the map: zoom 1.
    const camera = {
      bounds: [0, -1, 90, 1] as const,
      padding: { top: 10, right: 128, bottom: 30, left: 64 },
    };
    const { zoom, box } = sightOf({ width: 448, height: 140, camera });
    expect(zoom).toBeCloseTo(1);
    const [left, top, right, bottom] = box.map((edge) => edge * 1024);
    expect([left, right]).toEqual([512 - 64, 512 + 256 + 128]);
    expect((top ?? 0) - 512).toBeCloseTo(-60);
    expect((bottom ?? 0) - 512).toBeCloseTo(80);
  });
});
