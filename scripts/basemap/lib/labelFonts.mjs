import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import subsetFont from 'subset-font';

import { inPackage, labelsFile, outputs, repositoryFolder } from './paths.mjs';

/** The languages that labels have names in. */
export const languages = ['en', 'ko', 'zh', 'ru', 'vi', 'ja'];

/** The weights of the labels and what MapLibre's `text-font` calls them. */
const weights = [
  { weight: 500, name: 'Map Medium' },
  { weight: 700, name: 'Map Bold' },
];

const ascii = charactersBetween(0x20, 0x7e);
const punctuation = '\u00a0·–—‘’“”…°«»';

/**
 * MapLibre draws one character at a time into its glyph atlas, so tables for kerning, ligatures and alternate
 * shapes would never be read; at the size it draws, hints would not either.
 */
const subsetOptions = {
  targetFormat: 'woff2',
  noLayoutClosure: true,
  noHinting: true,
  dropTables: ['GDEF', 'GPOS', 'GSUB'],
};

/** The Han characters and the punctuation that Chinese and Japanese share, each in its own shapes. */
const hanRanges = [
  'U+2E80-2FDF',
  'U+3000-303F',
  'U+3400-4DBF',
  'U+4E00-9FFF',
  'U+F900-FAFF',
  'U+FF00-FFEF',
];

/**
 * One file per script and weight, so that a reader downloads only what the language needs. `ranges` are what
 * MapLibre looks at to choose a file, `always` are characters that are in the file whether or not a label has
 * them; small alphabets are there whole, so that names from elsewhere in the app find their letters.
 *
 * `variant` sets a face apart by name: the same code point looks different in Chinese and in Japanese.
 */
const scripts = [
  {
    script: 'latin',
    family: 'noto-sans',
    subset: 'latin',
    ranges: ['U+20-BF', 'U+2000-206F'],
    always: ascii + punctuation,
  },
  {
    script: 'latin-accents',
    family: 'noto-sans',
    subset: 'latin',
    ranges: ['U+C0-FF'],
    always: charactersBetween(0xc0, 0xff),
  },
  {
    script: 'vietnamese',
    family: 'noto-sans',
    subset: 'vietnamese',
    ranges: [
      'U+102-103',
      'U+110-111',
      'U+128-129',
      'U+168-169',
      'U+1A0-1A1',
      'U+1AF-1B0',
      'U+1EA0-1EF9',
      'U+20AB',
    ],
    always: `ĂăĐđĨĩŨũƠơƯư${charactersBetween(0x1ea0, 0x1ef9)}₫`,
  },
  {
    script: 'cyrillic',
    family: 'noto-sans',
    subset: 'cyrillic',
    ranges: ['U+400-45F', 'U+2116'],
    always: `Ёё${charactersBetween(0x410, 0x44f)}№`,
  },
  {
    script: 'hangul',
    family: 'noto-sans-kr',
    subset: 'korean',
    ranges: ['U+1100-11FF', 'U+3130-318F', 'U+AC00-D7A3'],
    always: '',
  },
  // Noto Sans itself has no arrows, and the Japanese package has each in another of its numbered slices.
  { script: 'arrow-left', family: 'noto-sans-jp', subset: '94', ranges: ['U+2190'], always: '←' },
  { script: 'arrow-right', family: 'noto-sans-jp', subset: '107', ranges: ['U+2192'], always: '→' },
  {
    script: 'han-sc',
    variant: 'SC',
    family: 'noto-sans-sc',
    subset: 'chinese-simplified',
    ranges: hanRanges,
    always: '',
    languages: ['zh'],
  },
  {
    script: 'han-jp',
    variant: 'JP',
    family: 'noto-sans-jp',
    subset: 'japanese',
    ranges: [...hanRanges, 'U+3040-30FF'],
    always: '',
    languages: ['ja'],
  },
];

/** Characters that labels draw in a language: names as written, and in capitals as some layers set them. */
export function charactersOf(language, labels) {
  const text = labels.map(({ names }) => names[language]).join('') + storyNames(language);
  return [...new Set(text + text.toUpperCase())].sort();
}

/**
 * What the story writes on the map beside the labels: its places, the rumor's word, the days. A name that changes
 * is drawn without a new font, only in another face, where its letters are not there yet.
 */
function storyNames(language) {
  const read = (file) => JSON.parse(readFileSync(join(repositoryFolder, 'src', file), 'utf8'));
  const texts = language === 'en' ? {} : read(`content/texts/${language}.json`);
  const { places } = read('content/places.json');
  const messages = read(`i18n/messages/${language}.json`);
  const tripFolder = join(repositoryFolder, 'src/content/trips');
  const trips = readdirSync(tripFolder)
    .map((file) => readFileSync(join(tripFolder, file), 'utf8'))
    .join('');
  return [
    ...places
      .filter(({ id }) => trips.includes(`"${id}"`))
      .map(({ name }) => texts[name.en] ?? name.en),
    messages['map.rumored'],
    messages['map.contradicted'],
    { ko: '월일', zh: '月日', ja: '月日' }[language] ?? '',
  ].join('');
}

/** Writes the subset fonts, their license and the `font-faces` value of the style. */
export async function buildLabelFonts() {
  const { labels } = JSON.parse(readFileSync(labelsFile, 'utf8'));
  mkdirSync(outputs.fontFolder, { recursive: true });
  for (const old of readdirSync(outputs.fontFolder)) rmSync(join(outputs.fontFolder, old));

  const fontFaces = {};
  for (const { weight, name } of weights) {
    for (const script of scripts) {
      const file = await writeSubset(script, weight, charactersFor(script, labels));
      const face = script.variant === undefined ? name : `${name} ${script.variant}`;
      fontFaces[face] = [...(fontFaces[face] ?? []), { url: file, 'unicode-range': script.ranges }];
    }
  }
  writeFileSync(outputs.labelFonts, `${JSON.stringify(fontFaces, null, 2)}\n`);
  writeFileSync(join(outputs.fontFolder, 'OFL.txt'), license());
}

/** The font files that the subsets are cut from. */
export function fontSources() {
  return [
    ...new Set(
      weights.flatMap(({ weight }) => scripts.map((script) => sourceFile(script, weight))),
    ),
  ];
}

/** The files that a reader of a language downloads once every label has been drawn in both weights. */
export function fontFilesFor(language, labels) {
  const fontFaces = JSON.parse(readFileSync(outputs.labelFonts, 'utf8'));
  const characters = charactersOf(language, labels);
  return weights.flatMap(({ name }) =>
    fontStack(name, language)
      .flatMap((face) => fontFaces[face])
      .filter((face) =>
        characters.some((character) => isInRanges(character, face['unicode-range'])),
      )
      .map(({ url }) => url),
  );
}

/** The names to put into `text-font`, first choice first. */
export function fontStack(name, language) {
  const variant = scripts.find(({ languages: own }) => own?.includes(language))?.variant;
  return variant === undefined ? [name] : [name, `${name} ${variant}`];
}

/** Whether a character is in one of a style's `U+4E00-9FFF` ranges. */
export function isInRanges(character, ranges) {
  const codePoint = character.codePointAt(0);
  return ranges.some((range) => {
    const [first, last = first] = range
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return codePoint >= first && codePoint <= last;
  });
}

function charactersFor(script, labels) {
  const used = (script.languages ?? languages).flatMap((language) =>
    charactersOf(language, labels),
  );
  const inScript = used.filter((character) => isInRanges(character, script.ranges));
  return [...new Set([...script.always, ...inScript])].sort().join('');
}

function sourceFile({ family, subset }, weight) {
  return inPackage(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff2`);
}

async function writeSubset(script, weight, characters) {
  const font = await subsetFont(
    readFileSync(sourceFile(script, weight)),
    characters,
    subsetOptions,
  );
  const hash = createHash('sha256').update(font).digest('hex').slice(0, 8);
  const file = `map-${script.script}-${weight}-${hash}.woff2`;
  writeFileSync(join(outputs.fontFolder, file), font);
  return file;
}

/** The license text as the font packages carry it, under the copyright notices of all four families. */
function license() {
  const text = readFileSync(inPackage('@fontsource/noto-sans/LICENSE'), 'utf8');
  const body = text.slice(text.indexOf('This Font Software is licensed'));
  return `The fonts in this folder are subsets of Noto Sans, Noto Sans KR, Noto Sans SC and Noto Sans JP.

Noto Sans: Copyright 2022 The Noto Project Authors (https://github.com/notofonts/latin-greek-cyrillic)
Noto Sans KR, SC and JP: Copyright 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'

${body}`;
}

function charactersBetween(first, last) {
  return String.fromCodePoint(
    ...Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
  );
}
