import { type ReactNode, useMemo } from 'react';
import { distanceKm } from '../domain/distance.ts';
import { legLengths } from '../domain/legGeometry.ts';
import { textIn } from '../domain/localizedText.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import { frameBounds } from '../domain/storyFrame.ts';
import type { Trip } from '../domain/trip.ts';
import { formatKm } from '../format/formatQuantity.ts';
import { sentenceBreak } from '../format/punctuation.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { Poster } from '../poster/Poster.tsx';
import { selectTrip } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectSelectedTrip, selectShownTrips, selectTrips } from '../state/selectors.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import styles from './RumorInset.module.css';
import { insetGroundFile, useFetchedGround } from './useGround.ts';

/** The longer side of the frame in the inset, in px. */
export const INSET_PX = 190;
/** Less than the room that CSS leaves around the picture (RumorInset.module.css), in px. */
const OVERHANG_PX = { x: 40, y: 24 };

/** A map with this much of the Pacific to spare: smaller ones have no inset, and fetch nothing for it. */
const ROOM = '(min-width: 1220px) and (min-height: 640px)';

/**
 * The rumored route in a window of its own, where a wide map shows open sea: the whole of Korea and the
 * line to Vladivostok. A link to the rumor. Not while a trip is open, and not when the rumor is hidden.
 */
export function RumorInset({
  base,
  labels,
  hrefOf,
}: {
  readonly base: string;
  readonly labels: readonly MapLabel[];
  readonly hrefOf: (tripId: string) => string;
}): ReactNode {
  const rumor = useReader(
    (state) => selectShownTrips(state).find(({ status }) => status === 'rumored') ?? null,
  );
  const isTripOpen = useReader((state) => selectSelectedTrip(state) !== null);
  const hasRoom = useMediaQuery(ROOM);
  if (rumor === null || isTripOpen || !hasRoom) return null;
  return <Inset rumor={rumor} base={base} labels={labels} hrefOf={hrefOf} />;
}

function Inset({
  rumor,
  base,
  labels,
  hrefOf,
}: {
  readonly rumor: Trip;
  readonly base: string;
  readonly labels: readonly MapLabel[];
  readonly hrefOf: (tripId: string) => string;
}): ReactNode {
  const { t, tag, language } = useLocale();
  const store = useReaderStore();
  const dataset = useReader((state) => state.dataset);
  const trips = useReader(selectTrips);
  const frameId = `trip:${rumor.id}` as const;
  const frame = useMemo(() => frameBounds(dataset, frameId), [dataset, frameId]);
  const groundHtml = useFetchedGround(`${base}${insetGroundFile(rumor.id)}`, 'inset');
  const countries = useMemo(() => labels.filter(({ kind }) => kind === 'country'), [labels]);
  const start = rumor.legs[0]?.from;
  const end = rumor.account.destination;
  if (frame === null || start === undefined) return null;
  return (
    <a
      className={styles.inset}
      href={hrefOf(rumor.id)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        selectTrip(store, rumor.id);
      }}
    >
      <span className={styles.picture}>
        <Poster
          id="inset"
          frame={frame}
          longSidePx={INSET_PX}
          overhangPx={OVERHANG_PX}
          groundHtml={groundHtml ?? ' '}
          trips={trips}
          shownIds={new Set([rumor.id])}
          selectedTripId={null}
          pointedTripId={null}
          // In so small a picture only countries have room for their names.
          labels={countries}
        />
      </span>
      <span className={styles.title}>{t('inset.title')}</span>
      <span className={styles.text}>
        {t('leg.title', { from: textIn(start.name, language), to: textIn(end.name, language) })}
        {sentenceBreak(tag)}
        {t('inset.lengths', lengthsOf(rumor, tag))}
      </span>
    </a>
  );
}

/** Along the railway and in a straight line, from the first leg's start to the last one's end. */
function lengthsOf(rumor: Trip, tag: string): { readonly rail: string; readonly straight: string } {
  const lengths = rumor.legs.map(legLengths);
  const [start, end] = [rumor.legs[0]?.from, rumor.legs.at(-1)?.to];
  return {
    rail: formatKm(
      lengths.reduce((sum, { publishedKm, drawnKm }) => sum + (publishedKm ?? drawnKm), 0),
      tag,
    ),
    straight: start && end ? formatKm(distanceKm(start.lonLat, end.lonLat), tag) : '',
  };
}
