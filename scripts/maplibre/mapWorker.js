import { config } from 'maplibre-gl/src/util/config.ts';
import { takeWorker } from '../../src/map/mapWorker.ts';

/**
 * In place of MapLibre's own: ours may have been started before MapLibre was there. And on a page without an origin
 * MapLibre puts the worker's text into a `data:` address; ours imports a chunk that it shares with the page.
 *
 * @returns {Worker} awaited by its caller
 */
export function workerFactory() {
  return takeWorker(config.WORKER_URL);
}
