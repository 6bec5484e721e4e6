import { describe, expect, it } from 'vitest';
import { testStory } from '../domain/testTrips.ts';
import { englishLocale, localeOf } from '../i18n/localeOf.ts';
import { DEFAULT_CHOICES } from '../state/choices.ts';
import { embedWords } from './embedWords.ts';

const DATASET = testStory();
const [FIRST] = DATASET.trips;

describe(embedWords, () => {
  it('calls the whole map by its headline, and says what filters leave', () => {
    const words = embedWords(DATASET, DEFAULT_CHOICES, englishLocale());
    expect(words.title).toMatch(/^Map: \w+ trips? abroad/);
    expect(words.picture.file).toBe('cards/story.png');
    const filters = { years: [2018, 2019], modes: ['train', 'plane'] } as const;
    expect(embedWords(DATASET, { ...DEFAULT_CHOICES, filters }, englishLocale()).title).toBe(
      `${words.title} (2018–2019; Train and Plane)`,
    );
  });

  it('names a trip with its days, in the language of the map', () => {
    const choices = { ...DEFAULT_CHOICES, selectedTripId: FIRST?.id ?? '' };
    const { title, picture, credit } = embedWords(DATASET, choices, localeOf('ru'));
    expect(title).toMatch(/^Карта: .+, .*\d{4}/);
    expect(credit).toMatch(/^Карта: .*Ким Чен/);
    expect(picture.file).toBe(`cards/ru/${FIRST?.id}.png`);
    expect(picture.alt).toMatch(/[а-я]/);
  });

  it('describes the card as it was drawn, whatever day was chosen since', () => {
    const choices = { ...DEFAULT_CHOICES, asOf: 'latest' } as const;
    expect(embedWords(DATASET, choices, englishLocale()).picture).toEqual(
      embedWords(DATASET, DEFAULT_CHOICES, englishLocale()).picture,
    );
  });
});
