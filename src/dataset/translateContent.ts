import * as v from 'valibot';
import { LANGUAGES, type Language } from '../domain/localizedText.ts';
import type { ContentFiles } from './contentProblem.ts';
import { textsJson } from './textsJson.ts';

/** The languages that content is translated into. */
export const CONTENT_LANGUAGES = LANGUAGES.filter((language) => language !== 'en');

export const textsFile = (language: Language): string => `texts/${language}.json`;

/**
 * The facts with their texts in all languages: `{ "en": "Beijing" }` becomes `{ "en": "Beijing", "ko":
 * "베이징" }` where `texts/ko.json` has a translation of exactly these words.
 *
 * The words themselves are the key. Whoever corrects an English text under deadline thereby takes its
 * translations off the page until somebody looks at them: a reader gets the corrected English
 * rather than what is wrong in their own language. Never throws; a file of texts that is none translates nothing
 * (`checkTexts` says so).
 */
export function translateContent(files: ContentFiles): ContentFiles {
  const catalogs = CONTENT_LANGUAGES.flatMap((language) => {
    const parsed = v.safeParse(textsJson, files[textsFile(language)]);
    return parsed.success ? [{ language, texts: parsed.output }] : [];
  });
  const translate = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(translate);
    const { en } = value as { readonly en?: unknown };
    if (typeof en !== 'string') {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, translate(part)]));
    }
    const translations = catalogs.flatMap(({ language, texts }) =>
      Object.hasOwn(texts, en) ? [[language, texts[en]]] : [],
    );
    return { ...Object.fromEntries(translations), ...value };
  };
  return Object.fromEntries(
    Object.entries(files).map(([file, json]) => [file, isFacts(file) ? translate(json) : json]),
  );
}

/** Every English text of the facts, once, in the order in which they stand. */
export function englishTexts(files: ContentFiles): readonly string[] {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { en } = value as { readonly en?: unknown };
    if (typeof en === 'string') texts.add(en);
    else for (const part of Object.values(value)) collect(part);
  };
  for (const [file, json] of Object.entries(files)) if (isFacts(file)) collect(json);
  return [...texts];
}

const isFacts = (file: string): boolean => !/^(texts\/|schema\/|labels\.json$)/.test(file);
