import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { tripsAsOf } from '../domain/asOf.ts';
import type { Bounds } from '../domain/bounds.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import { CAPITAL, DRIVE, day, FLIGHT, RAIL_TRIP, RUMOR, testStory } from '../domain/testTrips.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { englishLocale } from '../i18n/localeOf.ts';
import { Poster, type PosterProps } from './Poster.tsx';

const FRAME: Bounds = [103, 1, 133, 44];
const REPORTED = tripsAsOf(testStory(), day('2023-09-11'));

const PROPS: PosterProps = {
  id: 'poster',
  frame: FRAME,
  groundHtml: '<path d="M0 0l9 9"/>',
  trips: REPORTED,
  shownIds: new Set(REPORTED.map(({ id }) => id)),
  selectedTripId: null,
  pointedTripId: null,
  labels: [],
  hrefOf: (id) => `/trip/${id}/`,
};

const posterOf = (more: Partial<PosterProps> = {}) => (
  <LocaleProvider locale={englishLocale()}>
    <Poster {...PROPS} {...more} />
  </LocaleProvider>
);

const markupOf = (more: Partial<PosterProps> = {}): string => renderToString(posterOf(more));

/** The markup as a browser that runs no script reads it. */
function readPoster(more: Partial<PosterProps> = {}): Element {
  const page = document.createElement('div');
  page.innerHTML = markupOf(more);
  return page;
}

const routes = (page: Element) => [...page.querySelectorAll<SVGAElement>('[data-route]')];
const routeOf = (page: Element, id: string) => page.querySelector(`[data-route="${id}"]`);
const idsOf = (elements: readonly SVGAElement[]) => elements.map(({ dataset }) => dataset.route);
const words = (page: Element) => [...page.querySelectorAll('text')].map((text) => text.textContent);

const STATES: readonly (readonly [string, Partial<PosterProps>])[] = [
  ['the story', {}],
  ['a trip', { selectedTripId: RAIL_TRIP.id }],
  ['a flight', { selectedTripId: FLIGHT.id }],
  ['the rumor', { selectedTripId: RUMOR.id, pointedTripId: DRIVE.id }],
  ['no trip', { shownIds: new Set() }],
  ['an unknown trip', { selectedTripId: 'atlantis' }],
];

describe('the markup of a poster', () => {
  it.each(STATES)('of %s is the same every time', (_, props) => {
    expect(markupOf(props)).toBe(markupOf(props));
  });

  it.each(STATES)('of %s has no style attribute and nothing that is not there', (_, props) => {
    const markup = markupOf(props);
    expect(markup).not.toMatch(/\sstyle=/i);
    expect(markup).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  it.each(STATES)('of %s refers to nothing but its own ids', (_, props) => {
    const page = readPoster(props);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('poster-'))).toBe(true);
    for (const use of page.querySelectorAll('use')) {
      expect(ids).toContain(use.getAttribute('href')?.slice(1));
    }
  });

  it('is silent: the list says the same', () => {
    for (const svg of readPoster().querySelectorAll('svg')) {
      expect(svg).toHaveAttribute('aria-hidden', 'true');
    }
    expect(routes(readPoster()).every((route) => route.tabIndex === -1)).toBe(true);
  });

  it('carries the ground that it is given', () => {
    expect(markupOf()).toContain('<path d="M0 0l9 9"');
  });
});

describe(Poster, () => {
  it('makes every shown trip a link to its page', () => {
    const page = readPoster();
    expect(idsOf(routes(page))).toEqual(REPORTED.map(({ id }) => id));
    for (const route of routes(page)) {
      expect(route.getAttribute('href')).toBe(`/trip/${route.dataset.route}/`);
      expect(route.querySelectorAll('path[d^="M"]').length).toBeGreaterThan(0);
    }
  });

  it('has no link where it stands inside one', () => {
    const { hrefOf: _, ...unlinked } = PROPS;
    const markup = renderToString(
      <LocaleProvider locale={englishLocale()}>
        <Poster {...unlinked} />
      </LocaleProvider>,
    );
    expect(markup).not.toContain('/trip/');
  });

  it('leaves hidden trips out', () => {
    const few = readPoster({ shownIds: new Set([FLIGHT.id, RAIL_TRIP.id]) });
    expect(idsOf(routes(few))).toEqual([RAIL_TRIP.id, FLIGHT.id]);
    expect(words(few)).not.toContain('Village');
    expect(words(few)).not.toContain('rumored');
  });

  it('keeps a trip on its lane when the one beside it is hidden', () => {
    const beside = REPORTED.flatMap((trip) =>
      trip.id === RAIL_TRIP.id ? [trip, { ...trip, id: 'beside' }] : [trip],
    );
    const drawn = (...hidden: readonly string[]) => {
      const shownIds = new Set(beside.map(({ id }) => id).filter((id) => !hidden.includes(id)));
      const route = routeOf(readPoster({ trips: beside, shownIds }), RAIL_TRIP.id);
      return [...(route?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d'));
    };
    expect(drawn('beside')).toEqual(drawn());
    // It does run beside the line, or this would say nothing.
    const alone = routeOf(readPoster(), RAIL_TRIP.id)?.querySelector('path')?.getAttribute('d');
    expect(drawn()[0]).not.toBe(alone);
  });

  it('says that a rumor is one, and later that it was not so', () => {
    expect(words(readPoster())).toContain('rumored');
    const latest = tripsAsOf(testStory(), 'latest');
    const later = words(
      readPoster({ trips: latest, shownIds: new Set(latest.map(({ id }) => id)) }),
    );
    expect(later).toContain('not as reported');
    expect(later).not.toContain('rumored');
  });

  it('marks the selected trip and puts the others behind it', () => {
    const page = readPoster({ selectedTripId: DRIVE.id });
    expect(page.querySelectorAll('[data-route][data-selected]')).toHaveLength(1);
    expect(routeOf(page, DRIVE.id)).toHaveAttribute('data-selected', 'true');
    expect(routeOf(page, DRIVE.id)).not.toHaveAttribute('data-behind');
    const others = routes(page).filter(({ dataset }) => dataset.route !== DRIVE.id);
    expect(others.every((route) => route.hasAttribute('data-behind'))).toBe(true);
  });

  it('has nothing selected, and nothing behind, while no trip is', () => {
    const page = readPoster();
    expect(page.querySelector('[data-route][data-selected], [data-behind]')).toBeNull();
  });

  it('names where trips led, and on the map of one trip all that it touched, dated', () => {
    expect(words(readPoster())).toEqual(expect.arrayContaining(['Capital', 'Neighbor', 'Island']));
    expect(words(readPoster())).not.toContain('Border');
    const trip = words(readPoster({ selectedTripId: RAIL_TRIP.id }));
    expect(trip).toEqual(expect.arrayContaining(['CapitalMar 25', 'NeighborMar 26']));
    expect(trip.some((word) => word.startsWith('Border'))).toBe(true);
    expect(trip.some((word) => word.startsWith('Island'))).toBe(false);
  });

  it('has a dot for each place that it names, within the frame', () => {
    const page = readPoster({ selectedTripId: RAIL_TRIP.id });
    const dots = [...page.querySelectorAll('[data-place]')];
    expect(dots.map((dot) => dot.getAttribute('data-place')).sort()).toEqual(
      ['Border', 'Capital', 'Neighbor'].sort(),
    );
    for (const dot of dots) {
      for (const axis of ['cx', 'cy']) {
        const share = Number.parseFloat(dot.getAttribute(axis) ?? '');
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(100);
      }
    }
  });

  it('lets a name of the basemap give way to the story’s own', () => {
    const label = (id: string, lonLat: MapLabel['lonLat']): MapLabel => ({
      id,
      kind: 'city',
      lonLat,
      rank: 1,
      minZoom: 0,
      names: { en: id, ko: id, zh: id, ru: id, vi: id, ja: id },
    });
    const labels = [label('Capital City', CAPITAL.lonLat), label('Elsewhere', [110, 20])];
    const shown = words(readPoster({ labels }));
    expect(shown).toContain('Elsewhere');
    expect(shown).not.toContain('Capital City');
  });

  it('marks the pointed trip', () => {
    const page = readPoster({ pointedTripId: FLIGHT.id });
    expect(idsOf([...page.querySelectorAll<SVGAElement>('[data-pointed]')])).toEqual([FLIGHT.id]);
  });

  it('gives React a key of its own for every element', () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // Two trips over each line, and a large country that is named twice.
    const made = REPORTED.filter(({ id }) => id !== RUMOR.id);
    const trips = [...REPORTED, ...made.map((trip) => ({ ...trip, id: `${trip.id}-again` }))];
    const china = (id: string, lonLat: MapLabel['lonLat']): MapLabel => ({
      id,
      kind: 'country',
      lonLat,
      rank: 1,
      minZoom: 0,
      names: { en: 'China', ko: '중국', zh: '中国', ru: 'Китай', vi: 'Trung Quốc', ja: '中国' },
    });
    const labels = [china('china', [108, 20]), china('china-east', [116, 30])];
    const shownIds = new Set(trips.map(({ id }) => id));
    const { container } = render(posterOf({ trips, shownIds, labels }));
    expect(words(container).filter((word) => word === 'CHINA')).toHaveLength(2);
    expect(complain).not.toHaveBeenCalled();
    complain.mockRestore();
  });
});
