// @ts-check
/**
 * The pictures that a link to a page unfurls with: SVG in, PNG out, with the fonts of the page and no
 * browser. The pictures themselves are drawn by `src/share/composePicture.ts`.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);

const everyLanguage = [
  '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff',
  '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff',
  '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff',
];

/** @param {string} name of a font that scripts/basemap has made for cards */
const cardFont = (name) =>
  fileURLToPath(new URL(`basemap/out/card-fonts/${name}.woff`, import.meta.url));

const alphabets = ['noto-sans-400', 'noto-sans-600', 'source-serif-4-600'].map(cardFont);

/** @param {string} script */
const ofScript = (script) => [400, 700].map((weight) => cardFont(`noto-sans-${script}-${weight}`));

/** @type {Record<string, string[]>} */
const fontFiles = {
  en: everyLanguage,
  ko: [...everyLanguage, ...ofScript('kr')],
  zh: [...everyLanguage, ...ofScript('sc')],
  ru: alphabets,
  vi: alphabets,
  ja: [...everyLanguage, ...ofScript('jp'), ...ofScript('jp-wave')],
};

/**
 * The fonts that a card in a language is set in, as OpenType.
 *
 * @param {string} language
 */
export function readCardFonts(language) {
  const files = fontFiles[language] ?? everyLanguage;
  return Promise.all(
    files.map(async (file) => withPlainFamily(openTypeOf(await readFile(require.resolve(file))))),
  );
}

/** @typedef {(svg: string) => Buffer} DrawCard */

/**
 * A function that turns an SVG in one language into a PNG. Only the page's fonts exist for it: what the
 * machine has installed must not change the picture.
 *
 * @param {string} language
 * @param {string} folder where the fonts may be put: the renderer reads them from files
 * @param {(file: string, bytes: Buffer) => Promise<void>} writeFont
 * @returns {Promise<DrawCard>}
 */
export async function cardRenderer(language, folder, writeFont) {
  const fonts = await Promise.all(
    (await readCardFonts(language)).map(async (font, index) => {
      const file = `${folder}/card-${language}-${index}.ttf`;
      await writeFont(file, font);
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

/**
 * The characters that none of the fonts has: on a card they would be boxes.
 *
 * @param {string} text
 * @param {readonly Buffer[]} fonts
 */
export function missingCharacters(text, fonts) {
  const covered = fonts.map(segmentsOf);
  return [...new Set(text)].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const has = covered.some((segments) =>
      segments.some(([first, last]) => codePoint >= first && codePoint <= last),
    );
    return !has && !/\s/.test(character);
  });
}

/**
 * The fonts for Korean, Chinese and Japanese are cut from one whose lightest weight is its default: all of
 * them call themselves `Noto Sans KR Thin`. Without that word they go by their family and weight.
 *
 * @param {Buffer} font OpenType
 */
function withPlainFamily(font) {
  const names = tableAt(font, 'name');
  const texts = names + font.readUInt16BE(names + 4);
  for (let index = 0; index < font.readUInt16BE(names + 2); index += 1) {
    const entry = names + 6 + 12 * index;
    const [length, offset] = [font.readUInt16BE(entry + 8), font.readUInt16BE(entry + 10)];
    const family = font.toString('latin1', texts + offset, texts + offset + length);
    const thin = [' Thin', '\0 \0T\0h\0i\0n'].find((word) => family.endsWith(word));
    if (font.readUInt16BE(entry + 6) === FAMILY_NAME && thin !== undefined) {
      font.writeUInt16BE(length - thin.length, entry + 8);
    }
  }
  return font;
}

const FAMILY_NAME = 1;

/**
 * @param {Buffer} font OpenType
 * @param {string} tag
 */
function tableAt(font, tag) {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = entries.find((at) => font.toString('latin1', at, at + 4) === tag);
  if (entry === undefined) throw new Error(`The font has no ${tag}.`);
  return font.readUInt32BE(entry + 8);
}

/**
 * The runs of characters that a font's `cmap` maps (format 4, which every font of ours has: it covers the
 * Basic Multilingual Plane).
 *
 * @param {Buffer} font OpenType
 * @returns {readonly (readonly [first: number, last: number])[]}
 */
function segmentsOf(font) {
  const start = tableAt(font, 'cmap');
  const subtables = Array.from(
    { length: font.readUInt16BE(start + 2) },
    (_, index) => start + font.readUInt32BE(start + 4 + 8 * index + 4),
  );
  const table = subtables.find((at) => font.readUInt16BE(at) === 4);
  if (table === undefined) throw new Error('The font has no cmap of format 4.');
  const length = font.readUInt16BE(table + 6);
  return Array.from({ length: length / 2 }, (_, index) => {
    const last = font.readUInt16BE(table + 14 + 2 * index);
    return /** @type {const} */ ([font.readUInt16BE(table + 16 + length + 2 * index), last]);
  }).filter(([first]) => first !== 0xffff);
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
