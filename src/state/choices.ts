import { type AsOf, REPORT_DAY } from '../domain/asOf.ts';
import { type Filters, NO_FILTERS } from '../domain/filters.ts';
import type { LonLat } from '../domain/lonLat.ts';
import type { StoryStep } from '../domain/storyStep.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where the reader moved the map to: the center, and the zoom of 512 px tiles. */
export interface View {
  readonly zoom: number;
  readonly center: LonLat;
}

/** Everything that a link restores. */
export interface Choices {
  readonly filters: Filters;
  readonly selectedTripId: string | null;
  /** The step of the story that is told; the other choices may have left what it shows. */
  readonly step: StoryStep | null;
  readonly asOf: AsOf;
  /** The claim that is being read; what it shows is in the other choices. */
  readonly claimId: string | null;
  /** What the address asks for; `auto` leaves it to the reader's own taste. */
  readonly theme: Theme;
  /** Null until the reader moves the map: until then it frames what is shown. */
  readonly view: View | null;
  /** The instant that a playback stands at, in whole minutes (milliseconds since 1970); null while none is open. */
  readonly moment: number | null;
  /** The trip that the open one is compared with; null without an open trip and while a playback is open. */
  readonly compareId: string | null;
  /** How long after the two departures the comparison stands, in minutes; null: where it opens. */
  readonly after: number | null;
}

/** No comparison: for addresses of other trips, which leave it behind. */
export const NO_COMPARISON = { compareId: null, after: null } as const;

export const DEFAULT_CHOICES: Choices = {
  filters: NO_FILTERS,
  selectedTripId: null,
  step: null,
  asOf: REPORT_DAY,
  claimId: null,
  theme: 'auto',
  view: null,
  moment: null,
  ...NO_COMPARISON,
};

/** What the step shows, as choices. */
export function choicesOfStep(step: StoryStep): Omit<Choices, 'theme'> {
  const { filters, tripId, asOf } = step.map;
  return {
    step,
    filters,
    selectedTripId: tripId,
    asOf,
    claimId: null,
    view: null,
    moment: null,
    ...NO_COMPARISON,
  };
}
