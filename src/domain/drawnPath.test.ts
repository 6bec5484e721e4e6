import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftedArc, smoothLine, smoothPath } from './drawnPath.ts';
import type { LonLat } from './lonLat.ts';
import { fromWorld, toWorld } from './mercator.ts';
import { testLine, testPlace } from './testTrips.ts';

const position: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 90, max: 150, noNaN: true }),
  fc.double({ min: -10, max: 60, noNaN: true }),
);

/** The middle of a path as a point of the flat map. */
const middleOf = (path: readonly LonLat[]) => toWorld(path[(path.length - 1) / 2] as LonLat);

describe(toWorld, () => {
  it('puts the origin in the middle, north up and the end of Mercator at the edge', () => {
    expect(toWorld([0, 0])).toEqual([0.5, 0.5]);
    expect(toWorld([-180, 85.0511287798])[0]).toBe(0);
    expect(toWorld([-180, 85.0511287798])[1]).toBeCloseTo(0, 9);
    expect(toWorld([180, -85.0511287798])[1]).toBeCloseTo(1, 9);
  });

  it('is taken back by fromWorld', () => {
    fc.assert(
      fc.property(position, (lonLat) => {
        const [lon, lat] = fromWorld(toWorld(lonLat));
        expect(lon).toBeCloseTo(lonLat[0], 9);
        expect(lat).toBeCloseTo(lonLat[1], 9);
      }),
    );
  });
});

describe(smoothPath, () => {
  it('passes every one of its points, in their order', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 8 }), (points) => {
        const path = smoothPath(points);
        let from = 0;
        for (const [lon, lat] of points) {
          const at = path.findIndex(
            (point, index) => index >= from && Math.hypot(point[0] - lon, point[1] - lat) < 1e-9,
          );
          expect(at).toBeGreaterThanOrEqual(from);
          from = at;
        }
      }),
    );
  });

  it('has no vertex that is no number, however close its points lie', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 5 }), (points) => {
        // Each point twice: two stations of one name at one place.
        const path = smoothPath(points.flatMap((point) => [point, point]));
        expect(path.flat().every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('goes straight through points that lie on a straight line', () => {
    const path = smoothPath([
      [120, 0],
      [121, 0],
      [125, 0],
    ]);
    expect(path.every(([, lat]) => Math.abs(lat) < 1e-9)).toBe(true);
    const longitudes = path.map(([lon]) => lon);
    expect(longitudes).toEqual(longitudes.toSorted((a, b) => a - b));
  });

  it('rounds a corner', () => {
    const path = smoothPath([
      [120, 0],
      [121, 1],
      [122, 0],
    ]);
    expect(path.length).toBeGreaterThan(3);
    expect(path.some(([lon, lat]) => lon < 121 && Math.abs(lat - (lon - 120)) > 0.001)).toBe(true);
  });

  it('gives a point or nothing back as it is', () => {
    expect(smoothPath([])).toEqual([]);
  });
});

describe(smoothLine, () => {
  const line = testLine('line', [
    testPlace('a', [120, 40]),
    testPlace('b', [121, 41]),
    testPlace('c', [122, 40]),
  ]);

  it('says where in the curve each point of the line stands', () => {
    const { path, indexOfPoint } = smoothLine(line);
    expect(indexOfPoint.map((index) => path[index])).toEqual([
      [120, 40],
      [121, 41],
      [122, 40],
    ]);
    expect(indexOfPoint.at(-1)).toBe(path.length - 1);
  });

  it('is one curve for every trip on the line', () => {
    expect(smoothLine(line)).toBe(smoothLine(line));
  });
});

describe(liftedArc, () => {
  it('starts and ends where the flight does', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const arc = liftedArc(from, to);
        expect([arc[0], arc.at(-1)]).toEqual([from, to]);
        expect(arc.flat().every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('is the same out and back', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const back = liftedArc(to, from).toReversed();
        for (const [index, [lon, lat]] of liftedArc(from, to).entries()) {
          expect(lon).toBeCloseTo(back[index]?.[0] ?? Number.NaN, 6);
          expect(lat).toBeCloseTo(back[index]?.[1] ?? Number.NaN, 6);
        }
      }),
    );
  });

  it('rises to the north between west and east, and bends to the east between north and south', () => {
    const flat = toWorld([115, 30]);
    expect(middleOf(liftedArc([110, 30], [120, 30]))[1]).toBeLessThan(flat[1]);
    expect(middleOf(liftedArc([120, 30], [110, 30]))[1]).toBeLessThan(flat[1]);
    expect(middleOf(liftedArc([110, 40], [110, 20]))[0]).toBeGreaterThan(toWorld([110, 0])[0]);
  });

  it('rises by the same small share of every chord', () => {
    const riseOf = (east: number) => {
      const [from, to] = [toWorld([110, 30]), toWorld([east, 30])];
      return (from[1] - middleOf(liftedArc([110, 30], [east, 30]))[1]) / (to[0] - from[0]);
    };
    expect(riseOf(120)).toBeGreaterThan(0.03);
    expect(riseOf(120)).toBeLessThan(0.25);
    expect(riseOf(145)).toBeCloseTo(riseOf(120), 6);
  });
});
