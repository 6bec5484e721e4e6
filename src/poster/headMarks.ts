import type { LonLat } from '../domain/lonLat.ts';
import type { toneOf } from '../domain/routeDrawing.ts';
import type { PosterPoint } from './pathData.ts';
import { type PosterView, UNITS_PER_PX } from './posterView.ts';

/** Where one of two compared trips stands, on a map that does not move: the head of the live one. */
export interface HeadMark {
  readonly at: LonLat;
  readonly letter: string;
  readonly tone: ReturnType<typeof toneOf>;
  /** By a report, and not by reckoning, which leaves it hollow. */
  readonly isKnown: boolean;
  /** The second of the two is a square. */
  readonly isSecond: boolean;
}

/** From its middle to its edge, in px. */
export const HEAD_PX = 8.5;

export interface PlacedHead extends HeadMark {
  readonly point: PosterPoint;
}

/** The heads on the map, side by side where one would hide the other. */
export function placedHeads(heads: readonly HeadMark[], view: PosterView): readonly PlacedHead[] {
  const placed = heads.map((head) => ({ ...head, point: view.toUnits(head.at) }));
  const reach = (HEAD_PX + 2) * UNITS_PER_PX;
  return placed.map(({ point: [x, y], ...head }, index) => {
    const hides = placed.some(
      ({ point }, other) => other !== index && Math.hypot(point[0] - x, point[1] - y) < reach * 2,
    );
    return { ...head, point: [hides ? x + (head.isSecond ? reach : -reach) : x, y] };
  });
}

/**
 * Points that names keep off, as they keep off dots: what a head covers is more than a dot. No more than lets
 * the place that it stands at be named beside it.
 */
export const headRoom = (heads: readonly PlacedHead[]): readonly PosterPoint[] =>
  heads.flatMap(({ point: [x, y] }) => {
    const reach = 2 * UNITS_PER_PX;
    return [-reach, reach].flatMap((dx) =>
      [-reach, reach].map((dy): PosterPoint => [x + dx, y + dy]),
    );
  });
