import { describe, expect, it } from 'vitest';
import { day, on, testAccount, testTrip } from './testTrips.ts';
import { tripSpan } from './tripSpan.ts';

const { end: _, ...open } = testAccount({ start: on('2019-02-23') });

describe(tripSpan, () => {
  it('is as long as the trip took', () => {
    const account = testAccount({ start: on('2019-02-23'), end: on('2019-03-05') });
    expect(tripSpan(testTrip('trip', { account }), 'latest')).toEqual({
      first: '2019-02-23',
      last: '2019-03-05',
      isEnded: true,
    });
  });

  it('reaches to the day of knowing while the trip is under way', () => {
    const trip = testTrip('trip', { account: open });
    expect(tripSpan(trip, day('2019-02-25'))).toEqual({
      first: '2019-02-23',
      last: '2019-02-25',
      isEnded: false,
    });
    expect(tripSpan(trip, day('2019-02-23')).last).toBe('2019-02-23');
  });

  it('gives a rumor, and what has no end today, no length that nobody reported', () => {
    const rumor = testTrip('rumor', { account: open, status: 'rumored' });
    expect(tripSpan(rumor, day('2019-03-30')).last).toBe('2019-02-23');
    expect(tripSpan(testTrip('trip', { account: open }), 'latest').last).toBe('2019-02-23');
  });
});
