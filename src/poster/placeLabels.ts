import type { PosterPoint, PosterRect } from './pathData.ts';

/** A name that wants to be on the poster. */
export interface LabelWish {
  /** The longest line. */
  readonly text: string;
  readonly lineCount: number;
  readonly at: PosterPoint;
  readonly fontPx: number;
  readonly isBold: boolean;
  /** Beside its dot, or over the point itself as names of countries and seas are. */
  readonly stands: 'beside' | 'over';
  /** Not placed where the frame would cut it. */
  readonly mustBeInSight: boolean;
  /** Lower is placed first. */
  readonly order: number;
  readonly className: string;
}

export const SIDES = ['right', 'left', 'above', 'below', 'over'] as const;
export type LabelSide = (typeof SIDES)[number];

export interface PlacedLabel extends LabelWish {
  readonly wish: LabelWish;
  readonly side: LabelSide;
  /** Only on a map that is about as large as a laptop's: on a small one it has no room. */
  readonly needsRoom: boolean;
}

/** From a dot's middle to the edge of its name, in px. */
export const DOT_GAP_PX = 9;
/** Clear space around a label, in px. */
const MARGIN_PX = 2;
/** The mean advance of Noto Sans, as a share of the font size; ideographs and Hangul fill the square. */
const ADVANCE = { bold: 0.6, regular: 0.56, square: 1 };

/**
 * Which names fit and on which side of their dots, most wanted first, without collisions. Text keeps
 * its size while a poster grows and shrinks, so this is done twice: first for a small map, whose names
 * fit everywhere, then for a large one, whose further names need room.
 *
 * @param unitsPerPx of the two maps, small (many units in a pixel) first
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly PosterPoint[],
  frame: PosterRect,
  unitsPerPx: { readonly small: number; readonly large: number },
): readonly PlacedLabel[] {
  const sorted = [...wishes].sort((a, b) => a.order - b.order);
  const small = placeAt(sorted, new Map(), obstacles, frame, unitsPerPx.small);
  const large = placeAt(sorted, small, obstacles, frame, unitsPerPx.large);
  return sorted.flatMap((wish) => {
    const side = small.get(wish) ?? large.get(wish);
    return side === undefined ? [] : [{ ...wish, wish, side, needsRoom: !small.has(wish) }];
  });
}

function placeAt(
  wishes: readonly LabelWish[],
  settled: ReadonlyMap<LabelWish, LabelSide>,
  obstacles: readonly PosterPoint[],
  frame: PosterRect,
  unitsPerPx: number,
): ReadonlyMap<LabelWish, LabelSide> {
  const dotRadius = 5 * unitsPerPx;
  const taken: PosterRect[] = obstacles.map(([x, y]) => ({
    left: x - dotRadius,
    top: y - dotRadius,
    right: x + dotRadius,
    bottom: y + dotRadius,
  }));
  const placed = new Map<LabelWish, LabelSide>();
  for (const [wish, side] of settled) {
    taken.push(boxOf(wish, side, unitsPerPx));
    placed.set(wish, side);
  }
  for (const wish of wishes) {
    if (placed.has(wish)) continue;
    const side = SIDES.filter(
      (candidate) => (candidate === 'over') === (wish.stands === 'over'),
    ).find((candidate) => {
      const box = boxOf(wish, candidate, unitsPerPx);
      return isWithin(box, frame) && !taken.some((other) => overlap(box, other));
    });
    if (side === undefined) continue;
    taken.push(boxOf(wish, side, unitsPerPx));
    placed.set(wish, side);
  }
  return placed;
}

/** The room that a label takes, in units. */
function boxOf(wish: LabelWish, side: LabelSide, unitsPerPx: number): PosterRect {
  const width = textWidthPx(wish) * unitsPerPx;
  const height = wish.fontPx * 1.2 * wish.lineCount * unitsPerPx;
  const gap = DOT_GAP_PX * unitsPerPx;
  const margin = MARGIN_PX * unitsPerPx;
  const [x, y] = wish.at;
  const left = { right: x + gap, left: x - gap - width }[side as 'left'] ?? x - width / 2;
  const top = { above: y - gap - height, below: y + gap }[side as 'above'] ?? y - height / 2;
  return {
    left: left - margin,
    top: top - margin,
    right: left + width + margin,
    bottom: top + height + margin,
  };
}

function textWidthPx({ text, fontPx, isBold }: LabelWish): number {
  const advances = [...text].map((character) => {
    if (/[\u1100-\u9fff\uac00-\ud7a3]/.test(character)) return ADVANCE.square;
    return isBold ? ADVANCE.bold : ADVANCE.regular;
  });
  return advances.reduce((sum, advance) => sum + advance, 0) * fontPx;
}

const overlap = (a: PosterRect, b: PosterRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isWithin = (box: PosterRect, frame: PosterRect): boolean =>
  box.left >= frame.left &&
  box.right <= frame.right &&
  box.top >= frame.top &&
  box.bottom <= frame.bottom;
