import type { ReactNode } from 'react';
import { REPORT_DAY } from '../domain/asOf.ts';
import { dayAfter, dayBefore } from '../domain/knowledgeDays.ts';
import { formatDate, formatMonthDay } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { setAsOf } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectKnowledgeDay, selectKnowledgeDays } from '../state/selectors.ts';
import styles from './DayNews.module.css';
import { describeChange, describeDay } from './describeChange.ts';

/**
 * What became known on the chosen day, against the day of knowing before it. The day of the reports,
 * on which every visit starts, has its own lead instead. Read out when it changes.
 */
export function DayNews(): ReactNode {
  const locale = useLocale();
  const { t, tag } = locale;
  const days = useReader(selectKnowledgeDays);
  const today = useReader(selectKnowledgeDay);
  const asOf = useReader((state) => state.choices.asOf);
  const lastChecked = useReader((state) => state.dataset.lastChecked);
  const before = dayBefore(days, asOf);
  return (
    <div className={styles.news} role="status">
      {asOf === 'latest' && <p>{t('news.latest', { day: formatDate(lastChecked, tag) })}</p>}
      {asOf !== 'latest' && asOf !== REPORT_DAY && (
        <>
          {before !== null && (
            <p>
              {t(today === null ? 'news.none' : 'news.since', { day: formatDate(before, tag) })}
            </p>
          )}
          {today !== null && (
            <ul>
              {today.changes.map((change) => {
                const words = describeChange(change, locale);
                return (
                  <li key={words} data-change={change.kind} data-status={change.trip.status}>
                    {words}
                  </li>
                );
              })}
            </ul>
          )}
        </>
      )}
    </div>
  );
}

/** Leads on to the next day of knowing; from today back to the day of the reports. */
export function NextDay(): ReactNode {
  const locale = useLocale();
  const { t, tag } = locale;
  const store = useReaderStore();
  const days = useReader(selectKnowledgeDays);
  const asOf = useReader((state) => state.choices.asOf);
  const next = dayAfter(days, asOf);
  const nextDay = days.find(({ day }) => day === next);
  return (
    <p className={styles.next}>
      <button type="button" onClick={() => setAsOf(store, next ?? REPORT_DAY)}>
        {next === null ? t('asOf.back', { day: formatDate(REPORT_DAY, tag) }) : t('asOf.next')}
      </button>
      {nextDay !== undefined && (
        <span className={styles.teaser}>
          {t('asOf.option', {
            day: formatMonthDay(nextDay.day, tag),
            news: describeDay(nextDay, locale),
          })}
        </span>
      )}
      {next === 'latest' && <span className={styles.teaser}>{t('asOf.latest')}</span>}
    </p>
  );
}
