// @ts-check
/**
 * `npm run compress`: leaves a Brotli and a gzip copy beside every text file of the built site, for
 * servers that send such copies as they are (the configurations in `hosting/` do). At the best level:
 * a file is compressed once and sent a million times.
 *
 *     node scripts/compress.mjs [dist]
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from './headers.mjs';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Compresses what is worth it: a copy that is no smaller is not kept.
 *
 * @param {string} folder
 * @returns {Promise<{ files: number, bytes: number, brotliBytes: number }>} of the files that have copies
 */
export async function compressFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && isCompressible(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const total = { files: 0, bytes: 0, brotliBytes: 0 };
  // zlib has four threads; more files at a time would only wait in memory.
  for (let first = 0; first < paths.length; first += 4) {
    const batch = paths.slice(first, first + 4);
    await Promise.all(
      batch.map(async (path) => {
        const text = await readFile(path);
        const best = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } };
        const [br, gz] = await Promise.all([brotli(text, best), gzipped(text, { level: 9 })]);
        if (br.length >= text.length) return;
        await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
        total.files += 1;
        total.bytes += text.length;
        total.brotliBytes += br.length;
      }),
    );
  }
  return total;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files, bytes, brotliBytes } = await compressFolder(process.argv[2] ?? 'dist');
  const megabytes = (/** @type {number} */ count) => `${(count / 1e6).toFixed(1)} MB`;
  console.log(`Compressed ${files} files: ${megabytes(bytes)} to ${megabytes(brotliBytes)}.`);
}
