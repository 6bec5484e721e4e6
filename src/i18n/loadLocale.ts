import type { Language } from '../domain/localizedText.ts';
import { type Catalog, createLocale, type Locale } from './translator.ts';

type LoadCatalog = () => Promise<{ readonly default: Catalog }>;

/** Two chunks a language, for the first render and for later: a page never carries another's messages. */
const CATALOGS: Readonly<Record<Language, readonly [first: LoadCatalog, late: LoadCatalog]>> = {
  en: [() => import('./messages/en.json'), () => import('./messages/en.json?late')],
  ko: [() => import('./messages/ko.json'), () => import('./messages/ko.json?late')],
  zh: [() => import('./messages/zh.json'), () => import('./messages/zh.json?late')],
  ru: [() => import('./messages/ru.json'), () => import('./messages/ru.json?late')],
  vi: [() => import('./messages/vi.json'), () => import('./messages/vi.json?late')],
  ja: [() => import('./messages/ja.json'), () => import('./messages/ja.json?late')],
};

let loadLate = (): Promise<void> => Promise.resolve();

/** The language of a page, in the browser, with the messages of its first render. */
export async function loadLocale(language: Language): Promise<Locale> {
  const [first, late] = CATALOGS[language];
  const messages = { ...(await first()).default };
  loadLate = async () => {
    Object.assign(messages, (await late()).default);
  };
  return createLocale(language, messages);
}

/** Another language than the page's, with all its messages. */
export async function loadWholeLocale(language: Language): Promise<Locale> {
  const [loadFirst, loadRest] = CATALOGS[language];
  const [first, rest] = await Promise.all([loadFirst(), loadRest()]);
  return createLocale(language, { ...first.default, ...rest.default });
}

/** Adds the other messages to the page's language. A part of the page that is fetched on use waits for them. */
export function loadLateMessages(): Promise<void> {
  return loadLate();
}
