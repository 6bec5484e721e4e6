import type { CalendarDate } from '../domain/calendarDate.ts';
import { plain } from './formatDate.ts';

// Apart from the other dates: no page has these before its first render.

/** `Mar`: under an axis of time. */
export function formatMonth(date: CalendarDate, locale: string): string {
  return plain(
    new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
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
