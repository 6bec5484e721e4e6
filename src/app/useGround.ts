import { useEffect, useState } from 'react';
import type { FrameId } from '../domain/storyFrame.ts';
import { groundMarkup } from '../poster/groundMarkup.ts';

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
  const fetched = useFetchedGround(isServed ? null : `${base}${groundFile(frameId)}`, 'poster');
  // A space is not empty: it clears the ground of another frame until the right one is here.
  return isServed ? served.groundHtml : (fetched ?? ' ');
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
