import { describe, expect, it } from 'vitest';
import { testContent, where } from '../testContent.ts';
import { checkFileNames, STABLE_TRIP_IDS } from './tripFiles.ts';

const allTrips = Object.fromEntries(STABLE_TRIP_IDS.map((id) => [`trips/${id}.json`, { id }]));
const sound = { ...testContent(), ...allTrips };

describe(checkFileNames, () => {
  it('finds nothing where every promised trip has its file', () => {
    const others = { 'labels.json': {}, 'texts/ru.json': {}, 'schema/trip.schema.json': {} };
    expect(checkFileNames({ ...sound, ...others })).toEqual([]);
  });

  it('finds a trip that was renamed without a redirect', () => {
    const { 'trips/hanoi-2019-02.json': _, ...rest } = sound;
    const renamed = { ...rest, 'trips/hanoi-2019.json': { id: 'hanoi-2019' } };
    const problems = checkFileNames(renamed);
    expect(where(problems)).toEqual(['trips/hanoi-2019-02.json  trip-id-gone']);
    expect(problems[0]?.fix).toContain('a rename needs a redirect');
  });

  it('finds a file that was copied and kept its old id', () => {
    const copied = { ...sound, 'lines/new-line.json': { id: 'dandong-beijing' } };
    expect(where(checkFileNames(copied))).toEqual(['lines/new-line.json id file-name']);
  });

  it.each([
    'trip/hanoi.json',
    'place.json',
    'trips/2018/dalian.json',
    'trips/hanoi.json5',
    'texts/russian.json',
  ])('finds %s, which nothing reads', (file) => {
    expect(where(checkFileNames({ ...sound, [file]: {} }))).toEqual([`${file}  unknown-file`]);
  });

  it('leaves a file without an id to the parser', () => {
    expect(checkFileNames({ ...sound, 'trips/dalian-2018-05.json': null })).toEqual([]);
  });
});
