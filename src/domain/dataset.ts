import type { CalendarDate } from './calendarDate.ts';
import type { Claim } from './claim.ts';
import type { CountingRule } from './countingRule.ts';
import type { StoryStep } from './storyStep.ts';
import type { Citation, Line, Person, Place, TripRecord } from './trip.ts';

/** All content, parsed and joined, over all days of knowing. */
export interface Dataset {
  readonly trips: readonly TripRecord[];
  readonly lines: readonly Line[];
  readonly places: ReadonlyMap<string, Place>;
  readonly people: ReadonlyMap<string, Person>;
  readonly citations: ReadonlyMap<string, Citation>;
  readonly claims: readonly Claim[];
  /** The story in steps, in the order in which it is told. */
  readonly steps: readonly StoryStep[];
  readonly counting: CountingRule;
  /** The day on which somebody last checked the content against its sources. */
  readonly lastChecked: CalendarDate;
}
