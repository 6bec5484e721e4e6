import { textWidthInEms } from '../lib/textWidth.ts';
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
  /** Placed on its least bad side even where none is free: the rumor must say that it is one. */
  readonly isIndispensable: boolean;
  /** Takes the side that covers the least of the lines, and not just the first that is free. */
  readonly keepsOffLines: boolean;
  /** Not placed where the frame would cut it. */
  readonly mustBeInSight: boolean;
  /** Space between its letters, as a share of the font size. */
  readonly tracking: number;
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

/** What labels have to reckon with. */
export interface LabelSurroundings {
  /** Nothing may stand on a dot. */
  readonly dots: readonly PosterPoint[];
  /** Points along the routes: a name stands where it covers the fewest. */
  readonly lines: readonly PosterPoint[];
  readonly frame: PosterRect;
  /** How far names may stand outside the frame, in px: the map goes on there. */
  readonly overhangPx: { readonly x: number; readonly y: number };
}

/** From a dot's middle to the edge of its name, in px. */
export const DOT_GAP_PX = 9;
/** From a dot's middle to where its own room ends, in px. */
const DOT_ROOM_PX = 5;
/** Clear space around a label, in px. */
const MARGIN_PX = 2;

/**
 * Which names fit and on which side of their dots, most wanted first, without collisions. Text keeps
 * its size while a poster grows and shrinks, so this is done twice: first for a small map, whose names
 * fit everywhere, then for a large one, whose further names need room.
 *
 * @param unitsPerPx of the two maps, small (many units in a pixel) first
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  surroundings: LabelSurroundings,
  unitsPerPx: { readonly small: number; readonly large: number },
): readonly PlacedLabel[] {
  const sorted = [...wishes].sort((a, b) => a.order - b.order);
  // A name of the small map is on the large one, too, where its neighbors lie farther off: two that
  // grow toward each other can be free on the one and collide on the other.
  const small = placeAt(sorted, new Map(), surroundings, [unitsPerPx.small, unitsPerPx.large]);
  const large = placeAt(sorted, small, surroundings, [unitsPerPx.large]);
  return sorted.flatMap((wish) => {
    const side = small.get(wish) ?? large.get(wish);
    return side === undefined ? [] : [{ ...wish, wish, side, needsRoom: !small.has(wish) }];
  });
}

/** @param scales units in a pixel of each map on which a name must be free */
function placeAt(
  wishes: readonly LabelWish[],
  settled: ReadonlyMap<LabelWish, LabelSide>,
  surroundings: LabelSurroundings,
  scales: readonly number[],
): ReadonlyMap<LabelWish, LabelSide> {
  const boxesOf = (wish: LabelWish, side: LabelSide): readonly PosterRect[] =>
    scales.map((unitsPerPx) => boxOf(wish, side, unitsPerPx));
  // Each entry has one box for every scale.
  const taken = surroundings.dots.map((dot) =>
    scales.map((unitsPerPx) => around(dot, DOT_ROOM_PX * unitsPerPx)),
  );
  const collisionsOf = (boxes: readonly PosterRect[]): number =>
    taken.filter((others) => others.some((other, scale) => overlap(boxes[scale] ?? other, other)))
      .length;
  const placed = new Map<LabelWish, LabelSide>();
  for (const [wish, side] of settled) {
    taken.push([...boxesOf(wish, side)]);
    placed.set(wish, side);
  }
  for (const wish of wishes) {
    if (placed.has(wish)) continue;
    const [best] = SIDES.filter((side) => (side === 'over') === (wish.stands === 'over'))
      .map((side) => ({ side, boxes: boxesOf(wish, side) }))
      .map(({ side, boxes }) => ({
        side,
        boxes,
        // Only what the story names must be in sight: the basemap's names go on around the frame.
        isCut:
          wish.mustBeInSight &&
          !boxes.every((box, scale) => isWithin(box, sightAt(surroundings, scales[scale] ?? 1))),
        collisions: collisionsOf(boxes),
        crossed: wish.keepsOffLines ? countWithin(surroundings.lines, boxes) : 0,
      }))
      .filter(({ isCut, collisions }) => wish.isIndispensable || (!isCut && collisions === 0))
      .sort(
        (a, b) =>
          Number(a.isCut) - Number(b.isCut) || a.collisions - b.collisions || a.crossed - b.crossed,
      );
    if (best === undefined) continue;
    taken.push([...best.boxes]);
    placed.set(wish, best.side);
  }
  return placed;
}

/** The frame and what is seen around it, on a map with so many units in a pixel. */
function sightAt({ frame, overhangPx }: LabelSurroundings, unitsPerPx: number): PosterRect {
  const [x, y] = [overhangPx.x * unitsPerPx, overhangPx.y * unitsPerPx];
  return {
    left: frame.left - x,
    top: frame.top - y,
    right: frame.right + x,
    bottom: frame.bottom + y,
  };
}

const around = ([x, y]: PosterPoint, reach: number): PosterRect => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});

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

function textWidthPx({ text, fontPx, isBold, tracking }: LabelWish): number {
  return (textWidthInEms(text, isBold) + tracking * [...text].length) * fontPx;
}

/** How many of the points the boxes cover, each box counted. */
function countWithin(points: readonly PosterPoint[], boxes: readonly PosterRect[]): number {
  return boxes.reduce(
    (sum, { left, top, right, bottom }) =>
      sum + points.filter(([x, y]) => x > left && x < right && y > top && y < bottom).length,
    0,
  );
}

const overlap = (a: PosterRect, b: PosterRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isWithin = (box: PosterRect, frame: PosterRect): boolean =>
  box.left >= frame.left &&
  box.right <= frame.right &&
  box.top >= frame.top &&
  box.bottom <= frame.bottom;
