import type { CalendarDate } from './calendarDate.ts';
import type { Filters } from './filters.ts';
import type { LocalizedText } from './localizedText.ts';
import type { Citation, Place } from './trip.ts';

/** What the map shows while a step is told. */
export interface StepMap {
  readonly asOf: CalendarDate | 'latest';
  readonly filters: Filters;
  readonly tripId: string | null;
  /** The claim whose stretch is measured on the map. */
  readonly measure: string | null;
  /** The places that the map frames; empty where it frames what it would by itself. */
  readonly frame: readonly Place[];
}

/** One step of the story: a few sentences in our own words, what they rest on, and what the map shows. */
export interface StoryStep {
  /** Public and never changed: it is the step's address. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  readonly map: StepMap;
  /** The claims of the reports that the step tells of. */
  readonly claimIds: readonly string[];
  readonly citations: readonly Citation[];
}

/** Whether these choices show what the step shows; the camera may be anywhere. */
export function isAtStep(
  { map }: StoryStep,
  choices: {
    readonly asOf: StepMap['asOf'];
    readonly filters: Filters;
    readonly selectedTripId: string | null;
  },
): boolean {
  return (
    choices.asOf === map.asOf &&
    choices.selectedTripId === map.tripId &&
    isSameFilters(choices.filters, map.filters)
  );
}

/** Filters have one form (normalizeFilters), so that the same ones read the same. */
const isSameFilters = (a: Filters, b: Filters): boolean =>
  a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (filters: Filters): readonly (readonly [string, unknown])[] =>
  Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1));
