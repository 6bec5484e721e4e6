import type { Language } from '../domain/localizedText.ts';

/** What each language calls itself: the same in every language. */
export const ENDONYMS: Readonly<Record<Language, string>> = {
  en: 'English',
  ko: '한국어',
  zh: '简体中文',
  ru: 'Русский',
  vi: 'Tiếng Việt',
  ja: '日本語',
};
