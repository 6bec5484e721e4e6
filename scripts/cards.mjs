// @ts-check
/**
 * The pictures that a link to a page unfurls with: SVG in, PNG out, with the fonts of the page and no
 * browser. The pictures themselves are drawn by `src/share/composePicture.ts`.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);

const fontFiles = [
  '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff',
  '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff',
  '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff',
];

/** @typedef {(svg: string) => Buffer} DrawCard */

/**
 * A function that turns an SVG into a PNG. Only the page's fonts exist for it: what the machine has
 * installed must not change the picture.
 *
 * @param {string} folder where the fonts may be put: the renderer reads them from files
 * @param {(file: string, bytes: Buffer) => Promise<void>} writeFont
 * @returns {Promise<DrawCard>}
 */
export async function cardRenderer(folder, writeFont) {
  const fonts = await Promise.all(
    fontFiles.map(async (name, index) => {
      const file = `${folder}/card-${index}.ttf`;
      await writeFont(file, openTypeOf(await readFile(require.resolve(name))));
      return file;
    }),
  );
  return (svg) =>
    new Resvg(svg, {
      font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
    })
      .render()
      .asPng();
}

/** What a WOFF file's directory says of each table. */
const entryBytes = 20;

/**
 * The OpenType font inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/): the same tables, unpacked.
 *
 * @param {Buffer} woff
 * @returns {Buffer}
 */
export function openTypeOf(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF 1.0 file.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * entryBytes;
    const [offset, packedLength, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const packed = woff.subarray(offset, Number(offset) + Number(packedLength));
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      // A table that would not get smaller is stored as it is.
      bytes: packed.length === length ? packed : inflateSync(packed),
    };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  /** @type {Buffer[]} */
  const parts = [head];
  let offset = head.length;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const at = 12 + 16 * index;
    tag.copy(head, at);
    checksum.copy(head, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
