import { describe, expect, it } from 'vitest';
import { tripAsOf } from './asOf.ts';
import { distanceKm } from './distance.ts';
import {
  bestLength,
  legLengths,
  legPaths,
  outwardLegs,
  outwardLength,
  outwardStraightKm,
} from './legGeometry.ts';
import {
  ABROAD_LINE,
  BORDER,
  CAPITAL,
  DRIVE,
  evidenceOf,
  FLIGHT,
  HOME_AIRPORT,
  HOME_LINE,
  ISLAND_AIRPORT,
  JUNCTION,
  NEIGHBOR,
  PORT,
  PORT_LINE,
  RAIL_TRIP,
  ROAD,
  RUMOR,
  testLeg,
  testLength,
  testPlace,
  testSection,
  testTrip,
  VILLAGE,
} from './testTrips.ts';
import type { Trip, TripRecord } from './trip.ts';

function latest(record: TripRecord): Trip {
  const trip = tripAsOf(record, 'latest');
  if (trip === null) throw new Error(`${record.id} is not known`);
  return trip;
}

const byRail = testLeg('by-rail', 'train', {
  sections: [testSection(HOME_LINE, CAPITAL, BORDER), testSection(ABROAD_LINE, BORDER, NEIGHBOR)],
});
const toPort = testLeg('to-port', 'train', { sections: [testSection(PORT_LINE, CAPITAL, PORT)] });
const flight = testLeg('flight', 'plane', { from: HOME_AIRPORT, to: ISLAND_AIRPORT });

describe(legPaths, () => {
  it('follows the railways end to end, and each joint is there once', () => {
    expect(legPaths(byRail)).toEqual([
      [CAPITAL.lonLat, BORDER.lonLat, JUNCTION.lonLat, NEIGHBOR.lonLat],
    ]);
  });

  it('goes the way of travel, which may be against the line', () => {
    const back = testLeg('back', 'train', {
      sections: [
        testSection(ABROAD_LINE, NEIGHBOR, BORDER),
        testSection(HOME_LINE, BORDER, CAPITAL),
      ],
    });
    expect(legPaths(back)[0]?.toReversed()).toEqual(legPaths(byRail)[0]);
  });

  it('bends a flight along the great circle', () => {
    const [path = []] = legPaths(flight);
    expect(path.length).toBeGreaterThan(50);
  });
});

describe(legLengths, () => {
  it('has the straight line, the drawn line and the published length side by side', () => {
    const { straightKm, drawnKm, publishedKm } = legLengths(byRail);
    expect(straightKm).toBeCloseTo(distanceKm(CAPITAL.lonLat, NEIGHBOR.lonLat), 9);
    expect(drawnKm).toBeGreaterThan(straightKm);
    expect(publishedKm).toBe(225 + 1133);
  });

  it('has no published length when one of its lines has none, and none for a flight', () => {
    const half = testLeg('half', 'train', {
      sections: [testSection(HOME_LINE, BORDER, CAPITAL), testSection(PORT_LINE, CAPITAL, PORT)],
    });
    expect(legLengths(half).publishedKm).toBeNull();
    expect(legLengths(flight).publishedKm).toBeNull();
  });
});

describe(bestLength, () => {
  const reported = [testLength(1400), testLength(1500)];

  it('prefers the published length, then the first report, then the drawn line', () => {
    expect(bestLength({ ...byRail, publishedLengths: reported })).toEqual({
      km: 1358,
      basis: 'published',
    });
    expect(bestLength({ ...toPort, publishedLengths: reported })).toEqual({
      km: 1400,
      basis: 'reported',
    });
    expect(bestLength(toPort)).toEqual({ km: legLengths(toPort).drawnKm, basis: 'drawn' });
  });

  it('is the great circle for a flight', () => {
    const { km, basis } = bestLength(flight);
    expect(basis).toBe('great circle');
    expect(km).toBeCloseTo(distanceKm(HOME_AIRPORT.lonLat, ISLAND_AIRPORT.lonLat), 0);
  });
});

describe(outwardLegs, () => {
  const idsOf = (trip: Trip) => outwardLegs(trip).map(({ id }) => id);

  it('ends where the destination is reached', () => {
    expect(idsOf(latest(RAIL_TRIP))).toEqual(['outbound']);
  });

  it('takes an airport for the city that it serves', () => {
    expect(idsOf(latest(FLIGHT))).toEqual(['out']);
  });

  it('is all legs while the destination is not reached', () => {
    const underWay = testTrip('under-way', {
      legs: [
        testLeg('one', 'train', { sections: [testSection(HOME_LINE, CAPITAL, BORDER)] }),
        testLeg('two', 'train', { sections: [testSection(ABROAD_LINE, BORDER, JUNCTION)] }),
      ],
    });
    expect(idsOf(underWay)).toEqual(['one', 'two']);
  });

  it('does not take a place 100 km away for the destination', () => {
    const suburb = testPlace('suburb', [NEIGHBOR.lonLat[0] + 1.2, NEIGHBOR.lonLat[1]]);
    const trip = testTrip('suburb', {
      legs: [
        testLeg('near', 'car', { from: CAPITAL, to: suburb }),
        testLeg('on', 'car', { from: suburb, to: NEIGHBOR }),
      ],
    });
    expect(idsOf(trip)).toEqual(['near', 'on']);
  });
});

describe(outwardLength, () => {
  it('is one way, by published lengths', () => {
    expect(outwardLength(latest(RAIL_TRIP))).toEqual({ km: 1358, basis: 'published' });
  });

  it('rests on its weakest part', () => {
    const mixed = testTrip('mixed', {
      legs: [
        testLeg('home', 'train', { sections: [testSection(HOME_LINE, CAPITAL, BORDER)] }),
        testLeg('reported', 'car', {
          from: BORDER,
          to: NEIGHBOR,
          publishedLengths: [testLength(1000)],
          evidence: evidenceOf('assumed'),
        }),
      ],
    });
    expect(outwardLength(mixed)).toEqual({ km: 1225, basis: 'reported' });
    expect(outwardLength(latest(RUMOR)).basis).toBe('drawn');
  });

  it('does not count steps on foot', () => {
    const steps = testLeg('steps', 'foot', { from: CAPITAL, to: VILLAGE });
    const drive = testLeg('drive', 'car', { sections: [testSection(ROAD, CAPITAL, VILLAGE)] });
    const trip = testTrip('village', { ...latest(DRIVE), legs: [steps, drive] });
    const drawn = outwardLength({ ...trip, legs: [drive] });
    // The steps already reach the destination, so that they are the whole way there.
    expect(outwardLength(trip)).toEqual({ km: 0, basis: 'drawn' });
    expect(drawn.km).toBeCloseTo(legLengths(drive).drawnKm, 9);
  });
});

describe(outwardStraightKm, () => {
  it('is from the start to where the way there ends, not the sum of its legs', () => {
    const trip = testTrip('there', {
      legs: [
        testLeg('first', 'train', { from: CAPITAL, to: JUNCTION }),
        testLeg('second', 'car', { from: JUNCTION, to: NEIGHBOR }),
        testLeg('back', 'train', { from: NEIGHBOR, to: CAPITAL }),
      ],
    });
    expect(outwardStraightKm(trip)).toBe(distanceKm(CAPITAL.lonLat, NEIGHBOR.lonLat));
  });

  it('is 0 for a trip of which no leg is known', () => {
    expect(outwardStraightKm(testTrip('nowhere'))).toBe(0);
  });
});
