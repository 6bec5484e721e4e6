import type { CalendarDate } from '../domain/calendarDate.ts';

/** One part of an address that was not understood, as the reader typed it, cut to a readable length. */
export interface IgnoredPart {
  /** The parameter, or `path`. */
  readonly name: string;
  readonly value: string;
}

/** A quiet sentence that tells the reader what the page did on its own. */
export type Notice =
  | { readonly kind: 'address ignored'; readonly parts: readonly IgnoredPart[] }
  | { readonly kind: 'selection hidden'; readonly tripId: string }
  | { readonly kind: 'selection unknown'; readonly tripId: string }
  | {
      readonly kind: 'moved to latest';
      readonly tripId: string;
      /** The day that the address asked for, when nobody knew of the trip. */
      readonly day: CalendarDate;
    };
