import { describe, expect, it } from 'vitest';
import type { MapLabel, MapLabelKind } from '../domain/mapLabel.ts';
import type { StoryLabel } from '../domain/storyLabels.ts';
import { day } from '../domain/testTrips.ts';
import { englishLocale } from '../i18n/localeOf.ts';
import { posterLabels } from './posterLabels.ts';
import { posterView } from './posterView.ts';

const VIEW = posterView([100, 0, 140, 50]);

const name = (text: string, kind: MapLabelKind, lonLat: MapLabel['lonLat']): MapLabel => ({
  id: text,
  kind,
  lonLat,
  rank: 1,
  minZoom: 0,
  names: { en: text, ko: text, zh: text, ru: text, vi: text, ja: text },
});

const PORT: StoryLabel = { kind: 'place', text: 'Port', at: [130, 43], order: 1 };

const labels = (story: readonly StoryLabel[], basemap: readonly MapLabel[] = []) =>
  posterLabels(story, basemap, { dots: [], lines: [] }, VIEW, englishLocale());

describe(posterLabels, () => {
  it('dates a place of one trip on a second line', () => {
    const [label] = labels([{ ...PORT, date: day('2019-04-24') }]);
    expect(label?.lines).toEqual(['Port', 'Apr 24']);
    expect(label?.lineCount).toBe(2);
    expect(labels([PORT])[0]?.lines).toEqual(['Port']);
  });

  it('writes the word of a rumor, and what became of it', () => {
    const rumor = (status: 'rumored' | 'contradicted'): StoryLabel => ({
      kind: 'rumor',
      status,
      at: [128, 41],
      order: 0,
    });
    expect(labels([rumor('rumored')])[0]).toMatchObject({
      lines: ['rumored'],
      className: 'rumorName',
    });
    expect(labels([rumor('contradicted')])[0]?.lines).toEqual(['not as reported']);
  });

  it('names both ends of a comparison whatever is in the way, on the side that their lines leave free', () => {
    const place = VIEW.toUnits(PORT.at);
    // A line that runs off to the right, through the name on the side that is tried first.
    const lines = [20, 40, 60, 80].map((dx) => [place[0] + dx, place[1]] as const);
    const sidesOf = (isPair: boolean, dots: readonly (readonly [number, number])[] = []) =>
      posterLabels([PORT], [], { dots, lines, isPair }, VIEW, englishLocale()).map(
        ({ side }) => side,
      );
    expect(sidesOf(true)).toEqual(['left']);
    const around = [-30, 0, 30].flatMap((dx) =>
      [-24, 0, 24].map((dy) => [place[0] + dx, place[1] + dy] as const),
    );
    expect(sidesOf(false, around)).toEqual([]);
    expect(sidesOf(true, around)).toHaveLength(1);
  });

  it('keeps a name within the room around the frame, where that is said to be less', () => {
    const atEdge: StoryLabel = { ...PORT, text: 'Пхеньян', at: [139.5, 43] };
    const sideWith = (x: number) =>
      posterLabels(
        [atEdge],
        [],
        { dots: [], lines: [], overhangPx: { x, y: 24 } },
        VIEW,
        englishLocale(),
      )[0]?.side;
    expect(labels([atEdge])[0]?.side).toBe('right');
    expect(sideWith(70)).toBe('right');
    expect(sideWith(40)).toBe('left');
  });

  it('has room beside a dot at the foot for a name and its day, and none below it, where the legend stands', () => {
    const atFoot: StoryLabel = { ...PORT, at: [120, 0] };
    const [x, y] = VIEW.toUnits(atFoot.at);
    // Lines on every side but below.
    const lines = [
      [40, 0],
      [-40, 0],
      [0, -40],
    ].map(([dx = 0, dy = 0]) => [x + dx, y + dy] as const);
    const sideOf = (label: StoryLabel) =>
      posterLabels([label], [], { dots: [], lines }, VIEW, englishLocale())[0]?.side;
    expect(sideOf(atFoot)).toBe('right');
    expect(sideOf({ ...atFoot, date: day('2019-02-26') })).toBe('right');
  });

  it('lets the story’s names win over the basemap’s', () => {
    const crowd = ['A', 'B', 'C', 'D', 'E'].map((text) => name(text, 'city', [130, 43]));
    const placed = labels([PORT], crowd);
    expect(placed[0]?.text).toBe('Port');
    expect(placed.length).toBeLessThan(1 + crowd.length);
  });

  it('sets countries in capitals, seas on two lines, and leaves rivers out', () => {
    const placed = labels(
      [],
      [
        name('North Korea', 'country', [120, 40]),
        name('Yellow Sea', 'sea', [115, 20]),
        name('Amur', 'river', [110, 48]),
      ],
    );
    expect(placed.map(({ lines }) => lines)).toEqual([
      ['NORTH', 'KOREA'],
      ['Yellow', 'Sea'],
    ]);
    expect(placed.every(({ side }) => side === 'over')).toBe(true);
  });

  it('names nothing beyond what is drawn', () => {
    const view = posterView([124, 37, 128, 41]);
    const placed = posterLabels(
      [],
      [name('Seoul', 'capital', [127, 37.5]), name('Jakarta', 'capital', [106.8, -6.2])],
      { dots: [], lines: [] },
      view,
      englishLocale(),
    );
    expect(placed.map(({ text }) => text)).toEqual(['Seoul']);
  });

  it('does not let a story’s name leave the frame by more than the map around it', () => {
    const farEast: StoryLabel = { ...PORT, text: 'P'.repeat(30), at: [139.9, 43] };
    expect(labels([farEast])[0]?.side).toBe('left');
  });
});
