import type { ReactNode } from 'react';
import { LANGUAGES, type Language } from '../domain/localizedText.ts';
import { ENDONYMS } from '../i18n/endonyms.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { LANGUAGE_TAGS } from '../i18n/translator.ts';

/** The same page in the other languages, each under its own name. Plain links: they need no script. */
export function LanguageLinks({
  hrefIn,
}: {
  readonly hrefIn: (language: Language) => string;
}): ReactNode {
  const { language: present } = useLocale();
  return (
    <ul>
      {LANGUAGES.map((language) => (
        <li key={language}>
          <a
            href={hrefIn(language)}
            lang={LANGUAGE_TAGS[language]}
            hrefLang={LANGUAGE_TAGS[language]}
            aria-current={language === present ? 'true' : undefined}
          >
            {ENDONYMS[language]}
          </a>
        </li>
      ))}
    </ul>
  );
}
