/*
 * Prints what a reader downloads: tiles for typical first views, compressed as they are sent, and fonts for
 * each language. Run after a build: `npm run report`.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { openBuiltArchive, readArchiveDescription } from './lib/archiveFile.mjs';
import { fontFilesFor, languages } from './lib/labelFonts.mjs';
import { labelsFile, outputs } from './lib/paths.mjs';
import { projectToUnit } from './lib/tileGrid.mjs';

const { bytes, archive } = openBuiltArchive();
const { worldMaxZoom, detailMaxZoom } = readArchiveDescription();

/** Clients of PMTiles begin with one request of this size. */
const firstRequestBytes = 16384;

const views = [
  ...[3, 3.5, 3.9, 4, 4.1].map((zoom) => ({
    name: 'overview',
    size: [1280, 800],
    center: [118, 30],
    zoom,
  })),
  ...[2.4, 2.9, 3.1].map((zoom) => ({
    name: 'overview',
    size: [390, 844],
    center: [118, 30],
    zoom,
  })),
  { name: 'Korea', size: [1280, 800], center: [127, 39.5], zoom: 6.5 },
  { name: 'Korea', size: [390, 844], center: [127, 39.5], zoom: 6.5 },
  { name: 'Vladivostok', size: [1280, 800], center: [131.5, 42.9], zoom: 8 },
  { name: 'Vladivostok', size: [390, 844], center: [131.5, 42.9], zoom: 8 },
];

console.log(`archive ${bytes.length} bytes`);
for (let z = 0; z <= detailMaxZoom; z++) console.log(`  zoom ${z}: ${await describeZoom(z)}`);

for (const view of views) {
  const tiles = await Promise.all(tilesInView(view).map(tileBytes));
  const found = tiles.filter((size) => size > 0);
  const total = found.reduce((sum, size) => sum + size, 0);
  console.log(
    `${view.name} ${view.size.join('×')} z${view.zoom}: ${found.length} tiles, ${total} bytes` +
      ` (+ ${firstRequestBytes} for the directory, once)`,
  );
}

for (const language of languages) {
  const files = fontFilesFor(language, JSON.parse(readFileSync(labelsFile, 'utf8')).labels);
  const total = files.reduce((sum, file) => sum + statSync(join(outputs.fontFolder, file)).size, 0);
  console.log(`fonts ${language}: ${total} bytes in ${files.length} files`);
}

/** The tiles that MapLibre asks for: 512-pixel tiles of the whole zoom below, from both sources. */
function tilesInView({ size, center, zoom }) {
  const scale = 512 * 2 ** zoom;
  const [x, y] = projectToUnit(center);
  const half = size.map((pixels) => pixels / scale / 2);
  const level = Math.min(Math.floor(zoom), detailMaxZoom);
  const levels = level > worldMaxZoom ? [worldMaxZoom, level] : [level];
  return levels
    .flatMap((z) => {
      const columns = range((x - half[0]) * 2 ** z, (x + half[0]) * 2 ** z);
      const rows = range((y - half[1]) * 2 ** z, (y + half[1]) * 2 ** z);
      return columns.flatMap((column) => rows.map((row) => ({ z, x: column, y: row })));
    })
    .filter((tile) => tile.y >= 0 && tile.y < 2 ** tile.z);
}

function range(from, to) {
  const first = Math.floor(from);
  return Array.from({ length: Math.floor(to) - first + 1 }, (_, index) => first + index);
}

async function tileBytes({ z, x, y }) {
  const tile = await archive.getZxy(z, ((x % 2 ** z) + 2 ** z) % 2 ** z, y);
  return tile === undefined ? 0 : gzipSync(new Uint8Array(tile.data), { level: 9 }).length;
}

async function describeZoom(z) {
  let [count, total, largest] = [0, 0, 0];
  for (let x = 0; x < 2 ** z; x++) {
    for (let y = 0; y < 2 ** z; y++) {
      const size = await tileBytes({ z, x, y });
      if (size === 0) continue;
      count += 1;
      total += size;
      largest = Math.max(largest, size);
    }
  }
  return `${count} tiles, ${total} bytes, largest ${largest}`;
}
