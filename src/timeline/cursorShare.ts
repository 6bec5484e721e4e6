import { type CalendarDate, daysBetween } from '../domain/calendarDate.ts';
import { shareOfDay, type TimeAxis } from '../domain/timeAxis.ts';
import { utcOffsetAt } from '../domain/zoneOffset.ts';
import type { Playhead } from '../state/readerStore.ts';

const DAY_MS = 86_400_000;

/**
 * Where the instant of a head lies on the axis, 0…1, by the clock of the place where the head is: the
 * marks of the trips stand on the days of those clocks too. Time that is left out of the drawing has no
 * place of its own: an instant in it stands in the middle of its break, however early or late in it. Null
 * beyond both ends.
 */
export function cursorShare(
  axis: TimeAxis,
  { instant, zone }: Pick<Playhead, 'instant' | 'zone'>,
): number | null {
  const local = instant + offsetMs(utcOffsetAt(zone, instant));
  const date = new Date(local).toISOString().slice(0, 10) as CalendarDate;
  const gap = axis.breaks.find(({ first, last }) => first <= date && date <= last);
  if (gap !== undefined) return (gap.left + gap.right) / 2;
  const stretch = axis.stretches.find(({ first, last }) => first <= date && date <= last);
  if (stretch === undefined) return null;
  const { first, last, left, right } = stretch;
  const perDay = (right - left) / (daysBetween(first, last) + 1);
  return shareOfDay(axis, date) + perDay * ((((local % DAY_MS) + DAY_MS) % DAY_MS) / DAY_MS);
}

/** Milliseconds of `+08:30`; none of a zone that is not known. */
function offsetMs(offset: string | null): number {
  if (offset === null) return 0;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
