import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import fontverter from 'fontverter';
import * as harfbuzz from 'harfbuzzjs';

import { charactersOf, fontStack, isInRanges, languages } from '../lib/labelFonts.mjs';
import { labelsFile, outputs } from '../lib/paths.mjs';

const { labels } = JSON.parse(readFileSync(labelsFile, 'utf8'));
const fontFaces = JSON.parse(readFileSync(outputs.labelFonts, 'utf8'));

for (const language of languages) {
  for (const name of ['Map Medium', 'Map Bold']) {
    test(`${name} draws every character of every ${language} label`, async () => {
      const faces = fontStack(name, language).flatMap((face) => fontFaces[face]);
      for (const character of charactersOf(language, labels)) {
        // MapLibre takes the first face whose range has the character, so that one must draw it.
        const face = faces.find((candidate) => isInRanges(character, candidate['unicode-range']));
        assert.ok(face, `no range for ${character}`);
        assert.ok(
          (await charactersIn(face.url)).has(character.codePointAt(0)),
          `${character} is not in ${face.url}`,
        );
      }
    });
  }
}

test('the Latin fonts have all of ASCII and the punctuation of the house', async () => {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, offset) =>
    String.fromCodePoint(0x20 + offset),
  );
  for (const faces of [fontFaces['Map Medium'], fontFaces['Map Bold']]) {
    for (const character of [...ascii, ...'–—·‘’“”…°←→']) {
      const face = faces.find((candidate) => isInRanges(character, candidate['unicode-range']));
      assert.ok(
        (await charactersIn(face.url)).has(character.codePointAt(0)),
        `${character} is not in ${face.url}`,
      );
    }
  }
});

test('labels are complete and have ids of their own', () => {
  assert.equal(new Set(labels.map(({ id }) => id)).size, labels.length);
  for (const { id, kind, lonLat, rank, minZoom, maxZoom = 99, names } of labels) {
    assert.match(id, /^[a-z0-9-]+$/);
    assert.ok(['country', 'region', 'sea', 'river', 'capital', 'city', 'town'].includes(kind), id);
    assert.ok(Math.abs(lonLat[0]) <= 180 && Math.abs(lonLat[1]) <= 85, id);
    assert.ok(rank >= 1 && rank <= 5, id);
    // MapLibre compares a layer's filter with whole zooms.
    assert.ok(Number.isInteger(minZoom) && Number.isInteger(maxZoom) && minZoom < maxZoom, id);
    assert.deepEqual(Object.keys(names).sort(), [...languages].sort(), id);
    assert.ok(
      Object.values(names).every((name) => name !== '' && name === name.trim()),
      id,
    );
  }
});

const characterSets = new Map();

async function charactersIn(file) {
  if (!characterSets.has(file)) {
    const sfnt = await fontverter.convert(readFileSync(join(outputs.fontFolder, file)), 'sfnt');
    const face = new harfbuzz.Face(new harfbuzz.Blob(Uint8Array.from(sfnt).buffer));
    characterSets.set(file, new Set(face.collectUnicodes()));
  }
  return characterSets.get(file);
}
