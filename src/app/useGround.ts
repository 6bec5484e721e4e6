import { useEffect, useState } from 'react';
import type { FrameId } from '../domain/storyFrame.ts';
import { groundMarkup } from '../poster/groundMarkup.ts';

/** The file of a frame's ground, below the site's base; the build writes it. */
export function groundFile(frameId: FrameId): string {
  return `poster/${frameId.replace('trip:', '')}.json`;
}

/**
 * The markup of a frame's ground. The page is served with that of its own frame; when the reader goes
 * to another one before the live map stands, it is fetched. Empty means: as served.
 */
export function useGround(frameId: FrameId, base: string, servedHtml: string): string {
  const [servedFrame] = useState(frameId);
  const [fetched, setFetched] = useState<{ frameId: FrameId; html: string } | null>(null);
  useEffect(() => {
    if (frameId === servedFrame && fetched === null) return;
    const request = new AbortController();
    fetch(`${base}${groundFile(frameId)}`, { signal: request.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((ground) => {
        if (ground !== null) setFetched({ frameId, html: groundMarkup(ground, 'poster') });
      })
      // Without the ground the routes still stand on open water: nothing the reader must be told.
      .catch(() => undefined);
    return () => request.abort();
  }, [frameId, servedFrame, base, fetched]);
  if (fetched?.frameId === frameId) return fetched.html;
  // A space is not empty: it clears the ground of another frame until the right one is here.
  return frameId === servedFrame && fetched === null ? servedHtml : ' ';
}
