import type { ReactNode } from 'react';
import { isTaken } from '../domain/asOf.ts';
import { hasFilters } from '../domain/filters.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import { TRIP_MODES } from '../domain/mode.ts';
import { frameBounds } from '../domain/storyFrame.ts';
import { type Citation, type Trip, titleLanguage } from '../domain/trip.ts';
import { describeFilters } from '../filters/ShownSummary.tsx';
import { formatPartialDate } from '../format/formatDate.ts';
import { formatList } from '../format/formatList.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { Poster } from '../poster/Poster.tsx';
import { headlineOf } from '../share/headlineOf.ts';
import { asOfText, tripDates, tripDistance, tripRoute } from '../share/pictureText.ts';
import { citationsOf } from '../share/tripFacts.ts';
import { useReader } from '../state/ReaderProvider.tsx';
import {
  selectFrameId,
  selectSelectedTrip,
  selectShownTrips,
  selectTrips,
} from '../state/selectors.ts';
import { RouteGlyph } from '../ui/RouteGlyph.tsx';
import styles from './PrintSheet.module.css';

export interface PrintSheetProps {
  readonly groundHtml: string;
  /** Of the present state, in full. */
  readonly url: string;
  readonly labels: readonly MapLabel[];
}

/** The page as a sheet of paper: the poster, what is shown, the trips with their sources, the address. */
export function PrintSheet({ groundHtml, url, labels }: PrintSheetProps): ReactNode {
  const locale = useLocale();
  const { t, language } = locale;
  const { dataset, choices } = useReader((state) => state);
  const trips = useReader(selectTrips);
  const shown = useReader(selectShownTrips);
  const trip = useReader(selectSelectedTrip);
  const frame = frameBounds(dataset, useReader(selectFrameId));
  const listed = trip === null ? shown : [trip];
  const tentative = listed.find((each) => !isTaken(each));
  const { filters, asOf } = choices;
  return (
    <div className={styles.sheet} data-print-sheet>
      <p className={styles.small}>{t('product.name')}</p>
      <h1 className={styles.title}>
        {trip === null ? (
          headlineOf(trips, t)
        ) : (
          <span lang={fallbackLang(trip.account.title, language)}>
            {textIn(trip.account.title, language)}
          </span>
        )}
      </h1>
      <p className={styles.shown}>
        {asOfText(asOf, locale)}.{' '}
        {trip === null &&
          (hasFilters(filters)
            ? t(shown.length === 0 ? 'shown.none' : 'shown.some', {
                shown: shown.length,
                total: trips.length,
                choices: describeFilters(filters, locale),
              })
            : t('shown.all', { total: trips.length }))}
        {trip !== null && (
          <span lang={fallbackLang(trip.account.summary, language)}>
            {textIn(trip.account.summary, language)}
          </span>
        )}
      </p>
      {frame !== null && (
        <figure className={styles.map}>
          <div className={styles.poster}>
            <Poster
              id="print"
              frame={frame}
              groundHtml={groundHtml}
              trips={trips}
              shownIds={new Set(shown.map(({ id }) => id))}
              comparedTripId={choices.compareId}
              selectedTripId={trip?.id ?? null}
              pointedTripId={null}
              labels={labels}
            />
          </div>
        </figure>
      )}
      <ul className={styles.legend}>
        {TRIP_MODES.filter((mode) => listed.some((each) => each.mode === mode)).map((mode) => (
          <li key={mode}>
            <RouteGlyph kind={mode} /> {t(`mode.${mode}`)}
          </li>
        ))}
        <li>
          <RouteGlyph kind="train" inferred /> {t('legend.inferred')}
        </li>
        {tentative !== undefined && (
          <li>
            <RouteGlyph kind="train" tentative />{' '}
            {t(tentative.status === 'rumored' ? 'legend.rumored' : 'legend.contradicted')}
          </li>
        )}
      </ul>
      <ol className={styles.trips} data-many={listed.length > 1 || undefined}>
        {listed.map((each) => (
          <PrintedTrip key={each.id} trip={each} isOnly={trip !== null} />
        ))}
      </ol>
      <footer className={styles.small}>
        <p>{t('print.address', { url })}</p>
        <p>
          {t('print.version', {
            asOf: asOfText(asOf, locale),
            version: dataset.lastChecked,
            attribution: t('share.attribution'),
          })}
        </p>
      </footer>
    </div>
  );
}

function PrintedTrip({
  trip,
  isOnly,
}: {
  readonly trip: Trip;
  readonly isOnly: boolean;
}): ReactNode {
  const locale = useLocale();
  const { t, tag, language } = locale;
  const { counterparts } = trip.account;
  const people = counterparts.map(({ name }) => textIn(name, language));
  return (
    <li className={styles.trip}>
      <strong>{tripRoute(trip, locale)}</strong>, {tripDates(trip, locale)}.{' '}
      {t('share.modeAndDistance', {
        mode: t(`mode.${trip.mode}`),
        distance: tripDistance(trip, locale),
      })}
      . {isTaken(trip) && people.length > 0 && `${formatList(people, tag)}. `}
      {t(`status.${trip.status}`)}.
      <span className={styles.sources}>
        {' '}
        {t('details.sources')}:{' '}
        {isOnly ? (
          <ol>
            {citationsOf(trip).map((citation) => (
              <li key={citation.id}>
                {citation.publisher}, “<span lang={titleLanguage(citation)}>{citation.title}</span>
                ”, {dateOf(citation, locale)}
                {citation.url !== undefined && `, ${citation.url}`}
              </li>
            ))}
          </ol>
        ) : (
          [...new Set(citationsOf(trip).map(({ publisher }) => publisher))].join(', ')
        )}
      </span>
    </li>
  );
}

function dateOf(
  { published }: Citation,
  { t, tag }: Pick<ReturnType<typeof useLocale>, 't' | 'tag'>,
): string {
  return published === undefined ? t('citation.undated') : formatPartialDate(published, tag);
}
