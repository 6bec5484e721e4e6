import type { ReactNode } from 'react';
import { comparisonSentence, elapsedOf, namedTrip } from '../compare/describeComparison.ts';
import { isTaken } from '../domain/asOf.ts';
import { comparisonOf } from '../domain/comparison.ts';
import { hasFilters } from '../domain/filters.ts';
import { HEAD_LETTERS } from '../domain/headLetters.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import { TRIP_MODES } from '../domain/mode.ts';
import { frameBounds } from '../domain/storyFrame.ts';
import { type Citation, type Trip, titleLanguage } from '../domain/trip.ts';
import { describeFilters } from '../filters/ShownSummary.tsx';
import { formatList } from '../format/formatList.ts';
import { formatPartialDate } from '../format/formatPartialDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { headRoom, placedHeads } from '../poster/headMarks.ts';
import { Poster } from '../poster/Poster.tsx';
import { PosterHeads } from '../poster/PosterHeads.tsx';
import { posterView } from '../poster/posterView.ts';
import { comparisonHeads, type Pair } from '../share/comparisonPicture.ts';
import { headlineOf } from '../share/headlineOf.ts';
import { asOfText, tripDates, tripDistance, tripRoute } from '../share/pictureText.ts';
import { citationsOf } from '../share/tripFacts.ts';
import { useReader } from '../state/ReaderProvider.tsx';
import {
  selectComparedTrip,
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
  const compared = useReader(selectComparedTrip);
  const pair = trip === null || compared === null ? null : ([trip, compared] as const);
  const listed = pair ?? (trip === null ? shown : [trip]);
  const tentative = listed.find((each) => !isTaken(each));
  const { filters, asOf } = choices;
  const comparison = pair === null ? null : comparisonOf(...pair);
  const titleOf = (): ReactNode => {
    if (trip === null) return headlineOf(trips, t);
    if (compared === null) {
      const { title } = trip.account;
      return <span lang={fallbackLang(title, language)}>{textIn(title, language)}</span>;
    }
    return t('compare.title', {
      one: namedTrip(trip, locale),
      other: namedTrip(compared, locale),
    });
  };
  return (
    <div className={styles.sheet} data-print-sheet>
      <p className={styles.small}>{t('product.name')}</p>
      <h1 className={styles.title}>{titleOf()}</h1>
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
        {pair === null && trip !== null && (
          <span lang={fallbackLang(trip.account.summary, language)}>
            {textIn(trip.account.summary, language)}
          </span>
        )}
        {comparison !== null &&
          comparisonSentence(comparison, elapsedOf(comparison, choices.after), locale)}
      </p>
      <PrintedMap groundHtml={groundHtml} labels={labels} pair={pair} />
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
        {listed.map((each, index) => (
          <PrintedTrip
            key={each.id}
            trip={each}
            letter={pair === null ? '' : `${HEAD_LETTERS[index]}: `}
            isOnly={listed.length === 1 && trip !== null}
          />
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

/** The poster, with where the two of a comparison stand. */
function PrintedMap({
  groundHtml,
  labels,
  pair,
}: Pick<PrintSheetProps, 'groundHtml' | 'labels'> & { readonly pair: Pair | null }): ReactNode {
  const { dataset, choices } = useReader((state) => state);
  const trips = useReader(selectTrips);
  const shown = useReader(selectShownTrips);
  const selected = useReader(selectSelectedTrip);
  const frame = frameBounds(dataset, useReader(selectFrameId));
  if (frame === null) return null;
  const view = posterView(frame);
  const heads = pair === null ? [] : placedHeads(comparisonHeads(pair, choices.after), view);
  return (
    <figure className={styles.map}>
      <div className={styles.poster}>
        <Poster
          id="print"
          frame={frame}
          groundHtml={groundHtml}
          trips={trips}
          shownIds={new Set(shown.map(({ id }) => id))}
          selectedTripId={selected?.id ?? null}
          comparedTripId={pair?.[1].id ?? null}
          pointedTripId={null}
          labels={labels}
          over={<PosterHeads heads={heads} view={view} />}
          keepClear={headRoom(heads)}
        />
      </div>
    </figure>
  );
}

function PrintedTrip({
  trip,
  letter,
  isOnly,
}: {
  readonly trip: Trip;
  /** Before the trip, as on the map; empty where none is compared. */
  readonly letter: string;
  readonly isOnly: boolean;
}): ReactNode {
  const locale = useLocale();
  const { t, tag, language } = locale;
  const { counterparts } = trip.account;
  const people = counterparts.map(({ name }) => textIn(name, language));
  return (
    <li className={styles.trip}>
      <strong>
        {letter}
        {tripRoute(trip, locale)}
      </strong>
      , {tripDates(trip, locale)}.{' '}
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
