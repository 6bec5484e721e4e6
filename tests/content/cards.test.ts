import { describe, expect, it } from 'vitest';
import { missingCharacters, readCardFonts } from '../../scripts/cards.mjs';
import { readGround } from '../../scripts/readGround.mjs';
import { loadStory } from '../../src/app/loadStory.ts';
import { pageCard } from '../../src/app/pageCard.ts';
import { LANGUAGES } from '../../src/domain/localizedText.ts';
import { localeOf } from '../../src/i18n/localeOf.ts';
import type { PictureMap } from '../../src/share/composePicture.ts';
import { pageChoices } from '../../src/state/pageChoices.ts';
import { createReaderStore } from '../../src/state/readerStore.ts';

const { dataset, labels } = loadStory();
if (dataset === null) throw new Error('The content does not parse.');
const content = dataset;
// Only a script reads it, which does not know that a position has two numbers.
const ground = {
  wide: await readGround('wide'),
  close: await readGround('close'),
} as unknown as PictureMap['ground'];

/** The words on all cards of a language. */
function wordsIn(language: (typeof LANGUAGES)[number]): string {
  return [null, ...content.trips.map(({ id }) => id)]
    .map((tripId) => createReaderStore(content, pageChoices(content, tripId)).getState())
    .map((state) => pageCard(state, ground, labels, localeOf(language)).svg)
    .join('')
    .replace(/<[^>]*>/g, '');
}

describe.each(LANGUAGES)('the cards in %s', (language) => {
  it('have a letter in their fonts for every character', async () => {
    const words = wordsIn(language);
    expect(words.length).toBeGreaterThan(500);
    // A rare character: `npm run build -- cards manifest` in scripts/basemap puts it into the fonts.
    expect(missingCharacters(words, await readCardFonts(language))).toEqual([]);
  });
});

describe(missingCharacters, () => {
  it('knows what a font has and what it lacks', async () => {
    const fonts = await readCardFonts('en');
    expect(missingCharacters('Kim’s trips – 平壤 Ж', fonts)).toEqual(['平', '壤', 'Ж']);
    expect(missingCharacters('Ж', await readCardFonts('ru'))).toEqual([]);
  });
});
