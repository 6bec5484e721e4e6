import { type ReactNode, useRef } from 'react';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { Filters } from '../domain/filters.ts';
import { hasFilters } from '../domain/filters.ts';
import type { Status } from '../domain/trip.ts';
import { formatShortDate } from '../format/formatDate.ts';
import { formatList, formatYears } from '../format/formatList.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { Locale } from '../i18n/translator.ts';
import { clearFilters } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectShownTrips, selectTrips } from '../state/selectors.ts';
import styles from './ShownSummary.module.css';

/** Best established first: the order in which a sentence names them. */
const SPOKEN_ORDER: readonly Status[] = ['confirmed', 'reported', 'rumored', 'contradicted'];

/** What is shown, in words: the sentence, and how well it is established. */
export function useShownTexts(): { readonly sentence: string; readonly statuses: string } {
  const { t, tag } = useLocale();
  const trips = useReader(selectTrips);
  const shown = useReader(selectShownTrips);
  const filters = useReader((state) => state.choices.filters);
  const byStatus = SPOKEN_ORDER.flatMap((status) => {
    const count = shown.filter((trip) => trip.status === status).length;
    return count === 0 ? [] : [t('shown.byStatus', { status, count })];
  });
  return {
    sentence: hasFilters(filters)
      ? t(shown.length === 0 ? 'shown.none' : 'shown.some', {
          shown: shown.length,
          total: trips.length,
          choices: describeFilters(filters, { t, tag }),
        })
      : t('shown.all', { total: trips.length }),
    statuses: formatList(byStatus, tag),
  };
}

/** What is shown, in one sentence that is also read out when it changes. */
export function ShownSummary(): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const sentence = useRef<HTMLParagraphElement>(null);
  const texts = useShownTexts();
  const isEmptied = useReader(
    (state) => selectShownTrips(state).length === 0 && hasFilters(state.choices.filters),
  );
  return (
    <div className={styles.summary}>
      <p role="status" ref={sentence} tabIndex={-1} className={styles.sentence}>
        <strong>{texts.sentence}</strong>{' '}
        {texts.statuses !== '' && <span className={styles.statuses}>{texts.statuses}</span>}
      </p>
      {isEmptied && (
        <button
          type="button"
          className={styles.back}
          onClick={() => {
            // This button goes away with the empty result: the focus stays with the sentence.
            sentence.current?.focus();
            clearFilters(store);
          }}
        >
          {t('shown.none.back')}
        </button>
      )}
    </div>
  );
}

/** `train, 2018–2019, until Mar 1, 2019`. */
export function describeFilters(
  { modes, years, from, to }: Filters,
  { t, tag }: Pick<Locale, 't' | 'tag'>,
): string {
  const day = (date: CalendarDate | undefined): string =>
    date === undefined ? '' : formatShortDate(date, tag);
  const onlyEnd = from === undefined ? 'to' : 'from';
  const ends = from !== undefined && to !== undefined ? 'both' : onlyEnd;
  return [
    ...modes.map((mode) => t(`mode.${mode}.inline`)),
    ...(years.length > 0 ? [formatYears(years)] : []),
    ...(from !== undefined || to !== undefined
      ? [t('shown.range', { ends, from: day(from), to: day(to) })]
      : []),
  ].join(', ');
}
