import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Language } from '../domain/localizedText.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import type { ReaderState } from '../state/readerStore.ts';
import archiveDescription from './basemapArchive.json';
import { BasemapArchive } from './basemapArchive.ts';
import { firstTiles } from './firstTiles.ts';
import { firstFontFiles } from './labelFontFiles.ts';
import { startWorkerAhead } from './mapWorker.ts';
import { framedBounds, framePadding } from './storyCamera.ts';

let ahead: { readonly url: string; readonly archive: BasemapArchive } | null = null;

/** Where the basemap's archive is, for a site that lives at `siteUrl`, which ends in a slash. */
export const archiveUrlAt = (siteUrl: string): string =>
  new URL(archiveDescription.file, siteUrl).href;

/** Where the fonts of the map's labels are, with a slash at its end. */
export const fontsUrlAt = (siteUrl: string): string => new URL('fonts/', siteUrl).href;

export interface FutureMap {
  /** Ends in a slash. */
  readonly siteUrl: string;
  readonly state: ReaderState;
  readonly labels: readonly MapLabel[];
  readonly language: Language;
  /** Where the map will stand. */
  readonly container: HTMLElement;
  /** The part of it that the story is framed in. */
  readonly room: HTMLElement;
}

/**
 * Reads the tiles and fonts that a map will show first and starts its worker, while MapLibre is on its way: the
 * map need not wait for four round trips, nor for the worker to read its scripts.
 */
export function readMapFilesAhead(map: FutureMap): void {
  const { siteUrl, state, container, room } = map;
  const { clientWidth: width, clientHeight: height } = container;
  const bounds = framedBounds(state);
  const camera =
    state.choices.view ?? (bounds && { bounds, padding: framePadding(container, room) });
  if (camera === null || width * height === 0) return;
  const url = archiveUrlAt(siteUrl);
  const archive = new BasemapArchive(url, archiveDescription.headBytes);
  const { worldMaxZoom, detailMaxZoom } = archiveDescription;
  archive.readAhead(firstTiles({ width, height, camera }, worldMaxZoom, detailMaxZoom));
  ahead = { url, archive };
  const fonts = firstFontFiles(map.labels, map.language).map((file) => fontsUrlAt(siteUrl) + file);
  // Into the browser's cache: MapLibre takes no font that is not in its style.
  for (const file of fonts) fetch(file).catch(() => undefined);
  // In development MapLibre starts its own (scripts/maplibre).
  if (import.meta.env.PROD) startWorkerAhead(workerUrl);
}

/** The archive that was read ahead, once; else a new one: what failed for one map must not be kept for the next. */
export function takeArchive(url: string): BasemapArchive {
  const archive =
    ahead?.url === url ? ahead.archive : new BasemapArchive(url, archiveDescription.headBytes);
  ahead = null;
  return archive;
}
