import type { CalendarDate } from './calendarDate.ts';
import type { LocalizedText } from './localizedText.ts';
import type { Citation } from './trip.ts';

/** What counts as a trip abroad, and the cases on which outlets disagree. */
export interface CountingRule {
  readonly rule: LocalizedText;
  readonly cases: readonly {
    readonly id: string;
    readonly date: CalendarDate;
    readonly what: LocalizedText;
    readonly counts: boolean;
    /** The trip it is counted as, when it is. */
    readonly tripId?: string;
    readonly why: LocalizedText;
    readonly countedBy: readonly Citation[];
    readonly notCountedBy: readonly Citation[];
    readonly citations: readonly Citation[];
  }[];
}
