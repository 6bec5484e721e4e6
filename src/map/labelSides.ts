import type { WorldPoint } from '../domain/mercator.ts';
import { textWidthInEms } from '../lib/textWidth.ts';
import type { Sight } from './sight.ts';

/**
 * What MapLibre's `text-variable-anchor-offset` takes: which part of a name stands at its dot and how far off, right
 * and down, in ems; the first that collides with no other name is taken.
 */
export type Anchors = readonly (string | readonly [right: number, down: number])[];

/** Where a name can stand: the sides of a dot in the order in which a poster tries them (poster/placeLabels.ts). */
const SIDES = [
  ['left', 1, 0],
  ['right', -1, 0],
  ['bottom', 0, -1],
  ['top', 0, 1],
] as const;

/** Where no side is free. */
const CORNERS = [
  ['top-left', 0.7, 0.7],
  ['bottom-left', 0.7, -0.7],
  ['top-right', -0.7, 0.7],
  ['bottom-right', -0.7, -0.7],
] as const;

/** A point that a name should keep off; a dot weighs more than any line, as trips on one line count each. */
export type KeptOff = readonly [...WorldPoint, weight: number];
export const LINE_WEIGHT = 1;
export const DOT_WEIGHT = 100;
/** A name that is cut by the edge of the map is worse than one that covers something. */
const CUT_WEIGHT = 10_000;

/** What names should keep off, and how large a map it is. */
export interface LabelGround {
  readonly points: readonly KeptOff[];
  readonly sight: Pick<Sight, 'worldPerPx' | 'box'>;
}

interface Name {
  readonly at: WorldPoint;
  readonly lines: readonly string[];
  readonly fontPx: number;
  /** From the middle of the dot to the name, in ems. */
  readonly gap: number;
}

const NO_GROUND: LabelGround = {
  points: [],
  sight: { worldPerPx: 0, box: [0, 0, 1, 1] },
};

/**
 * All sides of a name, first those on which it is in sight and covers the least; without a ground in the usual order.
 *
 * @param side the only one where it may stand, where that is given
 */
export function anchorsOf(
  { at, lines, fontPx, gap }: Name,
  ground: LabelGround | null,
  side?: 'left' | 'right',
): Anchors {
  const { points, sight } = ground ?? NO_GROUND;
  const { worldPerPx, box } = sight;
  const em = fontPx * worldPerPx;
  const halfWidth = (Math.max(...lines.map((line) => textWidthInEms(line, true))) * em) / 2;
  const halfHeight = lines.length * 0.6 * em;
  // Most of the routes are far from most names: what is near is sought once.
  const reach = gap * em + 2 * Math.max(halfWidth, halfHeight);
  const near = around(points, at, reach, reach);
  const costOf = ([, right, down]: (typeof SIDES)[number]): number => {
    const x = at[0] + right * (gap * em + halfWidth);
    const y = at[1] + down * (gap * em + halfHeight);
    const isCut =
      x - halfWidth < box[0] ||
      y - halfHeight < box[1] ||
      x + halfWidth > box[2] ||
      y + halfHeight > box[3];
    const covered = around(near, [x, y], halfWidth, halfHeight);
    return covered.reduce((sum, point) => sum + point[2], isCut ? CUT_WEIGHT : 0);
  };
  const sides = SIDES.map((each) => ({ each, cost: costOf(each) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ each }) => each);
  const toward = { left: -1, right: 1 }[side as 'left'] ?? 0;
  return [...sides, ...CORNERS]
    .filter(([, right]) => toward === 0 || right * toward > 0)
    .flatMap(([anchor, right, down]) => [anchor, [right * gap, down * gap] as const]);
}

const around = (
  points: readonly KeptOff[],
  [centerX, centerY]: WorldPoint,
  halfWidth: number,
  halfHeight: number,
): readonly KeptOff[] =>
  points.filter(
    ([x, y]) => Math.abs(x - centerX) < halfWidth && Math.abs(y - centerY) < halfHeight,
  );
