import { describe, expect, it } from 'vitest';
import { formatList, formatYears } from './formatList.ts';
import { formatDuration, formatHours, formatKm } from './formatQuantity.ts';

describe(formatYears, () => {
  it('joins neighbors and keeps gaps', () => {
    expect(formatYears([2018])).toBe('2018');
    expect(formatYears([2018, 2019])).toBe('2018–2019');
    expect(formatYears([2018, 2019, 2023])).toBe('2018–2019, 2023');
    expect(formatYears([2018, 2020, 2021, 2022])).toBe('2018, 2020–2022');
    expect(formatYears([])).toBe('');
  });
});

describe(formatList, () => {
  it('joins as the language does', () => {
    expect(formatList(['Sinuiju', 'Dandong', 'Tianjin'], 'en-US')).toBe(
      'Sinuiju, Dandong, and Tianjin',
    );
    expect(formatList(['Sinuiju', 'Dandong'], 'en-US')).toBe('Sinuiju and Dandong');
    expect(formatList(['Sinuiju'], 'en-US')).toBe('Sinuiju');
    expect(formatList([], 'en-US')).toBe('');
  });
});

describe(formatKm, () => {
  it('is whole kilometers, grouped', () => {
    expect(formatKm(1181.9, 'en-US')).toBe('1,182 km');
    expect(formatKm(0.4, 'en-US')).toBe('0 km');
  });
});

describe(formatHours, () => {
  it('is to a tenth, with the unit as a word', () => {
    expect(formatHours(65.25, 'en-US')).toBe('65.3 hours');
    expect(formatHours(1, 'en-US')).toBe('1 hour');
    expect(formatHours(20, 'en-US')).toBe('20 hours');
  });
});

describe(formatDuration, () => {
  it.each([
    ['en-US', '24 hr 5 min', '24 hr', '5 min'],
    ['ko', '24시간 5분', '24시간', '5분'],
    ['zh-Hans', '24小时5分钟', '24小时', '5分钟'],
    ['ru', '24 ч 5 мин', '24 ч', '5 мин'],
    ['vi', '24 giờ 5 phút', '24 giờ', '5 phút'],
    ['ja', '24時間5分', '24時間', '5分'],
  ])('is in hours and minutes, as written in %s', (locale, both, hours, minutes) => {
    const plain = (ms: number): string => formatDuration(ms, locale).replace(/\s/g, ' ');
    expect([plain(86_700_000), plain(86_400_000), plain(300_000)]).toEqual([both, hours, minutes]);
  });
});
