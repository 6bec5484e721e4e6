import { describe, expect, it } from 'vitest';
import { nearestDay } from './nearestDay.ts';
import { day } from './testTrips.ts';

const period = { first: day('2018-03-26'), last: day('2026-08-22') };

describe(nearestDay, () => {
  it.each([
    ['2023-09-11', '2023-09-11', null],
    ['2018-03-26', '2018-03-26', null],
    ['2026-08-22', '2026-08-22', null],
    ['latest', 'latest', null],
    ['2018-03-25', '2018-03-26', 'too early'],
    ['0001-01-01', '2018-03-26', 'too early'],
    ['2026-08-23', 'latest', 'too late'],
    ['9999-12-31', 'latest', 'too late'],
    ['2023-09-31', '2023-09-30', 'no such day'],
    ['2019-02-30', '2019-02-28', 'no such day'],
    ['2023-09', '2023-09-30', 'no such day'],
    ['2023-9-1', '2023-09-01', 'no such day'],
    ['2023-09-00', '2023-09-01', 'no such day'],
    ['1999-02-31', '2018-03-26', 'too early'],
  ])('%s is %s (%s)', (text, asOf, trouble) => {
    expect(nearestDay(text, period)).toEqual({ asOf, trouble });
  });

  it.each([
    'yesterday',
    '',
    '2023-13-01',
    '2023-00-10',
    '20230911',
    '2023-09-11T00:00',
    '２０２３-09-11',
  ])('"%s" is no date', (text) => {
    expect(nearestDay(text, period)).toBeNull();
  });
});
