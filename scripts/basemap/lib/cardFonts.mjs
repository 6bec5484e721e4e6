import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import subsetFont from 'subset-font';

import { inPackage, outputs, repositoryFolder } from './paths.mjs';

/**
 * What the site's build sets its cards in, but for the English ones. The characters are those that
 * everyday text is written with (the first planes of the national standards) and those of our own texts, so that a
 * corrected title finds its letters without a new font; a test in the site says so where one does not.
 */
const scripts = [
  {
    script: 'kr',
    language: 'ko',
    subset: 'korean',
    // KS X 1001: punctuation, and the 2350 syllables.
    everyday: () => charset('euc-kr', [0xa1, 0xa1]) + charset('euc-kr', [0xb0, 0xc8]),
  },
  {
    script: 'sc',
    language: 'zh',
    subset: 'chinese-simplified',
    // GB 2312: punctuation, and the 3755 characters of level 1.
    everyday: () => charset('gb18030', [0xa1, 0xa3]) + charset('gb18030', [0xb0, 0xd7]),
  },
  {
    script: 'jp',
    language: 'ja',
    subset: 'japanese',
    // JIS X 0208: punctuation and kana, and the 2965 characters of level 1.
    everyday: () => charset('shift_jis', [0x81, 0x83]) + charset('shift_jis', [0x88, 0x98]),
  },
  // The dash between two days, which the package keeps in another of its numbered slices.
  { script: 'jp', name: 'jp-wave', subset: '115', everyday: () => '～' },
];

/**
 * Russian and Vietnamese, from the whole fonts: @fontsource cuts them so that one word needs letters of two files,
 * which a browser puts together and the renderer of the cards does not.
 */
const alphabets = [
  {
    name: 'noto-sans-400',
    file: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  },
  {
    name: 'noto-sans-600',
    file: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  },
  {
    name: 'source-serif-4-600',
    file: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  },
];

/** Text, and what is bold: the nearest weight is taken for all others. */
const weights = [400, 700];

/** Writes one font per script and weight. WOFF 1.0, which the build can unpack with what Node has. */
export async function buildCardFonts() {
  mkdirSync(outputs.cardFontFolder, { recursive: true });
  for (const { name, file } of alphabets) {
    const letters = ascii + charactersBetween(0xa0, 0x17f) + vietnamese + cyrillic + punctuation;
    const font = await subsetFont(readFileSync(inPackage(file)), letters, {
      targetFormat: 'woff',
      noHinting: true,
    });
    writeFileSync(join(outputs.cardFontFolder, `${name}.woff`), font);
  }
  for (const { script, name = script, language, subset, everyday } of scripts) {
    const characters =
      language === undefined ? everyday() : ascii + everyday() + ownTexts(language);
    for (const weight of weights) {
      const file = `@fontsource/noto-sans-${script}/files/noto-sans-${script}-${subset}-${weight}-normal.woff2`;
      const font = await subsetFont(readFileSync(inPackage(file)), characters, {
        targetFormat: 'woff',
        noLayoutClosure: true,
        noHinting: true,
        dropTables: ['GDEF', 'GPOS', 'GSUB'],
      });
      writeFileSync(join(outputs.cardFontFolder, `noto-sans-${name}-${weight}.woff`), font);
    }
  }
}

const ascii = charactersBetween(0x20, 0x7e);
const vietnamese = `ƠơƯư${charactersBetween(0x1ea0, 0x1ef9)}₫`;
const cyrillic = `${charactersBetween(0x400, 0x45f)}№`;
const punctuation = '–—‘’“”…−';

function charactersBetween(first, last) {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}

/** The messages, the facts' texts and the names on the map in a language. */
function ownTexts(language) {
  const files = [`src/i18n/messages/${language}.json`, `src/content/texts/${language}.json`];
  const { labels } = JSON.parse(
    readFileSync(join(repositoryFolder, 'src/content/labels.json'), 'utf8'),
  );
  return [
    ...files.flatMap((file) =>
      Object.values(JSON.parse(readFileSync(join(repositoryFolder, file), 'utf8'))),
    ),
    ...labels.map(({ names }) => names[language]),
  ].join('');
}

/** The two-byte characters of an encoding whose first byte lies between two. */
function charset(encoding, [first, last]) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const characters = [];
  for (let lead = first; lead <= last; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if ([...text].length === 1) characters.push(text);
      } catch {
        // Not every pair is a character.
      }
    }
  }
  return characters.join('');
}
