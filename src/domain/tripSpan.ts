import type { AsOf } from './asOf.ts';
import { isTaken } from './asOf.ts';
import type { CalendarDate } from './calendarDate.ts';
import type { Trip } from './trip.ts';

/** The days of a trip on a timeline. */
export interface TripSpan {
  readonly first: CalendarDate;
  /** Included. */
  readonly last: CalendarDate;
  /** Whether `last` is where the trip ended, and not just how far it was known on that day. */
  readonly isEnded: boolean;
}

/**
 * The days that a trip is known to have taken. One that was under way on the day of knowing reaches to
 * that day; a rumor, and what did not happen as reported, no further than its first.
 */
export function tripSpan(trip: Trip, asOf: AsOf): TripSpan {
  const { start, end } = trip.account;
  if (end !== undefined) return { first: start.date, last: end.date, isEnded: true };
  const isUnderWay = isTaken(trip) && asOf !== 'latest' && asOf > start.date;
  return { first: start.date, last: isUnderWay ? asOf : start.date, isEnded: false };
}
