import { describe, expect, it } from 'vitest';
import { entry, TEST_TRIP_FILE, type TestContent, testDataset, where } from '../testContent.ts';
import { checkCitations } from './citations.ts';

const problemsAfter = (change: (content: TestContent) => void) =>
  where(checkCitations(testDataset(change)));

describe(checkCitations, () => {
  it('finds nothing in a sound trip', () => {
    expect(checkCitations(testDataset())).toEqual([]);
  });

  it.each<[string, (trip: TestContent['trip']) => { citations: string[] }]>([
    ['accounts[1]', (trip) => entry(trip.accounts, 1)],
    ['statuses[0]', (trip) => entry(trip.statuses)],
    ['legs[1]', (trip) => entry(trip.legs, 1)],
    ['stops[0]', (trip) => entry(trip.stops)],
    ['meetings[0]', (trip) => entry(trip.meetings)],
    ['vehicles[0]', (trip) => entry(trip.vehicles)],
    ['disputes[0]', (trip) => entry(trip.disputes)],
    ['disputes[0].accounts[1]', (trip) => entry(entry(trip.disputes).accounts, 1)],
    ['notes[0]', (trip) => entry(trip.notes)],
    ['legs[0].publishedLengths[0]', (trip) => entry(entry(trip.legs).publishedLengths ?? [])],
  ])('finds that %s says nothing of where it comes from', (field, cited) => {
    const change = ({ trip }: TestContent) => {
      cited(trip).citations = [];
    };
    expect(problemsAfter(change)).toEqual([`${TEST_TRIP_FILE} ${field}.citations no-citation`]);
  });

  it('finds a published length of a line without a publisher', () => {
    expect(
      problemsAfter(({ railwayHome }) => {
        entry(railwayHome.lengths).citations = [];
      }),
    ).toEqual(['lines/pyongyang-dandong.json lengths[0].citations no-citation']);
  });

  it('finds a claim that nobody is named for', () => {
    expect(
      problemsAfter(({ claims }) => {
        entry(claims.claims).citations = [];
      }),
    ).toEqual(['claims.json claims[journey-time].citations no-citation']);
  });

  it.each<[string, (source: TestContent['sources']['sources'][number]) => void]>([
    [
      'reprints of one publisher in different spellings',
      (source) => {
        source.publisher = source.id === 'kcna-190110' ? 'kcna ' : 'KCNA';
      },
    ],
    [
      'one publisher and encyclopedias',
      (source) => {
        if (source.id !== 'kcna-190110') source.class = 'encyclopedia';
      },
    ],
  ])('finds a trip that rests on %s', (_, change) => {
    const problems = problemsAfter(({ sources }) => {
      for (const source of sources.sources) change(source);
    });
    expect(problems).toEqual([`${TEST_TRIP_FILE}  one-publisher`]);
  });

  it('is content with two publishers', () => {
    expect(
      problemsAfter(({ sources }) => {
        for (const source of sources.sources) {
          if (source.id !== 'kcna-190110') source.publisher = 'AFP';
        }
      }),
    ).toEqual([]);
  });
});
