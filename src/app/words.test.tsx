import MessageFormat from '@messageformat/core';
import { type Content, parse, type Token } from '@messageformat/parser';
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadContent } from '../dataset/loadContent.ts';
import { loadMapLabels } from '../dataset/loadMapLabels.ts';
import { type ParsedContent, parseDataset } from '../dataset/parseDataset.ts';
import { englishTexts } from '../dataset/translateContent.ts';
import type { Correction } from '../domain/correction.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Story } from '../domain/story.ts';
import { ENDONYMS } from '../i18n/endonyms.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { localeOf } from '../i18n/localeOf.ts';
import english from '../i18n/messages/en.json?raw';
import { type Catalog, createLocale, type Locale } from '../i18n/translator.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore } from '../state/readerStore.ts';
import { AboutPage } from './AboutPage.tsx';
import { BuilderRoot } from './BuilderRoot.tsx';
import { ClaimsPage } from './ClaimsPage.tsx';
import { DataPage } from './DataPage.tsx';
import { EmbedRoot } from './EmbedRoot.tsx';
import { FailurePage } from './FailurePage.tsx';
import { FirstHint } from './FirstHint.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import * as parts from './parts.ts';
import { Root } from './Root.tsx';
import { SourcesPage } from './SourcesPage.tsx';
import { TablePage } from './TablePage.tsx';

/*
 * Every surface in two states that no reader should meet: with messages in a language that nobody speaks, where what is
 * still in English was written past the catalogs; and with facts that nobody has translated yet, where the English must
 * say that it is English (WCAG 3.1.2). The facts are the real ones, so that there is something of every kind.
 */

const wide = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

const FILES = loadContent();

/** The facts in English alone, and with everything translated into wide letters. */
const UNTRANSLATED = parseDataset(FILES);
const WIDE = parseDataset(translatedWide(FILES) as typeof FILES);

function translatedWide(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(translatedWide);
  const { en } = value as { readonly en?: unknown };
  if (typeof en === 'string') return { en, ko: wide(en) };
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, translatedWide(part)]),
  );
}

interface Told {
  readonly locale: Locale;
  readonly facts: Dataset;
  readonly corrections: readonly Correction[];
}

const told = (locale: Locale, { dataset, corrections }: ParsedContent): Told => ({
  locale,
  facts: dataset as Dataset,
  corrections,
});
const storyOf = ({ facts }: Told): Story => ({ dataset: facts, labels: loadMapLabels() });

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  await Promise.all(Object.values(parts).map(({ load }) => load()));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  history.replaceState(null, '', '/');
});

const SITE = { base: '/', siteUrl: 'https://example.org/' };

/** The page of an address, as a browser shows it. */
function page(address: string): (told: Told) => ReactNode {
  return (told) => {
    const { locale } = told;
    history.replaceState(null, '', `/${locale.path}${address}`);
    const [, tripId = null] = /^trip\/([^/]+)\//.exec(address) ?? [];
    const [, stepId = null] = /^story\/([^/]+)\//.exec(address) ?? [];
    return <Root {...SITE} story={storyOf(told)} locale={locale} tripId={tripId} stepId={stepId} />;
  };
}

function embed(address: string, tripId: string | null = null): (told: Told) => ReactNode {
  return (told) => {
    const { locale } = told;
    history.replaceState(null, '', `/${locale.path}embed/${address}`);
    return <EmbedRoot {...SITE} story={storyOf(told)} locale={locale} tripId={tripId} />;
  };
}

/** A page without the app, or a part that is seldom there. */
function alone(part: (told: Told) => ReactNode): (told: Told) => ReactNode {
  return (told) => (
    <LocaleProvider locale={told.locale}>
      <ReaderProvider store={createReaderStore(told.facts)}>{part(told)}</ReaderProvider>
    </LocaleProvider>
  );
}

const pressHelp = (): void => void fireEvent.keyDown(document.body, { key: '?' });
const openShare = (): void => {
  const [, share] = document.querySelectorAll('footer button[aria-haspopup="dialog"]');
  fireEvent.click(share as Element);
};

interface Surface {
  readonly show: (told: Told) => ReactNode;
  /** What is there then, and nowhere else. */
  readonly has: string;
  /** What is done once it is there. */
  readonly act?: () => void;
}

const OPEN_TRIP = 'trip/hanoi-2019-02/';
const COMPARED = `${OPEN_TRIP}?compare=singapore-2018-06`;

const SURFACES: Readonly<Record<string, Surface>> = {
  'the map': { show: page(''), has: '[data-trip-id]' },
  'as known today': { show: page('?as-of=latest'), has: '[data-trip-id="beijing-2025-09"]' },
  'a trip': { show: page(OPEN_TRIP), has: '#trip-sources' },
  'a rumor': { show: page('trip/vladivostok-2023-09/'), has: 'article [data-tentative]' },
  'what became of it': { show: page('trip/vostochny-2023-09/?as-of=latest'), has: '#trip-title' },
  'filtered to nothing': { show: page('?year=2023&mode=plane&from=2019-01-01'), has: 'main' },
  'an address that is not understood': { show: page('?mode=boat&as-of=2031-01-01'), has: 'main' },
  'a step of the story': { show: page('story/how-far/'), has: '#step-title' },
  'a claim': { show: page('?claim=fifty-kilometers'), has: '#claim-says' },
  'a playback': { show: page(`${OPEN_TRIP}?t=2019-02-24T13:05Z`), has: '[type="range"]' },
  'a comparison': { show: page(COMPARED), has: 'main + * table' },
  sharing: { show: page(OPEN_TRIP), act: openShare, has: 'dialog textarea' },
  help: { show: page(''), act: pressHelp, has: 'dialog kbd' },
  'the hint': { show: alone(() => <FirstHint />), has: 'aside' },
  'the printed sheet': {
    has: '[data-print-sheet]',
    show: alone(() => <PrintSheet groundHtml="" url="https://example.org/" labels={[]} />),
  },
  'an embed': { show: embed(''), has: '[data-part="list"]' },
  'an embed of a trip': { show: embed(OPEN_TRIP, 'hanoi-2019-02'), has: 'article' },
  'an embed of a comparison': { show: embed(COMPARED, 'hanoi-2019-02'), has: 'table' },
  'the embed builder': {
    has: 'input[type="number"]',
    show: (told) => {
      const address = 'embed/builder/?trip=hanoi-2019-02&height=650';
      history.replaceState(null, '', `/${told.locale.path}${address}`);
      return (
        <BuilderRoot
          {...SITE}
          publicUrl={SITE.siteUrl}
          story={storyOf(told)}
          locale={told.locale}
        />
      );
    },
  },
  'the table': { has: 'h1', show: alone(({ facts }) => <TablePage dataset={facts} base="/" />) },
  'the claims': { has: 'h1', show: alone(({ facts }) => <ClaimsPage dataset={facts} base="/" />) },
  'the sources': {
    has: 'h1',
    show: alone(({ facts, corrections }) => (
      <SourcesPage dataset={facts} corrections={corrections} base="/" />
    )),
  },
  'the data': {
    has: 'h1',
    show: alone(({ facts }) => (
      <DataPage {...SITE} lastChecked={facts.lastChecked} bytesOf={() => 12_000} />
    )),
  },
  'about this map': {
    has: 'h1',
    show: alone(({ facts }) => <AboutPage dataset={facts} base="/" />),
  },
  'nothing to show': { has: 'h1', show: alone(() => <FailurePage />) },
};

async function open({ show, act: choose, has }: Surface, told: Told): Promise<void> {
  render(show(told));
  // What comes late comes in promises.
  await act(async () => undefined);
  await act(async () => choose?.());
  expect(document.querySelector(has)).not.toBeNull();
}

const READ_ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-valuetext'];

interface Said {
  readonly text: string;
  readonly by: Element;
}

/** Every text of the page, for eyes or for screen readers alone. */
function everythingSaid(): readonly Said[] {
  const said: Said[] = [{ text: document.title, by: document.documentElement }];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { data, parentElement } = texts.currentNode as Text;
    if (parentElement !== null) said.push({ text: data, by: parentElement });
  }
  for (const by of document.body.querySelectorAll('*')) {
    for (const name of READ_ATTRIBUTES) {
      const text = by.getAttribute(name);
      if (text !== null) said.push({ text, by });
    }
    if (by instanceof HTMLTextAreaElement) said.push({ text: by.value, by });
  }
  return said.map(({ text, by }) => ({ text: text.trim(), by })).filter(({ text }) => text !== '');
}

/** In Korean, whose dates and numbers have no Latin letters, with the English messages in wide ones. */
const pseudo = createLocale('ko', widened(JSON.parse(english)));

function widened(messages: Readonly<Record<string, string>>): Catalog {
  // English has more forms than Korean.
  const format = new MessageFormat('ko', { strictPluralKeys: false });
  const functions = Object.entries(messages).map(([key, message]) => [
    key,
    format.compile(widen(message)),
  ]);
  return Object.fromEntries(functions);
}

/** The message with wide letters, and with the names and forms of what is put into it as they are. */
function widen(message: string): string {
  return contentOf(parse(message)).reduceRight((text, { ctx: { offset, text: part } }) => {
    return text.slice(0, offset) + wide(part) + text.slice(offset + part.length);
  }, message);
}

function contentOf(tokens: readonly Token[]): readonly Content[] {
  return tokens.flatMap((token) => {
    if (token.type === 'content') return [token];
    return 'cases' in token ? token.cases.flatMap((each) => contentOf(each.tokens)) : [];
  });
}

const CITATIONS = [...(UNTRANSLATED.dataset?.citations.values() ?? [])];

/** What is the same in every language, the longest first. */
const NAMES = [
  ...Object.values(ENDONYMS),
  ...CITATIONS.flatMap(({ publisher, title, readAt }) => [title, publisher, String(readAt)]),
  ...['SIL Open Font License', 'Open Database License', 'Apache License', 'BSD-3-Clause', 'CC BY'],
  ...['Noto Sans', 'Source Serif', 'MapLibre GL JS', 'React (MIT)', 'OGC KML'],
  // What the address says.
  'mode “boat”',
].sort((a, b) => b.length - a.length);
const ADDRESS = /https?:\/\/\S+|\/[\w./{}-]+|example\.org\S*/g;
const SAME_EVERYWHERE = /^(km|kB|px|UTC|GMT|GeoJSON|CSV|KML|GPX|BibTeX|CSL|JSON|RFC)$/;
/** Keys of a keyboard, and code to copy. */
const isCode = ({ text, by }: Said): boolean =>
  by.matches('kbd, code, pre') || text.startsWith('<');

/** The words with letters that no message and no fact has, each with where it stands. */
function leftInEnglish(): readonly string[] {
  const said = everythingSaid().filter((each) => !isCode(each));
  return said.flatMap(({ text, by }) => {
    const rest = NAMES.reduce((left, name) => left.replaceAll(name, ''), text);
    return (rest.replace(ADDRESS, '').match(/[a-z]{2,}/gi) ?? [])
      .filter((word) => !SAME_EVERYWHERE.test(word))
      .map((word) => `${word} in <${by.localName}> “${text.slice(0, 60)}”`);
  });
}

describe('in a language that nobody speaks', () => {
  it.each(Object.entries(SURFACES))('%s says nothing past the catalogs', async (_, surface) => {
    await open(surface, told(pseudo, WIDE));
    expect(leftInEnglish()).toEqual([]);
  });
});

/** The texts of the facts that are more than a name: names are of no language (WCAG 3.1.2). */
const NAMED = new Set(
  ['places.json', 'people.json'].flatMap((file) => englishTexts({ [file]: FILES[file] })),
);
const ENGLISH = new Set(englishTexts(FILES).filter((text) => !NAMED.has(text)));

describe('with facts that nobody has translated yet', () => {
  it.each(Object.entries(SURFACES))(
    '%s says of English, and of it alone, that it is',
    async (_, surface) => {
      await open(surface, told(localeOf('ko'), UNTRANSLATED));
      const isMarked = ({ by }: Said): boolean =>
        by.closest('[lang]')?.getAttribute('lang') === 'en';
      const wrong = everythingSaid().filter((each) =>
        isMarked(each) ? /\p{scx=Hang}/u.test(each.text) : ENGLISH.has(each.text),
      );
      expect(wrong.map(({ text, by }) => `<${by.localName}> “${text}”`)).toEqual([]);
    },
  );
});
