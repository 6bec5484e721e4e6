import { describe, expect, it } from 'vitest';
import { countBy, outletsOf } from './countBy.ts';
import type { CountingRule } from './countingRule.ts';
import { day, testCitation, testTrip } from './testTrips.ts';

const US = testCitation('us', { published: '2023-09-11' });
const STRICT = testCitation('strict', { published: '2025-08-28' });
const LOOSE = testCitation('loose', { published: '2023-09-12' });
const EARLY = testCitation('early', { published: '2018-06-11' });

const crossing = {
  id: 'crossing',
  date: day('2018-04-27'),
  what: { en: 'He crossed the line.' },
  counts: true,
  tripId: 'crossing',
  why: { en: 'It is abroad.' },
  countedBy: [US, EARLY],
  notCountedBy: [STRICT],
  citations: [],
};
const visit = {
  id: 'visit',
  date: day('2018-05-26'),
  what: { en: 'He did not.' },
  counts: false,
  why: { en: 'It is at home.' },
  countedBy: [LOOSE],
  notCountedBy: [US, STRICT],
  citations: [],
};
const later = {
  ...crossing,
  id: 'later',
  date: day('2019-06-30'),
  tripId: 'later',
  countedBy: [US],
};
const RULE: CountingRule = { rule: { en: 'Abroad counts.' }, cases: [crossing, visit, later] };
const TRIPS = ['first', 'crossing', 'later'].map((id) => testTrip(id, { year: 2019 }));

describe(outletsOf, () => {
  it('has every outlet once, the latest first', () => {
    expect(outletsOf(RULE).map(({ id }) => id)).toEqual(['strict', 'loose', 'us', 'early']);
  });
});

describe(countBy, () => {
  it('is the map’s own count for who counts as the map does', () => {
    expect(countBy(RULE, US, TRIPS)).toMatchObject({ least: 3, most: 3, added: [], leftOut: [] });
  });

  it('leaves out what the outlet leaves out', () => {
    expect(countBy(RULE, STRICT, TRIPS)).toMatchObject({
      least: 1,
      most: 1,
      leftOut: [crossing, later],
    });
  });

  it('adds what only the outlet counts, and is open where it does not say', () => {
    expect(countBy(RULE, LOOSE, TRIPS)).toMatchObject({
      least: 2,
      most: 4,
      added: [visit],
      open: [crossing, later],
    });
  });

  it('asks no outlet about what came after it', () => {
    expect(countBy(RULE, EARLY, TRIPS)).toMatchObject({ least: 3, most: 4, open: [visit] });
  });

  it('asks nobody about what was not known yet on the chosen day', () => {
    const [first] = TRIPS;
    const before = [
      { ...first, account: { ...first?.account, start: { date: day('2018-03-25') } } },
    ];
    expect(countBy(RULE, LOOSE, before as never)).toMatchObject({ least: 1, most: 1, added: [] });
  });
});
