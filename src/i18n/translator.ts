import { setupI18n } from '@lingui/core';
import type { Language } from '../domain/localizedText.ts';
import en from './messages/en.json';

/** Every message there is. A key that English lacks is a type error. */
export type MessageKey = keyof typeof en;

export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number | boolean>>,
) => string;

/** The language of the page, with all that depends on it. */
export interface Locale {
  readonly language: Language;
  /** BCP 47, for Intl and the `lang` attribute. */
  readonly tag: string;
  readonly t: Translate;
}

/** American English: the first language of the page, and the fallback of all others. */
export function englishLocale(): Locale {
  const i18n = setupI18n({
    locale: 'en-US',
    // The build compiles the catalogs (scripts/compileMessages.mjs); their type is that of the source.
    messages: { 'en-US': en as never },
  });
  return { language: 'en', tag: 'en-US', t: (key, values) => i18n._(key, { ...values }) };
}
