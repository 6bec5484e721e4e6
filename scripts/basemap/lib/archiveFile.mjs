import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PMTiles } from 'pmtiles';

import { outputs, repositoryFolder } from './paths.mjs';

/** The description that the app reads: file name, size, zoom levels. */
export function readArchiveDescription() {
  return JSON.parse(readFileSync(outputs.archiveDescription, 'utf8'));
}

/** The built archive through the client that the site uses, and its bytes. */
export function openBuiltArchive() {
  const bytes = readFileSync(join(repositoryFolder, 'public', readArchiveDescription().file));
  return { bytes, archive: openArchive(bytes) };
}

/** An archive in memory. */
export function openArchive(bytes) {
  return new PMTiles({
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    }),
  });
}
