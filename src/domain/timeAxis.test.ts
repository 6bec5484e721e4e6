import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, daysBetween } from './calendarDate.ts';
import { day } from './testTrips.ts';
import { dayAtShare, shareOfDay, steppedTo, type TimeAxis, timeAxis } from './timeAxis.ts';

const span = (first: string, last = first) => ({ first: day(first), last: day(last) });
const axisOf = (...spans: readonly ReturnType<typeof span>[]): TimeAxis => {
  const axis = timeAxis(spans);
  if (axis === null) throw new Error('There is nothing on this axis.');
  return axis;
};
const STORY = axisOf(span('2023-09-10'), span('2018-03-25', '2018-03-28'), span('2019-06-30'));

const someDay = fc
  .integer({ min: 0, max: 9000 })
  .map((days) => addDays('2005-01-01' as CalendarDate, days));
const someSpans = fc.array(
  fc
    .tuple(someDay, fc.integer({ min: 0, max: 40 }))
    .map(([first, days]) => ({ first, last: addDays(first, days) })),
  { minLength: 1, maxLength: 12 },
);

describe(timeAxis, () => {
  it('has none where there is nothing', () => {
    expect(timeAxis([])).toBeNull();
  });

  it('draws whole months and breaks where nothing happens for more than a year', () => {
    expect(STORY.stretches.map(({ first, last }) => [first, last])).toEqual([
      ['2018-03-01', '2018-03-31'],
      ['2019-06-01', '2019-06-30'],
      ['2023-09-01', '2023-09-30'],
    ]);
    expect(STORY.breaks.map(({ first, last, months }) => [first, last, months])).toEqual([
      ['2018-04-01', '2019-05-31', 14],
      ['2019-07-01', '2023-08-31', 50],
    ]);
  });

  it('draws what is less than a year apart as one stretch', () => {
    const { stretches, breaks } = axisOf(span('2018-12-31'), span('2019-11-01'));
    expect(stretches.map(({ first, last }) => [first, last])).toEqual([
      ['2018-12-01', '2019-11-30'],
    ]);
    expect(breaks).toEqual([]);
  });

  it('covers every span, leaves no hole, and has one scale on all its stretches', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const axis = axisOf(...spans);
        const parts = [...axis.stretches, ...axis.breaks].sort((a, b) => a.left - b.left);
        expect(parts[0]?.left).toBe(0);
        expect(parts.at(-1)?.right).toBeCloseTo(1, 9);
        for (const [index, part] of parts.entries()) {
          const next = parts[index + 1];
          if (next === undefined) continue;
          expect(next.left).toBe(part.right);
          expect(next.first).toBe(addDays(part.last, 1));
        }
        const scales = axis.stretches.map(
          ({ first, last, left, right }) => (right - left) / (daysBetween(first, last) + 1),
        );
        for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 9);
        for (const { first, last } of spans) {
          expect(
            axis.stretches.some((stretch) => stretch.first <= first && last <= stretch.last),
          ).toBe(true);
        }
      }),
    );
  });
});

describe(shareOfDay, () => {
  it('never runs backward, and stays on the axis', () => {
    fc.assert(
      fc.property(someSpans, someDay, someDay, (spans, a, b) => {
        const axis = axisOf(...spans);
        const [first, last] = a < b ? [a, b] : [b, a];
        const [left, right] = [shareOfDay(axis, first), shareOfDay(axis, last)];
        expect(left).toBeLessThanOrEqual(right);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the inverse of dayAtShare for every day between its ends', () => {
    fc.assert(
      fc.property(someSpans, fc.nat(), (spans, at) => {
        const axis = axisOf(...spans);
        const date = addDays(axis.first, at % (daysBetween(axis.first, axis.last) + 1));
        expect(dayAtShare(axis, shareOfDay(axis, date))).toBe(date);
      }),
    );
  });
});

describe(dayAtShare, () => {
  it('gives the ends for what lies beyond them', () => {
    expect(dayAtShare(STORY, -0.2)).toBe('2018-03-01');
    expect(dayAtShare(STORY, 1)).toBe('2023-09-30');
    expect(dayAtShare(STORY, 7)).toBe('2023-09-30');
  });
});

describe(steppedTo, () => {
  it('steps over a break, in the direction of the step', () => {
    expect(steppedTo(STORY, day('2019-07-01'), 1)).toBe('2023-09-01');
    expect(steppedTo(STORY, day('2023-08-31'), -1)).toBe('2019-06-30');
    expect(steppedTo(STORY, day('2019-06-12'), 1)).toBe('2019-06-12');
  });

  it('stays on the axis', () => {
    expect(steppedTo(STORY, day('2018-02-28'), -1)).toBe('2018-03-01');
    expect(steppedTo(STORY, day('2023-10-01'), 1)).toBe('2023-09-30');
  });
});
