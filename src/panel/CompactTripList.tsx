import type { ReactNode } from 'react';
import { isTaken } from '../domain/asOf.ts';
import { tripYear } from '../domain/filters.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { pointAt, selectTrip } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectShownTrips } from '../state/selectors.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import { RouteGlyph } from '../ui/RouteGlyph.tsx';
import styles from './CompactTripList.module.css';
import { describeShortDates } from './describeTime.ts';
import type { TripHref } from './TripList.tsx';

/** The trips that are shown, two short lines each, in as many columns as there is room for. */
export function CompactTripList({ hrefOf }: { readonly hrefOf: TripHref }): ReactNode {
  const locale = useLocale();
  const { t, language } = locale;
  const store = useReaderStore();
  const trips = useReader(selectShownTrips);
  const pointedTripId = useReader((state) => state.pointedTripId);
  return (
    <nav aria-label={t('list.label')}>
      <ol className={styles.list}>
        {trips.map((trip) => (
          <li key={trip.id} data-year={tripYear(trip)} data-mode={trip.mode}>
            <a
              className={styles.cell}
              href={hrefOf(trip.id)}
              data-trip-id={trip.id}
              data-pointed={trip.id === pointedTripId || undefined}
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
              <span className={styles.place} lang={fallbackLang(trip.account.title, language)}>
                {textIn(trip.account.title, language)}
              </span>{' '}
              <span className={styles.dates} data-tentative={!isTaken(trip) || undefined}>
                {trip.status === 'confirmed' ? (
                  <>
                    <span className="visually-hidden">{t('status.confirmed')}, </span>
                    {describeShortDates(trip.account, locale)}
                  </>
                ) : (
                  `${t(`status.short.${trip.status}`)}, ${describeShortDates(trip.account, locale)}`
                )}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
