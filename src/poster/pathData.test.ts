import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipLine,
  clipRing,
  type PosterPoint,
  type PosterRect,
  pathData,
  ringArea,
  simplifyPath,
} from './pathData.ts';

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const point: fc.Arbitrary<PosterPoint> = fc.tuple(coordinate, coordinate);
const path = fc.array(point, { maxLength: 40 });

/** A ring that does not cross itself: its corners stand around a middle in the order of their angles. */
const simpleRing: fc.Arbitrary<readonly PosterPoint[]> = fc
  .tuple(point, fc.array(fc.double({ min: 1, max: 900, noNaN: true }), { minLength: 3 }))
  .map(([[x, y], reaches]) =>
    reaches.map((reach, index): PosterPoint => {
      const angle = (2 * Math.PI * index) / reaches.length;
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    }),
  );

const RECT: PosterRect = { left: -100, top: -50, right: 300, bottom: 250 };

/** The corners that an SVG reader finds in `M x y l dx dy … z`; nothing else may be in it. */
function readPath(data: string): { readonly points: readonly PosterPoint[]; readonly z: boolean } {
  const match = /^M([-\d ]+)l([-\d ]+)(z?)$/.exec(data);
  if (match === null) throw new Error(`Not a path: ${data}`);
  const [, start = '', steps = '', z] = match;
  const numbers = [...`${start} ${steps}`.matchAll(/-?\d+/g)].map(([number]) => Number(number));
  const points: PosterPoint[] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    const [x, y] = points.at(-1) ?? [0, 0];
    points.push([x + (numbers[index] ?? Number.NaN), y + (numbers[index + 1] ?? Number.NaN)]);
  }
  return { points, z: z === 'z' };
}

/** Whole units, without points that repeat the one before. */
const rounded = (points: readonly PosterPoint[]): readonly PosterPoint[] =>
  points
    .map(([x, y]): PosterPoint => [Math.round(x) + 0, Math.round(y) + 0])
    .filter(([x, y], index, all) => {
      const before = all[index - 1];
      return before === undefined || before[0] !== x || before[1] !== y;
    });

function distanceToSegment([x, y]: PosterPoint, a: PosterPoint, b: PosterPoint): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const share =
    square === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
  return Math.hypot(a[0] + share * dx - x, a[1] + share * dy - y);
}

const isIn = ([x, y]: PosterPoint, rect: PosterRect, slack = 0): boolean =>
  x >= rect.left - slack &&
  x <= rect.right + slack &&
  y >= rect.top - slack &&
  y <= rect.bottom + slack;

describe(pathData, () => {
  it('is read back as the same points in whole units', () => {
    fc.assert(
      fc.property(path, fc.boolean(), (points, closed) => {
        const expected = rounded(points);
        const data = pathData(points, closed);
        if (expected.length < 2) {
          expect(data).toBe('');
          return;
        }
        const read = readPath(data);
        expect(read.points).toEqual(expected);
        expect(read.z).toBe(closed);
      }),
    );
  });

  it('has no separator that a reader does not need', () => {
    const points: PosterPoint[] = [
      [10, -20],
      [13, -20],
      [12, -25],
      [12, -20],
    ];
    expect(pathData(points, true)).toBe('M10-20l3 0-1-5 0 5z');
  });

  it('is empty for what is no line: nothing, one point, one unit', () => {
    expect(pathData([], true)).toBe('');
    expect(pathData([[3, 4]], false)).toBe('');
    expect(
      pathData(
        [
          [3.1, 4],
          [2.9, 4.2],
        ],
        false,
      ),
    ).toBe('');
  });
});

describe(simplifyPath, () => {
  const tolerance = fc.double({ min: 0.01, max: 200, noNaN: true });

  it('keeps both ends and, in their order, some of the points between', () => {
    fc.assert(
      fc.property(path, tolerance, (points, within) => {
        const kept = simplifyPath(points, within);
        expect(kept[0]).toBe(points[0]);
        expect(kept.at(-1)).toBe(points.at(-1));
        let from = -1;
        for (const each of kept) {
          from = points.indexOf(each, from + 1);
          expect(from).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('never leaves a point farther from what is drawn than the tolerance', () => {
    fc.assert(
      fc.property(path, tolerance, (points, within) => {
        const kept = simplifyPath(points, within);
        // Which of the kept ones each left-out point lies between.
        let last = 0;
        for (const each of points) {
          if (each === kept[last + 1]) last += 1;
          const [a, b] = [kept[last], kept[last + 1] ?? kept[last]];
          if (a === undefined || b === undefined) continue;
          expect(distanceToSegment(each, a, b)).toBeLessThanOrEqual(within + 1e-9);
        }
      }),
    );
  });

  it('leaves two points of a straight line, however many there are', () => {
    const line = Array.from({ length: 20_000 }, (_, index): PosterPoint => [index, 2 * index]);
    expect(simplifyPath(line, 0.5)).toEqual([line[0], line.at(-1)]);
  });
});

describe(ringArea, () => {
  const square: PosterPoint[] = [
    [0, 0],
    [2, 0],
    [2, 3],
    [0, 3],
  ];

  it('is twice what the ring encloses, whichever way it runs', () => {
    expect(ringArea(square)).toBe(12);
    expect(ringArea(square.toReversed())).toBe(12);
  });

  it('is the same with the first point repeated at the end', () => {
    expect(ringArea([...square, [0, 0]])).toBe(12);
  });

  it('is nothing for a line', () => {
    expect(ringArea(square.slice(0, 2))).toBe(0);
    expect(ringArea([])).toBe(0);
  });
});

describe(clipRing, () => {
  it('leaves a ring inside as it is, and nothing of one outside', () => {
    const inside: PosterPoint[] = [
      [0, 0],
      [20, 0],
      [10, 30],
    ];
    expect(clipRing(inside, RECT)).toEqual(inside);
    expect(
      clipRing(
        inside.map(([x, y]) => [x + 1000, y]),
        RECT,
      ),
    ).toEqual([]);
  });

  it('is the rectangle itself where the ring lies all around it', () => {
    const around: PosterPoint[] = [
      [-900, -900],
      [900, -900],
      [900, 900],
      [-900, 900],
    ];
    const cut = clipRing(around, RECT);
    expect(cut.every((each) => isIn(each, RECT, 1e-9))).toBe(true);
    expect(ringArea(cut)).toBeCloseTo(2 * 400 * 300, 6);
  });

  it('has no point outside the rectangle', () => {
    fc.assert(
      fc.property(path, (ring) => {
        expect(clipRing(ring, RECT).every((each) => isIn(each, RECT, 1e-6))).toBe(true);
      }),
    );
  });

  it('loses and doubles nothing: two halves of the plane have all of the area', () => {
    fc.assert(
      fc.property(simpleRing, coordinate, (ring, x) => {
        const all = { left: -9999, top: -9999, right: 9999, bottom: 9999 };
        const left = ringArea(clipRing(ring, { ...all, right: x }));
        const right = ringArea(clipRing(ring, { ...all, left: x }));
        expect(Math.abs(left + right - ringArea(ring))).toBeLessThan(1e-3);
      }),
    );
  });
});

describe(clipLine, () => {
  it('keeps every point inside, its neighbors, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(point, { maxLength: 40 }), (line) => {
        const isNear = (index: number): boolean =>
          [line[index - 1], line[index], line[index + 1]].some(
            (each) => each !== undefined && isIn(each, RECT),
          );
        const expected = line.length < 2 ? [] : line.filter((_, index) => isNear(index));
        expect(clipLine(line, RECT).flat()).toEqual(expected);
      }),
    );
  });

  it('begins a new part where the line comes back', () => {
    const line: PosterPoint[] = [
      [0, 0],
      [500, 0],
      [600, 0],
      [500, 100],
      [0, 100],
    ];
    expect(clipLine(line, RECT)).toEqual([line.slice(0, 2), line.slice(3)]);
  });
});
