import type { CalendarDate } from '../domain/calendarDate.ts';

// Dates are days at a place, not instants: they are formatted in UTC so that no reader's zone moves them.
const utc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/**
 * Intl's text with plain spaces, none around the dash between two numbers (unless one is a month: 23 tháng 2 – 5 tháng 3), and one that does not break before the Russian word for a year. Versions of the
 * Unicode data differ in their choice of thin spaces, and the page is written by one engine and taken
 * over by another: both must come to the same text.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u2009\u202f\u00a0]/g, ' ')
    .replace(/(?<!(?:tháng|thg) )\b(\d+) – (\d)/g, '$1–$2')
    .replace(' г.', '\u00a0г.');
}

const LONG = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
const SHORT = { ...LONG, month: 'short' } as const;
const DAY = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const;

/** `September 11, 2023`. */
export function formatDate(date: CalendarDate, locale: string): string {
  return plain(new Intl.DateTimeFormat(locale, LONG).format(utc(date)));
}

/** `Sep 11, 2023`. */
export function formatShortDate(date: CalendarDate, locale: string): string {
  return plain(new Intl.DateTimeFormat(locale, SHORT).format(utc(date)));
}

/** `Mar 25`: for a label on the map. */
export function formatMonthDay(date: CalendarDate, locale: string): string {
  return formatDayRange(date, date, locale);
}

/** `Mar 25–28`: for a list that names the year elsewhere. */
export function formatDayRange(start: CalendarDate, end: CalendarDate, locale: string): string {
  return formatRange(start, end, new Intl.DateTimeFormat(locale, DAY));
}

/** `March 25–28, 2018`. */
export function formatDateRange(start: CalendarDate, end: CalendarDate, locale: string): string {
  return formatRange(start, end, new Intl.DateTimeFormat(locale, LONG));
}

/** Between two days in languages that write the year first. */
const RANGE_SIGNS: Readonly<Record<string, string>> = { ko: '~', zh: '至', ja: '～' };

/**
 * Two days, with what they share named once. Where the year comes first, that is how both begin:
 * 2018年3月25日至28日. The ranges of Intl are in figures there (2018/3/25 – 2018/3/28), as no paper writes them.
 */
function formatRange(
  start: CalendarDate,
  end: CalendarDate,
  formatter: Intl.DateTimeFormat,
): string {
  const sign = RANGE_SIGNS[formatter.resolvedOptions().locale.slice(0, 2)];
  if (sign === undefined) return plain(formatter.formatRange(utc(start), utc(end)));
  if (start === end) return plain(formatter.format(utc(start)));
  const [first, last] = [start, end].map((date) => formatter.formatToParts(utc(date)));
  const isNew = (index: number): boolean =>
    last?.some(({ value }, at) => at <= index && value !== first?.[at]?.value) ?? true;
  const remainder = last?.filter((_, index) => isNew(index)).map(({ value }) => value) ?? [];
  return plain(`${formatter.format(utc(start))}${sign}${remainder.join('').trim()}`);
}

/** `Mar 25–28, 2018`. */
export function formatShortDateRange(
  start: CalendarDate,
  end: CalendarDate,
  locale: string,
): string {
  return formatRange(start, end, new Intl.DateTimeFormat(locale, SHORT));
}

/** `5:00 PM` from `17:00`; only English counts to twelve (engines disagree on how the others would). */
export function formatClock(time: string, locale: string): string {
  if (!locale.startsWith('en')) return time;
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

/** `Feb 23, 9:00 AM GMT+1`: an instant on the clocks of a zone (IANA). */
export function formatInstant(instantMs: number, locale: string, zone: string): string {
  return plain(
    new Intl.DateTimeFormat(locale, {
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone: zone,
    }).format(instantMs),
  );
}
