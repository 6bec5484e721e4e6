import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeFilters } from '../domain/filters.ts';
import { TRIP_MODES } from '../domain/mode.ts';
import type { StoryStep } from '../domain/storyStep.ts';
import { day, testStep } from '../domain/testTrips.ts';
import {
  type Choices,
  choicesOfStep,
  DEFAULT_CHOICES,
  THEMES,
  type View,
} from '../state/choices.ts';
import { MAX_LATITUDE, type Vocabulary } from './parameters.ts';
import { type ForeignParameter, parseAddress } from './parseAddress.ts';
import { roundView, serializeAddress } from './serializeAddress.ts';

const TRIP_IDS = ['beijing-2018-03', 'hanoi-2019-02', 'vostochny-2023-09'];
const YEARS = [2018, 2019, 2023];
/** One that shows what the map opens with, one that shows something else in everything. */
const STEPS = [
  testStep('plain'),
  testStep('special', {
    asOf: 'latest',
    filters: { years: [2019], modes: ['train'] },
    tripId: 'hanoi-2019-02',
  }),
] as const;
const VOCABULARY: Vocabulary = {
  steps: STEPS,
  tripIds: new Set(TRIP_IDS),
  years: new Set(YEARS),
  claimIds: new Set(['fifty-kilometers']),
  period: { first: day('2000-01-01'), last: day('2099-12-31') },
};
const BASES = ['/', '/maps/kim/'] as const;

/** `/trip/x/?year=2018` as the two parts that a browser gives. */
function parse(address: string, base = '/') {
  const [pathname = '', ...rest] = address.split('?');
  const search = rest.length === 0 ? '' : `?${rest.join('?')}`;
  return parseAddress({ pathname, search }, base, VOCABULARY);
}

/** What the page makes of an address when it writes it again. */
function rewritten(address: string, base = '/'): string {
  const { choices, foreign } = parse(address, base);
  return serializeAddress(choices, foreign, base);
}

const someView: fc.Arbitrary<View> = fc
  .record({
    zoom: fc.double({ min: 0, max: 24, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    latitude: fc.double({ min: -MAX_LATITUDE, max: MAX_LATITUDE, noNaN: true }),
  })
  .map(({ zoom, longitude, latitude }) => ({ zoom, center: [longitude, latitude] }));

const someDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

const someChoices: fc.Arbitrary<Choices> = fc
  .record({
    years: fc.uniqueArray(fc.constantFrom(...YEARS)),
    modes: fc.uniqueArray(fc.constantFrom(...TRIP_MODES)),
    selectedTripId: fc.option(fc.constantFrom(...TRIP_IDS)),
    claimId: fc.constantFrom(null, 'fifty-kilometers'),
    step: fc.option(fc.constantFrom(...STEPS)),
    asOf: fc.oneof(fc.constant('latest' as const), someDay),
    theme: fc.constantFrom(...THEMES),
    view: fc.option(someView.map(roundView)),
    moment: fc.option(fc.integer({ min: 0, max: 67_000_000 }).map((minutes) => minutes * 60_000)),
    compareId: fc.option(fc.constantFrom(...TRIP_IDS)),
    after: fc.option(fc.integer({ min: 0, max: 5_999_999 })),
    range: fc.record({ from: someDay, to: someDay }, { requiredKeys: [] }),
  })
  .map(({ years, modes, range, claimId, compareId, after, ...rest }) => ({
    ...rest,
    // Only an open trip is compared, with another one, and not while it is played.
    ...(rest.selectedTripId === null || rest.selectedTripId === compareId || compareId === null
      ? { compareId: null, after: null }
      : { compareId, after, moment: null }),
    // A claim and a step of the story are not told at once.
    claimId: rest.step === null ? claimId : null,
    filters: normalizeFilters({ years, modes, ...range }),
  }));

const OURS = [
  'year',
  'mode',
  'from',
  'to',
  'as-of',
  'claim',
  'trip',
  'view',
  't',
  'theme',
  'compare',
  'after',
];
const someForeign: fc.Arbitrary<readonly ForeignParameter[]> = fc.array(
  fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
    .filter(([name]) => !OURS.includes(name)),
  { maxLength: 4 },
);

/** Anything that a stranger can put where an address belongs, near to sense and far from it. */
const someJunk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...OURS, '__proto__', 'constructor', 'toString'), fc.string()),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(
            ...['2018', '2019,2018,2019', '1999', '2018,,', '%', '%E0%A4%A', '%00%1f', '\ud800'],
            ...['2019-02-24T13:05Z', '2019-02-24T24:05Z', '0000-01-01'],
            ...['hanoi-2019-02', '24:30', '0:00', '99999:59', '24:60', '100000:00', '-1:00'],
            ...['2019-02-01', '2019-2-1', '2018-05-01,2019-01-01'],
            ...['train', 'train,__proto__', 'latest', '2023-02-30', '4/39/125', 'NaN/NaN/NaN'],
            ...['<script>alert(1)</script>', 'dark', '1e9/0/0', '4/39/125/0', '-1/0/0'],
          ),
        ),
      ),
      { maxLength: 20 },
    )
    .map((parameters) => `?${parameters.map(([name, value]) => `${name}=${value}`).join('&')}`),
);

describe('an address', () => {
  it('gives back the choices that it was made from, under every base, with foreign parameters', () => {
    fc.assert(
      fc.property(someChoices, someForeign, fc.constantFrom(...BASES), (choices, foreign, base) => {
        const parsed = parse(serializeAddress(choices, foreign, base), base);
        expect(parsed).toEqual({ choices, foreign, ignored: [], movedDay: null });
      }),
    );
  });

  it('has one form: what the page writes it writes again the same', () => {
    fc.assert(
      fc.property(someJunk, fc.constantFrom(...BASES), (junk, base) => {
        const once = rewritten(`${base}${junk}`, base);
        expect(rewritten(once, base)).toBe(once);
      }),
    );
  });

  it('survives the way through a browser, which escapes what it has to', () => {
    fc.assert(
      fc.property(someChoices, someForeign, (choices, foreign) => {
        const written = serializeAddress(choices, foreign, '/');
        const { pathname, search } = new URL(written, 'https://example.org');
        expect(parseAddress({ pathname, search }, '/', VOCABULARY).choices).toEqual(choices);
        expect(pathname + search).toBe(written);
      }),
    );
  });
});

describe('the address of a comparison', () => {
  const COMPARED = {
    ...DEFAULT_CHOICES,
    selectedTripId: 'hanoi-2019-02',
    compareId: 'beijing-2018-03',
  } as const;

  it('names the other trip and how long after the departures it stands', () => {
    const written = '/trip/hanoi-2019-02/?compare=beijing-2018-03&after=24:05';
    expect(serializeAddress({ ...COMPARED, after: 24 * 60 + 5 }, [], '/')).toBe(written);
    expect(parse(written).choices).toEqual({ ...COMPARED, after: 24 * 60 + 5 });
    expect(parse('/trip/hanoi-2019-02/?compare=beijing-2018-03').choices).toEqual(COMPARED);
  });

  it.each([
    ['/trip/hanoi-2019-02/?compare=mars', 'compare', 'mars'],
    ['/trip/hanoi-2019-02/?compare=hanoi-2019-02', 'compare', 'hanoi-2019-02'],
    ['/?compare=hanoi-2019-02', 'compare', 'hanoi-2019-02'],
    ['/story/plain/?compare=hanoi-2019-02', 'compare', 'hanoi-2019-02'],
    ['/trip/hanoi-2019-02/?after=24:00', 'after', '24:00'],
  ])('is none for %s, and says so', (address, name, value) => {
    const { choices, ignored } = parse(address);
    expect([choices.compareId, choices.after]).toEqual([null, null]);
    expect(ignored).toEqual([{ name, value }]);
  });

  it.each(['24', '24:60', '-1:00', '1e3:00', '100000:00', ' 24:00'])(
    'stands where it opens for after=%s, and says so',
    (after) => {
      const { choices, ignored } = parse(
        `/trip/hanoi-2019-02/?compare=beijing-2018-03&after=${after}`,
      );
      expect(choices).toEqual(COMPARED);
      expect(ignored).toEqual([{ name: 'after', value: after }]);
    },
  );

  it('goes before a playback, which has another clock', () => {
    const { choices, ignored } = parse(
      '/trip/hanoi-2019-02/?compare=beijing-2018-03&t=2019-02-24T13:05Z',
    );
    expect(choices).toEqual(COMPARED);
    expect(ignored).toEqual([{ name: 't', value: '2019-02-24T13:05Z' }]);
  });

  it('stands beside a step of the story that has a trip open', () => {
    const { choices } = parse('/story/special/?compare=beijing-2018-03&after=1:00');
    expect(choices).toMatchObject({ step: STEPS[1], compareId: 'beijing-2018-03', after: 60 });
  });
});

describe('the address of a step', () => {
  const [plain, special] = STEPS;
  const at = (step: StoryStep): Choices => ({ ...DEFAULT_CHOICES, ...choicesOfStep(step) });

  it('is bare where the choices are its own, whatever those are', () => {
    expect(serializeAddress(at(special), [], '/')).toBe('/story/special/');
    expect(parse('/story/special/').choices).toEqual(at(special));
    expect(parse('/maps/kim/story/special', '/maps/kim/').choices).toEqual(at(special));
  });

  it('says everything else in full, even what the map opens with', () => {
    const { filters, selectedTripId, asOf } = DEFAULT_CHOICES;
    const explored: Choices = { ...at(special), filters, selectedTripId, asOf };
    expect(serializeAddress(explored, [], '/')).toBe('/story/special/?as-of=2023-09-11');
    expect(serializeAddress({ ...at(plain), selectedTripId: 'hanoi-2019-02' }, [], '/')).toBe(
      '/story/plain/?as-of=2023-09-11&trip=hanoi-2019-02',
    );
  });

  it('keeps the step where a parameter makes no sense', () => {
    const { choices, ignored } = parse('/story/special/?trip=mars&year=1066');
    expect(choices).toEqual(at(special));
    expect(ignored).toEqual([
      { name: 'year', value: '1066' },
      { name: 'trip', value: 'mars' },
    ]);
  });

  it('says what it does not know, and leaves `trip` to others elsewhere', () => {
    expect(parse('/story/nowhere/').ignored).toEqual([{ name: 'path', value: 'story/nowhere/' }]);
    expect(parse('/?trip=hanoi-2019-02').foreign).toEqual([['trip', 'hanoi-2019-02']]);
  });
});

describe(serializeAddress, () => {
  const withFilters = {
    ...DEFAULT_CHOICES,
    filters: { years: [2018, 2019], modes: ['train', 'car'] },
  } as const;

  it('leaves defaults out', () => {
    expect(serializeAddress(DEFAULT_CHOICES, [], '/')).toBe('/');
    expect(serializeAddress(DEFAULT_CHOICES, [], '/maps/kim/')).toBe('/maps/kim/');
  });

  it('is a public contract', () => {
    const choices = {
      ...withFilters,
      selectedTripId: 'hanoi-2019-02',
      asOf: 'latest',
      theme: 'dark',
      view: { zoom: 4.5, center: [106.0, 30.0] },
    } as const;
    expect(serializeAddress(choices, [['utm_source', 'a b']], '/maps/kim/')).toBe(
      '/maps/kim/trip/hanoi-2019-02/?year=2018,2019&mode=train,car&as-of=latest&view=4.5/30/106&theme=dark&utm_source=a+b',
    );
  });

  it('writes the camera as zoom/lat/lon, the other way round than positions are kept', () => {
    const view: View = { zoom: 4, center: [125.75, 39.02] };
    expect(serializeAddress({ ...DEFAULT_CHOICES, view }, [], '/')).toBe('/?view=4/39.02/125.75');
    expect(parse('/?view=4/39.02/125.75').choices.view).toEqual(view);
  });

  it('writes every camera so that it can be read again, close to where it was', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const written = serializeAddress({ ...DEFAULT_CHOICES, view }, [], '/');
        const { choices, ignored } = parse(written);
        expect(ignored).toEqual([]);
        // A pixel of a world of 512 px at zoom 0, and less than that further in.
        const tolerance = 360 / (512 * 2 ** view.zoom) + 1e-9;
        expect(Math.abs((choices.view?.center[0] ?? 999) - view.center[0])).toBeLessThan(tolerance);
        expect(Math.abs((choices.view?.center[1] ?? 999) - view.center[1])).toBeLessThan(tolerance);
        expect(choices.view?.zoom).toBeCloseTo(view.zoom, 1);
      }),
    );
  });

  it.each([
    ['next to the equator and the meridian', { zoom: 24, center: [1e-7, -1e-7] }],
    ['at the end of Mercator, from far out', { zoom: 0, center: [180, 85.0511] }],
    ['on the other end', { zoom: 1.5, center: [-180, -85.0511] }],
  ] as const)('writes a camera %s so that it can be read', (_, view) => {
    expect(parse(serializeAddress({ ...DEFAULT_CHOICES, view }, [], '/')).ignored).toEqual([]);
  });
});

describe(parseAddress, () => {
  it('reads lists in any order, repeated and with gaps', () => {
    const { choices, ignored } = parse('/?mode=car,train&year=2019,,2018,2019&year=2023');
    expect(choices.filters).toEqual({ years: [2018, 2019, 2023], modes: ['train', 'car'] });
    expect(ignored).toEqual([]);
  });

  it.each([
    ['/trip/hanoi-2019-02/', 'hanoi-2019-02'],
    ['/trip/hanoi-2019-02', 'hanoi-2019-02'],
    ['/trip/hanoi-2019-02/index.html', 'hanoi-2019-02'],
    ['/', null],
    ['/index.html', null],
  ])('reads %s under any base', (path, tripId) => {
    for (const base of BASES) {
      const { choices, ignored } = parse(`${base.slice(0, -1)}${path}`, base);
      expect(choices.selectedTripId).toBe(tripId);
      expect(ignored).toEqual([]);
    }
  });

  it.each([
    '/trip/atlantis/',
    '/trip/',
    '/trip/hanoi-2019-02/more',
    '/trip/__proto__/',
    '/nowhere',
  ])('selects nothing for %s and says so', (path) => {
    const { choices, ignored } = parse(path);
    expect(choices.selectedTripId).toBeNull();
    expect(ignored).toEqual([{ name: 'path', value: path.slice(1) }]);
  });

  it.each([
    ['year', '1999'],
    ['year', '20190'],
    ['year', '2019.0'],
    ['mode', 'foot'],
    ['mode', 'Train'],
    ['as-of', 'yesterday'],
    ['theme', 'sepia'],
    ['view', '4/39'],
    ['view', '4/39/125/0'],
    ['view', 'NaN/NaN/NaN'],
    ['view', '25/39/125'],
    ['view', '4/90/125'],
    ['view', '4/39/181'],
    ['view', '4/1e1/125'],
    ['view', 'Infinity/0/0'],
  ])('ignores %s=%s and says so', (name, value) => {
    const { choices, ignored } = parse(`/?${name}=${value}`);
    expect(choices).toEqual(DEFAULT_CHOICES);
    expect(ignored).toEqual([{ name, value }]);
  });

  it.each([
    ['1999-12-31', '2000-01-01', 'too early'],
    ['2100-01-01', 'latest', 'too late'],
    ['2023-02-30', '2023-02-28', 'no such day'],
  ])('moves as-of=%s to %s and says so', (asked, asOf, trouble) => {
    const { choices, ignored, movedDay } = parse(`/?as-of=${asked}`);
    expect(choices.asOf).toBe(asOf);
    expect(movedDay).toEqual({ asked, asOf, trouble });
    expect(ignored).toEqual([]);
  });

  it('takes what it understands of a list and names the rest', () => {
    const { choices, ignored } = parse('/?year=2018,1999&mode=boat,car');
    expect(choices.filters).toEqual({ years: [2018], modes: ['car'] });
    expect(ignored).toEqual([
      { name: 'year', value: '1999' },
      { name: 'mode', value: 'boat' },
    ]);
  });

  it('takes the first of values that contradict each other and names the others', () => {
    const { choices, ignored } = parse('/?theme=sepia&theme=dark&theme=light&as-of=latest');
    expect([choices.theme, choices.asOf]).toEqual(['dark', 'latest']);
    expect(ignored).toEqual([
      { name: 'theme', value: 'sepia' },
      { name: 'theme', value: 'light' },
    ]);
  });

  it('keeps the parameters of others, in their order, and says nothing of them', () => {
    const { foreign, ignored } = parse('/?utm_source=x&year=2018&a=1&a=2&__proto__=y');
    expect(foreign).toEqual([
      ['utm_source', 'x'],
      ['a', '1'],
      ['a', '2'],
      ['__proto__', 'y'],
    ]);
    expect(ignored).toEqual([]);
  });

  it('names five ignored parts at most, however many there are', () => {
    const { ignored } = parse(
      `/?year=${Array.from({ length: 5000 }, (_, i) => `x${i}`).join(',')}`,
    );
    expect(ignored).toHaveLength(5);
  });

  it('cuts long parts to forty characters, never through one', () => {
    const [short] = parse(`/?theme=${'x'.repeat(40)}`).ignored;
    expect(short?.value).toBe('x'.repeat(40));
    const [long] = parse(`/?theme=${'x'.repeat(64_000)}`).ignored;
    expect(long?.value).toBe(`${'x'.repeat(40)}…`);
    const [emoji] = parse(`/?theme=${encodeURIComponent('🚂'.repeat(50))}`).ignored;
    expect(emoji?.value).toBe(`${'🚂'.repeat(40)}…`);
    const [mixed] = parse(`/?theme=x${encodeURIComponent('🚂'.repeat(50))}`).ignored;
    expect(mixed?.value).toBe(`x${'🚂'.repeat(39)}…`);
  });

  it('shows no control characters and nothing that turns the direction of the text', () => {
    const [part] = parse('/?theme=%00a%1b[31m%0Ab%E2%80%AEc%E2%80%8B').ignored;
    expect(part?.value).toBe('�a�[31m�b�c�');
  });

  it('gives choices for any text, without a throw', () => {
    fc.assert(
      fc.property(someJunk, someJunk, fc.constantFrom(...BASES), (path, search, base) => {
        const parsed = parseAddress({ pathname: path, search }, base, VOCABULARY);
        const { filters, selectedTripId, view } = parsed.choices;
        expect(filters.years.every((year) => YEARS.includes(year))).toBe(true);
        expect(filters).toEqual(normalizeFilters(filters));
        expect(selectedTripId === null || TRIP_IDS.includes(selectedTripId)).toBe(true);
        expect(view === null || view.center.every(Number.isFinite)).toBe(true);
        expect(parsed.ignored.length).toBeLessThanOrEqual(5);
        expect(parsed.ignored.every(({ value }) => [...value].length <= 41)).toBe(true);
      }),
    );
  });

  it('reads 64 kB of anything at once, not in time that grows with its square', () => {
    const start = performance.now();
    for (const piece of ['%', '%00', 'year=2018,', '&view=4/39/125', '&theme=<script>', '1', '/']) {
      parse(`/trip/?${piece.repeat(64_000 / piece.length)}`);
      parse(`/${piece.repeat(64_000 / piece.length)}`);
      parse(`/?view=${piece.repeat(64_000 / piece.length)}`);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
