import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetsOf } from './facets.ts';
import {
  type Filters,
  hasFilters,
  isInRange,
  matchesFilters,
  NO_FILTERS,
  normalizeFilters,
  toggled,
  tripYear,
} from './filters.ts';
import { TRIP_MODES } from './mode.ts';
import { day, on, testAccount, testTrip } from './testTrips.ts';
import type { Trip } from './trip.ts';

const someYear = fc.integer({ min: 2017, max: 2024 });
const someMode = fc.constantFrom(...TRIP_MODES);
const someFilters: fc.Arbitrary<Filters> = fc.record({
  years: fc.uniqueArray(someYear, { maxLength: 3 }),
  modes: fc.uniqueArray(someMode),
});
const someTrips: fc.Arbitrary<readonly Trip[]> = fc
  .array(fc.record({ year: someYear, mode: someMode }), { maxLength: 15 })
  .map((trips) => trips.map((trip, index) => testTrip(`trip-${index}`, trip)));

const shown = (trips: readonly Trip[], filters: Filters) =>
  trips.filter((trip) => matchesFilters(trip, filters)).length;

describe(tripYear, () => {
  it('is the year of departure, also when the trip ends in the next', () => {
    const account = testAccount({ start: on('2018-12-31'), end: on('2019-01-02') });
    expect(tripYear(testTrip('new-year', { account }))).toBe(2018);
  });
});

describe(matchesFilters, () => {
  const trip = testTrip('trip', { year: 2019, mode: 'train' });

  it('lets everything through while nothing is chosen', () => {
    expect(matchesFilters(trip, NO_FILTERS)).toBe(true);
  });

  it('joins values of one facet by or, and the facets by and', () => {
    expect(matchesFilters(trip, { years: [2018, 2019], modes: ['car', 'train'] })).toBe(true);
    expect(matchesFilters(trip, { years: [2019], modes: ['plane'] })).toBe(false);
    expect(matchesFilters(trip, { years: [2018], modes: ['train'] })).toBe(false);
  });
});

describe(isInRange, () => {
  const trip = testTrip('trip', {
    account: testAccount({ start: on('2019-02-23'), end: on('2019-03-05') }),
  });
  const range = (from?: string, to?: string) => ({
    ...(from !== undefined && { from: day(from) }),
    ...(to !== undefined && { to: day(to) }),
  });

  it('takes a trip with a single day in it, both ends included', () => {
    expect(isInRange(trip, range('2019-03-05'))).toBe(true);
    expect(isInRange(trip, range('2019-03-06'))).toBe(false);
    expect(isInRange(trip, range(undefined, '2019-02-23'))).toBe(true);
    expect(isInRange(trip, range(undefined, '2019-02-22'))).toBe(false);
    expect(isInRange(trip, range('2019-02-28', '2019-02-28'))).toBe(true);
  });

  it('takes a trip that is not known to have ended by its first day', () => {
    const { end: _, ...open } = testAccount({ start: on('2023-09-10') });
    const rumor = testTrip('rumor', { account: open });
    expect(isInRange(rumor, range('2023-09-10'))).toBe(true);
    expect(isInRange(rumor, range('2023-09-11'))).toBe(false);
  });

  it('is a filter like the others', () => {
    const filters = { ...NO_FILTERS, to: day('2019-01-01') };
    expect(matchesFilters(trip, filters)).toBe(false);
    expect(hasFilters(filters)).toBe(true);
    expect(facetsOf([trip], filters).years).toEqual([{ value: 2019, count: 0, chosen: false }]);
    expect(facetsOf([trip], filters).modes.map(({ count }) => count)).toEqual([0, 0, 0]);
  });
});

describe(normalizeFilters, () => {
  it('puts a range right that was turned round', () => {
    expect(
      normalizeFilters({ ...NO_FILTERS, from: day('2019-03-01'), to: day('2018-06-01') }),
    ).toEqual({ ...NO_FILTERS, from: '2018-06-01', to: '2019-03-01' });
  });

  it('gives one form for one choice, however it came about', () => {
    fc.assert(
      fc.property(fc.array(someYear), fc.array(someMode), (years, modes) => {
        const normal = normalizeFilters({ years, modes });
        expect(normalizeFilters({ years: years.toReversed(), modes: modes.toReversed() })).toEqual(
          normal,
        );
        expect(normalizeFilters(normal)).toEqual(normal);
        expect(new Set(normal.years)).toEqual(new Set(years));
        expect(new Set(normal.modes)).toEqual(new Set(modes));
      }),
    );
  });

  it('sorts years by number and modes as the facet shows them', () => {
    expect(normalizeFilters({ years: [2023, 2018, 2023], modes: ['car', 'train', 'car'] })).toEqual(
      {
        years: [2018, 2023],
        modes: ['train', 'car'],
      },
    );
  });
});

describe(toggled, () => {
  it('adds what is not there and takes away what is', () => {
    expect(toggled([2018], 2019)).toEqual([2018, 2019]);
    expect(toggled([2018, 2019], 2018)).toEqual([2019]);
  });
});

describe(hasFilters, () => {
  it('is true as soon as one value of one facet is chosen', () => {
    expect(hasFilters(NO_FILTERS)).toBe(false);
    expect(hasFilters({ years: [2018], modes: [] })).toBe(true);
    expect(hasFilters({ years: [], modes: ['car'] })).toBe(true);
  });
});

describe(facetsOf, () => {
  const trips = [
    testTrip('a', { year: 2018, mode: 'train' }),
    testTrip('b', { year: 2018, mode: 'plane' }),
    testTrip('c', { year: 2019, mode: 'train' }),
  ];
  const countsOf = (values: readonly { readonly value: unknown; readonly count: number }[]) =>
    Object.fromEntries(values.map(({ value, count }) => [value, count]));

  it('counts every value of both facets, years in order and every mode there is', () => {
    const { years, modes } = facetsOf(trips.toReversed(), NO_FILTERS);
    expect(years.map(({ value }) => value)).toEqual([2018, 2019]);
    expect(countsOf(years)).toEqual({ 2018: 2, 2019: 1 });
    expect(modes.map(({ value }) => value)).toEqual([...TRIP_MODES]);
    expect(countsOf(modes)).toEqual({ train: 2, plane: 1, car: 0 });
  });

  it('counts under the choice of the other facet, not of its own', () => {
    const { years, modes } = facetsOf(trips, { years: [2019], modes: ['plane'] });
    expect(countsOf(years)).toEqual({ 2018: 1, 2019: 0 });
    expect(countsOf(modes)).toEqual({ train: 1, plane: 0, car: 0 });
  });

  it('keeps a chosen year that has no trip, so that it can be taken back', () => {
    const { years } = facetsOf(trips, { years: [2023], modes: [] });
    expect(years).toContainEqual({ value: 2023, count: 0, chosen: true });
  });

  it('promises with every count what choosing that value alone would show', () => {
    fc.assert(
      fc.property(someTrips, someFilters, (some, filters) => {
        const { years, modes } = facetsOf(some, filters);
        for (const { value, count, chosen } of years) {
          expect(count).toBe(shown(some, { ...filters, years: [value] }));
          expect(chosen).toBe(filters.years.includes(value));
        }
        for (const { value, count, chosen } of modes) {
          expect(count).toBe(shown(some, { ...filters, modes: [value] }));
          expect(chosen).toBe(filters.modes.includes(value));
        }
        // No year of a trip is missing from the facet.
        const offered = years.map(({ value }) => value);
        expect(some.map(tripYear).every((year) => offered.includes(year))).toBe(true);
      }),
    );
  });
});
