/** Where the sheet of a phone can rest: the map nearly whole, both halves, the list nearly whole. */
export const SHEET_RESTS = ['peek', 'half', 'full'] as const;
export type SheetRest = (typeof SHEET_RESTS)[number];

/** What the sheet measures above the foot of the screen at each rest, in px. */
export type SheetHeights = Readonly<Record<SheetRest, number>>;

/** How far ahead the finger's movement is continued to find where it was heading. */
const LOOK_AHEAD_MS = 160;

/**
 * The rest that a sheet let go at `heightPx` belongs to: the nearest to where it was heading.
 * `velocity` in px per ms, upward positive.
 */
export function restAfter(heights: SheetHeights, heightPx: number, velocity: number): SheetRest {
  const heading = heightPx + velocity * LOOK_AHEAD_MS;
  const away = (rest: SheetRest): number => Math.abs(heights[rest] - heading);
  return SHEET_RESTS.reduce((best, rest) => (away(rest) < away(best) ? rest : best));
}
