export const LANGUAGES = ['en', 'ko', 'zh', 'ru', 'vi', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text for readers. English is always there; other languages are content that may follow. */
export type LocalizedText = { readonly en: string } & { readonly [Key in Language]?: string };

/** The text in `language`, or in English where nobody has translated it yet. */
export function textIn(text: LocalizedText, language: Language): string {
  return text[language] ?? text.en;
}

/** The `lang` of an element that `textIn` gives the text of: set where that is English on a page of another language. */
export function fallbackLang(text: LocalizedText, language: Language): 'en' | undefined {
  return text[language] === undefined ? 'en' : undefined;
}

/** A name without what only tells two places of one name apart, in whatever kind of parentheses. */
export function withoutAside(name: string): string {
  return name.replace(/\s*[(（][^()（）]*[)）]$/u, '');
}

/**
 * The language of the page that a BCP 47 tag asks for, in whatever country and script: `zh-Hant-TW` is Chinese,
 * `en-GB` English. Null for a language that the page does not speak.
 */
export function languageOfTag(tag: string): Language | null {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary) ?? null;
}
