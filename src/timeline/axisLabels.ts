import { addMonths, type CalendarDate, yearOf } from '../domain/calendarDate.ts';
import { shareOfDay, type TimeAxis } from '../domain/timeAxis.ts';

export interface AxisLabel {
  readonly at: number;
  /** `year` names a year alone; `month` a month of a year that is named before it; `both` where a stretch begins. */
  readonly kind: 'year' | 'month' | 'both';
  readonly date: CalendarDate;
  /** In the middle of a stretch that is shorter than its label. */
  readonly isCentered: boolean;
}

/** A stretch narrower than this share is shorter than its label. */
const SHORT_SHARE = 0.1;
/** A label of two months is as wide as this many months. */
const FIRST_LABEL_MONTHS = 3;

/** Where each month of the drawn stretches begins. */
export function monthTicks(axis: TimeAxis): readonly number[] {
  return axis.stretches.flatMap(({ first, last }) =>
    monthsFrom(first, last).map((month) => shareOfDay(axis, month)),
  );
}

/** What is written under the axis: the beginning of each stretch, new years and quarters. */
export function axisLabels(axis: TimeAxis): readonly AxisLabel[] {
  return axis.stretches.flatMap(({ first, last, left, right }): readonly AxisLabel[] => {
    const isShort = right - left < SHORT_SHARE;
    const start: AxisLabel = {
      at: isShort ? (left + right) / 2 : left,
      kind: 'both',
      date: first,
      isCentered: isShort,
    };
    const quarters = monthsFrom(first, last)
      .slice(FIRST_LABEL_MONTHS)
      .filter((month) => Number(month.slice(5, 7)) % 3 === 1)
      .map(
        (date): AxisLabel => ({
          at: shareOfDay(axis, date),
          kind: date.slice(5, 7) === '01' ? 'year' : 'month',
          date,
          isCentered: false,
        }),
      );
    return isShort ? [start] : [start, ...quarters];
  });
}

function monthsFrom(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const months: CalendarDate[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The year of a label as text. */
export const yearText = (date: CalendarDate): string => String(yearOf(date));
