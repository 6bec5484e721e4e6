import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../domain/localizedText.ts';
import { languageOfTag } from './languageOfTag.ts';
import { LANGUAGE_TAGS } from './translator.ts';

describe(languageOfTag, () => {
  it.each(LANGUAGES)('knows the tag of %s', (language) => {
    expect(languageOfTag(LANGUAGE_TAGS[language])).toBe(language);
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
