import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../domain/localizedText.ts';
import { where } from '../testContent.ts';
import { checkTexts, noteTexts } from './texts.ts';

const FACTS = { 'trips/a.json': { title: { en: 'Beijing' }, why: { en: 'It was announced.' } } };

describe(checkTexts, () => {
  it('accepts what a translator wrote, or nothing at all', () => {
    expect(checkTexts({ ...FACTS, 'texts/ko.json': { Beijing: '베이징' } })).toEqual([]);
    expect(checkTexts(FACTS)).toEqual([]);
  });

  it.each([
    ['a list', ['베이징'], 'texts/ko.json  wrong-type'],
    ['an empty translation', { Beijing: '' }, 'texts/ko.json Beijing out-of-range'],
    ['a translation that is no text', { Beijing: 5 }, 'texts/ko.json Beijing wrong-type'],
    ['texts in groups', { places: { Beijing: '베이징' } }, 'texts/ko.json places wrong-type'],
  ])('names %s with its file and its field', (_, texts, place) => {
    expect(where(checkTexts({ ...FACTS, 'texts/ko.json': texts }))).toEqual([place]);
  });

  it('knows a language that the page does not speak: unknown-language', () => {
    const problems = checkTexts({ 'texts/fr.json': { Beijing: 'Pékin' } });
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
      ['texts/fr.json', `unknown-language`],
    ]);
  });
});

describe(noteTexts, () => {
  const whole = Object.fromEntries(
    LANGUAGES.map((language) => [
      `texts/${language}.json`,
      { Beijing: 'B', 'It was announced.': 'A' },
    ]),
  );

  it('has nothing to note when every text is translated', () => {
    expect(noteTexts({ ...FACTS, ...whole })).toEqual([]);
  });

  it('says what waits, and what is kept of a text that was corrected', () => {
    const files = {
      ...FACTS,
      ...whole,
      'texts/ru.json': { Beijing: 'Пекин', 'It was said.': 'Б' },
    };
    expect(noteTexts(files)).toEqual([
      { language: 'ru', waiting: ['It was announced.'], stale: ['It was said.'] },
    ]);
  });

  it('waits for everything where there is no file', () => {
    const { 'texts/ja.json': _, ...others } = whole;
    expect(noteTexts({ ...FACTS, ...others })).toEqual([
      { language: 'ja', waiting: ['Beijing', 'It was announced.'], stale: [] },
    ]);
  });
});
