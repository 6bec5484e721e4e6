import { describe, expect, it } from 'vitest';
import { utcOffsetAt } from '../../domain/zoneOffset.ts';
import { entry, TEST_TRIP_FILE, type TestContent, testDataset, where } from '../testContent.ts';
import { checkUtcOffsets } from './utcOffsets.ts';

const problemsAfter = (change: (content: TestContent) => void) =>
  where(checkUtcOffsets(testDataset(change)));

/** The trip with a meeting in Pyongyang at that moment. */
const meetingInPyongyang = (at: string) =>
  problemsAfter(({ trip }) => {
    entry(trip.meetings).place = 'pyongyang';
    entry(trip.meetings).start = { at };
    Reflect.deleteProperty(entry(trip.meetings), 'end');
  });

describe(checkUtcOffsets, () => {
  it('finds nothing in a sound trip', () => {
    expect(checkUtcOffsets(testDataset())).toEqual([]);
  });

  it.each<[string, (trip: TestContent['trip']) => void, string]>([
    [
      'a departure by the clock of the destination',
      (trip) => {
        entry(trip.legs).depart = { at: '2019-01-07T14:00+08:00' };
      },
      'legs[0].depart.at',
    ],
    [
      'an arrival by the Korean clock of the source',
      (trip) => {
        entry(trip.legs).arrive = { at: '2019-01-08T11:55+09:00' };
      },
      'legs[0].arrive.at',
    ],
    [
      'a stop by the clock of the other bank of the river',
      (trip) => {
        entry(trip.stops).arrive = { at: '2019-01-07T22:00+09:00' };
      },
      'stops[0].arrive.at',
    ],
    [
      'a meeting by the clock of the publisher',
      (trip) => {
        entry(trip.meetings).end = { at: '2019-01-08T17:00+09:00' };
      },
      'meetings[0].end.at',
    ],
    [
      'an account that starts by another clock than its first leg',
      (trip) => {
        entry(trip.accounts, 1).start = { at: '2019-01-07T14:00+08:00' };
      },
      'accounts[1].start.at',
    ],
  ])('finds %s', (_, change, field) => {
    expect(problemsAfter(({ trip }) => change(trip))).toEqual([
      `${TEST_TRIP_FILE} ${field} utc-offset`,
    ]);
  });

  it('knows that North Korea moved its clocks on 4 May 2018 at 23:30', () => {
    const wrong = [`${TEST_TRIP_FILE} meetings[0].start.at utc-offset`];
    expect(meetingInPyongyang('2018-04-27T09:00+08:30')).toEqual([]);
    expect(meetingInPyongyang('2018-04-27T09:30+09:00')).toEqual(wrong);
    expect(meetingInPyongyang('2018-05-04T23:29+08:30')).toEqual([]);
    expect(meetingInPyongyang('2018-05-05T00:00+09:00')).toEqual([]);
    expect(meetingInPyongyang('2018-05-07T09:00+08:30')).toEqual(wrong);
  });

  it('takes for the start of an account the first leg that was still believed', () => {
    expect(
      problemsAfter(({ trip }) => {
        // What remains is the way back from Beijing, and the clock of the account is Korean.
        entry(trip.legs).knownUntil = '2019-01-10';
      }),
    ).toEqual([`${TEST_TRIP_FILE} accounts[1].start.at utc-offset`]);
    expect(
      problemsAfter(({ trip }) => {
        entry(trip.legs).knownUntil = '2019-01-11';
      }),
    ).toEqual([]);
  });

  it('finds a zone that does not exist', () => {
    expect(
      problemsAfter(({ places }) => {
        entry(places.places, 9).zone = 'Asia/Beijing';
      }),
    ).toEqual(['places.json places[tianjin].zone unknown-zone']);
  });
});

describe(utcOffsetAt, () => {
  it('gives the offset in force, written as content writes it', () => {
    const noon = Date.parse('2019-07-01T12:00Z');
    expect(utcOffsetAt('Asia/Vladivostok', noon)).toBe('+10:00');
    expect(utcOffsetAt('America/New_York', noon)).toBe('-04:00');
    expect(utcOffsetAt('UTC', noon)).toBe('+00:00');
    expect(utcOffsetAt('Mars/Olympus', noon)).toBeNull();
    expect(utcOffsetAt('UTC', Number.NaN)).toBeNull();
  });
});
