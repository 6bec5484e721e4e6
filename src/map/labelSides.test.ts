import { describe, expect, it } from 'vitest';
import type { WorldPoint } from '../domain/mercator.ts';
import { anchorsOf, DOT_WEIGHT, type LabelGround, LINE_WEIGHT } from './labelSides.ts';

/** A pixel is a thousandth of the world: a name of ten letters is 60 px wide. */
const NAME = { at: [0.5, 0.5], lines: ['ten letter'], fontPx: 10, gap: 1 } as const;
const ground = (lines: readonly WorldPoint[], dots: readonly WorldPoint[] = []): LabelGround => ({
  points: [
    ...lines.map((at) => [...at, LINE_WEIGHT] as const),
    ...dots.map((at) => [...at, DOT_WEIGHT] as const),
  ],
  sight: { worldPerPx: 0.001, box: [0, 0, 1, 1] },
});
const firstSide = (of: LabelGround | null, name: Parameters<typeof anchorsOf>[0] = NAME): unknown =>
  anchorsOf(name, of)[0];

describe(anchorsOf, () => {
  it('gives every side with its offset in ems, in the usual order where nothing is in the way', () => {
    const usual = [
      'left',
      [1, 0],
      'right',
      [-1, 0],
      'bottom',
      [0, -1],
      'top',
      [0, 1],
      'top-left',
      [0.7, 0.7],
      'bottom-left',
      [0.7, -0.7],
      'top-right',
      [-0.7, 0.7],
      'bottom-right',
      [-0.7, -0.7],
    ];
    expect(anchorsOf(NAME, null)).toEqual(usual);
    expect(anchorsOf(NAME, ground([[0.9, 0.5]]))).toEqual(usual);
  });

  it('takes the side that covers the fewest points of lines', () => {
    // To the right, to the left, above: only below is free.
    const around: WorldPoint[] = [
      [0.54, 0.5],
      [0.46, 0.503],
      [0.5, 0.486],
    ];
    expect(firstSide(ground(around.slice(0, 1)))).toBe('right');
    expect(firstSide(ground(around.slice(0, 2)))).toBe('bottom');
    expect(firstSide(ground(around))).toBe('top');
    expect(firstSide(ground([...around, [0.5, 0.514], [0.5, 0.515]]))).toBe('left');
  });

  it('would rather cross a line than cover a dot', () => {
    const everywhere: WorldPoint[] = [
      [0.54, 0.5],
      [0.5, 0.486],
      [0.5, 0.514],
    ];
    expect(firstSide(ground([[0.46, 0.5]], everywhere))).toBe('right');
  });

  it('knows that a second line makes a name higher, and squares make it wider', () => {
    const aside = ground([[0.54, 0.509]]);
    expect(firstSide(aside)).toBe('left');
    expect(firstSide(aside, { ...NAME, lines: ['ten letter', 'Feb 26'] })).toBe('right');
    const far = ground([[0.58, 0.5]]);
    expect(firstSide(far)).toBe('left');
    expect(firstSide(far, { ...NAME, lines: ['블라디보스토크시의'] })).toBe('right');
  });

  it('would rather cover anything than be cut by the edge of the map', () => {
    // 10 px from the dot to the name, 60 px of name: 70 on a side, 12 of height above and below.
    const seen = (...box: LabelGround['sight']['box']): LabelGround => ({
      ...ground([], [[0.46, 0.5]]),
      sight: { worldPerPx: 0.001, box },
    });
    expect(firstSide(seen(0.43, 0, 0.58, 1))).toBe('left');
    expect(firstSide(seen(0.42, 0, 0.56, 1))).toBe('bottom');
    expect(firstSide(seen(0.42, 0.48, 0.56, 1))).toBe('top');
    expect(firstSide(seen(0.42, 0.48, 0.56, 0.52))).toBe('right');
  });

  it('stays on the side that is given, whatever is there', () => {
    const anchors = (side: 'left' | 'right'): unknown[] =>
      anchorsOf(NAME, ground([[0.46, 0.5]]), side).filter((each) => typeof each === 'string');
    expect(anchors('left')).toEqual(['right', 'top-right', 'bottom-right']);
    expect(anchors('right')).toEqual(['left', 'top-left', 'bottom-left']);
  });

  it('asks for the same on a map of another size', () => {
    const crossed: readonly WorldPoint[] = [[0.54, 0.5]];
    expect(
      firstSide({ ...ground(crossed), sight: { worldPerPx: 0.0005, box: [0, 0, 1, 1] } }),
    ).toBe('left');
  });
});
