import { describe, expect, it } from 'vitest';
import { formatList, formatYears } from './formatList.ts';
import { formatHours, formatKm } from './formatQuantity.ts';

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
