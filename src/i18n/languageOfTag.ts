import { LANGUAGES, type Language } from '../domain/localizedText.ts';

/**
 * The language of the page that a BCP 47 tag asks for, in whatever country and script: `zh-Hant-TW` is Chinese,
 * `en-GB` English. Null for a language that the page does not speak.
 */
export function languageOfTag(tag: string): Language | null {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary) ?? null;
}
