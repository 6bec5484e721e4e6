import type { AsOf } from './asOf.ts';
import { type CalendarDate, parseCalendarDate } from './calendarDate.ts';

/** Why a day of knowing is not the one that was asked for. */
export type DayTrouble = 'too early' | 'too late' | 'no such day';

/** From the first day on which anything was known to the last on which facts were checked. */
export interface KnownPeriod {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const DATE_LIKE = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;

/**
 * The day of knowing that `text` asks for, or the nearest that makes sense, and why it is not that
 * one: before the first report there was nothing to know; after the last check nothing is known that
 * `latest` does not have; a day that the calendar lacks (`2023-09-31`, `2023-09`) is the last one of
 * its month. Null for what is no date at all.
 */
export function nearestDay(
  text: string,
  { first, last }: KnownPeriod,
): { readonly asOf: AsOf; readonly trouble: DayTrouble | null } | null {
  if (text === 'latest') return { asOf: 'latest', trouble: null };
  const day = parseCalendarDate(text) ?? lastOfMonth(text);
  if (day === null) return null;
  if (day < first) return { asOf: first, trouble: 'too early' };
  if (day > last) return { asOf: 'latest', trouble: 'too late' };
  return { asOf: day, trouble: day === text ? null : 'no such day' };
}

/** The day that a sloppy date means, no later than its month has days. */
function lastOfMonth(text: string): CalendarDate | null {
  const [, year, month, day] = (DATE_LIKE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || month < 1 || month > 12) return null;
  // Day 0 of the next month is the last of this one.
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const wanted = day === undefined || Number.isNaN(day) ? length : Math.max(1, day);
  const parts = [`${year}`.padStart(4, '0'), `${month}`, `${Math.min(wanted, length)}`];
  return parseCalendarDate(parts.map((part) => part.padStart(2, '0')).join('-'));
}
