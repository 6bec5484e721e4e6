import { type CalendarDate, parseCalendarDate } from './calendarDate.ts';

/**
 * One state of the facts in all languages, `2026-11-22.3f9a01bc`: the day on which they were last checked,
 * and the beginning of their hash. Public: embeds are frozen at it.
 */
export type DataVersion = string & { readonly dataVersion: unique symbol };

const PATTERN = /^(\d{4}-\d{2}-\d{2})\.[0-9a-f]{8}$/;

/** The version that `text` names, or null. Whether it was ever published is another question. */
export function parseDataVersion(text: string): DataVersion | null {
  const day = PATTERN.exec(text)?.[1];
  return day !== undefined && parseCalendarDate(day) !== null ? (text as DataVersion) : null;
}

/** The day on which the facts of this version were last checked. */
export function dayOfVersion(version: DataVersion): CalendarDate {
  return version.slice(0, version.indexOf('.')) as CalendarDate;
}
