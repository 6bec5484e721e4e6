import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursBetween, instantOf, parseLocalTime, serializeLocalTime } from './localTime.ts';
import { at, on } from './testTrips.ts';

describe(parseLocalTime, () => {
  it('leaves a date a date: no midnight is made up', () => {
    expect(parseLocalTime('2019-02-23')).toEqual({ date: '2019-02-23' });
  });

  it('takes a clock time only with its offset', () => {
    expect(parseLocalTime('2019-02-23T17:00+09:00')).toEqual({
      date: '2019-02-23',
      time: '17:00',
      utcOffset: '+09:00',
    });
    expect(parseLocalTime('2018-04-27T09:30+08:30')?.utcOffset).toBe('+08:30');
    expect(parseLocalTime('2019-02-23T17:00')).toBeNull();
    expect(parseLocalTime('2019-02-23T17:00Z')).toBeNull();
  });

  it.each([
    '2019-02-30',
    '2019-02-30T10:00+09:00',
    '2019-02-23T24:00+09:00',
    '2019-02-23T10:60+09:00',
    '2019-02-23T10:00+99:00',
    '2019-02-23T10:00+09:60',
    '2019-02-23 10:00+09:00',
    'x2019-02-23',
    '',
  ])('refuses %j', (text) => {
    expect(parseLocalTime(text)).toBeNull();
  });

  it('reads back what serializeLocalTime writes, both ways', () => {
    const twoDigits = (max: number) =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    const texts = fc
      .tuple(twoDigits(23), twoDigits(59), fc.constantFrom('+09:00', '+08:30', '-05:00', '+00:00'))
      .map(([hours, minutes, offset]) => `2019-02-23T${hours}:${minutes}${offset}`);
    fc.assert(
      fc.property(fc.oneof(texts, fc.constant('2019-02-23')), (text) => {
        const parsed = parseLocalTime(text);
        expect(parsed && serializeLocalTime({ ...parsed, approximate: false })).toBe(text);
      }),
    );
  });
});

describe(hoursBetween, () => {
  it('goes by the offsets of both places, not by their clocks', () => {
    // Pyongyang's clock was half an hour behind Seoul's until May 2018 and half an hour ahead of Beijing's.
    const depart = at('2018-03-25', '17:00', '+08:30');
    expect(hoursBetween(depart, at('2018-03-26', '17:00', '+08:00'))).toBe(24.5);
    expect(hoursBetween(depart, at('2018-03-25', '17:00', '+09:00'))).toBe(-0.5);
  });

  it('is null while either end has only a date or a part of the day', () => {
    const noon = at('2018-03-25', '12:00', '+09:00');
    expect(hoursBetween(on('2018-03-25'), noon)).toBeNull();
    expect(hoursBetween(noon, on('2018-03-25', { part: 'night' }))).toBeNull();
  });
});

describe(instantOf, () => {
  it('is the moment on the globe, or null for a day', () => {
    expect(instantOf(at('2019-02-23', '17:00', '+09:00'))).toBe(Date.UTC(2019, 1, 23, 8));
    expect(instantOf(on('2019-02-23'))).toBeNull();
  });
});
