/**
 * `npm run fonts` (in this folder): the faces that pages are set in, cut down to what an English page shows.
 * What they lack, the browser takes from the whole Latin files (src/ui/fonts.css).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fontverter from 'fontverter';
import subsetFont from 'subset-font';

import { repositoryFolder } from './lib/paths.mjs';

const ascii = String.fromCharCode(...Array.from({ length: 0x5f }, (_, index) => 0x20 + index));
/** `unicode-range` in src/ui/fonts.css says the same. */
const characters = `${ascii}\u00a0©°·»×–—‘’“”…‹›€−←→`;

const faces = [
  { from: 'noto-sans/files/noto-sans-latin-400-normal.woff2', to: 'text-400.woff2' },
  { from: 'noto-sans/files/noto-sans-latin-600-normal.woff2', to: 'text-600.woff2' },
  // Its license reserves the name “Source” for the whole font: what is left of it goes by another.
  {
    from: 'source-serif-4/files/source-serif-4-latin-600-normal.woff2',
    to: 'headline-600.woff2',
    renamed: { 'Source Serif 4': 'Story Headline', SourceSerif4: 'StoryHeading' },
  },
];

for (const { from, to, renamed = {} } of faces) {
  const whole = readFileSync(join(repositoryFolder, 'node_modules/@fontsource', from));
  const font = await subsetFont(whole, characters, {
    targetFormat: 'truetype',
    noLayoutClosure: true,
  });
  for (const [name, other] of Object.entries(renamed)) replaceName(font, name, other);
  const packed = await fontverter.convert(font, 'woff2');
  writeFileSync(join(repositoryFolder, 'src/ui/fonts', to), packed);
  console.log(`${to}: ${whole.length} bytes to ${packed.length}`);
}

/** In place, in the two encodings that name tables have: both names are equally long. */
function replaceName(font, name, other) {
  for (const encode of [
    (text) => Buffer.from(text, 'latin1'),
    (text) => Buffer.from(text, 'utf16le').swap16(),
  ]) {
    for (let at = font.indexOf(encode(name)); at >= 0; at = font.indexOf(encode(name))) {
      encode(other).copy(font, at);
    }
  }
}
