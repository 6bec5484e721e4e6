import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { MapLabel } from '../domain/mapLabel.ts';
import { LiveMap, type LiveMapProps, type MapPhase } from '../map/LiveMap.tsx';
// The poster is served with the page: its looks cannot wait for its script.
import '../poster/Poster.module.css';
import { pointAt, selectTrip } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import type { ReaderState } from '../state/readerStore.ts';
import { selectFrameId, selectMeasuredLine, selectShownTrips } from '../state/selectors.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import { AsServed } from './AsServed.tsx';
import { Legend } from './Legend.tsx';
import { useLatePart } from './latePart.ts';
import { MapDescription } from './MapDescription.tsx';
import styles from './MapStage.module.css';
import { PlaybackStage } from './PlaybackStage.tsx';
import { posterPart } from './parts.ts';
import { useFirstHint } from './useFirstHint.ts';
import type { ServedFrame } from './useGround.ts';
import { useMapStands } from './useMapStands.ts';

interface MapStageProps {
  readonly base: string;
  readonly siteUrl: string;
  readonly labels: readonly MapLabel[];
  readonly isDark: boolean;
  readonly hrefOf: (tripId: string) => string;
  /** The ground of the poster that the page is served with; empty where there is none. */
  readonly servedGroundHtml: string;
  readonly gestures: LiveMapProps['gestures'];
  /** What else floats over the map. */
  readonly children?: ReactNode;
}

/**
 * The map in both its forms: the poster, on screen with the page itself, and the live map that fades in
 * over it once it has drawn the same frame. Without WebGL the poster stays and is used instead.
 */
export function MapStage(props: MapStageProps): ReactNode {
  const { siteUrl, labels, isDark, gestures, servedGroundHtml, children } = props;
  const [phase, setPhase] = useState<MapPhase>('loading');
  const [isCovered, setCovered] = useState(false);
  const [hasBeenCovered, setHasBeenCovered] = useState(false);
  const FirstHint = useFirstHint(phase === 'live' && gestures === 'free');
  const isCompared = useReader((state) => state.choices.compareId !== null);
  const isPlayed = useReader((state) => state.choices.moment !== null) || isCompared;
  const frameId = useReader(selectFrameId);
  const [served] = useState({ frameId, groundHtml: servedGroundHtml });
  const onPhase = useCallback((next: MapPhase) => {
    setPhase(next);
    setCovered(false);
    publishPhase(next);
  }, []);
  if (isCovered && !hasBeenCovered) setHasBeenCovered(true);
  // The served poster is gone then: a map that is lost, perhaps without a network, falls back to a drawn one.
  useLatePart(posterPart, useMapStands() && gestures === 'free');
  return (
    <div
      className={styles.stage}
      data-played={isPlayed || undefined}
      data-compared={isCompared || undefined}
      onTransitionEnd={() => setCovered(phase === 'live')}
    >
      {!isCovered && <StagePoster {...props} served={served} isInPage={!hasBeenCovered} />}
      <LiveMap
        labels={labels}
        siteUrl={siteUrl}
        isDark={isDark}
        gestures={gestures}
        onPhase={onPhase}
        describedBy="map-words"
      />
      <MapDescription id="map-words" />
      <PlaybackStage isLive={phase === 'live'} />
      {!isPlayed && children}
      {!isPlayed && <Legend />}
      {FirstHint !== null && !isPlayed && <FirstHint />}
    </div>
  );
}

/**
 * The poster of the reader's present choices. As long as those are the ones that the page is served with, it
 * is the served one, untouched: what draws another is fetched when one is wanted. Meanwhile the facets hide
 * routes by CSS (filters/noScript.css).
 */
function StagePoster({
  base,
  labels,
  hrefOf,
  served,
  isInPage,
}: MapStageProps & {
  readonly served: ServedFrame;
  /** Whether the page still has the poster that it was served with. */
  readonly isInPage: boolean;
}): ReactNode {
  const store = useReaderStore();
  const dataset = useReader((state) => state.dataset);
  const measure = useReader(selectMeasuredLine);
  const shown = useReader(posterKey);
  const [first] = useState({ dataset, measure, shown });
  // Where its code is here with the first render (a build, an address with choices) it is drawn at once.
  const [isDrawn, setDrawn] = useState(
    () => posterPart.peek() !== null || served.groundHtml === '' || !isInPage,
  );
  const isFirst = dataset === first.dataset && measure === first.measure && shown === first.shown;
  if (!isDrawn && !isFirst) setDrawn(true);
  const { part: DrawnPoster } = useLatePart(posterPart, isDrawn);
  useEffect(() => publishPhase('loading'), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the routes inside are links; this follows the pointer over them
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: as above
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above; the list has the same links for the keyboard
    <div
      className={styles.poster}
      onClick={(event) => {
        const tripId = routeAt(event.target);
        if (tripId === null || !isPlainClick(event)) return;
        event.preventDefault();
        selectTrip(store, tripId);
      }}
      onPointerOver={(event) => pointAt(store, routeAt(event.target))}
      onPointerLeave={() => pointAt(store, null)}
    >
      {DrawnPoster === null ? (
        <AsServed className={styles.whole} />
      ) : (
        <div className={styles.whole}>
          <DrawnPoster base={base} labels={labels} hrefOf={hrefOf} served={served} />
        </div>
      )}
    </div>
  );
}

/** Two states with the same key have the same poster, but for facts and for what a claim measures (DrawnPoster.tsx). */
const posterKey = (state: ReaderState): string => {
  const { choices, pointedTripId, playheads } = state;
  return [
    ...[choices.asOf, selectFrameId(state), pointedTripId, playheads[0]?.tripId],
    ...[choices.selectedTripId, choices.compareId],
    ...selectShownTrips(state).map(({ id }) => id),
  ].join(' ');
};

/** The trip whose route an element of the poster belongs to. */
function routeAt(target: EventTarget): string | null {
  const route = target instanceof Element ? target.closest('[data-route]') : null;
  return route?.getAttribute('data-route') ?? null;
}

const DATA_MAP: Readonly<Record<MapPhase, 'poster' | 'live' | 'static'>> = {
  loading: 'poster',
  live: 'live',
  'no webgl': 'static',
  failed: 'static',
  stale: 'static',
};

/** Tells tests, hosts and benchmarks where the map stands (README, "Readiness"). */
function publishPhase(phase: MapPhase): void {
  document.documentElement.dataset.map = DATA_MAP[phase];
  const mark = phase === 'live' ? 'map-live' : 'routes-visible';
  if (performance.getEntriesByName(mark).length === 0) performance.mark(mark);
}
