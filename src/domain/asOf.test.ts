import { describe, expect, it } from 'vitest';
import {
  type AsOf,
  isKnownOn,
  isPublishedBy,
  isTaken,
  REPORT_DAY,
  tripAsOf,
  tripsAsOf,
} from './asOf.ts';
import {
  day,
  on,
  RAIL_TRIP,
  RUMOR,
  testAccount,
  testCitation,
  testLeg,
  testLength,
  testRecord,
  testStatus,
  testStory,
  testTrip,
} from './testTrips.ts';
import { STATUSES, type Trip, type TripRecord } from './trip.ts';

function knownOn(record: TripRecord, asOf: AsOf): Trip {
  const trip = tripAsOf(record, asOf);
  if (trip === null) throw new Error(`${record.id} is not known on ${asOf}`);
  return trip;
}

describe(isKnownOn, () => {
  const fact = { knownSince: day('2019-01-08'), citations: [] };

  it('holds from the day on which it was reported', () => {
    expect(isKnownOn(fact, day('2019-01-07'))).toBe(false);
    expect(isKnownOn(fact, day('2019-01-08'))).toBe(true);
    expect(isKnownOn(fact, 'latest')).toBe(true);
  });

  it('holds until the day before it was given up', () => {
    const givenUp = { ...fact, knownUntil: day('2019-01-10') };
    expect(isKnownOn(givenUp, day('2019-01-09'))).toBe(true);
    expect(isKnownOn(givenUp, day('2019-01-10'))).toBe(false);
    expect(isKnownOn(givenUp, 'latest')).toBe(false);
  });
});

describe(isPublishedBy, () => {
  const published = (date: string) => testCitation('report', { published: date });

  it('compares whole dates by the day', () => {
    expect(isPublishedBy(published('2023-09-11'), day('2023-09-11'))).toBe(true);
    expect(isPublishedBy(published('2023-09-12'), day('2023-09-11'))).toBe(false);
  });

  it('compares a month or a year with as much of the day', () => {
    expect(isPublishedBy(published('2023-09'), day('2023-09-11'))).toBe(true);
    expect(isPublishedBy(published('2023-10'), day('2023-09-11'))).toBe(false);
    expect(isPublishedBy(published('2023'), day('2023-01-01'))).toBe(true);
    expect(isPublishedBy(published('2024'), day('2023-12-31'))).toBe(false);
  });

  it('lets a source without a date through on every day, and every source through today', () => {
    const { published: _, ...undated } = testCitation('undated');
    expect(isPublishedBy(undated, day('2018-01-01'))).toBe(true);
    expect(isPublishedBy(published('2099-01-01'), 'latest')).toBe(true);
  });
});

describe(tripAsOf, () => {
  it('is null until the day of the first status', () => {
    expect(tripAsOf(RUMOR, day('2023-09-10'))).toBeNull();
    expect(tripAsOf(RUMOR, day('2023-09-11'))?.status).toBe('rumored');
  });

  it('is null while there is a status but no account, or an account but no status', () => {
    const record = testRecord('half', {
      accounts: [testAccount({ knownSince: day('2018-03-28') })],
      statuses: [testStatus('rumored', '2018-03-26')],
    });
    expect(tripAsOf(record, day('2018-03-27'))).toBeNull();
    expect(
      tripAsOf({ ...record, statuses: [testStatus('rumored', '2018-03-29')] }, day('2018-03-28')),
    ).toBeNull();
  });

  it('takes the last status by that day and keeps the earlier ones', () => {
    const trip = knownOn(RUMOR, day('2023-09-12'));
    expect(trip.status).toBe('contradicted');
    expect(trip.statuses.map(({ status }) => status)).toEqual(['rumored', 'contradicted']);
    expect(knownOn(RUMOR, day('2023-09-11')).statuses).toHaveLength(1);
  });

  it('replaces an account by a later one, and not before', () => {
    expect(knownOn(RUMOR, day('2023-09-11')).account.summary.en).toContain('said to be');
    expect(knownOn(RUMOR, day('2023-09-12')).account.summary.en).toContain('elsewhere');
  });

  it('leaves out what was given up, here the meeting that did not come', () => {
    expect(knownOn(RUMOR, day('2023-09-11')).meetings).toHaveLength(1);
    expect(knownOn(RUMOR, day('2023-09-12')).meetings).toEqual([]);
    expect(knownOn(RUMOR, 'latest').meetings).toEqual([]);
  });

  it('leaves out facts of every kind that became known later', () => {
    const later = day('2019-01-01');
    const record: TripRecord = {
      ...RAIL_TRIP,
      legs: RAIL_TRIP.legs.map((fact) => ({ ...fact, knownSince: later })),
      stops: RAIL_TRIP.stops.map((fact) => ({ ...fact, knownSince: later })),
      meetings: RAIL_TRIP.meetings.map((fact) => ({ ...fact, knownSince: later })),
      vehicles: RAIL_TRIP.vehicles.map((fact) => ({ ...fact, knownSince: later })),
      disputes: RAIL_TRIP.disputes.map((fact) => ({ ...fact, knownSince: later })),
      notes: RAIL_TRIP.notes.map((fact) => ({ ...fact, knownSince: later })),
    };
    const { legs, stops, meetings, vehicles, disputes, notes } = knownOn(record, day('2018-12-31'));
    expect({ legs, stops, meetings, vehicles, disputes, notes }).toEqual({
      legs: [],
      stops: [],
      meetings: [],
      vehicles: [],
      disputes: [],
      notes: [],
    });
    expect(knownOn(record, later).legs).toHaveLength(2);
  });

  it('leaves out the sources of a fact that were published later', () => {
    const record = testRecord('trip', {
      accounts: [
        testAccount({
          citations: [
            testCitation('then', { published: '2018-03-28' }),
            testCitation('later', { published: '2025-09-02' }),
          ],
        }),
      ],
    });
    const idsOn = (asOf: AsOf) => knownOn(record, asOf).account.citations.map(({ id }) => id);
    expect(idsOn(day('2018-04-01'))).toEqual(['then']);
    expect(idsOn('latest')).toEqual(['then', 'later']);
  });

  it('leaves out a length that nobody had printed yet', () => {
    const printed = (km: number, published: string) =>
      testLength(km, [testCitation(`${km}`, { published })]);
    const record = testRecord('trip', {
      legs: [
        testLeg('leg', 'train', {
          publishedLengths: [printed(3800, '2019-03-04'), printed(4000, '2019-02-26')],
        }),
      ],
    });
    const kmOn = (asOf: AsOf) =>
      knownOn(record, asOf).legs.flatMap((leg) => leg.publishedLengths.map(({ km }) => km));
    expect(kmOn(day('2019-02-27'))).toEqual([4000]);
    expect(kmOn('latest')).toEqual([3800, 4000]);
  });

  it('keeps of a dispute only what had been said, and points at the same account as before', () => {
    const says = (en: string, published: string) => ({
      says: { en },
      citations: [testCitation(en, { published })],
    });
    const [dispute] = RAIL_TRIP.disputes;
    if (dispute === undefined) throw new Error('The fixture has a dispute.');
    const record = testRecord('trip', {
      disputes: [
        {
          ...dispute,
          accounts: [says('a', '2020-01-01'), says('b', '2018-03-28'), says('c', '2018-03-28')],
          betterSupported: 1,
        },
        {
          ...dispute,
          accounts: [says('a', '2020-01-01'), says('b', '2018-03-28')],
          betterSupported: 0,
        },
      ],
    });
    const [first, second] = knownOn(record, day('2019-01-01')).disputes;
    expect(first?.accounts.map(({ says: { en } }) => en)).toEqual(['b', 'c']);
    expect(first?.betterSupported).toBe(0);
    expect(second?.accounts.map(({ says: { en } }) => en)).toEqual(['b']);
    expect(second).not.toHaveProperty('betterSupported');
    expect(knownOn(record, 'latest').disputes[0]).toEqual(record.disputes[0]);
  });

  it('changes nothing in the record', () => {
    const before = structuredClone(RUMOR);
    tripAsOf(RUMOR, day('2023-09-11'));
    expect(RUMOR).toEqual(before);
  });
});

describe(tripsAsOf, () => {
  const idsOn = (asOf: AsOf) => tripsAsOf(testStory(), asOf).map(({ id }) => id);

  it('gives the trips known on that day in the order of departure', () => {
    expect(idsOn(REPORT_DAY)).toEqual([
      'neighbor-2018',
      'island-2018',
      'village-2019',
      'port-2023',
    ]);
    expect(idsOn('latest').at(-1)).toBe('neighbor-2025');
  });

  it('is empty before anything was known', () => {
    expect(idsOn(day('2018-01-01'))).toEqual([]);
  });

  it('goes by the account of that day when a later one moved the departure', () => {
    const moved = testRecord('moved', {
      accounts: [
        testAccount({ start: on('2018-03-20') }),
        testAccount({ start: on('2018-12-01'), knownSince: day('2019-01-01') }),
      ],
    });
    const story = testStory([RAIL_TRIP, moved]);
    expect(tripsAsOf(story, day('2018-06-01')).map(({ id }) => id)).toEqual([
      'moved',
      'neighbor-2018',
    ]);
    expect(tripsAsOf(story, 'latest').map(({ id }) => id)).toEqual(['neighbor-2018', 'moved']);
  });
});

describe(isTaken, () => {
  it('counts trips that are reported or confirmed, not rumors and not what did not hold', () => {
    const taken = STATUSES.filter((status) => isTaken(testTrip('trip', { status })));
    expect(taken).toEqual(['reported', 'confirmed']);
  });
});
