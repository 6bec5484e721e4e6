import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../domain/bounds.ts';
import type { LonLat } from '../domain/lonLat.ts';
import { POSTER_PX, posterView, UNITS_PER_PX } from './posterView.ts';

const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(
    fc.double({ min: 80, max: 120, noNaN: true }),
    fc.double({ min: -20, max: 30, noNaN: true }),
    fc.double({ min: 1, max: 40, noNaN: true }),
    fc.double({ min: 1, max: 30, noNaN: true }),
  )
  .map(([west, south, width, height]) => [west, south, west + width, south + height]);
const position: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 70, max: 160, noNaN: true }),
  fc.double({ min: -30, max: 65, noNaN: true }),
);

/** A pixel of MapLibre's world at a zoom, by its own formula (`mercatorXfromLng`, 512 px tiles). */
function worldPixel([lon, lat]: LonLat, zoom: number): readonly [number, number] {
  const size = 512 * 2 ** zoom;
  const degrees = 180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [((180 + lon) / 360) * size, (degrees / 360) * size];
}

describe(posterView, () => {
  it('puts every place where MapLibre does at the same zoom', () => {
    fc.assert(
      fc.property(bounds, position, fc.integer({ min: 100, max: 2000 }), (frame, at, longSide) => {
        const view = posterView(frame, longSide);
        const [left, top] = worldPixel([frame[0], frame[3]], view.zoom);
        const [x, y] = worldPixel(at, view.zoom);
        const units = view.toUnits(at);
        expect(units[0] / UNITS_PER_PX).toBeCloseTo(x - left, 3);
        expect(units[1] / UNITS_PER_PX).toBeCloseTo(y - top, 3);
      }),
    );
  });

  it('has its corners where the frame has its own', () => {
    fc.assert(
      fc.property(bounds, (frame) => {
        const [west, south, east, north] = frame;
        const { toUnits, width, height } = posterView(frame);
        const [left, top] = toUnits([west, north]);
        const [right, bottom] = toUnits([east, south]);
        expect(left).toBeCloseTo(0, 6);
        expect(top).toBeCloseTo(0, 6);
        expect(right).toBeCloseTo(width, 6);
        expect(bottom).toBeCloseTo(height, 6);
      }),
    );
  });

  it('measures what it is told on its longer side', () => {
    const wide: Bounds = [100, 20, 140, 30];
    const high: Bounds = [100, 0, 105, 50];
    expect(posterView(wide, 190).width).toBeCloseTo(190 * UNITS_PER_PX, 9);
    expect(posterView(high, 190).height).toBeCloseTo(190 * UNITS_PER_PX, 9);
    expect(posterView(wide).width).toBeCloseTo(POSTER_PX * UNITS_PER_PX, 9);
    expect(posterView(wide).height).toBeLessThan(posterView(wide).width);
  });

  it('draws the frame and as much around it on both sides', () => {
    fc.assert(
      fc.property(bounds, (frame) => {
        const { drawn, width, height } = posterView(frame);
        expect(drawn.left).toBeLessThan(0);
        expect(drawn.top).toBeLessThan(0);
        expect(drawn.right - width).toBeCloseTo(-drawn.left, 6);
        expect(drawn.bottom - height).toBeCloseTo(-drawn.top, 6);
      }),
    );
  });

  it('zooms in by one where the frame is drawn twice as large', () => {
    const frame: Bounds = [100, 20, 140, 30];
    expect(posterView(frame, 800).zoom - posterView(frame, 400).zoom).toBeCloseTo(1, 9);
  });
});
