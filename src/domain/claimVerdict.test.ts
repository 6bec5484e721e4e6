import { describe, expect, it } from 'vitest';
import type { Claim, ClaimCheck, Claimed } from './claim.ts';
import { agrees, checkClaim } from './claimVerdict.ts';
import type { Dataset } from './dataset.ts';
import { measure } from './measures.ts';
import {
  BORDER,
  CAPITAL,
  DRIVE,
  day,
  FLIGHT,
  LATER_TRIP,
  NEIGHBOR,
  on,
  PORT,
  RAIL_TRIP,
  RUMOR,
  testAccount,
  testCitation,
  testRecord,
  testStatus,
  testStory,
} from './testTrips.ts';

const places = new Map([CAPITAL, BORDER, NEIGHBOR, PORT].map((place) => [place.id, place]));
const story = (records = [RUMOR, FLIGHT, RAIL_TRIP, LATER_TRIP, DRIVE]): Dataset => ({
  ...testStory(records),
  places,
});

const claimOf = (claimed: Claimed, check: ClaimCheck, saidOn = '2023-09-11'): Claim => ({
  id: 'claim',
  says: { en: 'A claim.' },
  saidOn: day(saidOn),
  citations: [testCitation('report')],
  claimed,
  check,
  tripIds: [],
  contextCitations: [],
});

const trips = (value: number): Claimed => ({
  kind: 'quantity',
  value,
  unit: 'trips',
  relation: 'exactly',
});
const km = (value: number, relation: 'about' | 'more than' | 'less than' = 'about'): Claimed => ({
  kind: 'quantity',
  value,
  unit: 'km',
  relation,
});
const before = day('2023-09-10');
const verdictOf = (claimed: Claimed, check: ClaimCheck, dataset = story(), saidOn?: string) =>
  checkClaim(claimOf(claimed, check, saidOn), dataset).verdict;

describe(checkClaim, () => {
  it('agrees with a count that the data give, and changes its mind with the data', () => {
    const check = { measure: 'countTrips', mode: 'plane', before } as const;
    expect(verdictOf(trips(1), check)).toBe('agrees');
    expect(verdictOf(trips(1), check, story([RAIL_TRIP, DRIVE]))).toBe('differs');
  });

  it('says what was true then and is not any more, with both values', () => {
    const check = { measure: 'countTrips', mode: 'train', before } as const;
    expect(checkClaim(claimOf(trips(1), check), story())).toMatchObject({
      verdict: 'was true then',
      value: { count: 1, of: 3 },
      valueNow: { count: 2, of: 4 },
    });
    expect(verdictOf(trips(1), check, story([RAIL_TRIP, FLIGHT]))).toBe('agrees');
  });

  it('lets later trips not change a count up to a certain one', () => {
    const check = { measure: 'countTrips', before, lasting: true } as const;
    expect(checkClaim(claimOf(trips(3), check), story())).toMatchObject({
      verdict: 'agrees',
      valueNow: null,
    });
  });

  it('counts by country and by whom he met, and no rumor', () => {
    expect(verdictOf(trips(1), { measure: 'countTrips', country: 'SG', before })).toBe('agrees');
    expect(verdictOf(trips(1), { measure: 'countTrips', personId: 'host', before })).toBe('agrees');
    const whole = { measure: 'countTrips', before: day('2030-01-01') } as const;
    expect(measure(whole, story())).toEqual({ kind: 'count', count: 4, of: 4 });
  });

  it('compares a share', () => {
    const check = { measure: 'shareOfTrips', mode: 'train', before } as const;
    const half: Claimed = { kind: 'share', value: 0.5, relation: 'less than' };
    expect(verdictOf(half, check)).toBe('was true then');
    expect(verdictOf(half, check, story([RAIL_TRIP, FLIGHT, DRIVE]))).toBe('agrees');
    expect(verdictOf(half, check, story([RAIL_TRIP]))).toBe('differs');
    expect(verdictOf(half, check, story([RUMOR]))).toBe('cannot be told');
  });

  it('takes a figure within five percent for the same one, said to be about', () => {
    const check = { measure: 'railDistanceKm', from: 'Capital', to: 'Neighbor' } as const;
    expect(verdictOf(km(1358 * 1.04), check)).toBe('agrees');
    expect(verdictOf(km(1358 * 1.06), check)).toBe('differs');
    expect(verdictOf(km(1300, 'more than'), check)).toBe('agrees');
    expect(verdictOf(km(1300, 'less than'), check)).toBe('differs');
  });

  it('measures in a straight line where the claim does, and knows both lengths', () => {
    const check = { measure: 'straightDistanceKm', from: 'Capital', to: 'Border' } as const;
    const result = checkClaim(claimOf(km(225), check), story());
    expect(result.verdict).toBe('differs');
    expect(result.value).toMatchObject({ straightKm: expect.closeTo(140, -1), rail: { km: 225 } });
  });

  it('cannot tell what it has no place, trip, hour or comparison for', () => {
    expect(verdictOf(km(1), { measure: 'straightDistanceKm', from: 'Capital', to: 'Moon' })).toBe(
      'cannot be told',
    );
    expect(verdictOf(km(1), { measure: 'railDistanceKm', from: 'Capital', to: 'Moon' })).toBe(
      'cannot be told',
    );
    const hours: Claimed = { kind: 'quantity', value: 1, unit: 'hours', relation: 'about' };
    expect(
      verdictOf(hours, { measure: 'journeyHours', tripId: 'neighbor-2018', legId: 'return' }),
    ).toBe('cannot be told');
    expect(verdictOf(trips(1), { measure: 'departureDate', tripId: 'neighbor-2018' })).toBe(
      'cannot be told',
    );
    expect(verdictOf({ kind: 'statement' }, { measure: 'none', why: { en: 'No data.' } })).toBe(
      'cannot be told',
    );
  });

  it('measures hours by real offsets', () => {
    // 17:00 at +08:30 to 14:30 the next day at +08:00.
    const check = { measure: 'journeyHours', tripId: 'neighbor-2018', legId: 'outbound' } as const;
    expect(measure(check, story())).toEqual({ kind: 'hours', hours: 22 });
  });

  it('says of what was expected of a journey, and came otherwise, that it did not happen as reported', () => {
    const made = testRecord('made', {
      accounts: [
        testAccount({
          start: on('2023-09-10', { part: 'afternoon' }),
          destination: NEIGHBOR,
          knownSince: day('2023-09-12'),
        }),
      ],
      statuses: [testStatus('confirmed', '2023-09-12')],
    });
    const dataset = story([made]);
    const check = { measure: 'departurePart', tripId: 'made' } as const;
    const evening: Claimed = { kind: 'partOfDay', part: 'evening' };
    expect(verdictOf(evening, check, dataset)).toBe('did not happen as reported');
    // Once the trip is established, it is a figure that differs.
    expect(verdictOf(evening, check, dataset, '2023-09-12')).toBe('differs');
    expect(verdictOf({ kind: 'partOfDay', part: 'afternoon' }, check, dataset)).toBe('agrees');
    const toPort: Claimed = { kind: 'place', placeId: 'Port' };
    const destination = { measure: 'destination', tripId: 'made' } as const;
    expect(verdictOf(toPort, destination, dataset)).toBe('did not happen as reported');
    expect(verdictOf({ kind: 'place', placeId: 'Neighbor' }, destination, dataset)).toBe('agrees');
  });

  it('follows a status from day to day', () => {
    const check = { measure: 'tripStatus', tripId: 'port-2023', on: day('2023-09-11') } as const;
    const rumored: Claimed = { kind: 'status', statuses: ['rumored'] };
    expect(verdictOf(rumored, check)).toBe('was true then');
    const still = { ...RUMOR, statuses: RUMOR.statuses.slice(0, 1) };
    expect(verdictOf(rumored, check, story([still]))).toBe('agrees');
  });

  it('finds the day and the place of a meeting, and of a stop', () => {
    const who = { tripId: 'neighbor-2018', personId: 'host' } as const;
    const march: Claimed = { kind: 'date', from: day('2018-03-01'), to: day('2018-03-31') };
    expect(verdictOf(march, { measure: 'meetingDate', ...who })).toBe('agrees');
    expect(
      verdictOf({ kind: 'date', from: day('2018-03-25') }, { measure: 'meetingDate', ...who }),
    ).toBe('differs');
    expect(
      verdictOf({ kind: 'place', placeId: 'Neighbor' }, { measure: 'meetingPlace', ...who }),
    ).toBe('agrees');
    const stop = { measure: 'stopDate', tripId: 'neighbor-2018', placeId: 'Border' } as const;
    expect(measure(stop, story())).toEqual({ kind: 'date', date: '2018-03-25' });
  });
});

describe(agrees, () => {
  it('does not compare what cannot be compared', () => {
    const claims: readonly Claimed[] = [
      trips(1),
      { kind: 'share', value: 0.5, relation: 'about' },
      { kind: 'date', from: before },
      { kind: 'partOfDay', part: 'night' },
      { kind: 'place', placeId: 'Port' },
      { kind: 'years', years: [2018] },
      { kind: 'status', statuses: ['rumored'] },
      { kind: 'statement' },
    ];
    const measured = { kind: 'mode', mode: 'train' } as const;
    expect(claims.map((claimed) => agrees(claimed, measured, story()))).toEqual(
      claims.map(() => null),
    );
  });
});
