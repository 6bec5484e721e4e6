import type { Language } from '../domain/localizedText.ts';
import type en from './messages/en.json';

/** Every message there is. A key that English lacks is a type error. */
export type MessageKey = keyof typeof en;

export type MessageValues = Readonly<Record<string, string | number | boolean>>;

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The language of the page, with all that depends on it. */
export interface Locale {
  readonly language: Language;
  /** BCP 47, for Intl and the `lang` attribute. */
  readonly tag: string;
  readonly t: Translate;
  /** Where the pages in this language are, below the site's base: empty for English, `ko/`. */
  readonly path: string;
}

/** A catalog as the source has it: what that holds by its type are functions, once it is compiled. */
export type Catalog = Readonly<Record<MessageKey, string>>;

/** A message as the build compiles it (scripts/compileMessages.mjs). */
export type CompiledMessage = (values: MessageValues) => string;

/** American English; Chinese in simplified characters, whatever the country. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = {
  en: 'en-US',
  ko: 'ko',
  zh: 'zh-Hans',
  ru: 'ru',
  vi: 'vi',
  ja: 'ja',
};

/** English has no prefix; the others have their code. */
export function languagePath(language: Language): string {
  return language === 'en' ? '' : `${language}/`;
}

/** The language with its messages. */
export function createLocale(language: Language, catalog: Catalog): Locale {
  const messages = catalog as unknown as Readonly<Record<MessageKey, CompiledMessage>>;
  return {
    language,
    tag: LANGUAGE_TAGS[language],
    path: languagePath(language),
    t: (key, values = {}) => messages[key](values),
  };
}
