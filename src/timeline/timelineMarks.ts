import { type AsOf, isTaken } from '../domain/asOf.ts';
import { addDays } from '../domain/calendarDate.ts';
import type { Language } from '../domain/localizedText.ts';
import { textIn } from '../domain/localizedText.ts';
import { TRIP_MODES, type TripMode } from '../domain/mode.ts';
import { shareOfDay, type TimeAxis } from '../domain/timeAxis.ts';
import type { Trip } from '../domain/trip.ts';
import { tripSpan } from '../domain/tripSpan.ts';

/** What stands in one row of the timeline: trips by one mode, or what is only rumored. */
export type Lane = TripMode | 'tentative';

export interface TimelineMark {
  readonly trip: Trip;
  readonly lane: Lane;
  /** First to last day, as shares of the axis. */
  readonly left: number;
  readonly right: number;
  readonly isEnded: boolean;
  readonly name: string;
  /** Where its name fits without touching its neighbors; null where it does not. */
  readonly nameSide: 'before' | 'after' | null;
}

export const laneOf = (trip: Trip): Lane => (isTaken(trip) ? trip.mode : 'tentative');

/** The rows that are needed, top to bottom. */
export function lanesOf(trips: readonly Trip[]): readonly Lane[] {
  return trips.some((trip) => !isTaken(trip)) ? [...TRIP_MODES, 'tentative'] : TRIP_MODES;
}

/** Names are shown on a timeline at least this wide, in px; on a narrower one the list has to do. */
const NAMED_PX = 520;
const BESIDE_PX = 10;

/** The rows in which a break says how long it is. */
const LANES_OF_BREAK_TEXT: readonly Lane[] = ['plane', 'car'];

/** Every trip as a mark on the axis, in the order given, which is that of departure. */
export function timelineMarks(
  trips: readonly Trip[],
  asOf: AsOf,
  axis: TimeAxis,
  language: Language,
): readonly TimelineMark[] {
  const marks = trips.map((trip) => {
    const { first, last, isEnded } = tripSpan(trip, asOf);
    return {
      trip,
      lane: laneOf(trip),
      left: shareOfDay(axis, first),
      right: shareOfDay(axis, addDays(last, 1)),
      isEnded,
      name: textIn(trip.account.title, language),
    };
  });
  // How far to the right each lane is taken.
  const taken = new Map<Lane, number>();
  const fits = (lane: Lane, from: number, to: number, width: number): boolean =>
    to - from >= width - 1e-9 &&
    (!LANES_OF_BREAK_TEXT.includes(lane) ||
      axis.breaks.every(({ left, right }) => to <= left || right <= from));
  return marks.map((mark, index) => {
    const next = marks.slice(index + 1).find(({ lane }) => lane === mark.lane);
    const width = (widthPx(mark.name) + BESIDE_PX) / NAMED_PX;
    const free = taken.get(mark.lane) ?? 0;
    const isAfter = fits(
      mark.lane,
      mark.right,
      Math.min(next?.left ?? 1, mark.right + width),
      width,
    );
    const isBefore =
      !isAfter && fits(mark.lane, Math.max(free, mark.left - width), mark.left, width);
    taken.set(mark.lane, mark.right + (isAfter ? width : 0));
    if (isAfter) return { ...mark, nameSide: 'after' };
    return { ...mark, nameSide: isBefore ? 'before' : null };
  });
}

/** About how wide a name is at 11 px: scripts whose letters fill a square need twice the room. */
function widthPx(name: string): number {
  return [...name].reduce((px, letter) => px + (letter > '\u2e80' ? 11 : 6.2), 0);
}
