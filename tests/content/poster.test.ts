import { brotliCompressSync, constants } from 'node:zlib';
import { createElement, type FunctionComponent } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/app/loadStory.ts';
import { frameBounds, frameIdOf } from '../../src/domain/storyFrame.ts';
import { LocaleProvider } from '../../src/i18n/LocaleProvider.tsx';
import { englishLocale } from '../../src/i18n/localeOf.ts';
import { Poster } from '../../src/poster/Poster.tsx';
import { pageChoices } from '../../src/state/pageChoices.ts';
import { createReaderStore } from '../../src/state/readerStore.ts';
import { selectShownTrips, selectTrips } from '../../src/state/selectors.ts';

/** The posters that ship, without their grounds, which the build makes from the basemap. */
const { dataset, labels } = loadStory();
if (dataset === null) throw new Error('The content does not parse.');
const content = dataset;
const locale = englishLocale();

/** The poster of a page as it is served: the story's, or that of a trip. */
function posterOf(tripId: string | null): string {
  const state = createReaderStore(content, pageChoices(content, tripId)).getState();
  const frame = frameBounds(content, frameIdOf(state.choices));
  if (frame === null) throw new Error(`Nothing to frame for ${tripId}`);
  const poster = createElement(Poster, {
    id: 'poster',
    frame,
    groundHtml: '',
    trips: selectTrips(state),
    shownIds: new Set(selectShownTrips(state).map(({ id }) => id)),
    selectedTripId: state.choices.selectedTripId,
    pointedTripId: null,
    labels,
    hrefOf: (id: string) => `/trip/${id}/`,
  });
  // Only types insist that the children are a property.
  const inEnglish = createElement(
    LocaleProvider as FunctionComponent<object>,
    { locale } as object,
    poster,
  );
  return renderToString(inEnglish);
}

const brotliBytes = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const PAGES: readonly (string | null)[] = [null, ...content.trips.map(({ id }) => id)];
const LIMIT_BYTES = 12_000;

describe.each(PAGES.map((tripId) => ({ tripId, page: tripId ?? 'the story' })))(
  'the poster of $page',
  ({ tripId }) => {
    const markup = posterOf(tripId);

    it('is at most 12 kB without its ground', () => {
      const bytes = brotliBytes(markup);
      if (process.env.REPORT_SIZES !== undefined) console.warn(`${tripId ?? 'story'} ${bytes}`);
      expect(bytes).toBeLessThan(LIMIT_BYTES);
      expect(bytes).toBeGreaterThan(1000);
    });

    it('is whole and the same every time', () => {
      expect(markup).not.toMatch(/undefined|NaN|Infinity|\sstyle=/);
      expect(posterOf(tripId)).toBe(markup);
    });

    it('has every trip of its day among the links, and its own', () => {
      const routes = [...markup.matchAll(/data-route="([^"]+)"/g)].map(([, id]) => id);
      expect(routes.length).toBeGreaterThanOrEqual(10);
      if (tripId !== null) expect(routes).toContain(tripId);
    });
  },
);

describe('the posters', () => {
  it('of the story names every destination on small screens already, and says what is rumored', () => {
    const markup = posterOf(null);
    expect(markup).toContain('>rumored<');
    for (const name of ['Beijing', 'Dalian', 'Singapore', 'Hanoi', 'Vladivostok', 'Panmunjom']) {
      const [, label] = new RegExp(`<svg([^>]*)>(?:(?!</svg>).)*>${name}<`).exec(markup) ?? [];
      expect(label, name).toBeDefined();
    }
  });

  it('each mark the trip itself, and no other', () => {
    for (const { id } of content.trips) {
      const links = posterOf(id).match(/<a [^>]*>/g) ?? [];
      const selected = links.filter((link) => link.includes('data-selected'));
      expect(selected).toHaveLength(1);
      expect(selected[0]).toContain(`data-route="${id}"`);
    }
  });
});
