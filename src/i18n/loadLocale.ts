import type { Language } from '../domain/localizedText.ts';
import { type Catalog, createLocale, type Locale } from './translator.ts';

/** One chunk a language: a page never carries another's messages. */
const CATALOGS: Readonly<Record<Language, () => Promise<{ readonly default: Catalog }>>> = {
  en: () => import('./messages/en.json'),
  ko: () => import('./messages/ko.json'),
  zh: () => import('./messages/zh.json'),
  ru: () => import('./messages/ru.json'),
  vi: () => import('./messages/vi.json'),
  ja: () => import('./messages/ja.json'),
};

/** The language of a page, in the browser. */
export async function loadLocale(language: Language): Promise<Locale> {
  return createLocale(language, (await CATALOGS[language]()).default);
}
