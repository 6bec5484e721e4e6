import { describe, expect, it } from 'vitest';
import { REPORT_DAY, tripsAsOf } from '../domain/asOf.ts';
import { LANGUAGES } from '../domain/localizedText.ts';
import { testStory, testTrip } from '../domain/testTrips.ts';
import type { Trip } from '../domain/trip.ts';
import { englishLocale, localeOf } from '../i18n/localeOf.ts';
import { lightMapPalette } from '../ui/mapPalette.ts';
import { LIGHT_ROUTES } from '../ui/palette.ts';
import { comparisonHeads, comparisonPictureText, type Pair } from './comparisonPicture.ts';
import { composePicture, PICTURE_SIZES } from './composePicture.ts';

const TRIPS = tripsAsOf(testStory(), REPORT_DAY);
const tripOf = (id: string): Trip => {
  const trip = TRIPS.find((each) => each.id === id);
  if (trip === undefined) throw new Error(`There is no trip ${id}.`);
  return trip;
};
const PAIR: Pair = [tripOf('neighbor-2018'), tripOf('island-2018')];
const NO_TIMES: Pair = [PAIR[0], testTrip('legless')];

const NO_GROUND = { land: [], lakes: [], borders: [], riverBorders: [], demarcation: [] };

function pictureOf(pair: Pair, locale = englishLocale()) {
  return composePicture(
    PICTURE_SIZES[0],
    comparisonPictureText(pair, null, REPORT_DAY, locale),
    {
      frame: [100, 0, 140, 45],
      ground: { wide: NO_GROUND, close: NO_GROUND },
      trips: TRIPS,
      shownIds: new Set(TRIPS.map(({ id }) => id)),
      selectedTripId: pair[0].id,
      comparedTripId: pair[1].id,
      heads: comparisonHeads(pair, null),
      labels: [],
      locale,
      colors: { map: lightMapPalette, routes: LIGHT_ROUTES },
    },
    'picture',
  );
}

describe(comparisonPictureText, () => {
  it('says that it is a comparison, of what, and who was where after how long', () => {
    const { title, lines, pair, status } = comparisonPictureText(
      PAIR,
      90,
      REPORT_DAY,
      englishLocale(),
    );
    expect(title).toBe('Compared: Neighbor and Island');
    expect(lines).toEqual(['1 hr 30 min after departure']);
    expect(status).toBeNull();
    expect(pair?.map(({ head, name }) => [head.letter, head.tone, head.isSecond, name])).toEqual([
      ['A', 'train', false, 'Neighbor (Mar 25–28, 2018)'],
      ['B', 'plane', true, 'Island (Jun 10–13, 2018)'],
    ]);
    expect(pair?.[0]?.text).toMatch(/^.+, .+ km/);
    expect(comparisonPictureText(PAIR, null, REPORT_DAY, englishLocale()).lines).toEqual([
      '24 hr after departure',
    ]);
  });

  it('has the color of a rumor for what did not happen as reported, and says it', () => {
    const [, port] =
      comparisonPictureText([PAIR[0], tripOf('port-2023')], null, REPORT_DAY, englishLocale())
        .pair ?? [];
    expect(port?.head.tone).toBe('rumor');
    expect(port?.text).toContain('Rumored');
  });

  it('says so where there is nothing to compare', () => {
    expect(comparisonHeads(NO_TIMES, null)).toEqual([]);
    expect(comparisonPictureText(NO_TIMES, null, REPORT_DAY, englishLocale()).lines).toEqual([
      'These two cannot be compared: no time of one of them is known.',
    ]);
  });

  it.each(LANGUAGES)('leaves no placeholder open in %s', (language) => {
    const text = JSON.stringify(comparisonPictureText(PAIR, null, REPORT_DAY, localeOf(language)));
    expect(text).not.toMatch(/\{\w+\}|undefined"|compare\./);
  });
});

describe(comparisonHeads, () => {
  it('has both where they are then, hollow where that is reckoned', () => {
    const [one, other] = comparisonHeads(PAIR, 0);
    expect(one).toMatchObject({ at: [125, 39], letter: 'A', isKnown: true });
    expect(other?.letter).toBe('B');
    expect(comparisonHeads(PAIR, 60)[0]?.at).not.toEqual([125, 39]);
    expect(comparisonHeads(PAIR, 60)[0]?.isKnown).toBe(false);
  });
});

describe('a picture of a comparison', () => {
  const groupsOf = (svg: string): readonly string[] =>
    [...svg.matchAll(/<g( opacity="0.28")?><path/g)].map(([, behind]) => behind ?? 'front');

  it('has both trips in front of the others, and their letters on the map and in its words', () => {
    const svg = pictureOf(PAIR);
    expect(groupsOf(svg).filter((each) => each === 'front')).toHaveLength(2);
    expect(groupsOf(svg)).toHaveLength(TRIPS.length);
    // In front means last, over what they cross.
    expect(groupsOf(svg).slice(-2)).toEqual(['front', 'front']);
    expect(svg.match(/>A<\/text>/g)).toHaveLength(2);
    expect(svg.match(/>B<\/text>/g)).toHaveLength(2);
    for (const name of ['Neighbor', 'Island']) {
      expect(svg).toMatch(new RegExp(`<text[^>]*>${name}</text>`));
    }
    expect(svg).toContain('<title>Compared: Neighbor and Island. 24 hr after departure. A: ');
  });

  it('has nothing of a second trip where one is open', () => {
    const svg = pictureOf([PAIR[0], { ...PAIR[1], id: 'hidden' }]);
    expect(groupsOf(svg).filter((each) => each === 'front')).toHaveLength(1);
  });

  it.each(LANGUAGES)('keeps its words off its legend in %s', (language) => {
    const svg = pictureOf([PAIR[0], tripOf('port-2023')], localeOf(language));
    const [words = '', foot = ''] = svg.split('<g transform="translate(0 ').slice(-2);
    const bottom = Math.max(
      ...[...words.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y)),
    );
    expect(bottom).toBeGreaterThan(200);
    expect(bottom).toBeLessThan(Number.parseInt(foot, 10) + 10);
  });
});
