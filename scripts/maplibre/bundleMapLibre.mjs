// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

const folder = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
const source = (/** @type {string} */ path) => join(folder, 'src', path);
const beside = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const WORKER_URL = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const WORKER_ADDRESS = '\0map-worker-address';

/** Modules of MapLibre that ours stand in for. */
const replaced = new Map([
  [source('util/web_worker.ts'), beside('mapWorker.js')],
  // Its decoder of MapLibre's own tile format, for which this map has no tiles.
  [source('source/vector_tile_mlt.ts'), beside('noMltTiles.js')],
]);

/**
 * Vite plugin for the build: takes MapLibre from the sources in its package, in which page and worker are
 * two entries, instead of its two finished files, which hold two thirds of the worker twice. What both need becomes
 * one chunk that the browser fetches for the page and finds in its cache for the worker: a quarter less of
 * MapLibre until the map is live. Code imports `maplibre-gl` and its worker's address as its documentation says; the
 * development server and tests use the finished files.
 *
 * @returns {import('vite').Plugin}
 */
export function bundleMapLibre() {
  /** @type {string} */
  let worker;
  return {
    name: 'bundle-maplibre',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(id, importer) {
      if (id === 'maplibre-gl') return source('index.ts');
      if (id === WORKER_URL) return WORKER_ADDRESS;
      if (id.startsWith('maplibre-gl/src/')) return join(folder, id.slice('maplibre-gl/'.length));
      if (importer === undefined || !importer.startsWith(folder) || !id.startsWith('.'))
        return null;
      return replaced.get(join(dirname(importer), id)) ?? null;
    },
    load(id) {
      if (id === WORKER_ADDRESS) {
        worker = this.emitFile({
          type: 'chunk',
          id: source('source/worker.ts'),
          name: 'map-worker',
        });
        return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
      }
      // Of which it wants to know its version, and a bundler would take all.
      if (id === join(folder, 'package.json')) return JSON.stringify({ version });
      return null;
    },
    transform(code, id) {
      if (!id.startsWith(source('')) || !id.endsWith('.ts')) return null;
      // It declares fields that its base classes have filled: a declaration must not empty them.
      return transformWithOxc(code, id, {
        typescript: { removeClassFieldsWithoutInitializer: true },
        assumptions: { setPublicClassFields: true },
        sourcemap: false,
      });
    },
  };
}
