import { describe, expect, it } from 'vitest';
import { tripAsOf } from '../domain/asOf.ts';
import { type Itinerary, itineraryOf } from '../domain/itinerary.ts';
import { playbackOf } from '../domain/playback.ts';
import { RAIL_TRIP } from '../domain/testTrips.ts';
import type { Trip } from '../domain/trip.ts';
import { englishLocale } from '../i18n/localeOf.ts';
import { captionOf } from './describeFrame.ts';

const { beats } = playbackOf([itineraryOf(tripAsOf(RAIL_TRIP, 'latest') as Trip) as Itinerary]);
/** What is said one after the other, each once. */
const titles = (isLong: boolean): readonly string[] => [
  ...new Set(beats.map((beat) => captionOf(beat, isLong, englishLocale()).title)),
];

describe(captionOf, () => {
  it('names the trip among others, and at the place that it is named after only once', () => {
    expect(titles(true)).toContain('Neighbor');
    expect(titles(true)).toContain('Neighbor: Capital');
    expect(titles(true)).not.toContain('Neighbor: Neighbor');
    expect(titles(false)).toContain('Capital');
    expect(titles(false).some((title) => title.includes(':'))).toBe(false);
  });
});
