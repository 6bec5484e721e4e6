import { type ReactNode, useRef } from 'react';
import type { Language } from '../domain/localizedText.ts';
import { ENDONYMS } from '../i18n/endonyms.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { LanguageLinks } from './LanguageLinks.tsx';
import styles from './LanguageSwitch.module.css';

/** The page's language, and behind it the others. Opens without a script, too. */
export function LanguageSwitch({
  hrefIn,
}: {
  readonly hrefIn: (language: Language) => string;
}): ReactNode {
  const { t, language } = useLocale();
  const details = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={details}
      className={styles.switch}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current?.open !== true) return;
        // Closes this and nothing else.
        event.preventDefault();
        event.stopPropagation();
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
    >
      <summary>
        <span className="visually-hidden">{t('language.label')}: </span>
        {ENDONYMS[language]}
      </summary>
      <LanguageLinks hrefIn={hrefIn} />
    </details>
  );
}
