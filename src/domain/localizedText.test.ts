import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOfTag, textIn, withoutAside } from './localizedText.ts';

describe(languageOfTag, () => {
  it.each(LANGUAGES)('knows %s', (language) => {
    expect(languageOfTag(language)).toBe(language);
    expect(languageOfTag(language.toUpperCase())).toBe(language);
  });

  it.each([
    ['en-GB', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['ru_RU.UTF-8', 'ru'],
    ['fr', null],
    ['', null],
    ['english', null],
    ['e', null],
  ])('of "%s" makes %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });
});

describe(textIn, () => {
  it('is in the language, or in English where nobody has translated it', () => {
    expect(textIn({ en: 'Beijing', ko: '베이징' }, 'ko')).toBe('베이징');
    expect(textIn({ en: 'Beijing', ko: '베이징' }, 'ru')).toBe('Beijing');
  });
});

describe(withoutAside, () => {
  it.each([
    ['Panmunjom (north side)', 'Panmunjom'],
    ['판문점(북측)', '판문점'],
    ['板门店（北侧）', '板门店'],
    ['Quanzhou, Guangxi', 'Quanzhou, Guangxi'],
    ['(all of it)', ''],
  ])('of "%s" keeps "%s"', (name, kept) => {
    expect(withoutAside(name)).toBe(kept);
  });
});
