/** A day of the Gregorian calendar, `YYYY-MM-DD`. Comparing two as strings orders them in time. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

const MS_PER_DAY = 86_400_000;

/** The date that `text` spells, or null when it is not a real day (`2019-02-30`) or not a date. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return null;
  return text as CalendarDate;
}

/** The year of a date, as a number. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** The day `count` days later; earlier for a negative count. */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  return dayOf(Date.parse(`${date}T00:00:00Z`) + count * MS_PER_DAY);
}

/** The same day `count` months later, or the last of that month where it has no such day. */
export function addMonths(date: CalendarDate, count: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(day, lastOfMonth)));
}

/** The first day of its month. */
export function startOfMonth(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 7)}-01` as CalendarDate;
}

const dayOf = (utcMs: number): CalendarDate =>
  new Date(utcMs).toISOString().slice(0, 10) as CalendarDate;

/** Negative when `a` is earlier, 0 on the same day, positive when later. For sorting. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : Number(a > b);
}
