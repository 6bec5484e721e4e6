import { describe, expect, it } from 'vitest';
import { REPORT_DAY, tripsAsOf } from '../domain/asOf.ts';
import type { MeasuredLine } from '../domain/claimView.ts';
import { LANGUAGES } from '../domain/localizedText.ts';
import { testStory } from '../domain/testTrips.ts';
import { englishLocale, localeOf } from '../i18n/localeOf.ts';
import { describeView } from './describeView.ts';

const SHOWN = tripsAsOf(testStory(), REPORT_DAY);
const VIEW = { shown: SHOWN, selected: null, asOf: REPORT_DAY, sentence: 'All 4 trips' };
const lines = (text: string): readonly string[] => text.split('\n');

describe('describeView', () => {
  it('says as of when, how many, and every route with its days, mode, distance and status', () => {
    const [head, ...trips] = lines(describeView(VIEW, englishLocale()));
    expect(head).toBe('As known on September 11, 2023. All 4 trips.');
    expect(trips).toHaveLength(SHOWN.length);
    for (const [index, trip] of SHOWN.entries()) {
      expect(trips[index]).toContain(trip.account.title.en);
      expect(trips[index]).toMatch(/^• .+: .*\d{4}, by (train|plane|car), .*\d+ km one way\. \w+/);
    }
    expect(trips.at(-1)).toMatch(/Rumored\.$/);
  });

  it('tells the open trip first, leg by leg, and not again among the others', () => {
    const selected = SHOWN[1] ?? null;
    const [, open, ...rest] = lines(describeView({ ...VIEW, selected }, englishLocale()));
    expect(open).toMatch(new RegExp(`^Open: .*${selected?.account.title.en}`));
    const legs = rest.filter((line) => line.startsWith('– '));
    expect(legs).toHaveLength(selected?.legs.length ?? Number.NaN);
    expect(rest.filter((line) => line.startsWith('• '))).toHaveLength(SHOWN.length - 1);
  });

  it('says who was where when two trips are compared', () => {
    const [selected, compared] = [SHOWN[0] ?? null, SHOWN[1] ?? null];
    const told = (after: number | null): readonly string[] =>
      lines(describeView({ ...VIEW, selected, compared, after }, englishLocale()));
    const [, title, sentence, open] = told(null);
    expect(title).toBe('Compared: Neighbor (Mar 25–28, 2018) and Island (Jun 10–13, 2018)');
    expect(sentence).toMatch(/^24 hr after departure\. Neighbor .* km.*; Island .* km.*\.$/);
    expect(open).toMatch(/^Open: /);
    expect(told(90)[2]).toMatch(/^1 hr 30 min after departure\. /);
    expect(lines(describeView({ ...VIEW, selected }, englishLocale())).join()).not.toContain(
      'after departure',
    );
  });

  it('says what a claim measures on the map, by rail too where a line joins the two', () => {
    const at = { from: [125.7, 39] as const, to: [131.9, 43.1] as const, straightKm: 688.2 };
    const told = (rail: MeasuredLine['rail']): string | undefined =>
      lines(describeView({ ...VIEW, measured: { ...at, rail } }, englishLocale()))[1];
    expect(told(null)).toBe('Measured on the map: 688 km in a straight line.');
    expect(told({ km: 1182, basis: 'published' })).toBe(
      'Measured on the map: 688 km in a straight line; 1,182 km by rail, by published lengths.',
    );
    expect(lines(describeView(VIEW, englishLocale())).join()).not.toContain('Measured');
  });

  it('says of a leg on the ground how well its line is established, and of a flight nothing of it', () => {
    const legLines = SHOWN.flatMap((selected) =>
      lines(describeView({ ...VIEW, selected }, englishLocale())).filter((line) =>
        line.startsWith('– '),
      ),
    );
    const flights = legLines.filter((line) => line.startsWith('– Plane'));
    expect(flights.length).toBeGreaterThan(0);
    for (const flight of flights) expect(flight).not.toMatch(/inferred|assumed|Documented/);
    const others = legLines.filter((line) => !line.startsWith('– Plane'));
    expect(others.length).toBeGreaterThan(0);
    for (const leg of others) expect(leg).toMatch(/(Documented|Route inferred|Route assumed)\.$/);
  });

  it('is only the head when nothing is shown', () => {
    const view = { ...VIEW, shown: [], sentence: 'No trip fits: car.' };
    expect(lines(describeView(view, englishLocale()))).toEqual([
      'As known on September 11, 2023. No trip fits: car.',
    ]);
  });

  it.each(LANGUAGES)('leaves no placeholder open in %s', (language) => {
    for (const selected of [null, ...SHOWN]) {
      const compared = SHOWN.find((trip) => trip !== selected) ?? null;
      const text = describeView({ ...VIEW, selected, compared }, localeOf(language));
      expect(text).not.toMatch(/[{}]|undefined|describe\.|evidence\.|compare\./);
    }
  });
});
