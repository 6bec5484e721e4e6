import { describe, expect, it } from 'vitest';
import { englishLocale, localeOf } from './localeOf.ts';

const { t, tag, language } = englishLocale();

describe(englishLocale, () => {
  it('names its language for Intl and for the page', () => {
    expect([language, tag]).toEqual(['en', 'en-US']);
  });

  it.each([
    [9, 1, 'Nine trips abroad, and a rumored tenth'],
    [11, 0, 'Eleven trips abroad'],
    [1, 0, 'One trip abroad'],
    [0, 0, 'No trips abroad'],
    [0, 1, 'No trips abroad, and a rumored first'],
    [2, 1, 'Two trips abroad, and a rumored third'],
    [12, 3, 'Twelve trips abroad, and 3 rumored'],
    [13, 0, '13 trips abroad'],
    [20, 1, '20 trips abroad, and a rumored 21st'],
    [12, 1, 'Twelve trips abroad, and a rumored 13th'],
  ])('with %i trips made and %i rumored the headline is "%s"', (taken, rumored, headline) => {
    expect(t('headline', { taken, rumored, next: taken + 1 })).toBe(headline);
  });

  it('counts trips in the names of the filters', () => {
    expect(t('filters.value', { value: '2023', count: 1 })).toBe('2023, 1 trip');
    expect(t('filters.value', { value: '2018', count: 5 })).toBe('2018, 5 trips');
    expect(t('filters.value', { value: 'Car', count: 0 })).toBe('Car, 0 trips');
  });

  it('says about only where a time is approximate', () => {
    const values = { day: 'Feb 23, 2019', clock: '5:00 PM', offset: '+9' };
    expect(t('time.clock', { ...values, approximate: 'true' })).toBe(
      'Feb 23, 2019, about 5:00 PM (UTC+9)',
    );
    expect(t('time.clock', { ...values, approximate: 'false' })).toBe(
      'Feb 23, 2019, 5:00 PM (UTC+9)',
    );
  });

  it.each([
    ['before dawn', 'before dawn'],
    ['morning', 'in the morning'],
    ['midday', 'around noon'],
    ['afternoon', 'in the afternoon'],
    ['evening', 'in the evening'],
    ['night', 'at night'],
  ])('says the part of a day: %s', (part, words) => {
    expect(t('time.part', { day: 'Sep 10, 2023', part })).toBe(`Sep 10, 2023, ${words}`);
  });

  it('puts values in as they are: what a stranger wrote is never read as a message', () => {
    const parts = 'year “{0, plural, one {x}}”, mode “<b>’{”';
    expect(t('notice.ignored', { parts })).toBe(
      `Not understood in this address, and ignored: ${parts}.`,
    );
  });
});

describe(localeOf, () => {
  it.each([
    ['ko', 9, 1, '아홉 차례의 해외 방문, 그리고 열 번째 방문설'],
    ['ko', 13, 0, '13차례의 해외 방문'],
    ['zh', 9, 1, '九次出访，以及传闻中的第十次'],
    ['zh', 11, 0, '十一次出访'],
    ['ja', 9, 1, '外国訪問9回、そしてうわさの10回目'],
    ['ja', 11, 0, '外国訪問11回'],
    ['vi', 9, 1, 'Chín chuyến công du nước ngoài, và chuyến thứ mười theo tin đồn'],
    ['vi', 0, 1, 'Chưa có chuyến công du nào, và chuyến đầu tiên theo tin đồn'],
    ['ru', 9, 1, 'Девять зарубежных поездок, десятая\u00a0— по слухам'],
    ['ru', 11, 0, 'Одиннадцать зарубежных поездок'],
    ['ru', 21, 1, '21 зарубежная поездка, 22-я\u00a0— по слухам'],
    ['ru', 22, 21, '22 зарубежные поездки, еще 21\u00a0— по слухам'],
    ['ru', 25, 0, '25 зарубежных поездок'],
  ] as const)('in %s, with %i trips made and %i rumored, the headline is "%4$s"', (...row) => {
    const [language, taken, rumored, headline] = row;
    expect(localeOf(language).t('headline', { taken, rumored, next: taken + 1 })).toBe(headline);
  });

  it.each([
    [1, '1 поездка'],
    [3, '3 поездки'],
    [11, '11 поездок'],
    [21, '21 поездка'],
  ])('counts %i in Russian as "%s"', (count, words) => {
    expect(localeOf('ru').t('filters.value', { value: '2019', count })).toBe(`2019, ${words}`);
  });
});
