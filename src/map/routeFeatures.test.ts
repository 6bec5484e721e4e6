import { describe, expect, it } from 'vitest';
import { REPORT_DAY, tripsAsOf } from '../domain/asOf.ts';
import { routeArrows } from '../domain/routeArrows.ts';
import { routeLanes } from '../domain/routeLanes.ts';
import { routeStretches } from '../domain/routeStretches.ts';
import {
  CAPITAL,
  day,
  HOME_LINE,
  RAIL_TRIP,
  RUMOR,
  testLeg,
  testSection,
  testStory,
  testTrip,
} from '../domain/testTrips.ts';
import type { Place, Trip } from '../domain/trip.ts';
import { arrowFeatures, placeFeatures, routeFeatures } from './routeFeatures.ts';

const TRIPS = tripsAsOf(testStory(), day('2023-09-11'));

/** A trip over the home railway, from one end of it to the other. */
const overHomeLine = (id: string, from: Place, to: Place) =>
  testTrip(id, {
    legs: [testLeg('out', 'train', { sections: [testSection(HOME_LINE, from, to)] })],
  });

const [START, END] = HOME_LINE.points.map(({ place }) => place) as [Place, Place];

describe(routeFeatures, () => {
  it('has one line for every stretch, as it is drawn', () => {
    const stretches = TRIPS.flatMap(routeStretches);
    const { features } = routeFeatures(TRIPS);
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual(
      stretches.map(({ path }) => path),
    );
    expect(features.map(({ properties }) => properties.tripId)).toEqual(
      stretches.map(({ tripId }) => tripId),
    );
  });

  it('has the lane of its trip on every stretch', () => {
    const trips = [...TRIPS, overHomeLine('again', START, END)];
    const lanes = routeLanes(trips.flatMap(routeStretches));
    const { features } = routeFeatures(trips);
    for (const { properties } of features) {
      expect(properties.lane).toBe(lanes.get(properties.tripId));
    }
    expect(new Set(features.map(({ properties }) => properties.lane)).size).toBeGreaterThan(1);
  });

  it('draws a rumor as tentative all along, its ghost once it turned out otherwise, and no other trip', () => {
    const drawnAs = (trips: readonly Trip[], drawing: string) => [
      ...new Set(
        routeFeatures(trips)
          .features.filter(({ properties }) => properties.drawing === drawing)
          .map(({ properties }) => properties.tripId),
      ),
    ];
    const rumored = tripsAsOf(testStory(), REPORT_DAY);
    expect(drawnAs(rumored, 'tentative')).toEqual([RUMOR.id]);
    expect(drawnAs(rumored, 'ghost')).toEqual([]);
    const latest = tripsAsOf(testStory(), 'latest');
    expect(drawnAs(latest, 'tentative')).toEqual([]);
    expect(drawnAs(latest, 'ghost')).toEqual([RUMOR.id]);
  });

  it('carries nothing else: citations and texts stay out of the worker', () => {
    for (const { properties } of routeFeatures(TRIPS).features) {
      expect(Object.keys(properties).sort()).toEqual(['drawing', 'lane', 'tripId']);
    }
  });

  it('shares no array with the trips: the map may change its own', () => {
    const [feature] = routeFeatures(TRIPS).features;
    const path = TRIPS.flatMap(routeStretches)[0]?.path;
    expect(feature?.geometry.coordinates[0]).not.toBe(path?.[0]);
  });
});

describe(arrowFeatures, () => {
  it('has one point for every arrowhead', () => {
    const { features } = arrowFeatures(TRIPS);
    const arrows = TRIPS.flatMap(routeArrows);
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual(
      arrows.map(({ at }) => at),
    );
    expect(features.filter(({ properties }) => properties.isMain)).toHaveLength(
      TRIPS.filter(({ legs }) => legs.length > 0).length,
    );
  });

  it('stands on the lane of its line: an arrow against the line has it on its other side', () => {
    const trips = [overHomeLine('out', START, END), overHomeLine('back', END, START)];
    const lanes = Object.fromEntries(
      routeFeatures(trips).features.map(({ properties }) => [properties.tripId, properties.lane]),
    );
    expect(lanes).toEqual({ out: -0.5, back: 0.5 });
    const arrows = Object.fromEntries(
      arrowFeatures(trips).features.map(({ properties }) => [properties.tripId, properties]),
    );
    // Half a lane to the left of the line: to the left of who goes along it as well.
    expect(arrows.out?.lane).toBe(-0.5);
    // Half a lane to the right of the line is to the left of who comes back.
    expect(arrows.back?.lane).toBe(-0.5);
    const turn = Math.abs((arrows.out?.degrees ?? 0) - (arrows.back?.degrees ?? 0));
    expect(turn).toBeCloseTo(180, 6);
  });
});

describe(placeFeatures, () => {
  it('has every place of every trip once, with its role and its name', () => {
    const { features } = placeFeatures(TRIPS, 'en');
    const ofRail = features.filter(({ properties }) => properties.tripId === RAIL_TRIP.id);
    expect(ofRail.map(({ properties }) => `${properties.role} ${properties.name}`).sort()).toEqual(
      ['destination Neighbor', 'origin Capital', 'stop Border'].sort(),
    );
    const capital = ofRail.find(({ properties }) => properties.role === 'origin');
    expect(capital?.geometry.coordinates).toEqual(CAPITAL.lonLat);
  });

  it('names places in the language of the page, and in English where nobody has', () => {
    const destination = { ...START, name: { en: 'Capital', ko: '수도' } };
    const trip = testTrip('trip', {
      account: { ...testTrip('trip').account, destination },
    });
    const nameIn = (language: 'ko' | 'ru') =>
      placeFeatures([trip], language).features[0]?.properties.name;
    expect(nameIn('ko')).toBe('수도');
    expect(nameIn('ru')).toBe('Capital');
  });
});
