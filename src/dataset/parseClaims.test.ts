import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { ClaimCheck, Claimed } from '../domain/claim.ts';
import type { ClaimJson } from './claimsJson.ts';
import { parseClaims } from './parseClaims.ts';
import { parseDataset } from './parseDataset.ts';
import { entry, testContent, where } from './testContent.ts';

/** The claim of the test content with some of its fields replaced, and what is wrong with it. */
function parseClaim(change: Partial<ClaimJson>) {
  const files = testContent(({ claims }) => Object.assign(entry(claims.claims), change));
  const { dataset, problems } = parseDataset(files);
  return { claim: dataset?.claims[0], problems: where(problems) };
}

const day = (text: string) => text as CalendarDate;
const trip = 'beijing-2019-01';
const person = 'xi-jinping';

describe(parseClaims, () => {
  it.each<[ClaimJson['check'], ClaimCheck]>([
    [
      { measure: 'straightDistanceKm', from: 'pyongyang', to: 'beijing' },
      { measure: 'straightDistanceKm', from: 'pyongyang', to: 'beijing' },
    ],
    [
      { measure: 'railDistanceKm', from: 'pyongyang', to: 'sinuiju' },
      { measure: 'railDistanceKm', from: 'pyongyang', to: 'sinuiju' },
    ],
    [
      { measure: 'countTrips', before: '2023-09-11' },
      { measure: 'countTrips', before: day('2023-09-11') },
    ],
    [
      { measure: 'countTrips', mode: 'train', person, country: 'CN', before: '2023-09-11' },
      {
        measure: 'countTrips',
        mode: 'train',
        personId: person,
        country: 'CN',
        before: day('2023-09-11'),
      },
    ],
    [
      { measure: 'shareOfTrips', mode: 'train', before: '2023-09-11' },
      { measure: 'shareOfTrips', mode: 'train', before: day('2023-09-11') },
    ],
    [
      { measure: 'yearsOfTrips', before: '2023-09-11' },
      { measure: 'yearsOfTrips', before: day('2023-09-11') },
    ],
    [
      { measure: 'departureDate', trip },
      { measure: 'departureDate', tripId: trip },
    ],
    [
      { measure: 'departurePart', trip },
      { measure: 'departurePart', tripId: trip },
    ],
    [
      { measure: 'tripMode', trip },
      { measure: 'tripMode', tripId: trip },
    ],
    [
      { measure: 'meetingDate', trip, person },
      { measure: 'meetingDate', tripId: trip, personId: person },
    ],
    [
      { measure: 'meetingPlace', trip, person },
      { measure: 'meetingPlace', tripId: trip, personId: person },
    ],
    [
      { measure: 'stopDate', trip, place: 'dandong' },
      { measure: 'stopDate', tripId: trip, placeId: 'dandong' },
    ],
    [
      { measure: 'tripStatus', trip, on: '2019-01-08' },
      { measure: 'tripStatus', tripId: trip, on: day('2019-01-08') },
    ],
    [
      { measure: 'journeyHours', trip, leg: 'return' },
      { measure: 'journeyHours', tripId: trip, legId: 'return' },
    ],
    [
      { measure: 'none', why: { en: 'Nobody wrote it down.' } },
      { measure: 'none', why: { en: 'Nobody wrote it down.' } },
    ],
  ])('joins the check %j', (json, check) => {
    expect(parseClaim({ check: json })).toMatchObject({ claim: { check }, problems: [] });
    expect(parseClaim({ check: json }).claim?.check).toEqual(check);
  });

  it.each<[ClaimJson['claimed'], Claimed]>([
    [
      { kind: 'date', from: '2019-01-08' },
      { kind: 'date', from: day('2019-01-08') },
    ],
    [
      { kind: 'date', from: '2019-01-08', to: '2019-01-09' },
      { kind: 'date', from: day('2019-01-08'), to: day('2019-01-09') },
    ],
    [
      { kind: 'place', place: 'beijing' },
      { kind: 'place', placeId: 'beijing' },
    ],
    [
      { kind: 'years', years: [2018, 2019] },
      { kind: 'years', years: [2018, 2019] },
    ],
  ])('joins what is claimed, %j', (json, claimed) => {
    expect(parseClaim({ claimed: json }).claim?.claimed).toEqual(claimed);
  });

  it('keeps the context with its sources', () => {
    const context = { en: 'The clock was Korean.' };
    const { claim } = parseClaim({ context, contextCitations: ['afp-190109'] });
    expect(claim?.context).toEqual(context);
    expect(claim?.contextCitations.map(({ id }) => id)).toEqual(['afp-190109']);
    expect(parseClaim({}).claim).not.toHaveProperty('context');
  });

  it.each<[ClaimJson['check'], string]>([
    [{ measure: 'straightDistanceKm', from: 'seoul', to: 'beijing' }, 'from unknown-reference'],
    [{ measure: 'countTrips', person: 'xi', before: '2023-09-11' }, 'person unknown-reference'],
    [{ measure: 'yearsOfTrips', before: '2023-09-31' }, 'before not-a-date'],
    [{ measure: 'meetingDate', trip, person: 'putin' }, 'person unknown-reference'],
    [{ measure: 'stopDate', trip, place: 'seoul' }, 'place unknown-reference'],
    [{ measure: 'tripStatus', trip, on: '2019-01-32' }, 'on not-a-date'],
    [{ measure: 'journeyHours', trip, leg: 'out' }, 'leg unknown-reference'],
    [{ measure: 'tripMode', trip: 'beijing-2019-10' }, 'trip unknown-reference'],
  ])('leaves out a claim with the check %j', (check, problem) => {
    expect(parseClaim({ check })).toEqual({
      claim: undefined,
      problems: [`claims.json claims[journey-time].check.${problem}`],
    });
  });
});
