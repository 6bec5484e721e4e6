import { describe, expect, it } from 'vitest';
import { indexOnLine, publishedKmBetween, sectionPath } from './linePath.ts';
import { testLine, testPlace, testSection } from './testTrips.ts';

const a = testPlace('a', [120, 40]);
const b = testPlace('b', [121, 40]);
const c = testPlace('c', [122, 40]);
const d = testPlace('d', [123, 40]);
const elsewhere = testPlace('elsewhere', [0, 0]);
const places = [a, b, c, d];

describe(indexOnLine, () => {
  it('is where the place stands on the line, and -1 off it', () => {
    const line = testLine('line', places);
    expect(indexOnLine(line, c)).toBe(2);
    expect(indexOnLine(line, elsewhere)).toBe(-1);
  });
});

describe(sectionPath, () => {
  const line = testLine('line', places);

  it('follows the points of the line between its two ends', () => {
    expect(sectionPath(testSection(line, b, d))).toEqual([b.lonLat, c.lonLat, d.lonLat]);
  });

  it('is the same points backward for the other direction, and the line stays as it was', () => {
    expect(sectionPath(testSection(line, d, b))).toEqual([d.lonLat, c.lonLat, b.lonLat]);
    expect(line.points.map(({ place }) => place.id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is empty when an end is not on the line', () => {
    expect(sectionPath(testSection(line, elsewhere, b))).toEqual([]);
    expect(sectionPath(testSection(line, b, elsewhere))).toEqual([]);
  });
});

describe(publishedKmBetween, () => {
  it('is the entry for these two ends, in both directions', () => {
    const line = testLine('line', places, { lengths: [[1133, a, d]] });
    expect(publishedKmBetween(line, a, d)).toBe(1133);
    expect(publishedKmBetween(line, d, a)).toBe(1133);
  });

  it('is the difference of the kilometer posts, whichever way they count', () => {
    const up = testLine('up', places, { posts: [0, 10, null, 225] });
    expect(publishedKmBetween(up, b, d)).toBe(215);
    const down = testLine('down', places, { posts: [225, 215, null, 0] });
    expect(publishedKmBetween(down, a, d)).toBe(225);
    expect(publishedKmBetween(down, d, b)).toBe(215);
  });

  it('chains entries and posts end to end', () => {
    const line = testLine('line', places, { posts: [0, 100, null, null], lengths: [[50, b, d]] });
    expect(publishedKmBetween(line, a, d)).toBe(150);
    expect(publishedKmBetween(line, d, a)).toBe(150);
  });

  it('takes the shortest of several chains', () => {
    const line = testLine('line', places, {
      lengths: [
        [60, a, b],
        [60, b, c],
        [110, a, c],
      ],
    });
    expect(publishedKmBetween(line, a, c)).toBe(110);
  });

  it('is null where sources leave a gap, never a part of the way', () => {
    const line = testLine('line', places, {
      lengths: [
        [60, a, b],
        [60, c, d],
      ],
    });
    expect(publishedKmBetween(line, a, d)).toBeNull();
    expect(publishedKmBetween(line, a, c)).toBeNull();
  });

  it('takes no entry that goes beyond the ends it is asked for', () => {
    const line = testLine('line', places, { lengths: [[100, a, d]] });
    expect(publishedKmBetween(line, a, c)).toBeNull();
    expect(publishedKmBetween(line, b, d)).toBeNull();
  });

  it('is null when an end is not on the line, and 0 from a place to itself', () => {
    const line = testLine('line', places, { lengths: [[100, a, d]] });
    expect(publishedKmBetween(line, elsewhere, d)).toBeNull();
    expect(publishedKmBetween(line, a, elsewhere)).toBeNull();
    expect(publishedKmBetween(line, b, b)).toBe(0);
  });
});
