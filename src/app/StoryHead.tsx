import type { ReactNode } from 'react';
import { isTaken, REPORT_DAY } from '../domain/asOf.ts';
import type { Trip } from '../domain/trip.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { Translate } from '../i18n/translator.ts';
import { setAsOf } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectTrips } from '../state/selectors.ts';
import styles from './StoryHead.module.css';

/** The headline that the trips of the chosen day tell: "Nine trips abroad, and a rumored tenth". */
export function headlineOf(trips: readonly Trip[], t: Translate): string {
  const taken = trips.filter(isTaken).length;
  const rumored = trips.filter((trip) => trip.status === 'rumored').length;
  return t('headline', { taken, rumored, next: taken + 1 });
}

/** The head of the page: as of when, what the story is. Small while a trip's details are open. */
export function StoryHead({ compact }: { readonly compact: boolean }): ReactNode {
  const { t, tag } = useLocale();
  const store = useReaderStore();
  const trips = useReader(selectTrips);
  const asOf = useReader((state) => state.choices.asOf);
  const isLatest = asOf === 'latest';
  return (
    <header className={styles.head} data-compact={compact || undefined}>
      <p className={styles.asOf}>
        {isLatest ? t('asOf.latest') : t('asOf.day', { day: formatDate(asOf, tag) })}
        <button
          type="button"
          className={styles.next}
          onClick={() => setAsOf(store, isLatest ? REPORT_DAY : 'latest')}
        >
          {isLatest ? t('asOf.back', { day: formatDate(REPORT_DAY, tag) }) : t('asOf.next')}
        </button>
      </p>
      <h1 className={styles.headline}>{headlineOf(trips, t)}</h1>
      <p className={styles.lead}>
        {t(trips.some((trip) => trip.status === 'rumored') ? 'lead.reports' : 'lead.later')}
      </p>
    </header>
  );
}
