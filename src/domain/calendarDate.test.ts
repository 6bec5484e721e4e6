import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CalendarDate,
  compareDates,
  daysBetween,
  parseCalendarDate,
  yearOf,
} from './calendarDate.ts';
import { day } from './testTrips.ts';

const someDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe(parseCalendarDate, () => {
  it('takes every real day as it is written', () => {
    fc.assert(fc.property(someDay, (text) => parseCalendarDate(text) === text));
    expect(parseCalendarDate('2020-02-29')).toBe('2020-02-29');
  });

  it.each([
    '2019-02-29',
    '2019-02-30',
    '2019-04-31',
    '2019-13-01',
    '2019-00-10',
    '2019-01-00',
    '2019-01-32',
    '1900-02-29',
  ])('refuses %s, which is no day', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  it.each([
    '',
    '2019',
    '2019-02',
    '19-02-03',
    '2019-2-3',
    '2019-02-03T00:00',
    ' 2019-02-03',
    '2019-02-03\n',
    '+002019-02-03',
    '２０１９-02-03',
  ])('refuses %j, which is not written as a date', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  it('never throws and never changes what it takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const date = parseCalendarDate(text);
        return date === null || date === text;
      }),
    );
  });
});

describe(compareDates, () => {
  it('orders days as time does', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const order = Math.sign(compareDates(day(a), day(b)));
        expect(order).toBe(Math.sign(Date.parse(a) - Date.parse(b)));
      }),
    );
  });
});

describe(daysBetween, () => {
  it('counts whole days over a leap day and back', () => {
    expect(daysBetween(day('2020-02-28'), day('2020-03-01'))).toBe(2);
    expect(daysBetween(day('2019-03-01'), day('2019-02-28'))).toBe(-1);
    expect(daysBetween(day('2019-02-23'), day('2019-02-23'))).toBe(0);
  });
});

describe(yearOf, () => {
  it('is the year that the date names, in whatever zone the reader is', () => {
    expect(yearOf(day('2019-01-01'))).toBe(2019);
    expect(yearOf(day('2018-12-31'))).toBe(2018);
  });
});

describe(addDays, () => {
  it('counts over months, leap days and backward', () => {
    expect(addDays('2020-02-28' as CalendarDate, 2)).toBe('2020-03-01');
    expect(addDays('2019-03-01' as CalendarDate, -1)).toBe('2019-02-28');
  });
});

describe(addMonths, () => {
  it('keeps the day where the month has it, and takes the last where it has not', () => {
    expect(addMonths('2019-01-15' as CalendarDate, 12)).toBe('2020-01-15');
    expect(addMonths('2019-01-31' as CalendarDate, 1)).toBe('2019-02-28');
    expect(addMonths('2020-03-31' as CalendarDate, -1)).toBe('2020-02-29');
    expect(addMonths('2019-01-01' as CalendarDate, -1)).toBe('2018-12-01');
  });
});
