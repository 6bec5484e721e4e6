import { describe, expect, it } from 'vitest';
import { day } from '../domain/testTrips.ts';
import {
  formatClock,
  formatDate,
  formatDateRange,
  formatDayRange,
  formatShortDate,
  formatShortDateRange,
  formatUtcOffset,
} from './formatDate.ts';
import { formatPartialDate } from './formatPartialDate.ts';

/** Spaces that look like spaces and are others: engines differ in where they put them. */
const ODD_SPACES = /[\u2009\u202f\u00a0]/;

describe(formatDate, () => {
  it('names the day that is written, in whatever zone the reader is', () => {
    expect(formatDate(day('2023-09-11'), 'en-US')).toBe('September 11, 2023');
    expect(formatShortDate(day('2018-01-01'), 'en-US')).toBe('Jan 1, 2018');
  });
});

describe(formatShortDateRange, () => {
  it('names each part once', () => {
    expect(formatShortDateRange(day('2018-03-25'), day('2018-03-28'), 'en-US')).toBe(
      'Mar 25–28, 2018',
    );
    expect(formatShortDateRange(day('2019-02-23'), day('2019-03-05'), 'en-US')).toBe(
      'Feb 23 – Mar 5, 2019',
    );
  });
});

describe(formatDateRange, () => {
  it('names what two days share once', () => {
    expect(formatDateRange(day('2018-03-25'), day('2018-03-28'), 'en-US')).toBe(
      'March 25–28, 2018',
    );
    expect(formatDateRange(day('2019-02-23'), day('2019-03-05'), 'en-US')).toBe(
      'February 23 – March 5, 2019',
    );
  });

  it('is one day for a trip of a day', () => {
    expect(formatDateRange(day('2019-06-30'), day('2019-06-30'), 'en-US')).toBe('June 30, 2019');
    expect(formatDayRange(day('2019-06-30'), day('2019-06-30'), 'en-US')).toBe('Jun 30');
  });

  it('leaves the year out where a list names it', () => {
    expect(formatDayRange(day('2018-03-25'), day('2018-03-28'), 'en-US')).toBe('Mar 25–28');
  });

  it.each([
    ['ko', '2018년 3월 25일~28일', '2019년 2월 23일~3월 5일', '2월 23일~3월 5일'],
    ['zh-Hans', '2018年3月25日至28日', '2019年2月23日至3月5日', '2月23日至3月5日'],
    ['ja', '2018年3月25日～28日', '2019年2月23日～3月5日', '2月23日～3月5日'],
    ['ru', '25–28 марта 2018\u00a0г.', '23 февраля – 5 марта 2019\u00a0г.', '23 февр. – 5 мар.'],
    ['vi', '25–28 tháng 3, 2018', '23 tháng 2 – 5 tháng 3, 2019', '23 thg 2 – 5 thg 3'],
  ])('is as papers write it in %s', (locale, days, months, short) => {
    expect(formatDateRange(day('2018-03-25'), day('2018-03-28'), locale)).toBe(days);
    expect(formatDateRange(day('2019-02-23'), day('2019-03-05'), locale)).toBe(months);
    expect(formatDayRange(day('2019-02-23'), day('2019-03-05'), locale)).toBe(short);
  });

  it('repeats the year where it changes', () => {
    expect(formatDateRange(day('2018-12-31'), day('2019-01-01'), 'zh-Hans')).toBe(
      '2018年12月31日至2019年1月1日',
    );
  });

  it.each(['en-US', 'ko', 'ja', 'zh', 'ru', 'vi'])(
    'has only plain spaces in %s, but before the Russian word for a year',
    (locale) => {
      const texts = [
        formatDateRange(day('2018-03-25'), day('2018-03-28'), locale),
        formatDateRange(day('2019-02-23'), day('2019-03-05'), locale),
        formatDayRange(day('2018-03-25'), day('2018-03-28'), locale),
        formatDate(day('2018-03-25'), locale),
        formatClock('17:00', locale),
      ];
      expect(texts.filter((text) => ODD_SPACES.test(text.replace('\u00a0г.', '')))).toEqual([]);
    },
  );
});

describe(formatShortDateRange, () => {
  it.each([
    ['ko', '2018년 3월 25일~28일', '2019년 2월 23일~3월 5일'],
    ['zh-Hans', '2018年3月25日至28日', '2019年2月23日至3月5日'],
    ['ja', '2018年3月25日～28日', '2019年2月23日～3月5日'],
    ['ru', '25–28 мар. 2018\u00a0г.', '23 февр. – 5 мар. 2019\u00a0г.'],
    ['vi', '25–28 thg 3, 2018', '23 thg 2 – 5 thg 3, 2019'],
  ])('is as papers write it in %s', (locale, days, months) => {
    expect(formatShortDateRange(day('2018-03-25'), day('2018-03-28'), locale)).toBe(days);
    expect(formatShortDateRange(day('2019-02-23'), day('2019-03-05'), locale)).toBe(months);
  });
});

describe(formatPartialDate, () => {
  it('says as much as is known', () => {
    expect(formatPartialDate('2023-09-11', 'en-US')).toBe('Sep 11, 2023');
    expect(formatPartialDate('2023-09', 'en-US')).toBe('Sep 2023');
    expect(formatPartialDate('2023', 'en-US')).toBe('2023');
  });
});

describe(formatClock, () => {
  it('is the clock of the place, not of the reader', () => {
    expect(formatClock('17:00', 'en-US')).toBe('5:00 PM');
    expect(formatClock('00:05', 'en-US')).toBe('12:05 AM');
    expect(formatClock('17:00', 'ru')).toBe('17:00');
  });
});

describe(formatUtcOffset, () => {
  it('drops what is zero and keeps the half hour of Pyongyang before May 2018', () => {
    expect(formatUtcOffset('+09:00')).toBe('+9');
    expect(formatUtcOffset('+08:30')).toBe('+8:30');
    expect(formatUtcOffset('+00:00')).toBe('+0');
  });

  it('writes a minus sign, not a hyphen', () => {
    expect(formatUtcOffset('-05:00')).toBe('−5');
  });
});
