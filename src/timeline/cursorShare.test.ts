import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../domain/calendarDate.ts';
import { shareOfDay, type TimeAxis, timeAxis } from '../domain/timeAxis.ts';
import { cursorShare } from './cursorShare.ts';

const day = (date: string): CalendarDate => date as CalendarDate;
const span = (first: string, last: string) => ({ first: day(first), last: day(last) });
const axis = timeAxis([
  span('2018-03-25', '2018-03-28'),
  span('2019-02-23', '2019-03-05'),
  span('2023-09-10', '2023-09-18'),
]) as TimeAxis;
const at = (instant: string, zone = 'Asia/Pyongyang'): number | null =>
  cursorShare(axis, { instant: Date.parse(instant), zone });

describe(cursorShare, () => {
  it('stands on the day of the clocks where the head is', () => {
    expect(at('2019-02-25T00:00+09:00')).toBeCloseTo(shareOfDay(axis, day('2019-02-25')), 9);
    expect(at('2019-02-25T00:00+07:00', 'Asia/Ho_Chi_Minh')).toBeCloseTo(
      shareOfDay(axis, day('2019-02-25')),
      9,
    );
    // Until May 2018 the clocks of Pyongyang were half an hour behind those of Seoul.
    expect(at('2018-03-26T00:00+08:30')).toBeCloseTo(shareOfDay(axis, day('2018-03-26')), 9);
    expect(at('2019-02-25T00:00-05:00', 'America/Bogota')).toBeCloseTo(
      shareOfDay(axis, day('2019-02-25')),
      9,
    );
  });

  it('goes on with the hours of a day', () => {
    const [noon, from, to] = [
      at('2019-02-25T12:00+09:00'),
      shareOfDay(axis, day('2019-02-25')),
      shareOfDay(axis, day('2019-02-26')),
    ];
    expect(noon).toBeCloseTo((from + to) / 2, 9);
    // The last day of a stretch is as wide as any other: it does not reach into the break.
    const [stretch] = axis.stretches;
    expect(at('2018-03-31T23:59+08:30')).toBeLessThan(stretch?.right ?? 0);
    expect(at('2018-03-31T23:59+08:30')).toBeGreaterThan(shareOfDay(axis, day('2018-03-31')));
  });

  it('stands still in the middle of a break, whatever the instant in it', () => {
    const gap = axis.breaks.at(-1);
    const middle = ((gap?.left ?? 0) + (gap?.right ?? 0)) / 2;
    expect(axis.breaks.length).toBeGreaterThan(0);
    expect(at('2019-05-01T12:00+09:00')).toBe(middle);
    expect(at('2023-07-20T12:00+09:00')).toBe(middle);
  });

  it('has no place beyond the ends', () => {
    expect(at('2018-02-28T23:59+08:30')).toBeNull();
    expect(at('2018-03-01T00:00+08:30')).toBe(0);
    expect(at('2023-09-30T23:59+09:00')).toBeLessThan(1);
    expect(at('2023-10-01T00:00+09:00')).toBeNull();
  });
});
