import { type LocalTime, serializeLocalTime } from '../domain/localTime.ts';
import type { Account } from '../domain/trip.ts';
import {
  formatClock,
  formatDateRange,
  formatDayRange,
  formatShortDate,
  formatShortDateRange,
  formatUtcOffset,
} from '../format/formatDate.ts';
import type { Locale } from '../i18n/translator.ts';

/** A local time in words, with no more precision than its source gives. */
export function describeTime(local: LocalTime, { t, tag }: Locale): string {
  const day = formatShortDate(local.date, tag);
  if (local.time !== undefined && local.utcOffset !== undefined) {
    return t('time.clock', {
      day,
      clock: formatClock(local.time, tag),
      offset: formatUtcOffset(local.utcOffset),
      approximate: String(local.approximate),
    });
  }
  if (local.part !== undefined) return t('time.part', { day, part: local.part });
  return t(local.approximate ? 'time.approximate' : 'time.day', { day });
}

/** The machine-readable form for `<time datetime>`. */
export const machineTime = serializeLocalTime;

/** The days of a trip without their year, for a list that names it: `Mar 25–28`, `from Sep 10`. */
export function describeDays({ start, end }: Account, { t, tag }: Locale): string {
  return end === undefined
    ? t('list.dates.open', { start: formatDayRange(start.date, start.date, tag) })
    : formatDayRange(start.date, end.date, tag);
}

/** The days of a trip with their year: `March 25–28, 2018`. */
export function describeDates({ start, end }: Account, { t, tag }: Locale): string {
  return end === undefined
    ? t('list.dates.open', { start: formatDateRange(start.date, start.date, tag) })
    : formatDateRange(start.date, end.date, tag);
}

/** The same, shorter: `Mar 25–28, 2018`. */
export function describeShortDates({ start, end }: Account, { t, tag }: Locale): string {
  return end === undefined
    ? t('list.dates.open', { start: formatShortDate(start.date, tag) })
    : formatShortDateRange(start.date, end.date, tag);
}
