import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PosterPoint, PosterRect } from './pathData.ts';
import { DOT_GAP_PX, type LabelWish, type PlacedLabel, placeLabels } from './placeLabels.ts';

const FRAME: PosterRect = { left: 0, top: 0, right: 1400, bottom: 1000 };
const SCALES = { small: 4.2, large: 2 };
const NO_OVERHANG = { x: 0, y: 0 };
const NOTHING = { dots: [], lines: [], frame: FRAME, overhangPx: NO_OVERHANG };

const wish = (text: string, at: PosterPoint, more: Partial<LabelWish> = {}): LabelWish => ({
  text,
  lineCount: 1,
  at,
  fontPx: 12,
  isBold: false,
  stands: 'beside',
  isIndispensable: false,
  keepsOffLines: true,
  mustBeInSight: false,
  tracking: 0,
  order: 1,
  className: 'city',
  ...more,
});

/** The text alone, without the clear space around it, at `units` to a pixel. */
function textBox({ wish: { text, fontPx, lineCount, at }, side }: PlacedLabel, units: number) {
  const [width, height] = [text.length * 0.55 * fontPx * units, fontPx * lineCount * units];
  const gap = DOT_GAP_PX * units;
  const left = { right: at[0] + gap, left: at[0] - gap - width }[side as 'left'];
  const top = { below: at[1] + gap, above: at[1] - gap - height }[side as 'above'];
  const [x, y] = [left ?? at[0] - width / 2, top ?? at[1] - height / 2];
  return { left: x, top: y, right: x + width, bottom: y + height };
}

const overlap = (a: PosterRect, b: PosterRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A dot as it is drawn, about 4 px to each side. */
const dotBox = ([x, y]: PosterPoint, units: number): PosterRect => ({
  left: x - 4 * units,
  top: y - 4 * units,
  right: x + 4 * units,
  bottom: y + 4 * units,
});

/** Every pair that collides at one size. */
function collisionsAt(
  labels: readonly PlacedLabel[],
  dots: readonly PosterPoint[],
  units: number,
): readonly string[] {
  const boxes = [
    ...labels.map((label) => ({ name: label.text, box: textBox(label, units), isText: true })),
    ...dots.map((dot) => ({ name: `dot ${dot}`, box: dotBox(dot, units), isText: false })),
  ];
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => (one.isText || other.isText) && overlap(one.box, other.box))
      .map((other) => `${one.name} on ${other.name} at ${units}`),
  );
}

const point: fc.Arbitrary<PosterPoint> = fc.tuple(
  fc.integer({ min: 0, max: 600 }),
  fc.integer({ min: 0, max: 400 }),
);
const wishes = fc.array(
  fc
    .record({
      length: fc.integer({ min: 3, max: 14 }),
      at: point,
      lineCount: fc.constantFrom(1, 2),
      fontPx: fc.constantFrom(11, 12, 13.5),
      stands: fc.constantFrom('beside' as const, 'over' as const),
      order: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ length, at, ...more }) => wish('n'.repeat(length), at, more)),
  { maxLength: 25 },
);

describe(placeLabels, () => {
  it('lets no two names stand on each other, nor one on a dot, on a small map or on a large one', () => {
    fc.assert(
      fc.property(wishes, fc.array(point, { maxLength: 8 }), (wanted, others) => {
        // Some of the names have dots of their own, as the story's do.
        const dots = [...others, ...wanted.slice(0, 6).map(({ at }) => at)];
        const free = wanted.filter(({ stands }) => stands === 'beside');
        const placed = placeLabels(free, { ...NOTHING, dots }, SCALES);
        const small = placed.filter(({ needsRoom }) => !needsRoom);
        expect(collisionsAt(small, dots, SCALES.small)).toEqual([]);
        expect(collisionsAt(placed, dots, SCALES.large)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('does so for names that stand over their point, too', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const placed = placeLabels(wanted, NOTHING, SCALES);
        const small = placed.filter(({ needsRoom }) => !needsRoom);
        expect(collisionsAt(small, [], SCALES.small)).toEqual([]);
        expect(collisionsAt(placed, [], SCALES.large)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('places what is wanted most, and the other where it needs room', () => {
    // 40 units apart, under each other: too close for two names on a phone whatever their sides.
    const near = [wish('Dandong', [300, 300], { order: 2 }), wish('Sinuiju', [304, 304])];
    const placed = placeLabels(near, { ...NOTHING, dots: near.map(({ at }) => at) }, SCALES);
    expect(placed[0]?.text).toBe('Sinuiju');
    expect(placed[0]?.needsRoom).toBe(false);
  });

  it('says which names need room: there is none on the small map', () => {
    const crowd = Array.from({ length: 12 }, (_, index) =>
      wish(`Name ${index}`, [400 + 30 * (index % 4), 400 + 24 * Math.floor(index / 4)], {
        order: index,
      }),
    );
    const placed = placeLabels(crowd, NOTHING, SCALES);
    expect(placed.some(({ needsRoom }) => needsRoom)).toBe(true);
    expect(placed.some(({ needsRoom }) => !needsRoom)).toBe(true);
    expect(placed.length).toBeLessThan(crowd.length);
  });

  it('gives each wish back with its own side, most wanted first', () => {
    const [late, early] = [wish('late', [900, 500], { order: 9 }), wish('early', [200, 200])];
    const placed = placeLabels([late, early], NOTHING, SCALES);
    expect(placed.map((label) => label.wish)).toEqual([early, late]);
    expect(placed.map(({ side }) => side)).toEqual(['right', 'right']);
  });

  it('stands over its point where it is an area', () => {
    expect(
      placeLabels([wish('SEA', [700, 500], { stands: 'over' })], NOTHING, SCALES)[0]?.side,
    ).toBe('over');
  });

  it('takes the side that covers no line', () => {
    const at: PosterPoint = [700, 500];
    const lineTo = (dx: number, dy: number): PosterPoint[] =>
      Array.from({ length: 30 }, (_, index) => [at[0] + dx * index * 10, at[1] + dy * index * 10]);
    const sideWith = (...lines: readonly PosterPoint[][]) =>
      placeLabels([wish('Pyongyang', at)], { ...NOTHING, lines: lines.flat() }, SCALES)[0]?.side;
    expect(sideWith(lineTo(1, 0))).toBe('left');
    expect(sideWith(lineTo(1, 0), lineTo(-1, 0))).toBe('above');
    expect(sideWith(lineTo(1, 0), lineTo(-1, 0), lineTo(0, -1))).toBe('below');
  });

  it('places what is indispensable on its least bad side where none is free', () => {
    const dots = [
      [690, 500],
      [710, 500],
      [700, 490],
      [700, 510],
    ] as const;
    const named = (isIndispensable: boolean) =>
      placeLabels([wish('rumored', [700, 500], { isIndispensable })], { ...NOTHING, dots }, SCALES);
    expect(named(false)).toEqual([]);
    expect(named(true)).toHaveLength(1);
  });

  it('turns inward at the edge where it must be in sight, and only there', () => {
    const atEdge = (mustBeInSight: boolean) =>
      placeLabels([wish('Vladivostok', [1390, 500], { mustBeInSight })], NOTHING, SCALES)[0]?.side;
    expect(atEdge(true)).toBe('left');
    expect(atEdge(false)).toBe('right');
  });

  it('is left out where no side is in sight', () => {
    const tiny = {
      ...NOTHING,
      frame: { left: 690, top: 490, right: 710, bottom: 510 },
      overhangPx: NO_OVERHANG,
    };
    const label = wish('Vladivostok', [700, 500], { mustBeInSight: true });
    expect(placeLabels([label], tiny, SCALES)).toEqual([]);
  });

  it('gives ideographs and Hangul the width that they have', () => {
    // Eight squares of 12 px: a dot 80 px to the right lies under the text, not under eight letters.
    const dots: PosterPoint[] = [[700 + 80 * SCALES.small, 500]];
    const sideOf = (text: string) =>
      placeLabels([wish(text, [700, 500])], { ...NOTHING, dots }, SCALES)[0]?.side;
    expect(sideOf('abcdefgh')).toBe('right');
    expect(sideOf('符拉迪沃斯托克市')).toBe('left');
    expect(sideOf('블라디보스토크역')).toBe('left');
  });

  it('leaves room for letters that are spaced', () => {
    const dots: PosterPoint[] = [[700 + 75 * SCALES.small, 500]];
    const sideOf = (tracking: number) =>
      placeLabels([wish('abcdefgh', [700, 500], { tracking })], { ...NOTHING, dots }, SCALES)[0]
        ?.side;
    expect(sideOf(0)).toBe('right');
    expect(sideOf(0.12)).toBe('left');
  });
});
