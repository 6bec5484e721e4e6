import type { AsOf } from '../domain/asOf.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { DayTrouble } from '../domain/nearestDay.ts';

/** One part of an address that was not understood, as the reader typed it, cut to a readable length. */
export interface IgnoredPart {
  /** The parameter, or `path`. */
  readonly name: string;
  readonly value: string;
}

/** A day that an address asked for, and the nearest one that made sense instead. */
export interface MovedDay {
  /** As the reader typed it, cut to a readable length. */
  readonly asked: string;
  readonly asOf: AsOf;
  readonly trouble: DayTrouble;
}

/** A quiet sentence that tells the reader what the page did on its own. */
export type Notice =
  | { readonly kind: 'address ignored'; readonly parts: readonly IgnoredPart[] }
  | ({ readonly kind: 'day moved' } & MovedDay)
  | { readonly kind: 'selection hidden'; readonly tripId: string }
  | { readonly kind: 'selection unknown'; readonly tripId: string }
  | { readonly kind: 'comparison hidden'; readonly tripId: string }
  | { readonly kind: 'comparison unknown'; readonly tripId: string }
  | {
      readonly kind: 'moved to latest';
      readonly tripId: string;
      /** The day that the address asked for, when nobody knew of the trip. */
      readonly day: CalendarDate;
    };
