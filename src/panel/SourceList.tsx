import type { ReactNode } from 'react';
import { textIn } from '../domain/localizedText.ts';
import { type Citation, readAtIn, titleLanguage } from '../domain/trip.ts';
import { formatPartialDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './SourceList.module.css';

/** The numbered sources of a trip; the numbers are those of the marks in the text. */
export function SourceList({
  numbers,
}: {
  readonly numbers: ReadonlyMap<Citation, number>;
}): ReactNode {
  const { t, tag, language } = useLocale();
  return (
    <section className={styles.sources} aria-labelledby="trip-sources">
      <h3 className={styles.title} id="trip-sources">
        {t('details.sources')}
      </h3>
      <ol>
        {[...numbers].map(([citation, number]) => {
          const where = readAtIn(citation, language);
          return (
            <li key={citation.id} className={styles.source}>
              <span className={styles.number}>{number}</span>
              <span>
                {citation.url === undefined ? (
                  <span lang={titleLanguage(citation)}>{citation.title}</span>
                ) : (
                  <a
                    href={citation.url}
                    target="_blank"
                    rel="noopener noreferrer"
                    lang={titleLanguage(citation)}
                  >
                    {citation.title}
                  </a>
                )}
                <span className={styles.origin}>
                  {[
                    citation.publisher,
                    citation.published === undefined
                      ? t('citation.undated')
                      : formatPartialDate(citation.published, tag),
                    ...(where === null ? [] : [t('citation.readAt', { where })]),
                    ...(citation.note === undefined ? [] : [textIn(citation.note, language)]),
                  ].join(' · ')}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
