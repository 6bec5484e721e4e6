import type { ReactNode } from 'react';
import { isTaken } from '../domain/asOf.ts';
import { tripYear } from '../domain/filters.ts';
import { textIn } from '../domain/localizedText.ts';
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

/** The trips that are shown, in order of time under their years. */
export function TripList({ hrefOf }: { readonly hrefOf: TripHref }): ReactNode {
  const { t } = useLocale();
  const trips = useReader(selectShownTrips);
  const years = [...new Set(trips.map(tripYear))];
  return (
    <nav className={styles.list} aria-label={t('list.label')}>
      {years.map((year) => (
        <section key={year} data-year={year} aria-labelledby={`trips-of-${year}`}>
          <h2 className={styles.year} id={`trips-of-${year}`}>
            {year}
          </h2>
          <ol>
            {trips
              .filter((trip) => tripYear(trip) === year)
              .map((trip) => (
                <TripRow key={trip.id} trip={trip} href={hrefOf(trip.id)} />
              ))}
          </ol>
        </section>
      ))}
    </nav>
  );
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
        <span className={styles.place}>{textIn(account.title, language)}</span>{' '}
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
