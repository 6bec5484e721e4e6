import type { CalendarDate } from '../domain/calendarDate.ts';

// Dates are days at a place, not instants: they are formatted in UTC so that no reader's zone moves them.
const utc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/**
 * Intl's text with plain spaces, and none around the dash between two numbers. Versions of the
 * Unicode data differ in their choice of thin spaces, and the page is written by one engine and taken
 * over by another: both must come to the same text.
 */
function plain(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/(\d) – (\d)/g, '$1–$2');
}

/** `September 11, 2023`. */
export function formatDate(date: CalendarDate, locale: string): string {
  return plain(
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(utc(date)),
  );
}

/** `Sep 11, 2023`. */
export function formatShortDate(date: CalendarDate, locale: string): string {
  return plain(
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(utc(date)),
  );
}

/** `Mar 25`: for a label on the map. */
export function formatMonthDay(date: CalendarDate, locale: string): string {
  return formatDayRange(date, date, locale);
}

/** `Mar`: under an axis of time. */
export function formatMonth(date: CalendarDate, locale: string): string {
  return plain(
    new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(utc(date)),
  );
}

/** `Mar 25–28`: for a list that names the year elsewhere. */
export function formatDayRange(start: CalendarDate, end: CalendarDate, locale: string): string {
  return plain(
    new Intl.DateTimeFormat(locale, {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    }).formatRange(utc(start), utc(end)),
  );
}

/** `March 25–28, 2018`. */
export function formatDateRange(start: CalendarDate, end: CalendarDate, locale: string): string {
  return plain(
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
      utc(start),
      utc(end),
    ),
  );
}

/** A source's date with as much as is known of it: `Sep 11, 2023`, `Sep 2023`, `2023`. */
export function formatPartialDate(partial: string, locale: string): string {
  const [year = '', month, day] = partial.split('-');
  if (month === undefined) return year;
  return plain(
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'short',
      ...(day === undefined ? {} : { day: 'numeric' }),
      timeZone: 'UTC',
    }).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)),
  );
}

/** `5:00 PM` from `17:00`. */
export function formatClock(time: string, locale: string): string {
  return plain(
    new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(
      new Date(`2000-01-01T${time}:00Z`),
    ),
  );
}

/** `+9` from `+09:00`, `+8:30` from `+08:30`. */
export function formatUtcOffset(utcOffset: string): string {
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d{2}):(\d{2})$/.exec(utcOffset) ?? [];
  return `${sign === '-' ? '−' : sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
