import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../domain/localizedText.ts';
import { firstFontFiles } from './labelFontFiles.ts';

/** A country's name in each language, as its map has it. */
const labels = [
  {
    id: 'vietnam',
    kind: 'country',
    lonLat: [106, 16],
    rank: 1,
    minZoom: 0,
    names: {
      en: 'Vietnam',
      ko: '베트남',
      zh: '越南',
      ru: 'Вьетнам',
      vi: 'Việt Nam',
      ja: 'ベトナム国',
    },
  },
] as const;

describe(firstFontFiles, () => {
  const kinds = (language: (typeof LANGUAGES)[number]) =>
    firstFontFiles(labels, language).map((file) => file.replace(/^map-|-[0-9a-f]{8}\.woff2$/g, ''));

  it('are those that a language’s names are written with, in both weights', () => {
    expect(kinds('en')).toEqual(['latin-500', 'latin-700']);
    expect(kinds('ru')).toEqual(expect.arrayContaining(['cyrillic-500', 'cyrillic-700']));
    expect(kinds('vi')).toEqual(['latin-500', 'vietnamese-500', 'latin-700', 'vietnamese-700']);
    expect(kinds('ko')).toEqual(expect.arrayContaining(['hangul-500', 'hangul-700']));
    expect(kinds('zh')).toEqual(expect.arrayContaining(['han-sc-500', 'han-sc-700']));
    expect(kinds('ja')).toEqual(expect.arrayContaining(['han-jp-500', 'han-jp-700']));
  });

  it('never are another language’s', () => {
    const scripts = { ru: 'cyrillic', ko: 'hangul', zh: 'han-sc', ja: 'han-jp' };
    for (const language of LANGUAGES) {
      for (const [other, script] of Object.entries(scripts)) {
        const files = kinds(language).filter((file) => file.startsWith(script));
        if (other !== language) expect(files, `${script} for ${language}`).toEqual([]);
      }
    }
  });
});
