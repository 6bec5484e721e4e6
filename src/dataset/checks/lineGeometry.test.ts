import { describe, expect, it } from 'vitest';
import { entry, type TestContent, testDataset } from '../testContent.ts';
import { checkLineGeometry } from './lineGeometry.ts';

const HOME = 'lines/pyongyang-dandong.json';
const ABROAD = 'lines/dandong-beijing.json';

const problemsAfter = (change: (content: TestContent) => void) =>
  checkLineGeometry(testDataset(change)).map(({ file, field, rule }) => [file, field, rule]);

describe(checkLineGeometry, () => {
  it('finds nothing in sound lines', () => {
    expect(checkLineGeometry(testDataset())).toEqual([]);
  });

  it('finds a station that is listed twice', () => {
    expect(
      problemsAfter(({ railwayHome }) => railwayHome.points.push({ place: 'sinuiju' })),
    ).toEqual([[HOME, 'points[3]', 'line-repeats']]);
  });

  it('finds a stretch with its stations missing', () => {
    expect(problemsAfter(({ railwayAbroad }) => railwayAbroad.points.splice(4, 2))).toEqual([
      [ABROAD, 'points[4]', 'line-jump'],
    ]);
  });

  it('finds two stations in the wrong order', () => {
    const problems = problemsAfter(({ railwayAbroad: { points } }) => {
      points.splice(1, 2, { place: 'shenyang' }, { place: 'benxi' });
    });
    expect(problems).toContainEqual([ABROAD, 'points[1]', 'line-zigzag']);
  });

  it('finds a station with a digit of its latitude wrong', () => {
    expect(
      problemsAfter(({ places }) => {
        entry(places.places, 1).lonLat = [124.3981, 40.4006];
      }),
    ).toContainEqual([HOME, 'points[1]', 'line-zigzag']);
  });

  it('finds posts that run backward or stand still', () => {
    for (const kmPost of [200, 225]) {
      expect(
        problemsAfter(({ railwayHome }) => {
          entry(railwayHome.points, 2).kmPost = kmPost;
        }),
      ).toEqual([[HOME, 'points[2]', 'post-order']]);
    }
  });

  it('finds posts closer together than the crow flies', () => {
    // Pyongyang to Sinuiju is 168 km straight.
    const withPost = (kmPost: number) =>
      problemsAfter(({ railwayHome }) => {
        entry(railwayHome.points, 1).kmPost = kmPost;
      });
    expect(withPost(125)).toEqual([[HOME, 'points[1]', 'post-distance']]);
    expect(withPost(165)).toEqual([]);
  });

  it('compares a post with the last one before it, across points without any', () => {
    expect(
      problemsAfter(({ railwayHome }) => {
        Reflect.deleteProperty(entry(railwayHome.points, 1), 'kmPost');
        entry(railwayHome.points, 2).kmPost = 20;
      }),
    ).toEqual([[HOME, 'points[2]', 'post-distance']]);
  });
});
