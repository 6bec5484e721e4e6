import { describe, expect, it } from 'vitest';
import { entry, testDataset } from '../testContent.ts';
import { checkLineLengths } from './lineLengths.ts';

/** The rules that a length of `km` from Pyongyang to Sinuiju breaks: 168 km straight, and drawn so. */
const rulesFor = (km: number) =>
  checkLineLengths(
    testDataset(({ railwayHome }) => {
      entry(railwayHome.lengths).km = km;
    }),
  ).map(({ field, rule }) => `${field} ${rule}`);

describe(checkLineLengths, () => {
  it('finds nothing in sound lines', () => {
    expect(checkLineLengths(testDataset())).toEqual([]);
    expect(rulesFor(175)).toEqual([]);
    expect(rulesFor(270)).toEqual([]);
  });

  it('finds a length below the straight line', () => {
    expect(rulesFor(122)).toEqual(['lengths[0].km length-too-short']);
  });

  it('finds a length that the drawn line is far from filling, such as one in miles or to another end', () => {
    expect(rulesFor(1133)).toEqual(['lengths[0].km length-ratio']);
  });

  it('finds a drawn line that is longer than the track', () => {
    const problems = checkLineLengths(
      testDataset(({ railwayAbroad }) => {
        entry(railwayAbroad.lengths).km = 900;
      }),
    );
    expect(problems).toMatchObject([{ file: 'lines/dandong-beijing.json', rule: 'length-ratio' }]);
  });

  it('measures either way along the line', () => {
    const problems = checkLineLengths(
      testDataset(({ railwayAbroad }) => {
        Object.assign(entry(railwayAbroad.lengths), { from: 'beijing', to: 'dandong' });
      }),
    );
    expect(problems).toEqual([]);
  });
});
