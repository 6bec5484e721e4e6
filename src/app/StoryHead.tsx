import type { ReactNode } from 'react';
import { isTaken } from '../domain/asOf.ts';
import type { Trip } from '../domain/trip.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { Translate } from '../i18n/translator.ts';
import { AsOfControl } from '../panel/AsOfControl.tsx';
import { DayNews, NextDay } from '../panel/DayNews.tsx';
import { useReader } from '../state/ReaderProvider.tsx';
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
  const { t } = useLocale();
  const trips = useReader(selectTrips);
  return (
    <header className={styles.head} data-compact={compact || undefined}>
      <AsOfControl />
      <h1 className={styles.headline}>{headlineOf(trips, t)}</h1>
      <p className={styles.lead}>
        {t(trips.some((trip) => trip.status === 'rumored') ? 'lead.reports' : 'lead.later')}
      </p>
      <DayNews />
      <NextDay />
    </header>
  );
}
