import { describe, expect, it } from 'vitest';
import { checkContent } from './checkContent.ts';
import { STABLE_TRIP_IDS } from './checks/tripFiles.ts';
import type { ContentFiles } from './contentProblem.ts';
import { CONTENT_RULES } from './contentProblem.ts';
import { entry, TEST_TRIP_FILE, type TestContent, testContent, where } from './testContent.ts';

/** The test content with its trip under all promised ids. */
function completeContent(change?: (content: TestContent) => void): ContentFiles {
  const files = testContent(change);
  const trips = STABLE_TRIP_IDS.map((id) => [
    `trips/${id}.json`,
    { ...(files[TEST_TRIP_FILE] as object), id },
  ]);
  return { ...files, ...Object.fromEntries(trips) };
}

describe(checkContent, () => {
  it('sums up sound content in one line', () => {
    expect(checkContent(completeContent())).toEqual({
      problems: [],
      notes: expect.anything(),
      summary: '12 trips, 3 lines, 12 places, 5 sources: no problems',
    });
  });

  it('brings what does not parse and what makes no sense together, in the order of files', () => {
    const files = completeContent(({ railwayHome, places, claims }) => {
      entry(railwayHome.lengths).km = 1;
      entry(places.places, 11).zone = 'Asia/Seol';
      entry(claims.claims).trips = ['hanoi-2019-20'];
    });
    const { problems, summary } = checkContent(files);
    expect(where(problems)).toEqual([
      'claims.json claims[journey-time].trips[0] unknown-reference',
      'lines/pyongyang-dandong.json lengths[0].km length-too-short',
      'places.json places[panmunjom].zone unknown-zone',
    ]);
    expect(summary).toBe('12 trips, 3 lines, 12 places, 5 sources: 3 problems');
  });

  it('names the slip, not what it takes along', () => {
    const files = completeContent(({ places }) => {
      entry(places.places).country = 'Korea';
    });
    // Without Pyongyang there are two lines, all trips and their claim less.
    expect(where(checkContent(files).problems)).toEqual([
      'places.json places[pyongyang].country wrong-format',
    ]);
  });

  it('sorts the tenth entry behind the second', () => {
    const files = completeContent(({ trip }) => {
      const note = entry(trip.notes);
      trip.notes = Array.from({ length: 11 }, (_, i) => ({ ...note, id: `n${i}`, citations: [] }));
    });
    const fields = checkContent(files).problems.map(({ field }) => field);
    expect(fields.slice(1, 3)).toEqual(['notes[1].citations', 'notes[2].citations']);
  });

  it('still reports when there is no dataset at all', () => {
    const { problems, summary } = checkContent({});
    expect(summary).toBe('0 trips, 0 lines, 0 places, 0 sources: 14 problems');
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(
      new Set(['missing-file', 'trip-id-gone']),
    );
  });
});

describe('the rules of content', () => {
  const tests = Object.values(
    import.meta.glob<string>('./**/*.test.ts', { eager: true, query: '?raw', import: 'default' }),
  ).join('\n');

  it.each(CONTENT_RULES)('%s is broken by a test', (rule) => {
    expect(new RegExp(`\\b${rule}\\b['\`]`).test(tests)).toBe(true);
  });
});
