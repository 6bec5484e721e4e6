import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetPath } from './laneOffset.ts';
import type { PosterPoint } from './pathData.ts';

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const point: fc.Arbitrary<PosterPoint> = fc.tuple(coordinate, coordinate);
const distance = fc
  .double({ min: 0.5, max: 40, noNaN: true })
  .chain((size) => fc.constantFrom(size, -size));

const gap = (a: PosterPoint, b: PosterPoint): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

describe(offsetPath, () => {
  it('goes to the right of its direction where y grows downward', () => {
    // Eastward: the right hand points down. Northward: it points east.
    expect(
      offsetPath(
        [
          [0, 0],
          [100, 0],
        ],
        5,
      ),
    ).toEqual([
      [0, 5],
      [100, 5],
    ]);
    expect(
      offsetPath(
        [
          [0, 100],
          [0, 0],
        ],
        5,
      ),
    ).toEqual([
      [5, 100],
      [5, 0],
    ]);
  });

  it('moves a straight line by exactly the distance', () => {
    fc.assert(
      fc.property(
        point,
        point,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        distance,
        (start, end, shares, by) => {
          fc.pre(gap(start, end) > 1);
          const line = [0, ...shares.toSorted((a, b) => a - b), 1].map(
            (share): PosterPoint => [
              start[0] + (end[0] - start[0]) * share,
              start[1] + (end[1] - start[1]) * share,
            ],
          );
          const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
          for (const [x, y] of offsetPath(line, by)) {
            // How far to the right of the line, by the cross product.
            const right = (dx * (y - start[1]) - dy * (x - start[0])) / Math.hypot(dx, dy);
            expect(right).toBeCloseTo(by, 6);
          }
        },
      ),
    );
  });

  it('makes no spike, however sharply the line turns', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 20 }), distance, (line, by) => {
        for (const moved of offsetPath(line, by)) {
          expect(moved.every(Number.isFinite)).toBe(true);
          const nearest = Math.min(...line.map((each) => gap(each, moved)));
          expect(nearest).toBeLessThanOrEqual(2 * Math.abs(by) + 1e-6);
        }
      }),
    );
  });

  it('keeps a right angle at the distance from both of its sides', () => {
    const corner = offsetPath(
      [
        [0, 0],
        [100, 0],
        [100, 100],
      ],
      4,
    )[1];
    expect(corner?.[0]).toBeCloseTo(96, 9);
    expect(corner?.[1]).toBeCloseTo(4, 9);
  });

  it('turns back at the end of a dead-end track without leaving it', () => {
    const path = offsetPath(
      [
        [0, 0],
        [100, 0],
        [0, 0],
      ],
      4,
    );
    expect(path.flat().every(Number.isFinite)).toBe(true);
    expect(path.every(([, y]) => Math.abs(y) <= 8)).toBe(true);
  });

  it('leaves the middle lane where it is', () => {
    const line: PosterPoint[] = [
      [0, 0],
      [3, 4],
    ];
    expect(offsetPath(line, 0)).toBe(line);
    expect(offsetPath([[1, 2]], 9)).toEqual([[1, 2]]);
    expect(offsetPath([], 9)).toEqual([]);
  });
});
