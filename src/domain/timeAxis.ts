import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  startOfMonth,
} from './calendarDate.ts';

/** Days of an axis and where they lie, as shares of its whole length (0…1). */
interface AxisPart {
  readonly first: CalendarDate;
  /** Included. */
  readonly last: CalendarDate;
  readonly left: number;
  readonly right: number;
}

/** Whole months that are drawn to scale. All stretches of an axis have the same scale. */
export type AxisStretch = AxisPart;

/** Time that is left out of the drawing, and how long it is: always whole months. */
export interface AxisBreak extends AxisPart {
  readonly months: number;
}

/**
 * An axis of time that is broken where nothing happens for long, so that a few days among years can be
 * seen at all. Between two breaks every day is as wide as any other.
 */
export interface TimeAxis {
  readonly stretches: readonly AxisStretch[];
  readonly breaks: readonly AxisBreak[];
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** Less than this without a trip is drawn: how long nothing happened is a part of the story. */
const MIN_BREAK_DAYS = 365;

/** How much of the axis one break takes: enough for its mark and a short label. */
const BREAK_SHARE = 0.075;

/** The axis on which `spans` (first and last day of each, in any order) lie; null where there is none. */
export function timeAxis(
  spans: readonly { readonly first: CalendarDate; readonly last: CalendarDate }[],
): TimeAxis | null {
  const months: { first: CalendarDate; last: CalendarDate }[] = [];
  for (const span of spans.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const first = startOfMonth(span.first);
    const last = addDays(addMonths(startOfMonth(span.last), 1), -1);
    const open = months.at(-1);
    if (open === undefined || daysBetween(open.last, first) > MIN_BREAK_DAYS) {
      months.push({ first, last });
    } else if (last > open.last) {
      open.last = last;
    }
  }
  const days = months.reduce((sum, { first, last }) => sum + daysBetween(first, last) + 1, 0);
  const perDay = (1 - BREAK_SHARE * (months.length - 1)) / days;
  const stretches: AxisStretch[] = [];
  const breaks: AxisBreak[] = [];
  let left = 0;
  for (const { first, last } of months) {
    const before = stretches.at(-1);
    if (before !== undefined) {
      const gap = { first: addDays(before.last, 1), last: addDays(first, -1) };
      breaks.push({ ...gap, left, right: left + BREAK_SHARE, months: monthsIn(gap) });
      left += BREAK_SHARE;
    }
    const right = left + (daysBetween(first, last) + 1) * perDay;
    stretches.push({ first, last, left, right });
    left = right;
  }
  const [first] = months;
  const last = months.at(-1);
  return first === undefined || last === undefined
    ? null
    : { stretches, breaks, first: first.first, last: last.last };
}

function monthsIn({ first, last }: { first: CalendarDate; last: CalendarDate }): number {
  const count = (date: CalendarDate): number =>
    Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return count(addDays(last, 1)) - count(first);
}

/** Where a day begins on the axis, 0…1. A day that is left out lies inside its break; one beyond, at the end. */
export function shareOfDay(axis: TimeAxis, date: CalendarDate): number {
  if (date <= axis.first) return 0;
  if (date > axis.last) return 1;
  const part = [...axis.stretches, ...axis.breaks].find(
    ({ first, last }) => first <= date && date <= last,
  );
  if (part === undefined) return 1;
  const { first, last, left, right } = part;
  return left + ((right - left) * daysBetween(first, date)) / (daysBetween(first, last) + 1);
}

/** The day at a share of the axis; the inverse of `shareOfDay`, whole days down. */
export function dayAtShare(axis: TimeAxis, share: number): CalendarDate {
  const part = [...axis.stretches, ...axis.breaks].find(
    ({ left, right }) => left <= share && share < right,
  );
  if (part === undefined) return share < 0.5 ? axis.first : axis.last;
  const { first, last, left, right } = part;
  const days = daysBetween(first, last) + 1;
  // A share that was computed from a day must give that day, whatever the last digit is.
  return addDays(
    first,
    Math.min(days - 1, Math.floor(((share - left) / (right - left)) * days + 1e-6)),
  );
}

/** A day held inside the axis, and out of its breaks: past one in the direction of the step. */
export function steppedTo(axis: TimeAxis, wanted: CalendarDate, direction: 1 | -1): CalendarDate {
  if (wanted < axis.first) return axis.first;
  if (wanted > axis.last) return axis.last;
  const inside = axis.breaks.find(({ first, last }) => first <= wanted && wanted <= last);
  if (inside === undefined) return wanted;
  return direction === 1 ? addDays(inside.last, 1) : addDays(inside.first, -1);
}
