import { describe, expect, it } from 'vitest';
import type { ContentFiles } from './contentProblem.ts';
import { parseDataset } from './parseDataset.ts';
import { testContent } from './testContent.ts';
import { englishTexts, translateContent } from './translateContent.ts';

const FACTS = {
  'trips/a.json': { title: { en: 'Beijing' }, notes: [{ text: { en: 'The train is back.' } }] },
  'places.json': { places: [{ name: { en: 'Beijing', ru: 'г. Пекин' } }] },
};

const KOREAN = { Beijing: '베이징', 'The train is back.': '열차가 돌아왔다.' };

describe(translateContent, () => {
  it('adds what a language says of the same words, however deep they stand', () => {
    expect(translateContent({ ...FACTS, 'texts/ko.json': KOREAN })).toEqual({
      'trips/a.json': {
        title: { en: 'Beijing', ko: '베이징' },
        notes: [{ text: { en: 'The train is back.', ko: '열차가 돌아왔다.' } }],
      },
      'places.json': { places: [{ name: { en: 'Beijing', ko: '베이징', ru: 'г. Пекин' } }] },
      'texts/ko.json': KOREAN,
    });
  });

  it('shows a text whose English was corrected in English', () => {
    const { 'trips/a.json': trip } = translateContent({
      ...FACTS,
      'texts/ko.json': { Beijing: '베이징', 'The train was back.': '열차가 돌아왔다.' },
    });
    expect(trip).toMatchObject({ notes: [{ text: { en: 'The train is back.' } }] });
    expect(JSON.stringify(trip)).not.toContain('돌아왔다');
  });

  it('leaves a translation that stands beside its English alone', () => {
    const { 'places.json': places } = translateContent({
      ...FACTS,
      'texts/ru.json': { Beijing: 'Пекин' },
    });
    expect(JSON.stringify(places)).toContain('г. Пекин');
  });

  it.each([
    ['a list', ['Beijing']],
    ['nothing', null],
    ['text', 'Beijing'],
    ['numbers', { Beijing: 1 }],
    ['an empty translation', { Beijing: '' }],
  ])('translates nothing with %s for a file of texts', (_, texts) => {
    const files = { ...FACTS, 'texts/ko.json': texts };
    expect(translateContent(files)).toEqual(files);
  });

  it('takes no text for a name that every object has', () => {
    const files: ContentFiles = {
      'trips/a.json': { title: { en: 'constructor' } },
      'texts/ko.json': KOREAN,
    };
    expect(translateContent(files)).toEqual(files);
  });

  it('gives content that parses, with its texts in the language', () => {
    const texts = { pyongyang: '평양' };
    const { dataset, problems } = parseDataset(
      translateContent({ ...testContent(), 'texts/ko.json': texts }),
    );
    expect(problems).toEqual([]);
    expect(dataset?.places.get('pyongyang')?.name).toEqual({ en: 'pyongyang', ko: '평양' });
  });
});

describe(englishTexts, () => {
  it('names every text of the facts once', () => {
    expect(englishTexts({ ...FACTS, 'texts/ko.json': { en: 'no' }, 'labels.json': FACTS })).toEqual(
      ['Beijing', 'The train is back.'],
    );
  });
});
