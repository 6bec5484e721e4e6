import { type ReactNode, useState } from 'react';
import type { Language } from '../domain/localizedText.ts';
import offers from '../i18n/offers.json';
import { LANGUAGE_TAGS } from '../i18n/translator.ts';
import { keep } from '../lib/kept.ts';
import styles from './LanguageOffer.module.css';

/** One line for a reader whose own language the site speaks, in that language. Said once, and never forced. */
export function LanguageOffer({
  language,
  href,
}: {
  readonly language: Language;
  readonly href: string;
}): ReactNode {
  const [isOver, setOver] = useState(false);
  if (isOver) return null;
  const { offer, accept, dismiss } = offers[language];
  const tag = LANGUAGE_TAGS[language];
  return (
    <p className={styles.offer} lang={tag} data-language-offer={language}>
      <span>{offer}</span>{' '}
      <a href={href} hrefLang={tag} onClick={() => keep('languageOffer', 'answered')}>
        {accept}
      </a>{' '}
      <button
        type="button"
        onClick={() => {
          keep('languageOffer', 'answered');
          setOver(true);
        }}
      >
        {dismiss}
      </button>
    </p>
  );
}
