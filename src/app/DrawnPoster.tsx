import { type ReactNode, useMemo } from 'react';
import type { MapLabel } from '../domain/mapLabel.ts';
import { frameBounds } from '../domain/storyFrame.ts';
import { Poster } from '../poster/Poster.tsx';
import { useReader } from '../state/ReaderProvider.tsx';
import {
  selectFrameId,
  selectMeasuredLine,
  selectShownTrips,
  selectTrips,
} from '../state/selectors.ts';
import { type ServedFrame, useGround } from './useGround.ts';

/** The poster of the reader's present choices. */
export function DrawnPoster({
  base,
  labels,
  hrefOf,
  served,
}: {
  readonly base: string;
  readonly labels: readonly MapLabel[];
  readonly hrefOf: (tripId: string) => string;
  readonly served: ServedFrame;
}): ReactNode {
  const dataset = useReader((state) => state.dataset);
  const trips = useReader(selectTrips);
  const shown = useReader(selectShownTrips);
  const selectedTripId = useReader(
    ({ playheads, choices }) => playheads[0]?.tripId ?? choices.selectedTripId,
  );
  const comparedTripId = useReader((state) => state.choices.compareId);
  const pointedTripId = useReader((state) => state.pointedTripId);
  const measure = useReader(selectMeasuredLine);
  const frameId = useReader(selectFrameId);
  const frame = useMemo(() => frameBounds(dataset, frameId), [dataset, frameId]);
  const groundHtml = useGround(frameId, base, served);
  if (frame === null) return null;
  return (
    <Poster
      id="poster"
      frame={frame}
      groundHtml={groundHtml}
      trips={trips}
      shownIds={new Set(shown.map(({ id }) => id))}
      selectedTripId={selectedTripId}
      comparedTripId={comparedTripId}
      pointedTripId={pointedTripId}
      measure={measure}
      labels={labels}
      hrefOf={hrefOf}
    />
  );
}
