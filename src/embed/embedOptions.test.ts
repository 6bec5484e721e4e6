import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataVersion } from '../domain/dataVersion.ts';
import { embedParameters, frozenVersion, parseEmbedAddress } from './embedOptions.ts';

const VOCABULARY = {
  tripIds: new Set(['hanoi-2019-02', 'port-2023']),
  years: new Set([2019]),
  period: null,
  steps: [],
  claimIds: new Set<string>(),
};
const parse = (path: string, search = '') =>
  parseEmbedAddress(
    { pathname: `/maps/kim/embed/${path}`, search },
    '/maps/kim/embed/',
    VOCABULARY,
  );

describe(parseEmbedAddress, () => {
  it('without a query: the whole map, with the list, telling its height', () => {
    const { choices, options, ignored } = parse('');
    expect(choices.selectedTripId).toBeNull();
    expect(options).toEqual({ hasList: true, height: 'auto', version: null });
    expect(ignored).toEqual([]);
  });

  it("takes the page's own parameters, and those of the map", () => {
    const { choices, options, ignored } = parse(
      'trip/hanoi-2019-02/',
      '?list=off&height=fixed&theme=dark&year=2019',
    );
    expect(choices).toMatchObject({
      selectedTripId: 'hanoi-2019-02',
      theme: 'dark',
      filters: { years: [2019], modes: [] },
    });
    expect(options).toEqual({ hasList: false, height: 'fixed', version: null });
    expect(ignored).toEqual([]);
  });

  it('takes a trip from the query where the path names none', () => {
    expect(parse('', '?trip=port-2023').choices.selectedTripId).toBe('port-2023');
    expect(parse('trip/hanoi-2019-02/', '?trip=port-2023').choices.selectedTripId).toBe(
      'hanoi-2019-02',
    );
  });

  it('compares the trip of the path or of the query with another one', () => {
    for (const compared of [
      parse('trip/hanoi-2019-02/', '?compare=port-2023&after=24:00'),
      parse('', '?trip=hanoi-2019-02&compare=port-2023&after=24:00'),
    ]) {
      expect(compared.choices).toMatchObject({
        selectedTripId: 'hanoi-2019-02',
        compareId: 'port-2023',
        after: 1440,
      });
      expect(compared.ignored).toEqual([]);
    }
    expect(parse('', '?compare=port-2023').ignored).toEqual([
      { name: 'compare', value: 'port-2023' },
    ]);
  });

  it('shows the whole map for a trip that there is not, and says so', () => {
    const { choices, ignored } = parse('', '?trip=hanoy');
    expect(choices.selectedTripId).toBeNull();
    expect(ignored).toEqual([{ name: 'trip', value: 'hanoy' }]);
  });

  it('says what it did not understand, and passes over what hosts add', () => {
    const { options, ignored } = parse(
      '',
      '?list=maybe&height=9999px&initialWidth=600&childId=x&parentUrl=https%3A%2F%2Fnews.example',
    );
    expect(options).toEqual({ hasList: true, height: 'auto', version: null });
    expect(ignored).toEqual([
      { name: 'list', value: 'maybe' },
      { name: 'height', value: '9999px' },
    ]);
  });

  it('is frozen only at what can be a version', () => {
    const { options, ignored } = parse('', '?data=../../secret');
    expect(options.version).toBeNull();
    expect(frozenVersion('?data=../../secret')).toBeNull();
    expect(ignored).toEqual([{ name: 'data', value: '../../secret' }]);
  });

  it('never throws, and keeps what it says short', () => {
    fc.assert(
      fc.property(fc.string(), fc.webQueryParameters(), (path, query) => {
        const { ignored } = parse(
          path,
          `?${query}&list=${query}&height=${query}&data=${query}&trip=${query}`,
        );
        expect(ignored.length).toBeLessThanOrEqual(8);
        expect(ignored.every(({ value }) => value.length <= 2 * 41)).toBe(true);
      }),
    );
  });

  it('reads back what is written', () => {
    for (const hasList of [true, false]) {
      for (const height of ['auto', 'fixed'] as const) {
        for (const version of [null, parseDataVersion('2026-11-22.3f9a01bc')]) {
          const options = { hasList, height, version };
          const query = new URLSearchParams(embedParameters(options).map(([...pair]) => pair));
          expect(parse('', `?${query}`).options).toEqual(options);
          expect(frozenVersion(`?${query}`)).toBe(version);
        }
      }
    }
    expect(embedParameters({ hasList: true, height: 'auto', version: null })).toEqual([]);
  });
});
