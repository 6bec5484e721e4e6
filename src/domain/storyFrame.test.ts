import { describe, expect, it } from 'vitest';
import { REPORT_DAY } from './asOf.ts';
import { atZoom, drawingOf, FAR_ZOOM, NEAR_ZOOM } from './routeDrawing.ts';
import type { RouteStretch } from './routeStretches.ts';
import { frameBounds, frameIdOf, worldBoxOf } from './storyFrame.ts';
import {
  day,
  ISLAND,
  PORT,
  testAccount,
  testRecord,
  testStory,
  testTrip,
  VILLAGE,
} from './testTrips.ts';

describe(frameIdOf, () => {
  it('is that of the open trip, whatever day it is', () => {
    expect(frameIdOf({ asOf: 'latest', selectedTripId: 'a' })).toBe('trip:a');
  });

  it('is the story up to the day of the reports, and the latest after it', () => {
    const frameOn = (asOf: Parameters<typeof frameIdOf>[0]['asOf']) =>
      frameIdOf({ asOf, selectedTripId: null });
    expect(frameOn(REPORT_DAY)).toBe('story');
    expect(frameOn(day('2018-06-01'))).toBe('story');
    expect(frameOn(day('2023-09-12'))).toBe('latest');
    expect(frameOn('latest')).toBe('latest');
  });
});

describe(frameBounds, () => {
  it('holds everything that is drawn and every destination', () => {
    const [west, south, east, north] = frameBounds(testStory(), 'story') ?? [0, 0, 0, 0];
    // The way through the Mercator square and back costs a rounding.
    const tolerance = 1e-6;
    expect(west).toBeLessThan(ISLAND.lonLat[0] + tolerance);
    expect(south).toBeLessThan(ISLAND.lonLat[1] + tolerance);
    expect(east).toBeGreaterThan(PORT.lonLat[0] - tolerance);
    expect(north).toBeGreaterThan(PORT.lonLat[1] - tolerance);
  });

  it('holds both trips of a pair, whichever is named first', () => {
    const [one, other, pair] = [
      'trip:island-2018',
      'trip:port-2023',
      'pair:island-2018+port-2023',
    ].map((id) => frameBounds(testStory(), id as 'latest') ?? [0, 0, 0, 0]);
    const smallest = [0, 1].map((axis) => Math.min(one?.[axis] ?? 0, other?.[axis] ?? 0));
    const largest = [2, 3].map((axis) => Math.max(one?.[axis] ?? 0, other?.[axis] ?? 0));
    expect(pair).toEqual([...smallest, ...largest].map((each) => expect.closeTo(each, 6)));
    expect(frameBounds(testStory(), 'pair:port-2023+island-2018')).toEqual(pair);
    expect(frameBounds(testStory(), 'pair:port-2023+atlantis')).toBeNull();
  });

  it('is null for a trip that there is not, and for a story without trips', () => {
    expect(frameBounds(testStory(), 'trip:atlantis')).toBeNull();
    expect(frameBounds(testStory([]), 'story')).toBeNull();
  });

  it('is never too small to see where it is: a single place gets room around it', () => {
    const record = testRecord('point', { accounts: [testAccount({ destination: VILLAGE })] });
    const bounds = frameBounds(testStory([record]), 'trip:point');
    if (bounds === null) throw new Error('The trip has a frame.');
    const { width, height } = worldBoxOf(bounds);
    expect(width).toBeCloseTo(0.0048, 6);
    expect(height).toBeCloseTo(0.0048, 6);
    expect((bounds[0] + bounds[2]) / 2).toBeCloseTo(VILLAGE.lonLat[0], 6);
  });
});

describe(drawingOf, () => {
  const stretch = (more: Partial<RouteStretch>): RouteStretch => ({
    tripId: 'trip',
    corridor: 'line',
    mode: 'train',
    evidence: 'documented',
    direction: 'forward',
    outward: 'forward',
    path: [],
    ...more,
  });
  const taken = testTrip('trip');

  it('is a rumor all along for a trip that is rumored, and a ghost for one that turned out otherwise', () => {
    const drawn = (['rumored', 'contradicted'] as const).map((status) =>
      drawingOf(stretch({}), testTrip('trip', { status })),
    );
    expect(drawn).toEqual(['tentative', 'ghost']);
  });

  it('tells a railway that is inferred or assumed from one that is documented', () => {
    expect(drawingOf(stretch({}), taken)).toBe('train');
    expect(drawingOf(stretch({ evidence: 'inferred' }), taken)).toBe('train-inferred');
    expect(drawingOf(stretch({ evidence: 'assumed' }), taken)).toBe('train-assumed');
  });

  it('draws a flight and steps alike, however they are known', () => {
    expect(drawingOf(stretch({ mode: 'plane', evidence: 'inferred' }), taken)).toBe('plane');
    expect(drawingOf(stretch({ mode: 'foot', evidence: 'assumed' }), taken)).toBe('foot');
  });

  it('draws a road that is less than documented as inferred', () => {
    expect(drawingOf(stretch({ mode: 'car' }), taken)).toBe('car');
    expect(drawingOf(stretch({ mode: 'car', evidence: 'assumed' }), taken)).toBe('car-inferred');
  });
});

describe(atZoom, () => {
  it('grows from far to near between the two zooms and not beyond', () => {
    const width = { far: 2, near: 4 };
    expect(atZoom(width, 0)).toBe(2);
    expect(atZoom(width, (FAR_ZOOM + NEAR_ZOOM) / 2)).toBe(3);
    expect(atZoom(width, 20)).toBe(4);
  });
});
