import { describe, expect, it } from 'vitest';
import { type Comparison, comparisonOf } from '../domain/comparison.ts';
import {
  at,
  HOME_AIRPORT,
  ISLAND,
  ISLAND_AIRPORT,
  on,
  testAccount,
  testLeg,
  testTrip,
} from '../domain/testTrips.ts';
import type { Trip } from '../domain/trip.ts';
import { englishLocale } from '../i18n/localeOf.ts';
import { comparedWords, comparisonSentence, elapsedOf, namedTrip } from './describeComparison.ts';

const HOUR = 3_600_000;
const locale = englishLocale();

const OUT = testLeg('out', 'plane', {
  from: HOME_AIRPORT,
  to: ISLAND_AIRPORT,
  depart: at('2018-06-10', '08:00', '+09:00'),
  arrive: at('2018-06-10', '13:00', '+08:00'),
});
const BACK = testLeg('back', 'plane', {
  from: ISLAND_AIRPORT,
  to: HOME_AIRPORT,
  depart: at('2018-06-12', '23:00', '+08:00'),
  arrive: at('2018-06-13', '06:00', '+09:00'),
});
const account = testAccount({
  title: { en: 'Island' },
  destination: ISLAND,
  start: on('2018-06-10'),
  end: on('2018-06-13'),
});
/** Every time to the minute. */
const TIMED = testTrip('timed', { mode: 'plane', account, legs: [OUT, BACK] });
/** The same by days, out and back. */
const DATED = testTrip('dated', {
  mode: 'plane',
  account,
  legs: [
    { ...OUT, depart: on('2018-06-10'), arrive: on('2018-06-12') },
    { ...BACK, depart: on('2018-06-14'), arrive: on('2018-06-16') },
  ],
});

function compared(one: Trip, other = one): Comparison {
  const comparison = comparisonOf(one, other);
  if (comparison === null) throw new Error('There is nothing to compare.');
  return comparison;
}
const wordsAt = (trip: Trip, hours: number) =>
  comparedWords(compared(trip).pair[0], hours * HOUR, locale);

describe(elapsedOf, () => {
  const comparison = compared(TIMED);

  it('is a day unless the choices say otherwise, and inside of the longer trip', () => {
    expect(elapsedOf(comparison, null)).toBe(24 * HOUR);
    expect(elapsedOf(comparison, 90)).toBe(1.5 * HOUR);
    expect(elapsedOf(comparison, 71 * 60)).toBe(70 * HOUR);
    expect(elapsedOf({ ...comparison, ms: 5 * HOUR }, null)).toBe(5 * HOUR);
  });
});

describe(comparedWords, () => {
  it('says between which places it was, and that this is reckoned', () => {
    expect(wordsAt(TIMED, 3)).toEqual({
      where: 'Home airport to Island airport',
      km: expect.stringMatching(/^2,3\d\d km/),
      notes: ['interpolated'],
    });
  });

  it('says at rest where, and since when, of what no more is to be said', () => {
    expect(wordsAt(TIMED, 24)).toEqual({
      where: 'Island airport',
      km: expect.stringMatching(/^4,7\d\d km/),
      notes: ['reached after 6 hr'],
    });
  });

  it('gives a range where the sources leave one open, of whole kilometers only', () => {
    expect(wordsAt(DATED, 12).km).toMatch(/^\d[\d,]*–\d[\d,]* km/);
    expect(wordsAt(DATED, 12).notes).toEqual(['hours not reported']);
    // A fifth of a second after, both ends of it are less than half a kilometer.
    expect(wordsAt(DATED, 1 / 18_000).km).toBe('0 km');
  });

  it('has not measured what was not traveled yet', () => {
    expect(wordsAt(TIMED, 0).km).toBe('0 km');
    const drawn: Trip = { ...TIMED, legs: [{ ...OUT, mode: 'train' }, BACK] };
    expect(wordsAt(drawn, 0).km).toBe('0 km');
    expect(wordsAt(drawn, 24).km).not.toMatch(/^[\d,]+ km$/);
  });

  it('says once all is over only that, and whether that was the end of it', () => {
    const { end: _, ...open } = account;
    const met: Trip = {
      ...TIMED,
      account: open,
      legs: [OUT],
      meetings: [
        {
          id: 'meeting',
          with: [],
          place: ISLAND_AIRPORT,
          venue: { en: 'hall' },
          start: at('2018-06-10', '20:00', '+08:00'),
          knownSince: on('2018-06-11').date,
          citations: [],
        },
      ],
    };
    expect(wordsAt(met, 10).notes).toEqual(['reached after 6 hr']);
    expect(wordsAt(met, 30).notes).toEqual(['nothing later is known']);
    expect(wordsAt({ ...met, account }, 30).notes).toEqual(['trip over']);
    expect(wordsAt(DATED, 1000).notes).toEqual(['trip over']);
  });

  it('says first of all of a trip that it is no fact', () => {
    expect(wordsAt({ ...TIMED, status: 'rumored' }, 24).notes).toEqual([
      'Rumored',
      'reached after 6 hr',
    ]);
    expect(wordsAt({ ...TIMED, status: 'contradicted' }, 1000).notes[0]).toBe(
      'Did not happen as reported',
    );
  });
});

describe(comparisonSentence, () => {
  it('has the time, and both trips by their names and days with all that is known', () => {
    expect(namedTrip(TIMED, locale)).toBe('Island (Jun 10–13, 2018)');
    const later: Trip = {
      ...DATED,
      account: { ...account, title: { en: 'Far island' } },
      status: 'rumored',
    };
    expect(comparisonSentence(compared(TIMED, later), 24 * HOUR, locale)).toMatch(
      /^24 hr after departure\. Island \(Jun 10–13, 2018\): Island airport, 4,7\d\d km.*, reached after 6 hr; Far island \(Jun 10–13, 2018\): .+ km.*, Rumored, hours not reported\.$/,
    );
  });
});
