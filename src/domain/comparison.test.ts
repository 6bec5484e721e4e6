import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tripAsOf } from './asOf.ts';
import {
  type Comparison,
  type Course,
  comparedAt,
  comparisonOf,
  eventsOf,
  knowingOfRuns,
  notableTimes,
} from './comparison.ts';
import {
  ABROAD_LINE,
  at,
  BORDER,
  CAPITAL,
  DRIVE,
  FLIGHT,
  HOME_AIRPORT,
  HOME_LINE,
  ISLAND_AIRPORT,
  JUNCTION,
  LATER_TRIP,
  NEIGHBOR,
  on,
  RAIL_TRIP,
  RUMOR,
  testAccount,
  testLeg,
  testSection,
  testTrip,
} from './testTrips.ts';
import type { Trip, TripRecord } from './trip.ts';

const HOUR = 3_600_000;
const known = (record: TripRecord): Trip => {
  const trip = tripAsOf(record, 'latest');
  if (trip === null) throw new Error(`${record.id} was not known.`);
  return trip;
};
const made = (one: Trip, other: Trip): Comparison => {
  const comparison = comparisonOf(one, other);
  if (comparison === null) throw new Error(`${one.id} and ${other.id} cannot be compared.`);
  return comparison;
};
const courseOf = (trip: Trip): Course => made(trip, trip).pair[0];

/** 4,678 km in six hours and back, every time to the minute. */
const TIMED_FLIGHT = testTrip('timed-flight', {
  mode: 'plane',
  account: testAccount({ start: on('2018-06-10'), end: on('2018-06-13') }),
  legs: [
    testLeg('out', 'plane', {
      from: HOME_AIRPORT,
      to: ISLAND_AIRPORT,
      depart: at('2018-06-10', '08:00', '+09:00'),
      arrive: at('2018-06-10', '13:00', '+08:00'),
    }),
    testLeg('back', 'plane', {
      from: ISLAND_AIRPORT,
      to: HOME_AIRPORT,
      depart: at('2018-06-12', '23:00', '+08:00'),
      arrive: at('2018-06-13', '06:00', '+09:00'),
    }),
  ],
});
/** Nothing but its days. */
const DATED = testTrip('dated', {
  account: testAccount({ start: on('2018-03-25'), end: on('2018-03-28') }),
  legs: [
    testLeg('out', 'train', {
      sections: [
        testSection(HOME_LINE, CAPITAL, BORDER),
        testSection(ABROAD_LINE, BORDER, NEIGHBOR),
      ],
      depart: on('2018-03-25'),
      arrive: on('2018-03-26'),
    }),
  ],
});
/** There for sure since one in the afternoon; at what hour of the third day it left again nobody says. */
const LEFT_SOMETIME: Trip = {
  ...TIMED_FLIGHT,
  legs: TIMED_FLIGHT.legs.map((leg, index) =>
    index === 0 ? leg : { ...leg, depart: on('2018-06-12'), arrive: on('2018-06-13') },
  ),
};
/** 225 km and back, by days alone. */
const SHORT_DATED: Trip = {
  ...DATED,
  legs: [
    testLeg('out', 'train', {
      sections: [testSection(HOME_LINE, CAPITAL, BORDER)],
      depart: on('2018-03-25'),
      arrive: on('2018-03-26'),
    }),
    testLeg('back', 'train', {
      sections: [testSection(HOME_LINE, BORDER, CAPITAL)],
      depart: on('2018-03-29'),
      arrive: on('2018-03-30'),
    }),
  ],
};
const TRIPS = [...[RAIL_TRIP, FLIGHT, DRIVE, RUMOR].map(known), TIMED_FLIGHT, DATED];
const somePair = fc.tuple(fc.constantFrom(...TRIPS), fc.constantFrom(...TRIPS));
const someElapsed = fc.double({ min: -10 * HOUR, max: 300 * HOUR, noNaN: true });

describe(comparisonOf, () => {
  it('starts both clocks at the departures, and runs until the longer trip is over', () => {
    const rail = known(RAIL_TRIP);
    const { pair, ms } = made(rail, TIMED_FLIGHT);
    expect(pair.map(({ points }) => [points[0]?.elapsed, points[0]?.km])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(ms).toBe(Math.max(pair[0].ms, pair[1].ms));
    expect(pair[0].ms).not.toBe(pair[1].ms);
    expect(pair[1].ms).toBe(70 * HOUR);
  });

  it('measures by posts and published lengths, never along the drawn curve', () => {
    const { points } = courseOf(known(RAIL_TRIP));
    // 225 km by the posts of the home railway, 1,133 in one entry; the same way back.
    expect(points.map(({ moment, km }) => [moment.place.id, Math.round(km)])).toEqual([
      ['Capital', 0],
      ['Border', 225],
      ['Neighbor', 1358],
      ['Neighbor', 1358],
      ['Capital', 2716],
    ]);
  });

  it('puts a station without a post where straight lines have it between those that have one', () => {
    const stopped: Trip = {
      ...DATED,
      stops: [
        {
          id: 'junction',
          place: JUNCTION,
          arrive: on('2018-03-26'),
          what: { en: 'It stops.' },
          knownSince: on('2018-03-28').date,
          citations: [],
        },
      ],
    };
    const km = courseOf(stopped).points.find(({ moment }) => moment.place === JUNCTION)?.km ?? 0;
    // 277 of 708 km in straight lines, of 1,133 published ones.
    expect(km - 225).toBeGreaterThan(1133 * 0.38);
    expect(km - 225).toBeLessThan(1133 * 0.41);
  });

  it('is none for a trip without a leg', () => {
    expect(comparisonOf(TIMED_FLIGHT, known(LATER_TRIP))).toBeNull();
    expect(comparisonOf(known(LATER_TRIP), TIMED_FLIGHT)).toBeNull();
  });

  it('does not care who is named first', () => {
    fc.assert(
      fc.property(somePair, someElapsed, ([one, other], elapsed) => {
        const [there, back] = [made(one, other), made(other, one)];
        expect(there.ms).toBe(back.ms);
        expect(eventsOf(there)).toEqual(eventsOf(back));
        expect(comparedAt(there.pair[0], elapsed)).toEqual(comparedAt(back.pair[1], elapsed));
      }),
    );
  });
});

describe(comparedAt, () => {
  it('never lets kilometers shrink, and keeps to what the sources leave open', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TRIPS), someElapsed, someElapsed, (trip, a, b) => {
        const course = courseOf(trip);
        const [before, after] = [
          comparedAt(course, Math.min(a, b)),
          comparedAt(course, Math.max(a, b)),
        ];
        for (const key of ['km', 'leastKm', 'mostKm'] as const) {
          expect(after[key]).toBeGreaterThanOrEqual(before[key] - 1e-6);
        }
        for (const each of [before, after]) {
          expect(each.leastKm).toBeLessThanOrEqual(each.km);
          expect(each.mostKm).toBeGreaterThanOrEqual(each.km);
        }
      }),
    );
  });

  it('stays at both ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TRIPS), fc.double({ min: 0, noNaN: true }), (trip, beyond) => {
        const course = courseOf(trip);
        const end = comparedAt(course, course.ms + beyond);
        expect(comparedAt(course, -beyond).km).toBe(0);
        expect(end.km).toBe(comparedAt(course, course.ms).km);
        expect(end.isOver).toBe(true);
      }),
    );
  });

  it('is exact where sources are: between two times it says so, at rest since when', () => {
    const course = courseOf(TIMED_FLIGHT);
    const half = comparedAt(course, 3 * HOUR);
    const whole = course.points[1]?.km ?? 0;
    expect(half).toMatchObject({ knowing: 'between times', basis: 'great circle', since: null });
    expect(half.km).toBeCloseTo(whole / 2, 3);
    expect([half.leastKm, half.mostKm]).toEqual([half.km, half.km]);
    expect([half.from.id, half.to.id]).toEqual(['Home airport', 'Island airport']);
    const rest = comparedAt(course, 24 * HOUR);
    expect(rest).toMatchObject({ knowing: 'known', km: whole, since: 6 * HOUR, isOver: false });
    expect([rest.from.id, rest.to.id]).toEqual(['Island airport', 'Island airport']);
  });

  it('leaves open what a date leaves open', () => {
    const course = courseOf(DATED);
    // Left and arrived on the days before and after one midnight: after at least 0 and at most 48 hours.
    const [, arrival] = course.points;
    expect([arrival?.earliest, arrival?.latest]).toEqual([0, 48 * HOUR]);
    const day = comparedAt(course, 12 * HOUR);
    expect(day).toMatchObject({ knowing: 'by day', since: null });
    expect(day.leastKm).toBeCloseTo((1358 * 12) / 48, 0);
    expect(day.mostKm).toBeCloseTo(1358, 0);
    expect([day.from.id, day.to.id, day.turn]).toEqual(['Capital', 'Neighbor', null]);
  });

  it('names the turn where it may have been on both ways', () => {
    const { from, to, turn } = comparedAt(courseOf(known(FLIGHT)), 23 * HOUR);
    expect([from.id, to.id, turn?.id]).toEqual(['Home airport', 'Home airport', 'Island']);
    const there: Trip = {
      ...known(FLIGHT),
      legs: known(FLIGHT).legs.map((leg, index) =>
        index === 0 ? { ...leg, arrive: on('2018-06-10') } : { ...leg, depart: on('2018-06-10') },
      ),
      account: { ...known(FLIGHT).account, end: on('2018-06-11') },
    };
    const doubt = comparedAt(courseOf(there), 20 * HOUR);
    expect([doubt.from.id, doubt.to.id, doubt.turn?.id]).toEqual([
      'Home airport',
      'Home airport',
      'Island airport',
    ]);
  });
});

describe('what a comparison calls known', () => {
  it('is no rest that it may not have come to yet, or may have ended', () => {
    const course = courseOf(SHORT_DATED);
    const rest = course.points[1]?.elapsed ?? 0;
    const there = comparedAt(course, rest + HOUR);
    // The drawn line rests there already; the sources leave 225 km open.
    expect(there.position.knowing).toBe('known');
    expect(there.leastKm).toBeLessThan(there.mostKm);
    expect(there).toMatchObject({ knowing: 'by day', since: null });
    const leaving = comparedAt(courseOf(LEFT_SOMETIME), 45 * HOUR);
    expect(leaving.position.knowing).toBe('known');
    expect(leaving).toMatchObject({ knowing: 'by day', since: null });
    expect(leaving.mostKm).toBeGreaterThan(leaving.leastKm);
  });

  it('is a rest that it surely had come to, but not since when where only the day is known', () => {
    const course = courseOf(SHORT_DATED);
    const rest = comparedAt(course, (course.points[1]?.latest ?? 0) + HOUR);
    expect(rest).toMatchObject({ knowing: 'known', since: null });
    expect(rest.leastKm).toBe(rest.mostKm);
  });

  it('says since when of a rest only, and of none that it set out from', () => {
    expect(comparedAt(courseOf(TIMED_FLIGHT), 6 * HOUR).since).toBeNull();
    expect(comparedAt(courseOf(TIMED_FLIGHT), 6 * HOUR + 1).since).toBe(6 * HOUR);
    const seenOff: Trip = {
      ...TIMED_FLIGHT,
      stops: [
        {
          id: 'seen-off',
          place: HOME_AIRPORT,
          arrive: at('2018-06-10', '06:00', '+09:00'),
          what: { en: 'He is seen off.' },
          knownSince: on('2018-06-10').date,
          citations: [],
        },
      ],
    };
    const course = courseOf(seenOff);
    expect(course.points.slice(0, 2).map(({ elapsed }) => elapsed / HOUR)).toEqual([0, 2]);
    expect(comparedAt(course, HOUR)).toMatchObject({ km: 0, since: null });
  });

  it('is not how far a trip of one day had come when it set out', () => {
    const sameDay: Trip = {
      ...DATED,
      legs: DATED.legs.map((leg) => ({ ...leg, arrive: on('2018-03-25') })),
    };
    const course = courseOf(sameDay);
    expect(course.points.map(({ earliest }) => earliest)).toEqual([0, 0]);
    expect(comparedAt(course, 0)).toMatchObject({ leastKm: 0, mostKm: 0, km: 0 });
    expect(comparedAt(course, HOUR).mostKm).toBeCloseTo(1358, 0);
  });
});

describe(knowingOfRuns, () => {
  it('calls nothing known that follows an uncertain departure', () => {
    expect(knowingOfRuns(courseOf(TIMED_FLIGHT))).toEqual([
      'between times',
      'known',
      'between times',
    ]);
    expect(new Set(knowingOfRuns(courseOf(DATED)))).toEqual(new Set(['by day']));
  });

  it('calls a run to what is known by its day alone no better known than that', () => {
    expect(knowingOfRuns(courseOf(LEFT_SOMETIME))).toEqual(['between times', 'known', 'by day']);
    const landed: Trip = {
      ...TIMED_FLIGHT,
      legs: TIMED_FLIGHT.legs.map((leg, index) =>
        index === 0 ? { ...leg, arrive: on('2018-06-10') } : leg,
      ),
    };
    expect(knowingOfRuns(courseOf(landed))[0]).toBe('by day');
  });

  it('keeps a trip at rest once it was surely there', () => {
    const met: Trip = {
      ...TIMED_FLIGHT,
      meetings: [
        {
          id: 'meeting',
          with: [],
          place: ISLAND_AIRPORT,
          venue: { en: 'hall' },
          start: on('2018-06-11'),
          knownSince: on('2018-06-11').date,
          citations: [],
        },
      ],
    };
    expect(knowingOfRuns(courseOf(met))).toEqual([
      'between times',
      'known',
      'known',
      'between times',
    ]);
  });
});

describe(notableTimes, () => {
  it('has round hours inside of the comparison, and its end', () => {
    expect(notableTimes(made(TIMED_FLIGHT, TIMED_FLIGHT)).map((ms) => ms / HOUR)).toEqual([
      1, 3, 6, 12, 24, 48, 70,
    ]);
  });

  it('leaves the first hours out of a long one, and has its end once', () => {
    const hoursOf = (ms: number): readonly number[] =>
      notableTimes({ ...made(TIMED_FLIGHT, TIMED_FLIGHT), ms }).map((each) => each / HOUR);
    expect(hoursOf(250 * HOUR)).toEqual([24, 48, 72, 96, 120, 168, 240, 250]);
    expect(hoursOf(24 * HOUR)).toEqual([1, 3, 6, 12, 24]);
  });
});
