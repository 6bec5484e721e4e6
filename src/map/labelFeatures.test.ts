import { describe, expect, it } from 'vitest';
import { day } from '../domain/testTrips.ts';
import { englishLocale } from '../i18n/localeOf.ts';
import { labelFeatures } from './labelFeatures.ts';

const locale = englishLocale();

describe(labelFeatures, () => {
  it('has a point for every label, with its text, its day and its rank', () => {
    const { features } = labelFeatures(
      [
        { kind: 'place', text: 'Hanoi', at: [105.8, 21], order: 1, date: day('2019-02-26') },
        { kind: 'place', text: 'Pyongyang', at: [125.7, 39], order: 2 },
      ],
      locale,
    );
    expect(features.map(({ properties }) => properties)).toEqual([
      { text: 'Hanoi', date: 'Feb 26', kind: 'place', order: 1 },
      { text: 'Pyongyang', date: '', kind: 'place', order: 2 },
    ]);
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [105.8, 21] });
  });

  it('writes the word of a rumor in the language of the page', () => {
    const wordOf = (status: 'rumored' | 'contradicted') =>
      labelFeatures([{ kind: 'rumor', status, at: [130, 41], order: 0 }], locale).features[0]
        ?.properties;
    expect(wordOf('rumored')).toEqual({ text: 'rumored', date: '', kind: 'rumor', order: 0 });
    expect(wordOf('contradicted')?.text).toBe('not as reported');
  });
});
