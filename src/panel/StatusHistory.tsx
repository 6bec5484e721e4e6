import type { ReactNode } from 'react';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { CitationMarks } from './CitationMarks.tsx';
import styles from './StatusHistory.module.css';

/** The status, which explains itself: since when, what class of source, who said it, what it was before. */
export function StatusHistory({ trip }: { readonly trip: Trip }): ReactNode {
  const { t, tag, language } = useLocale();
  const current = trip.statuses.at(-1);
  return (
    <details className={styles.status}>
      <summary>
        {current !== undefined && (
          <span>
            {t('details.statusSince', {
              status: t(`status.${current.status}`),
              day: formatDate(current.since, tag),
            })}
          </span>
        )}{' '}
        <span className={styles.who}>{t('details.whoSaid')}</span>
      </summary>
      <ol>
        {trip.statuses.toReversed().map((entry) => (
          <li key={`${entry.since} ${entry.status} ${entry.sourceClass}`}>
            <strong>
              {t('details.statusSince', {
                status: t(`status.${entry.status}`),
                day: formatDate(entry.since, tag),
              })}
            </strong>{' '}
            ({t(`class.${entry.sourceClass}`)})
            <br />
            <span lang={fallbackLang(entry.why, language)}>{textIn(entry.why, language)}</span>
            <CitationMarks citations={entry.citations} />
          </li>
        ))}
      </ol>
    </details>
  );
}
