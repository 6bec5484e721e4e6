import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { dayOfVersion } from '../domain/dataVersion.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import type { StoryStep } from '../domain/storyStep.ts';
import type { Citation, Trip } from '../domain/trip.ts';
import {
  DEFAULT_EMBED_OPTIONS,
  embedParameters,
  parseEmbedAddress,
} from '../embed/embedOptions.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
// A page that is served with a step needs its looks before its script.
import '../panel/StepPanel.module.css';
import { CompactTripList } from '../panel/CompactTripList.tsx';
import { describeDates } from '../panel/describeTime.ts';
import { StatusLabel } from '../panel/StatusLabel.tsx';
import { TripBrief } from '../panel/TripBrief.tsx';
import { headlineOf } from '../share/headlineOf.ts';
import { citationsOf } from '../share/tripFacts.ts';
import { replaceDataset, restoreChoices, selectTrip } from '../state/actions.ts';
import { choicesOfStep, DEFAULT_CHOICES, NO_COMPARISON } from '../state/choices.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import {
  selectComparedTrip,
  selectIsTold,
  selectSelectedTrip,
  selectShownTrips,
  selectTrips,
} from '../state/selectors.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import { useDarkMode } from '../ui/useDarkMode.ts';
import { vocabularyOf } from '../url/bindAddress.ts';
import { serializeAddress } from '../url/serializeAddress.ts';
import styles from './EmbedApp.module.css';
import type { FrozenStory } from './fetchStory.ts';
import { useLatePart } from './latePart.ts';
import { MapStage } from './MapStage.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { comparedTitle, pageMetadata } from './pageMetadata.ts';
import { stepPart } from './parts.ts';

/**
 * The map in somebody else's article: what the story is, as of when, the map, where the facts are from and
 * the way to the full map; filters and trips where the frame has room for them (EmbedApp.module.css).
 *
 * The address is read once and never written: an entry in the history would take the reader of the article
 * one step back in here instead of back to where they came from. Nothing is stored either.
 *
 * Whether there is a list is marked by public/early-embed.js, before the first paint: `data-list` on <html>.
 * The elements marked `data-part` are what the page's height is made of (embed/naturalHeight.ts).
 */
export function EmbedApp({
  base,
  siteUrl,
  labels,
  frozen = null,
  servedGroundHtml = '',
}: {
  readonly base: string;
  readonly siteUrl: string;
  readonly labels: readonly MapLabel[];
  readonly frozen?: FrozenStory | null;
  readonly servedGroundHtml?: string;
}): ReactNode {
  const locale = useLocale();
  const { t, tag } = locale;
  const store = useReaderStore();
  const choices = useReader((state) => state.choices);
  const lastChecked = useReader((state) => state.dataset.lastChecked);
  const shown = useReader(selectShownTrips);
  const trip = useReader(selectSelectedTrip);
  const { step } = choices;
  const { part: Steps } = useLatePart(stepPart, step !== null);
  const isTelling = step !== null && Steps !== null;
  const isTold = useReader(selectIsTold) && isTelling;
  const compared = useReader(selectComparedTrip);
  // Words, chart and map of a comparison take the room of filters and list, as the words of a step do.
  const isFull = isTold || compared !== null;
  const title = useReader((state) => pageMetadata(state, locale).title);
  const isDark = useDarkMode(choices.theme);
  const [options, setOptions] = useState(DEFAULT_EMBED_OPTIONS);
  const pagesBase = `${base}${locale.path}`;
  const embedBase = `${pagesBase}embed/`;

  // Before the first paint, so that no reader sees another state than the address asks for.
  useLayoutEffect(() => {
    if (frozen?.dataset) replaceDataset(store, frozen.dataset);
    const asked = parseEmbedAddress(window.location, embedBase, vocabularyOf(store));
    restoreChoices(store, asked.choices, asked.ignored);
    setOptions(asked.options);
    delete document.documentElement.dataset.pending;
  }, [store, embedBase, frozen]);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (choices.theme === 'auto') delete dataset.theme;
    else dataset.theme = choices.theme;
    dataset.dark = String(isDark);
  }, [choices.theme, isDark]);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const hrefFor = (selectedTripId: string | null): string =>
    serializeAddress(
      { ...choices, ...NO_COMPARISON, step: null, selectedTripId, view: null },
      embedParameters(options),
      embedBase,
    );
  const hrefOfStep = (target: StoryStep | null): string =>
    serializeAddress(
      { ...DEFAULT_CHOICES, ...(target !== null && choicesOfStep(target)), theme: choices.theme },
      embedParameters(options),
      embedBase,
    );
  const liveHref = serializeAddress(
    { ...choices, view: null },
    embedParameters({ ...options, version: null }),
    embedBase,
  );
  const fullHref = serializeAddress(choices, [], pagesBase);
  const sources = countSources(trip === null ? shown.flatMap(citationsOf) : citationsOf(trip));
  const asOf =
    choices.asOf === 'latest'
      ? t('asOf.latest')
      : t('asOf.day', { day: formatDate(choices.asOf, tag) });

  return (
    <div className={styles.frame}>
      <main
        className={styles.content}
        data-step={isTelling || undefined}
        data-compared={compared !== null || undefined}
      >
        <header className={styles.head} data-part="head">
          <p className={styles.asOf}>
            {asOf}
            {!isTelling && trip !== null && (
              <a
                className={styles.back}
                href={hrefFor(null)}
                onClick={(event) => {
                  if (!isPlainClick(event)) return;
                  event.preventDefault();
                  selectTrip(store, null);
                }}
              >
                {t('details.back')}
              </a>
            )}
          </p>
          {step !== null && Steps !== null ? (
            <Steps step={step} hrefOf={hrefOfStep} base={pagesBase} isFramed />
          ) : (
            <EmbedTitle trip={trip} compared={compared} />
          )}
          <NoticeLine />
          {/* Not before the options are read: the first render is the page as it was served. */}
          {frozen !== null && options.version !== null && (
            <p className={styles.frozen} role="status">
              {t('embed.frozen', {
                kept: frozen.dataset !== null,
                day: formatDate(dayOfVersion(frozen.version), tag),
              })}{' '}
              {frozen.dataset !== null && <a href={liveHref}>{t('embed.live')}</a>}
            </p>
          )}
        </header>
        {/* The words of a step take the room of filters and list: what is left is the map's. */}
        {!(isTelling || isFull) && (
          <div className={styles.filters} data-part="filters">
            <FilterBar />
          </div>
        )}
        <div className={styles.map} data-part="map">
          <MapStage
            base={base}
            siteUrl={siteUrl}
            labels={labels}
            isDark={isDark}
            hrefOf={hrefFor}
            servedGroundHtml={servedGroundHtml}
            gestures="cooperative"
          />
        </div>
        {!isFull && (
          <div className={styles.list}>
            <div data-part="list">
              {trip === null ? (
                <CompactTripList hrefOf={hrefFor} />
              ) : (
                <TripBrief trip={trip} detailsHref={fullHref} />
              )}
            </div>
          </div>
        )}
        <footer className={styles.foot} data-part="foot">
          <p>
            {t('embed.source', { day: formatDate(lastChecked, tag), count: sources })}{' '}
            <a
              className={styles.attribution}
              href="https://www.openstreetmap.org/copyright"
              target="_blank"
              rel="noopener"
            >
              {t('share.attribution')}
              <span className="visually-hidden"> {t('embed.newTab')}</span>
            </a>
          </p>
          <a className={styles.full} href={fullHref} target="_blank" rel="noopener">
            {t('embed.full')}
            <span className="visually-hidden"> {t('embed.newTab')}</span>
          </a>
        </footer>
      </main>
    </div>
  );
}

/** What the frame shows: the story, the open trip, or the two that are compared. */
function EmbedTitle({
  trip,
  compared,
}: {
  readonly trip: Trip | null;
  readonly compared: Trip | null;
}): ReactNode {
  const locale = useLocale();
  const { t, language } = locale;
  const trips = useReader(selectTrips);
  if (trip === null) return <h1 className={styles.title}>{headlineOf(trips, t)}</h1>;
  if (compared !== null) {
    return <h1 className={styles.title}>{comparedTitle(trip, compared, locale)}</h1>;
  }
  return (
    <h1 className={styles.title}>
      <span lang={fallbackLang(trip.account.title, language)}>
        {textIn(trip.account.title, language)}
      </span>
      <span className={styles.dates}>{describeDates(trip.account, locale)}</span>
      <StatusLabel status={trip.status} />
    </h1>
  );
}

const countSources = (citations: readonly Citation[]): number => new Set(citations).size;
