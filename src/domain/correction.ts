import type { CalendarDate } from './calendarDate.ts';
import type { LocalizedText } from './localizedText.ts';
import type { Citation } from './trip.ts';

export const CORRECTION_KINDS = ['published', 'corrected', 'added', 'withdrawn'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/**
 * A change of what the map itself says, for desks that have quoted it. News that made the world look
 * different is no correction: that has its day of knowing in the trips.
 */
export interface Correction {
  /** Public and never changed: feeds name the entry by it. */
  readonly id: string;
  /** The day on which the changed data was published. */
  readonly date: CalendarDate;
  readonly kind: CorrectionKind;
  /** The trips it is about; none when it is about the data as a whole. */
  readonly tripIds: readonly string[];
  readonly what: LocalizedText;
  readonly why: LocalizedText;
  readonly citations: readonly Citation[];
}
