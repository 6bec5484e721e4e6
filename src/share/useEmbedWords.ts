import { useEffect, useState } from 'react';
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/localizedText.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { loadWholeLocale } from '../i18n/loadLocale.ts';
import type { Locale } from '../i18n/translator.ts';
import type { Choices } from '../state/choices.ts';
import { useReader } from '../state/ReaderProvider.tsx';
import { type EmbedWords, embedWords } from './embedWords.ts';

/** Fetches the facts with the texts of a language that is not the page's. */
export type LoadFacts = (language: Language) => Promise<Dataset | null>;

/**
 * What is said of an embed in the language of its map. While that language is on its way, and where it does
 * not come, the words are those of the page.
 *
 * @param loadFacts a function that stays the same
 */
export function useEmbedWords(
  choices: Choices,
  language: Language,
  loadFacts: LoadFacts,
): EmbedWords {
  const pageLocale = useLocale();
  const pageDataset = useReader((state) => state.dataset);
  const [other, setOther] = useState<{ dataset: Dataset; locale: Locale } | null>(null);
  useEffect(() => {
    if (language === pageLocale.language) return;
    let isOver = false;
    Promise.all([loadFacts(language), loadWholeLocale(language)]).then(
      ([dataset, locale]) => {
        if (!isOver && dataset !== null) setOther({ dataset, locale });
      },
      (error: unknown) => console.warn(`The words in ${language} did not come.`, error),
    );
    return () => {
      isOver = true;
    };
  }, [language, pageLocale.language, loadFacts]);
  const hasOther = other !== null && other.locale.language === language;
  return hasOther
    ? embedWords(other.dataset, choices, other.locale)
    : embedWords(pageDataset, choices, pageLocale);
}
