import type { ReactNode } from 'react';
import { type Citation, titleLanguage } from '../domain/trip.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { PublicationFacts } from './PublicationFacts.tsx';
import styles from './SourceList.module.css';

/** The numbered sources of a trip; the numbers are those of the marks in the text. */
export function SourceList({
  numbers,
}: {
  readonly numbers: ReadonlyMap<Citation, number>;
}): ReactNode {
  const { t } = useLocale();
  return (
    <section className={styles.sources} aria-labelledby="trip-sources">
      <h3 className={styles.title} id="trip-sources">
        {t('details.sources')}
      </h3>
      <ol>
        {[...numbers].map(([citation, number]) => (
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
                {citation.publisher} · <PublicationFacts citation={citation} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
