import { createElement, type FunctionComponent, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AboutPage } from '../../src/app/AboutPage.tsx';
import { ClaimsPage } from '../../src/app/ClaimsPage.tsx';
import { DataPage } from '../../src/app/DataPage.tsx';
import { loadStory } from '../../src/app/loadStory.ts';
import { Root } from '../../src/app/Root.tsx';
import { TablePage } from '../../src/app/TablePage.tsx';
import { LANGUAGES } from '../../src/domain/localizedText.ts';
import { LocaleProvider } from '../../src/i18n/LocaleProvider.tsx';
import { localeOf } from '../../src/i18n/localeOf.ts';
import type { Locale } from '../../src/i18n/translator.ts';

const story = loadStory();
const { dataset } = story;
if (dataset === null) throw new Error('The content does not parse.');
const content = dataset;

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
};

/**
 * A language that nobody speaks, 40 percent longer than English: Ńíné tríps. With Korean facts under it, every
 * plain English word on a page is one that was written into the code.
 */
const pseudo: Locale = {
  ...localeOf('ko'),
  t: (key, values) => {
    const text = localeOf('en').t(key, values);
    const accented = text.replace(/\b[a-z]+/gi, (word) =>
      word.replace(/[aeiouy]/gi, (letter) => ACCENTS[letter.toLowerCase()] ?? letter),
    );
    return `${accented}${'·'.repeat(Math.ceil(text.length * 0.4))}`;
  },
};

/** A page as it is served, in a locale. */
const PAGES: Readonly<Record<string, (locale: Locale) => string>> = {
  map: (locale) => root(locale, null),
  ...Object.fromEntries(
    content.trips.map(({ id }) => [`trip ${id}`, (locale: Locale) => root(locale, id)]),
  ),
  table: (locale) => plain(locale, createElement(TablePage, { dataset: content, base: '/' })),
  claims: (locale) => plain(locale, createElement(ClaimsPage, { dataset: content, base: '/' })),
  about: (locale) => plain(locale, createElement(AboutPage, { dataset: content, base: '/' })),
  data: (locale) =>
    plain(
      locale,
      createElement(DataPage, {
        siteUrl: 'https://example.org/',
        base: '/',
        lastChecked: content.lastChecked,
        bytesOf: () => 1000,
      }),
    ),
};

function root(locale: Locale, tripId: string | null): string {
  return renderToStaticMarkup(
    createElement(Root, { story, tripId, locale, base: '/', siteUrl: 'https://example.org/' }),
  );
}

function plain(locale: Locale, page: ReactNode): string {
  return renderToStaticMarkup(
    createElement(LocaleProvider as FunctionComponent<object>, { locale } as object, page),
  );
}

/** Names that are the same in every language, and what stands in links and code. */
const SAME_EVERYWHERE =
  /https?:\S+|\S+\.(json|atom|csv|kml|gpx|geojson)\b|OpenStreetMap contributors|OpenStreetMap|GeoNames|Natural Earth|GeoJSON|MapLibre|WebGL|JSON Schema|JSON|Atom|English|Русский|Tiếng Việt|CC BY(-SA)? [\d.]+|ODbL|RFC \d+|KML \d\.\d|GPX \d\.\d|SVG|PNG|CSV|KML|GPX|UTC|kB|km|Apache License 2\.0|Open Database License 1\.0|SIL Open Font License 1\.1|Ctrl|Esc|Tab|Enter|React|Shift|Vite|Noto Sans|Source Serif|GitHub|GSHHG|LGPL|BSD-3-Clause|WCAG|JavaScript|Cookie/g;

/** Words in Latin letters that readers see, without the titles and names of sources, which are quoted. */
function latinWords(html: string): readonly string[] {
  const text = html
    .replace(/<(cite|q|code|kbd)\b[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*\blang="[^"]*"[^>]*>[^<]*/g, ' ')
    .replace(/\b(data-[a-z-]+|class|href|id|d|viewBox)="[^"]*"/g, ' ')
    .replace(/<[^>]*?(?:aria-label|title|alt|placeholder)="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(SAME_EVERYWHERE, ' ');
  // Who published a source is quoted as well. The longest first: a name may begin with another.
  const publishers = [...content.citations.values()]
    .map(({ publisher }) => publisher)
    .sort((one, other) => other.length - one.length);
  const ours = publishers.reduce((rest, publisher) => rest.replaceAll(publisher, ' '), text);
  return [...new Set(ours.match(/(?<!\p{L})[A-Za-z]{4,}(?!\p{L})/gu) ?? [])];
}

describe('a language that nobody speaks', () => {
  it.each(['map', 'table', 'data', 'about'])('finds no English in the code of the %s', (name) => {
    const page = PAGES[name]?.(pseudo) ?? '';
    expect(page.length).toBeGreaterThan(1000);
    expect(latinWords(page)).toEqual([]);
  });

  it('would find it', () => {
    expect(latinWords('<p>Ńíné tríps <b>abroad</b></p>')).toContain('abroad');
    expect(latinWords('<a aria-label="Close">x</a>')).toEqual(['Close']);
  });
});

describe.each(LANGUAGES.filter((each) => each === 'ko' || each === 'zh' || each === 'ja'))(
  'the pages in %s',
  (language) => {
    it.each(['map', 'table', 'data', 'about'])('have no English left: %s', (name) => {
      expect(latinWords(PAGES[name]?.(localeOf(language)) ?? '')).toEqual([]);
    });
  },
);
