import { describe, expect, it } from 'vitest';
import { englishLocale } from './translator.ts';

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
