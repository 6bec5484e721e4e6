import { type Language, languageOfTag } from '../domain/localizedText.ts';

/** The first of the reader's languages that the page speaks. */
export function languageOfReader(readerTags: readonly string[]): Language | null {
  for (const tag of readerTags) {
    const language = languageOfTag(tag);
    if (language !== null) return language;
  }
  return null;
}
