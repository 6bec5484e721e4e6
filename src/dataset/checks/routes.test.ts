import { describe, expect, it } from 'vitest';
import { entry, TEST_TRIP_FILE, type TestContent, testDataset, where } from '../testContent.ts';
import { checkRoutes } from './routes.ts';

const problemsAfter = (change: (trip: TestContent['trip']) => void) =>
  where(checkRoutes(testDataset(({ trip }) => change(trip))));

const sections = (trip: TestContent['trip'], leg = 0) => entry(trip.legs, leg).sections ?? [];

describe(checkRoutes, () => {
  it('finds nothing in a sound trip', () => {
    expect(checkRoutes(testDataset())).toEqual([]);
  });

  it.each<[string, (trip: TestContent['trip']) => void, string]>([
    [
      'a leg that starts far from where the one before it ended',
      (trip) => {
        entry(trip.legs, 1).from = 'shenyang';
        entry(sections(trip, 1)).from = 'shenyang';
      },
      'legs[1].from legs-gap',
    ],
    [
      'a section that was forgotten',
      (trip) => {
        entry(sections(trip)).to = 'sinuiju';
      },
      'legs[0].sections[1].from sections-gap',
    ],
    [
      'sections that stop short of the end of the leg',
      (trip) => {
        entry(sections(trip), 1).to = 'tianjin';
      },
      'legs[0].sections[1].to section-ends',
    ],
    [
      'sections that start before the leg does',
      (trip) => {
        entry(trip.legs).from = 'sinuiju';
      },
      'legs[0].sections[0].from section-ends',
    ],
    [
      'a train without a railway',
      (trip) => {
        Reflect.deleteProperty(entry(trip.legs), 'sections');
      },
      'legs[0].sections line-kind',
    ],
    [
      'a flight along a railway',
      (trip) => {
        entry(trip.legs).mode = 'plane';
        sections(trip).shift();
        entry(trip.legs).from = 'dandong';
      },
      'legs[0].sections[0].line line-kind',
    ],
    [
      'a train on a road',
      (trip) => {
        const leg = entry(trip.legs, 1);
        leg.sections = [
          ...sections(trip, 1),
          { line: 'pyongyang-panmunjom-road', from: 'pyongyang', to: 'panmunjom' },
        ];
        leg.to = 'panmunjom';
      },
      'legs[1].sections[2].line line-kind',
    ],
  ])('finds %s', (_, change, problem) => {
    expect(problemsAfter(change)).toEqual([`${TEST_TRIP_FILE} ${problem}`]);
  });

  it('lets him cross a city between two legs', () => {
    const dataset = testDataset(({ trip, places }) => {
      places.places.push({
        ...entry(places.places, 10),
        id: 'beijing-airport',
        lonLat: [116.59, 40.08],
      });
      const leg = entry(trip.legs, 1);
      leg.mode = 'plane';
      leg.from = 'beijing-airport';
      leg.sections = [];
    });
    expect(checkRoutes(dataset)).toEqual([]);
  });

  it('joins only legs that were believed at the end', () => {
    expect(
      problemsAfter((trip) => {
        entry(trip.legs, 1).from = 'shenyang';
        entry(sections(trip, 1)).from = 'shenyang';
        entry(trip.legs, 1).knownUntil = '2019-01-11';
      }),
    ).toEqual([]);
  });
});
