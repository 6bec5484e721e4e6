import type { Language } from '../domain/localizedText.ts';
import en from './messages/en.json';
import ja from './messages/ja.json';
import ko from './messages/ko.json';
import ru from './messages/ru.json';
import vi from './messages/vi.json';
import zh from './messages/zh.json';
import { type Catalog, createLocale, type Locale } from './translator.ts';

/** A language that lacks a message is a type error. */
const CATALOGS: Readonly<Record<Language, Catalog>> = { en, ko, zh, ru, vi, ja };

/** Any language, at once: for the build and for tests, which need them all. A browser loads its own (`loadLocale`). */
export function localeOf(language: Language): Locale {
  return createLocale(language, CATALOGS[language]);
}

/** American English: the first language of the page. */
export const englishLocale = (): Locale => localeOf('en');
