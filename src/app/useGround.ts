import { useEffect, useState } from 'react';
import type { Dataset } from '../domain/dataset.ts';
import { type FrameId, frameBounds, tripIdsOf } from '../domain/storyFrame.ts';
import { groundMarkup } from '../poster/groundMarkup.ts';
import { posterView } from '../poster/posterView.ts';
import { useReader } from '../state/ReaderProvider.tsx';

/** The file of a frame's ground, below the site's base; the build writes it. */
export function groundFile(frameId: FrameId): string {
  return `poster/${frameId.replace('trip:', '').replace(':', '-')}.json`;
}

/** The same for the small picture of a trip in the inset. */
export function insetGroundFile(tripId: string): string {
  return `poster/inset-${tripId}.json`;
}

/** The frame that the page is served with, and the ground of its poster. */
export interface ServedFrame {
  readonly frameId: FrameId;
  readonly groundHtml: string;
}

/** The markup of the ground of a poster: what the page is served with, or that of another frame, fetched. */
export function useGround(frameId: FrameId, base: string, served: ServedFrame): string {
  const isServed = frameId === served.frameId && served.groundHtml !== '';
  const fetched = useFrameGround(isServed ? null : frameId, base, 'poster');
  // A space is not empty: it clears the ground of another frame until the right one is here.
  return isServed ? served.groundHtml : (fetched ?? ' ');
}

/** The ground of a frame; null while it is on its way, or when none is asked for. */
export function useFrameGround(
  frameId: FrameId | null,
  base: string,
  posterId: string,
): string | null {
  const dataset = useReader((state) => state.dataset);
  const drawnId = frameId === null ? null : drawnFrameOf(dataset, frameId);
  const html = useFetchedGround(
    drawnId === null ? null : `${base}${groundFile(drawnId)}`,
    posterId,
  );
  if (html === null || frameId === null || drawnId === null || drawnId === frameId) return html;
  const transform = matrixBetween(dataset, drawnId, frameId);
  return transform === null ? null : `<g transform="${transform}">${html}</g>`;
}

/**
 * The frame whose ground lies under a frame. The build draws one for every frame but those of two trips
 * that are compared, of which there are too many: they lie in the larger one of the two, or in the whole.
 */
function drawnFrameOf(dataset: Dataset, frameId: FrameId): FrameId {
  if (!frameId.startsWith('pair:')) return frameId;
  const reach = (id: FrameId): number => {
    const bounds = frameBounds(dataset, id);
    return bounds === null ? 0 : 1 / 2 ** posterView(bounds).zoom;
  };
  const [larger] = tripIdsOf(frameId)
    .map((tripId): FrameId => `trip:${tripId}`)
    .sort((a, b) => reach(b) - reach(a));
  return larger !== undefined && reach(frameId) < reach(larger) * 1.2 ? larger : 'latest';
}

/** What turns a ground drawn for one frame into its place in another one. */
function matrixBetween(dataset: Dataset, from: FrameId, to: FrameId): string | null {
  const [drawn, wanted] = [frameBounds(dataset, from), frameBounds(dataset, to)];
  if (drawn === null || wanted === null) return null;
  const [a, b] = [posterView(drawn), posterView(wanted)];
  const scale = 2 ** (b.zoom - a.zoom);
  const [west, , , north] = drawn;
  const [x, y] = b.toUnits([west, north]);
  return `matrix(${[scale, 0, 0, scale, x, y].map((each) => each.toFixed(3)).join(' ')})`;
}

/** The markup of a ground file; null while it is on its way, or when there is none to fetch. */
export function useFetchedGround(url: string | null, posterId: string): string | null {
  const [fetched, setFetched] = useState<{ url: string; html: string } | null>(null);
  useEffect(() => {
    if (url === null) return;
    const request = new AbortController();
    fetch(url, { signal: request.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((ground) => {
        if (ground !== null) setFetched({ url, html: groundMarkup(ground, posterId) });
      })
      // Without the ground the routes still stand on open water: nothing the reader must be told.
      .catch(() => undefined);
    return () => request.abort();
  }, [url, posterId]);
  return fetched !== null && fetched.url === url ? fetched.html : null;
}
