import { config } from 'maplibre-gl/src/util/config.ts';

/**
 * In place of MapLibre's own, which on a page without an origin (a sandboxed frame) puts the worker's
 * text into a `data:` address. Ours imports a chunk that it shares with the page: from `data:` a module can be
 * imported by its full address only.
 *
 * @returns {Worker} awaited by its caller
 */
export function workerFactory() {
  const { href } = new URL(config.WORKER_URL, import.meta.url);
  const address =
    globalThis.origin === 'null'
      ? `data:text/javascript,${encodeURIComponent(`import ${JSON.stringify(href)}`)}`
      : href;
  return new Worker(address, { type: 'module' });
}
