import type { Language } from '../domain/localizedText.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import labelFonts from './labelFonts.json';

/** The content of `labelFonts.json`, written by `scripts/basemap`. */
export type LabelFonts = Readonly<
  Record<string, readonly { readonly url: string; readonly 'unicode-range': string[] }[]>
>;

/**
 * The value of `text-font` for a language. Chinese and Japanese write the same code points in different
 * shapes, so each adds its own face; all else is in the shared one.
 */
export function labelFontStack(weight: 'Medium' | 'Bold', language: Language): string[] {
  const shared = `Map ${weight}`;
  switch (language) {
    case 'zh':
      return [shared, `${shared} SC`];
    case 'ja':
      return [shared, `${shared} JP`];
    default:
      return [shared];
  }
}

/**
 * The files, by name, that any map in this language will write its labels with: those that have a letter of a
 * country's name, in both weights.
 */
export function firstFontFiles(labels: readonly MapLabel[], language: Language): readonly string[] {
  const names = labels
    .filter(({ kind }) => kind === 'country')
    .map(({ names: of }) => of[language]);
  const letters = [...new Set(names.join(''))].map((letter) => letter.codePointAt(0) ?? 0);
  const fonts: LabelFonts = labelFonts;
  return [...labelFontStack('Medium', language), ...labelFontStack('Bold', language)]
    .flatMap((name) => fonts[name] ?? [])
    .filter(({ 'unicode-range': ranges }) => letters.some((letter) => isIn(ranges, letter)))
    .map(({ url }) => url);
}

/** @param ranges as in CSS: `U+20-BF`, `U+2116` */
const isIn = (ranges: readonly string[], letter: number): boolean =>
  ranges.some((range) => {
    const [first = '', last = first] = range.slice(2).split('-');
    return letter >= Number.parseInt(first, 16) && letter <= Number.parseInt(last, 16);
  });
