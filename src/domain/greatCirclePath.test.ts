import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, pathLengthKm } from './distance.ts';
import { greatCirclePath } from './greatCirclePath.ts';
import { isLonLat, type LonLat } from './lonLat.ts';

const PYONGYANG: LonLat = [125.67, 39.22];
const SINGAPORE: LonLat = [103.99, 1.36];
const TOKYO: LonLat = [139.78, 35.55];
const HONOLULU: LonLat = [-157.92, 21.32];

const lengthKm = (paths: readonly (readonly LonLat[])[]) =>
  paths.reduce((km, path) => km + pathLengthKm(path), 0);

describe(greatCirclePath, () => {
  it('is as long as the distance, and the straight line on a Mercator map is not', () => {
    const [path = []] = greatCirclePath(PYONGYANG, SINGAPORE);
    expect(pathLengthKm(path)).toBeCloseTo(distanceKm(PYONGYANG, SINGAPORE), 0);
    const middle = path[Math.floor(path.length / 2)];
    // Halfway along a rhumb line the longitude would be close to the mean of both.
    expect(middle?.[0]).not.toBeCloseTo((PYONGYANG[0] + SINGAPORE[0]) / 2, 0);
  });

  it('starts and ends where the flight does', () => {
    const [path = []] = greatCirclePath(PYONGYANG, SINGAPORE);
    expect(distanceKm(path[0] as LonLat, PYONGYANG)).toBeLessThan(0.01);
    expect(distanceKm(path.at(-1) as LonLat, SINGAPORE)).toBeLessThan(0.01);
  });

  it.each([
    ['east', TOKYO, HONOLULU, 180],
    ['west', HONOLULU, TOKYO, -180],
  ])(
    'going %s over the antimeridian is cut there into two paths that meet',
    (_, from, to, edge) => {
      const paths = greatCirclePath(from, to);
      expect(paths).toHaveLength(2);
      const [before = [], after = []] = paths;
      expect(before.at(-1)?.[0]).toBe(edge);
      expect(after[0]?.[0]).toBe(-edge);
      expect(before.at(-1)?.[1]).toBe(after[0]?.[1]);
      expect(lengthKm(paths)).toBeCloseTo(distanceKm(from, to), 0);
    },
  );

  it('stays one path where it only touches the antimeridian', () => {
    expect(greatCirclePath([170, 10], [180, 10])).toHaveLength(1);
    expect(greatCirclePath([-180, 10], [-170, 10])).toHaveLength(1);
  });

  it('gives equal ends as one path of that point twice', () => {
    expect(greatCirclePath(TOKYO, TOKYO)).toEqual([[TOKYO, TOKYO]]);
  });

  it('never jumps across the map, wherever the ends are', () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(position, position, (from, to) => {
        const km = distanceKm(from, to);
        // Between opposite points of the globe there is no one shortest way.
        fc.pre(km < 19_900);
        const paths = greatCirclePath(from, to);
        for (const path of paths) {
          expect(path.length).toBeGreaterThanOrEqual(2);
          for (const [index, point] of path.entries()) {
            expect(isLonLat(point)).toBe(true);
            const next = path[index + 1];
            if (next !== undefined) expect(Math.abs(next[0] - point[0])).toBeLessThanOrEqual(180);
          }
        }
        expect(Math.abs(lengthKm(paths) - km)).toBeLessThan(1);
      }),
    );
  });
});
