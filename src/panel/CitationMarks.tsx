import { createContext, type ReactNode, use } from 'react';
import type { Citation } from '../domain/trip.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './CitationMarks.module.css';

/** The numbers of the sources of the open trip, for every mark below. */
export const CitationNumbers = createContext<ReadonlyMap<Citation, number>>(new Map());

/** Small numerals after a fact, each opening its source. */
export function CitationMarks({
  citations,
}: {
  readonly citations: readonly Citation[];
}): ReactNode {
  const { t, tag } = useLocale();
  const numbers = use(CitationNumbers);
  const marks = citations
    .map((citation) => ({ citation, number: numbers.get(citation) ?? 0 }))
    .sort((a, b) => a.number - b.number);
  return (
    // Its labels are in the language of the page, whatever the text is in that they stand in.
    <sup className={styles.marks} lang={tag}>
      {marks.map(({ citation, number }) => {
        const label = t('citation.open', { number, publisher: citation.publisher });
        return citation.url === undefined ? (
          <span key={citation.id} role="img" aria-label={label}>
            {number}
          </span>
        ) : (
          <a
            key={citation.id}
            href={citation.url}
            target="_blank"
            rel="noopener noreferrer"
            title={`${citation.publisher}: ${citation.title}`}
            aria-label={label}
          >
            {number}
          </a>
        );
      })}
    </sup>
  );
}
