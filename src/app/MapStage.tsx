import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { MapLabel } from '../domain/mapLabel.ts';
import { frameBounds } from '../domain/storyFrame.ts';
import { LiveMap, type LiveMapProps, type MapPhase } from '../map/LiveMap.tsx';
import { Poster } from '../poster/Poster.tsx';
import { pointAt, selectTrip } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import {
  selectFrameId,
  selectMeasuredLine,
  selectShownTrips,
  selectTrips,
} from '../state/selectors.ts';
import { Legend } from './Legend.tsx';
import { MapDescription } from './MapDescription.tsx';
import styles from './MapStage.module.css';
import { PlaybackStage } from './PlaybackStage.tsx';
import { useFirstHint } from './useFirstHint.ts';
import { useGround } from './useGround.ts';

interface MapStageProps {
  readonly base: string;
  readonly siteUrl: string;
  readonly labels: readonly MapLabel[];
  readonly isDark: boolean;
  readonly hrefOf: (tripId: string) => string;
  /** Given while prerendering only: the browser finds it in the page. */
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
  const { siteUrl, labels, isDark, gestures, children } = props;
  const [phase, setPhase] = useState<MapPhase>('loading');
  const [isCovered, setCovered] = useState(false);
  const FirstHint = useFirstHint(phase === 'live' && gestures === 'free');
  const isPlayed = useReader((state) => state.choices.moment !== null);
  const onPhase = useCallback((next: MapPhase) => {
    setPhase(next);
    setCovered(false);
    publishPhase(next);
  }, []);
  return (
    <div
      className={styles.stage}
      data-played={isPlayed || undefined}
      onTransitionEnd={() => setCovered(phase === 'live')}
    >
      {!isCovered && <StagePoster {...props} />}
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

/** The poster of the reader's present choices. */
function StagePoster({ base, labels, hrefOf, servedGroundHtml }: MapStageProps): ReactNode {
  const store = useReaderStore();
  const dataset = useReader((state) => state.dataset);
  const trips = useReader(selectTrips);
  const shown = useReader(selectShownTrips);
  const selectedTripId = useReader(
    (state) => state.playhead?.tripId ?? state.choices.selectedTripId,
  );
  const pointedTripId = useReader((state) => state.pointedTripId);
  const measure = useReader(selectMeasuredLine);
  const frameId = useReader(selectFrameId);
  const frame = useMemo(() => frameBounds(dataset, frameId), [dataset, frameId]);
  const groundHtml = useGround(frameId, base, servedGroundHtml);
  useEffect(() => publishPhase('loading'), []);
  if (frame === null) return null;
  return (
    <div className={styles.poster}>
      <Poster
        id="poster"
        frame={frame}
        groundHtml={groundHtml}
        trips={trips}
        shownIds={new Set(shown.map(({ id }) => id))}
        selectedTripId={selectedTripId}
        pointedTripId={pointedTripId}
        measure={measure}
        labels={labels}
        hrefOf={hrefOf}
        onSelect={(tripId) => selectTrip(store, tripId)}
        onPoint={(tripId) => pointAt(store, tripId)}
      />
    </div>
  );
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
