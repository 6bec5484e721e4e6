import { describe, expect, it } from 'vitest';
import { boundsOf } from './bounds.ts';
import { distanceKm, pathLengthKm } from './distance.ts';
import { isLonLat, type LonLat } from './lonLat.ts';

describe(isLonLat, () => {
  it('takes longitude first, up to 180, then latitude, up to 90', () => {
    expect(isLonLat([132, 43])).toBe(true);
    expect(isLonLat([-180, -90])).toBe(true);
    // The usual mistake, latitude first, shows where the longitude is over 90.
    expect(isLonLat([43, 132])).toBe(false);
  });

  it.each([
    [[]],
    [[1]],
    [[1, 2, 3]],
    [[Number.NaN, 2]],
    [[1, Number.NaN]],
    [[Number.POSITIVE_INFINITY, 2]],
    [[180.0001, 0]],
    [[0, -90.0001]],
  ])('refuses %j', (value) => {
    expect(isLonLat(value)).toBe(false);
  });
});

describe(distanceKm, () => {
  it('is a quarter of the globe from the equator to the pole, on a sphere of 6371.0088 km', () => {
    expect(distanceKm([10, 0], [55, 90])).toBeCloseTo((6371.0088 * Math.PI) / 2, 6);
  });

  it('is the short way over the antimeridian', () => {
    expect(distanceKm([179.5, 0], [-179.5, 0])).toBeCloseTo(111.195, 2);
  });
});

describe(pathLengthKm, () => {
  const a: LonLat = [0, 0];
  const b: LonLat = [1, 0];

  it('adds the steps up, there and back', () => {
    expect(pathLengthKm([a, b, a])).toBeCloseTo(2 * distanceKm(a, b), 9);
  });

  it('is 0 for a point and for nothing', () => {
    expect(pathLengthKm([a])).toBe(0);
    expect(pathLengthKm([])).toBe(0);
  });
});

describe(boundsOf, () => {
  it('is west, south, east, north', () => {
    expect(
      boundsOf([
        [131, 43],
        [103, 1],
        [125, 39],
      ]),
    ).toEqual([103, 1, 131, 43]);
  });

  it('is the point itself for one, and null for none', () => {
    expect(boundsOf([[125, 39]])).toEqual([125, 39, 125, 39]);
    expect(boundsOf([])).toBeNull();
  });
});
