import { describe, expect, it } from 'vitest';
import { toWorld } from '../domain/mercator.ts';
import { day } from '../domain/testTrips.ts';
import { englishLocale } from '../i18n/localeOf.ts';
import { labelFeatures } from './labelFeatures.ts';
import { LINE_WEIGHT } from './labelSides.ts';

const locale = englishLocale();

describe(labelFeatures, () => {
  it('has a point for every label, with its text, its day and its rank', () => {
    const { features } = labelFeatures(
      [
        { kind: 'place', text: 'Hanoi', at: [105.8, 21], order: 1, date: day('2019-02-26') },
        { kind: 'place', text: 'Pyongyang', at: [125.7, 39], order: 2 },
      ],
      locale,
      null,
    );
    expect(features.map(({ properties }) => properties)).toMatchObject([
      { text: 'Hanoi', date: 'Feb 26', kind: 'place', order: 1 },
      { text: 'Pyongyang', date: '', kind: 'place', order: 2 },
    ]);
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [105.8, 21] });
  });

  it('writes the word of a rumor in the language of the page', () => {
    const wordOf = (status: 'rumored' | 'contradicted') =>
      labelFeatures([{ kind: 'rumor', status, at: [130, 41], order: 0 }], locale, null).features[0]
        ?.properties;
    expect(wordOf('rumored')).toMatchObject({ text: 'rumored', date: '', kind: 'rumor', order: 0 });
    expect(wordOf('contradicted')?.text).toBe('not as reported');
  });

  it('has names keep off what is drawn, and the word of a rumor on its line', () => {
    const at = [105, 21] as const;
    const ground = {
      points: [[...toWorld([109, 21]), LINE_WEIGHT] as const],
      sight: { worldPerPx: 1 / 2048, box: [0, 0, 1, 1] as const },
    };
    const [name, word] = labelFeatures(
      [
        { kind: 'place', text: 'Hanoi', at, order: 1 },
        { kind: 'rumor', status: 'rumored', at, order: 0 },
      ],
      locale,
      ground,
    ).features;
    expect(name?.properties.anchors.slice(0, 2)).toEqual(['right', [-0.7, 0]]);
    expect(word?.properties.anchors.slice(0, 2)).toEqual(['left', [1.1, 0]]);
  });
});
