import type { KnownPeriod } from '../domain/nearestDay.ts';
import type { StoryStep } from '../domain/storyStep.ts';

/** The query parameters of every page: a public contract (README, "Addresses"). */
export const PARAMETERS = {
  year: 'year',
  mode: 'mode',
  from: 'from',
  to: 'to',
  asOf: 'as-of',
  claim: 'claim',
  /** Only in a step of the story, whose path names no trip. */
  trip: 'trip',
  view: 'view',
  moment: 't',
  /** Both only beside an open trip. */
  compare: 'compare',
  after: 'after',
  theme: 'theme',
  /** Asks for a page in another language, which then goes by its own address: never written. */
  language: 'lang',
} as const;

/** What the codec checks an address against. */
export interface Vocabulary {
  /** The days that an address may ask for; null where nothing is known of any trip. */
  readonly period: KnownPeriod | null;
  readonly tripIds: ReadonlySet<string>;
  readonly steps: readonly StoryStep[];
  readonly years: ReadonlySet<number>;
  readonly claimIds: ReadonlySet<string>;
}

/** The map reaches from here to here; a camera beyond is not one this map can show. */
export const ZOOM_RANGE = [0, 24] as const;
/** Mercator ends here. */
export const MAX_LATITUDE = 85.0511;
