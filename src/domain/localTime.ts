import type { CalendarDate } from './calendarDate.ts';
import { parseCalendarDate } from './calendarDate.ts';

export const PARTS_OF_DAY = [
  'before dawn',
  'morning',
  'midday',
  'afternoon',
  'evening',
  'night',
] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/**
 * When something happened, as clocks at the place showed it. A source that gives no time leaves
 * `time` and `utcOffset` out: a date stays a date and is never turned into midnight.
 */
export interface LocalTime {
  readonly date: CalendarDate;
  /** `HH:MM` on the clock of the place. */
  readonly time?: string;
  /** `+HH:MM` or `-HH:MM`. North Korea was at +08:30 until 4 May 2018 23:30 and at +09:00 after. */
  readonly utcOffset?: string;
  /** What the source says instead of, or beside, a clock time. */
  readonly part?: PartOfDay;
  /** The source says "about". */
  readonly approximate: boolean;
}

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})([+-](?:0\d|1[0-4]):[0-5]\d))?$/;

/** `date`, `time` and `utcOffset` from `2019-02-23` or `2019-02-23T17:00+09:00`; null for anything else. */
export function parseLocalTime(
  text: string,
): Pick<LocalTime, 'date' | 'time' | 'utcOffset'> | null {
  const match = LOCAL_TIME.exec(text);
  const date = match?.[1] === undefined ? null : parseCalendarDate(match[1]);
  if (match === null || date === null) return null;
  const [, , time, utcOffset] = match;
  if (time === undefined || utcOffset === undefined) return { date };
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return hours < 24 && minutes < 60 ? { date, time, utcOffset } : null;
}

/** Milliseconds since 1970 of a local time that has a clock time; null for a date alone. */
export function instantOf(local: LocalTime): number | null {
  return local.time === undefined || local.utcOffset === undefined
    ? null
    : Date.parse(`${local.date}T${local.time}:00${local.utcOffset}`);
}

/** Hours from `from` to `to` by real offsets; null unless both have clock times. */
export function hoursBetween(from: LocalTime, to: LocalTime): number | null {
  const start = instantOf(from);
  const end = instantOf(to);
  return start === null || end === null ? null : (end - start) / 3_600_000;
}

/** The local time as a content file spells it, without the part of the day. */
export function serializeLocalTime(local: LocalTime): string {
  return local.time === undefined ? local.date : `${local.date}T${local.time}${local.utcOffset}`;
}
