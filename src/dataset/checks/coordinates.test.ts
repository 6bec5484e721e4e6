import { describe, expect, it } from 'vitest';
import { entry, testDataset } from '../testContent.ts';
import { checkCoordinates } from './coordinates.ts';

/** The problems of a place beside the lines of the test content. */
const problemsOfPlace = (country: string, lonLat: [number, number]) =>
  checkCoordinates(
    testDataset(({ places }) => {
      places.places.push({ ...entry(places.places), id: 'here', country, lonLat });
    }),
  );

describe(checkCoordinates, () => {
  it('finds nothing in sound places', () => {
    expect(checkCoordinates(testDataset())).toEqual([]);
  });

  // East of 90° the wrong order is off the globe and the parser finds it.
  it.each<[string, string, [number, number]]>([
    ['Moscow', 'RU', [55.75, 37.62]],
    ['Kashgar', 'CN', [39.47, 75.99]],
  ])('finds latitude before longitude at %s', (_, country, lonLat) => {
    expect(problemsOfPlace(country, lonLat)).toMatchObject([
      {
        file: 'places.json',
        field: 'places[here].lonLat',
        rule: 'coordinate-country',
        message: 'latitude and longitude look swapped',
      },
    ]);
  });

  it.each<[string, string, [number, number]]>([
    ['Pyongyang with a digit of the longitude wrong', 'KP', [152.7359, 39.0047]],
    ['Pyongyang as South Korea', 'KR', [125.7359, 39.0047]],
    ['Vladivostok south of the equator', 'RU', [131.8819, -43.1112]],
    ['Hanoi with the coordinate of Changi', 'VN', [103.9864, 1.3562]],
    ['Changi with the coordinate of Hanoi', 'SG', [105.8412, 21.0245]],
  ])('finds %s', (_, country, lonLat) => {
    const problem = entry(problemsOfPlace(country, lonLat));
    expect(problem.rule).toBe('coordinate-country');
    expect(problem.message).toContain(`far outside ${country}`);
  });

  it('believes a country that it has no frame for', () => {
    expect(problemsOfPlace('MN', [106.9, 47.9])).toEqual([]);
  });
});
