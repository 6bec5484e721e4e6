import { describe, expect, it } from 'vitest';
import { sourceUses } from './sourceUse.ts';
import {
  CAPITAL,
  day,
  NEIGHBOR,
  on,
  testAccount,
  testCitation,
  testLeg,
  testLength,
  testLine,
  testRecord,
  testStatus,
  testStory,
} from './testTrips.ts';

const ONE = testCitation('one', { publisher: 'B paper', published: '2018-02-01' });
const TWO = testCitation('two', { publisher: 'B paper', published: '2018-01-01' });
const MAPS = testCitation('maps', { publisher: 'A atlas' });
const UNUSED = testCitation('unused', { publisher: 'C paper' });

const record = testRecord('trip', {
  accounts: [testAccount({ citations: [ONE, TWO] })],
  statuses: [testStatus('confirmed', '2018-03-28', { citations: [ONE] })],
  legs: [testLeg('out', 'train', { citations: [ONE], publishedLengths: [testLength(1, [TWO])] })],
  meetings: [
    {
      id: 'meeting',
      with: [],
      place: NEIGHBOR,
      venue: { en: 'Hall' },
      start: on('2018-03-26'),
      knownSince: day('2018-03-28'),
      citations: [TWO, ONE],
    },
  ],
});
const capital = { ...CAPITAL, coordinate: { ...CAPITAL.coordinate, citation: MAPS } };
const line = testLine('line', [capital, NEIGHBOR]);
const uses = sourceUses({
  ...testStory([record]),
  citations: new Map([ONE, TWO, MAPS, UNUSED].map((citation) => [citation.id, citation])),
  places: new Map([[capital.id, capital]]),
  lines: [{ ...line, lengths: [{ ...testLength(9, [MAPS]), from: capital, to: NEIGHBOR }] }],
});
const useOf = (id: string) => uses.find(({ citation }) => citation.id === id);

describe(sourceUses, () => {
  it('has every source, also one on which nothing rests, by publisher and date', () => {
    expect(uses.map(({ citation }) => citation.id)).toEqual(['maps', 'two', 'one', 'unused']);
    expect(useOf('unused')).toMatchObject({ trips: [], claims: [], places: 0, lengths: 0 });
  });

  it('counts the facts of a trip that cite it, and those that cite nobody else', () => {
    const [trip] = useOf('one')?.trips ?? [];
    expect(trip?.record).toBe(record);
    expect(trip?.facts).toBe(4);
    expect([...(trip?.sole ?? [])]).toEqual([
      ['status', 1],
      ['way', 1],
    ]);
    expect([...(useOf('two')?.trips[0]?.sole ?? [])]).toEqual([['way', 1]]);
  });

  it('counts coordinates and lengths', () => {
    expect(useOf('maps')).toMatchObject({ places: 1, lengths: 1, trips: [] });
  });
});
