import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tripAsOf } from './asOf.ts';
import { type Itinerary, itineraryOf } from './itinerary.ts';
import { frameAt, type Playback, playbackOf, secondOf, steppedSecond } from './playback.ts';
import { DRIVE, FLIGHT, RAIL_TRIP, RUMOR } from './testTrips.ts';
import type { TripRecord } from './trip.ts';

const made = (record: TripRecord): Itinerary => {
  const trip = tripAsOf(record, 'latest');
  const itinerary = trip === null ? null : itineraryOf(trip);
  if (itinerary === null) throw new Error(`${record.id} cannot be played.`);
  return itinerary;
};
const STORY: Playback = playbackOf([RAIL_TRIP, FLIGHT, DRIVE, RUMOR].map(made));
const someSecond = fc.double({ min: -5, max: STORY.seconds + 5, noNaN: true });

describe(playbackOf, () => {
  it('holds where something happened and runs between', () => {
    const { beats } = playbackOf([made(FLIGHT)]);
    expect(beats.map(({ kind }) => kind)).toEqual(['hold', 'run', 'hold']);
    for (const [index, beat] of STORY.beats.entries()) {
      const next = STORY.beats[index + 1];
      expect(beat.seconds).toBeGreaterThan(0);
      expect(next?.starts ?? STORY.seconds).toBeCloseTo(beat.starts + beat.seconds, 9);
      if (beat.kind === 'hold') expect(beat.to).toBe(beat.from);
    }
  });

  it('leaves out what would turn the clock back', () => {
    const both = playbackOf([made(RAIL_TRIP), made(RAIL_TRIP)]);
    expect(both).toEqual(playbackOf([made(RAIL_TRIP)]));
  });

  it('has nothing to play where there is nothing', () => {
    expect(frameAt(playbackOf([]), 3)).toBeNull();
    expect(secondOf(playbackOf([]), 3)).toBe(0);
  });
});

describe(frameAt, () => {
  it('never turns the clock back, and clamps', () => {
    fc.assert(
      fc.property(someSecond, someSecond, (a, b) => {
        const [before, after] = [frameAt(STORY, Math.min(a, b)), frameAt(STORY, Math.max(a, b))];
        expect(before?.instant).toBeLessThanOrEqual(after?.instant ?? 0);
      }),
    );
    expect(frameAt(STORY, -1)).toEqual(frameAt(STORY, 0));
    expect(frameAt(STORY, STORY.seconds + 9)).toEqual(frameAt(STORY, STORY.seconds));
  });
});

describe(secondOf, () => {
  it('finds the instant again that a second shows', () => {
    fc.assert(
      fc.property(someSecond, (second) => {
        const instant = frameAt(STORY, second)?.instant ?? 0;
        expect(frameAt(STORY, secondOf(STORY, instant))?.instant).toBeCloseTo(instant, -2);
      }),
    );
  });

  it('clamps, and goes on to the next trip for an instant between two', () => {
    const [first] = STORY.beats;
    const second = STORY.beats.find(({ itinerary }) => itinerary.trip.id === 'island-2018');
    expect(secondOf(STORY, 0)).toBe(0);
    expect(secondOf(STORY, Number.MAX_SAFE_INTEGER)).toBe(STORY.seconds);
    expect(secondOf(STORY, (first?.itinerary.endsAt ?? 0) + 1)).toBe(second?.starts);
  });
});

describe(steppedSecond, () => {
  it('goes from one thing that happened to the next, and back again', () => {
    const holds = STORY.beats.filter(({ kind }) => kind === 'hold').map(({ starts }) => starts);
    const forward = [0];
    for (const _ of holds.slice(1)) forward.push(steppedSecond(STORY, forward.at(-1) ?? 0, 1));
    expect(forward).toEqual(holds);
    expect(steppedSecond(STORY, STORY.seconds, 1)).toBe(holds.at(-1));
    expect(steppedSecond(STORY, holds[2] ?? 0, -1)).toBe(holds[1]);
    // Once it has been read for a while, back is first its own beginning.
    expect(steppedSecond(STORY, (holds[2] ?? 0) + 2.5, -1)).toBe(holds[2]);
    expect(steppedSecond(STORY, 0, -1)).toBe(0);
  });
});
