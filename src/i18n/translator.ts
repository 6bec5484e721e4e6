import type { Language } from '../domain/localizedText.ts';
import { type CompiledMessage, type MessageValues, messageFormatter } from './formatMessage.ts';
import type en from './messages/en.json';

/** Every message there is. A key that English lacks is a type error. */
export type MessageKey = keyof typeof en;

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

/** A catalog as the build compiles it (scripts/compileMessages.mjs): its type is that of the source. */
export type Catalog = Readonly<Record<MessageKey, string>>;

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
  const tag = LANGUAGE_TAGS[language];
  const format = messageFormatter(tag);
  const messages: Readonly<Record<MessageKey, CompiledMessage>> = catalog;
  return {
    language,
    tag,
    path: languagePath(language),
    t: (key, values) => format(messages[key], values),
  };
}
