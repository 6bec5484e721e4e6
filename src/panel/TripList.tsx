import { type ReactNode, type RefCallback, useCallback, useState } from 'react';
import { isTaken } from '../domain/asOf.ts';
import { tripYear } from '../domain/filters.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import { formatList } from '../format/formatList.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { pointAt, selectTrip } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectShownTrips } from '../state/selectors.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import { RouteGlyph } from '../ui/RouteGlyph.tsx';
import { describeDays } from './describeTime.ts';
import { StatusLabel } from './StatusLabel.tsx';
import styles from './TripList.module.css';

/** Gives the address of a trip's own page, so that a row is a link that also works in a new tab. */
export type TripHref = (tripId: string) => string;

/** As many rows as a list has at once; a story of the usual size has fewer trips. */
const ROWS = 60;

/**
 * The trips that are shown, in order of time under their years. Of a very long list as many as were scrolled
 * to: what a choice costs does not grow with the rest.
 */
export function TripList({
  hrefOf,
  reaches = null,
}: {
  readonly hrefOf: TripHref;
  /** A trip whose row is there from the start, wherever in the list: the one that was open before. */
  readonly reaches?: string | null;
}): ReactNode {
  const { t } = useLocale();
  const trips = useReader(selectShownTrips);
  const { rows, grow, edge } = useGrowingList(
    trips,
    trips.findIndex(({ id }) => id === reaches),
  );
  const years = [...new Set(rows.map(tripYear))];
  return (
    <nav className={styles.list} aria-label={t('list.label')}>
      {years.map((year) => (
        <section key={year} data-year={year} aria-labelledby={`trips-of-${year}`}>
          <h2 className={styles.year} id={`trips-of-${year}`}>
            {year}
          </h2>
          <ol>
            {rows
              .filter((trip) => tripYear(trip) === year)
              .map((trip) => (
                <TripRow key={trip.id} trip={trip} href={hrefOf(trip.id)} />
              ))}
          </ol>
        </section>
      ))}
      {rows.length < trips.length && (
        <button type="button" ref={edge} className={styles.more} onClick={grow}>
          {t('list.more', { count: trips.length - rows.length })}
        </button>
      )}
    </nav>
  );
}

/** The first rows of a list, and more of them as its edge comes near: by scrolling, or by a press. */
function useGrowingList(
  trips: readonly Trip[],
  reach: number,
): {
  readonly rows: readonly Trip[];
  readonly grow: () => void;
  readonly edge: RefCallback<Element>;
} {
  const [shown, setShown] = useState({ trips, count: Math.max(ROWS, reach + ROWS / 2) });
  // Other trips are another list, which begins at its head.
  const { count } = shown.trips === trips ? shown : { count: ROWS };
  const grow = useCallback(() => setShown({ trips, count: count + ROWS }), [trips, count]);
  const edge = useCallback(
    (element: Element | null) => {
      if (element === null) return;
      const watch = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) grow();
        },
        { rootMargin: '400px' },
      );
      watch.observe(element);
      return () => watch.disconnect();
    },
    // Another `grow` after each growth: the edge is watched anew, in case that left it in sight.
    [grow],
  );
  return { rows: trips.length > count ? trips.slice(0, count) : trips, grow, edge };
}

function TripRow({ trip, href }: { readonly trip: Trip; readonly href: string }): ReactNode {
  const locale = useLocale();
  const { t, tag, language } = locale;
  const store = useReaderStore();
  const isPointed = useReader((state) => state.pointedTripId === trip.id);
  const { account } = trip;
  const people = account.counterparts.map((person) => textIn(person.name, language));
  return (
    <li data-year={tripYear(trip)} data-mode={trip.mode}>
      <a
        className={styles.row}
        href={href}
        data-trip-id={trip.id}
        data-pointed={isPointed || undefined}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          selectTrip(store, trip.id);
        }}
        onPointerEnter={() => pointAt(store, trip.id)}
        onPointerLeave={() => pointAt(store, null)}
        onFocus={() => pointAt(store, trip.id)}
        onBlur={() => pointAt(store, null)}
      >
        <RouteGlyph kind={trip.mode} tentative={!isTaken(trip)} />
        <span className="visually-hidden">{t(`mode.${trip.mode}`)}: </span>
        <span className={styles.place} lang={fallbackLang(account.title, language)}>
          {textIn(account.title, language)}
        </span>{' '}
        <span className={styles.people}>{formatList(people, tag)}</span>{' '}
        {trip.status === 'confirmed' ? (
          <span className="visually-hidden">{t('status.confirmed')}</span>
        ) : (
          <StatusLabel status={trip.status} short />
        )}{' '}
        <span className={styles.dates}>{describeDays(account, locale)}</span>
      </a>
    </li>
  );
}
