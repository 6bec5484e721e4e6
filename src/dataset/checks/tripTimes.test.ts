import { describe, expect, it } from 'vitest';
import { entry, TEST_TRIP_FILE, type TestContent, testDataset, where } from '../testContent.ts';
import { checkTripTimes, lastBelievedLegs } from './tripTimes.ts';

const problemsAfter = (change: (trip: TestContent['trip']) => void) =>
  where(checkTripTimes(testDataset(({ trip }) => change(trip))));

describe(checkTripTimes, () => {
  it('finds nothing in a sound trip', () => {
    expect(checkTripTimes(testDataset())).toEqual([]);
  });

  it.each<[string, (trip: TestContent['trip']) => void, string]>([
    [
      'a trip that ends in the year before it starts',
      (trip) => {
        entry(trip.accounts, 0).end = { at: '2018-01-10' };
      },
      'accounts[0].end account-dates',
    ],
    [
      'an arrival on the clock of the other side of the border, before the departure',
      (trip) => {
        trip.legs.splice(1);
        entry(trip.vehicles).legs = [];
        entry(trip.legs).arrive = { at: '2019-01-07T14:30+09:00' };
      },
      'legs[0].arrive arrives-before-departure',
    ],
    [
      'a meeting with morning and afternoon confused',
      (trip) => {
        entry(trip.meetings).end = { at: '2019-01-08T05:00+08:00' };
      },
      'meetings[0].end arrives-before-departure',
    ],
    [
      'the leg back listed first',
      (trip) => {
        trip.legs.reverse();
      },
      'legs[1] legs-order',
    ],
    [
      'a stop in the wrong year',
      (trip) => {
        entry(trip.stops).arrive = { at: '2018-01-07' };
      },
      'stops[0].arrive outside-trip',
    ],
    [
      'a meeting after the return',
      (trip) => {
        entry(trip.meetings).start = { at: '2019-01-12' };
        Reflect.deleteProperty(entry(trip.meetings), 'end');
      },
      'meetings[0].start outside-trip',
    ],
    [
      'a newer account put on top',
      (trip) => {
        trip.accounts.reverse();
        entry(trip.accounts, 1).end = { at: '2019-01-10' };
      },
      'accounts[1].knownSince account-order',
    ],
    [
      'two accounts of one day, of which readers would see one',
      (trip) => {
        entry(trip.accounts, 1).knownSince = '2019-01-08';
      },
      'accounts[1].knownSince account-order',
    ],
    [
      'a newer status put on top',
      (trip) => {
        trip.statuses.reverse();
      },
      'statuses[1].since status-order',
    ],
  ])('finds %s', (_, change, problem) => {
    expect(problemsAfter(change)).toEqual([`${TEST_TRIP_FILE} ${problem}`]);
  });

  it('orders legs by whichever of their times is known', () => {
    const inOrder = (outbound: 'depart' | 'arrive', back: 'depart' | 'arrive', day: string) =>
      problemsAfter((trip) => {
        Reflect.deleteProperty(entry(trip.legs), outbound === 'depart' ? 'arrive' : 'depart');
        Reflect.deleteProperty(entry(trip.legs, 1), back === 'depart' ? 'arrive' : 'depart');
        entry(trip.legs)[outbound] = { at: day };
      });
    expect(inOrder('depart', 'arrive', '2019-01-08')).toEqual([]);
    for (const outbound of ['depart', 'arrive'] as const) {
      expect(inOrder(outbound, 'depart', '2019-01-10')).toEqual([
        `${TEST_TRIP_FILE} legs[1] legs-order`,
      ]);
    }
    expect(
      problemsAfter((trip) => {
        for (const key of ['depart', 'arrive']) Reflect.deleteProperty(entry(trip.legs), key);
      }),
    ).toEqual([]);
  });

  it('lets a leg start and end on one day, and a meeting at one moment', () => {
    expect(
      problemsAfter((trip) => {
        entry(trip.legs).depart = { at: '2019-01-08' };
        entry(trip.legs).arrive = { at: '2019-01-08' };
        entry(trip.meetings).end = entry(trip.meetings).start;
      }),
    ).toEqual([]);
  });

  it('compares instants, not clocks, where both are known', () => {
    expect(
      problemsAfter((trip) => {
        entry(trip.meetings).start = { at: '2019-01-08T16:30+08:00' };
        entry(trip.meetings).end = { at: '2019-01-08T17:15+09:00' };
      }),
    ).toEqual([`${TEST_TRIP_FILE} meetings[0].end arrives-before-departure`]);
  });

  it('lets two statuses become known on one day', () => {
    expect(
      problemsAfter((trip) => {
        entry(trip.statuses, 1).since = '2019-01-08';
      }),
    ).toEqual([]);
  });

  it('does not hold a leg against the one that replaced it', () => {
    expect(
      problemsAfter((trip) => {
        const [outbound] = trip.legs;
        if (outbound === undefined) return;
        trip.legs.splice(1, 0, {
          ...structuredClone(outbound),
          id: 'outbound-as-first-reported',
          knownSince: '2019-01-08',
          knownUntil: '2019-01-10',
        });
      }),
    ).toEqual([]);
  });

  it('measures a fact that was given up against the account of its day', () => {
    const expected = (knownUntil?: string) =>
      problemsAfter((trip) => {
        entry(trip.meetings).start = { at: '2019-01-12' };
        Reflect.deleteProperty(entry(trip.meetings), 'end');
        entry(trip.meetings).knownSince = '2019-01-08';
        if (knownUntil !== undefined) entry(trip.meetings).knownUntil = knownUntil;
      });
    // The account of 8 January had no end yet.
    expect(expected('2019-01-10')).toEqual([]);
    expect(expected()).toEqual([`${TEST_TRIP_FILE} meetings[0].start outside-trip`]);
  });
});

describe(lastBelievedLegs, () => {
  const legsOf = (change: (trip: TestContent['trip']) => void) =>
    lastBelievedLegs(entry(testDataset(({ trip }) => change(trip)).trips)).map(({ id }) => id);

  it('is what still holds', () => {
    expect(
      legsOf((trip) => {
        entry(trip.legs).knownUntil = '2019-01-11';
      }),
    ).toEqual(['return']);
  });

  it('is what held last on a trip that was given up', () => {
    expect(
      legsOf((trip) => {
        entry(trip.legs).knownUntil = '2019-01-11';
        entry(trip.legs, 1).knownUntil = '2019-01-12';
      }),
    ).toEqual(['return']);
  });
});
