import { describe, expect, it } from 'vitest';
import type { LegMode } from '../../domain/mode.ts';
import { entry, TEST_TRIP_FILE, type TestContent, testDataset } from '../testContent.ts';
import { checkSpeeds } from './speeds.ts';

/** The problems of one leg as the crow flies: Pyongyang to Beijing is 811 km. */
function problemsOfLeg(mode: LegMode, depart: string, arrive: string, to = 'beijing') {
  return checkSpeeds(
    testDataset(({ trip }) => {
      const leg = entry(trip.legs);
      leg.mode = mode;
      leg.to = to;
      leg.sections = [];
      leg.depart = { at: depart };
      leg.arrive = { at: arrive };
    }),
  );
}

describe(checkSpeeds, () => {
  it('finds nothing in a sound trip', () => {
    expect(checkSpeeds(testDataset())).toEqual([]);
  });

  it.each<[string, LegMode, string, string]>([
    ['a train with its hours cut', 'train', '2019-01-07T15:00+09:00', '2019-01-07T19:00+09:00'],
    ['a train with a day too many', 'train', '2019-01-01T15:00+09:00', '2019-01-08T10:55+08:00'],
    ['a plane that takes all day', 'plane', '2019-01-07T08:00+09:00', '2019-01-07T14:00+08:00'],
    ['a plane that lands at once', 'plane', '2019-01-07T08:00+09:00', '2019-01-07T07:30+08:00'],
    ['a car at the speed of a plane', 'car', '2019-01-07T08:00+09:00', '2019-01-07T12:00+08:00'],
    ['a car at walking pace', 'car', '2019-01-07T08:00+09:00', '2019-01-12T12:00+08:00'],
    ['a walk to another capital', 'foot', '2019-01-07T08:00+09:00', '2019-01-08T12:00+08:00'],
  ])('finds %s', (_, mode, depart, arrive) => {
    expect(problemsOfLeg(mode, depart, arrive)).toMatchObject([
      { file: TEST_TRIP_FILE, field: 'legs[0]', rule: 'speed' },
    ]);
  });

  it.each<[string, LegMode, string, string]>([
    ['a train overnight', 'train', '2019-01-07T15:00+09:00', '2019-01-08T10:55+08:00'],
    ['a plane in two hours', 'plane', '2019-01-07T08:00+09:00', '2019-01-07T09:00+08:00'],
    ['a car in ten hours', 'car', '2019-01-07T08:00+09:00', '2019-01-07T17:00+08:00'],
  ])('believes %s', (_, mode, depart, arrive) => {
    expect(problemsOfLeg(mode, depart, arrive)).toEqual([]);
  });

  it('lets steps between two buildings fall into one minute', () => {
    const now = '2019-01-07T15:45+09:00';
    expect(problemsOfLeg('foot', now, now, 'pyongyang')).toEqual([]);
  });

  it('asks of days only that they are enough', () => {
    // 811 km in 25 hours, by the clocks of both ends.
    expect(problemsOfLeg('train', '2019-01-07', '2019-01-07')).toEqual([]);
    expect(problemsOfLeg('plane', '2019-01-07', '2019-01-09')).toEqual([]);
    expect(problemsOfLeg('foot', '2019-01-07', '2019-01-10')).toHaveLength(1);
    expect(problemsOfLeg('foot', '2019-01-07', '2019-01-11')).toEqual([]);
  });

  it('uses the clock time that there is when the other end has only a day', () => {
    expect(problemsOfLeg('train', '2019-01-07T20:00+09:00', '2019-01-07')).toHaveLength(1);
    expect(problemsOfLeg('train', '2019-01-07', '2019-01-07T03:00+08:00')).toHaveLength(1);
    expect(problemsOfLeg('train', '2019-01-07T08:00+09:00', '2019-01-07')).toEqual([]);
  });

  it('never calls a leg slow by its days alone', () => {
    expect(problemsOfLeg('train', '2019-01-01T15:00+09:00', '2019-01-09')).toEqual([]);
    expect(problemsOfLeg('train', '2019-01-01', '2019-01-09T15:00+08:00')).toEqual([]);
  });

  it('asks nothing of a leg with one end in time', () => {
    const dataset = testDataset(({ trip }) => {
      Reflect.deleteProperty(entry(trip.legs), 'depart');
      Reflect.deleteProperty(entry(trip.legs, 1), 'arrive');
    });
    expect(checkSpeeds(dataset)).toEqual([]);
  });

  it('leaves an arrival before the departure to the check of times', () => {
    expect(problemsOfLeg('train', '2019-01-07T15:00+09:00', '2018-01-08T10:55+08:00')).toEqual([]);
  });

  it('measures along the line, not as the crow flies', () => {
    // About 1,190 km drawn: 104 km/h straight on, 152 km/h around the bay.
    const change = ({ trip }: TestContent) => {
      entry(trip.legs).depart = { at: '2019-01-08T04:05+09:00' };
    };
    expect(checkSpeeds(testDataset(change))).toHaveLength(1);
  });
});
