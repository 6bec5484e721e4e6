import type { Language } from '../domain/localizedText.ts';
import { readKept } from '../lib/kept.ts';
import { languageOfReader } from '../url/readerLanguage.ts';

/**
 * What offers the reader the page in their own language: null on a page in it, where none of theirs is spoken, and
 * once they have answered. Code and texts of the offer come only where there is one to make.
 */
export async function loadLanguageOffer() {
  const language = languageOfReader(navigator.languages);
  const { lang } = document.documentElement;
  const isPresent = language !== null && languageOfReader([lang]) === language;
  if (language === null || isPresent || readKept('languageOffer') !== null) return null;
  const { LanguageOffer } = await import('./LanguageOffer.tsx');
  return { language, LanguageOffer } satisfies { language: Language; LanguageOffer: unknown };
}
