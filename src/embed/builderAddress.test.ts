import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataVersion } from '../domain/dataVersion.ts';
import { normalizeFilters } from '../domain/filters.ts';
import { LANGUAGES } from '../domain/localizedText.ts';
import { TRIP_MODES } from '../domain/mode.ts';
import { day, testStep } from '../domain/testTrips.ts';
import {
  type Choices,
  choicesOfStep,
  DEFAULT_CHOICES,
  NO_COMPARISON,
  THEMES,
} from '../state/choices.ts';
import type { Vocabulary } from '../url/parameters.ts';
import {
  type BuilderOptions,
  defaultBuilderOptions,
  PREVIEW_WIDTHS,
  parseBuilderAddress,
  serializeBuilderAddress,
} from './builderAddress.ts';
import { EMBED_RATIOS, parseEmbedHeight } from './embedHeight.ts';
import { SNIPPETS } from './embedSnippets.ts';

const TRIP_IDS = ['beijing-2018-03', 'hanoi-2019-02'];
const YEARS = [2018, 2019, 2023];
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
const PATH = '/maps/kim/ko/embed/builder/';
const parse = (search: string) => parseBuilderAddress(search, 'ko', VOCABULARY);

const someOptions: fc.Arbitrary<BuilderOptions> = fc.record({
  theme: fc.constantFrom(...THEMES),
  language: fc.constantFrom(...LANGUAGES),
  height: fc
    .oneof(
      fc.constant('auto'),
      fc.integer({ min: 240, max: 2000 }).map(String),
      fc.constantFrom(...EMBED_RATIOS),
    )
    .map((text) => parseEmbedHeight(text) ?? { kind: 'auto' }),
  hasList: fc.boolean(),
  version: fc.constantFrom(null, parseDataVersion('2026-11-22.3f9a01bc')),
  form: fc.constantFrom(...SNIPPETS),
  width: fc.constantFrom(...PREVIEW_WIDTHS),
});
const someChoices: fc.Arbitrary<Choices> = fc.oneof(
  fc
    .record({
      filters: fc
        .record({ years: fc.subarray(YEARS), modes: fc.subarray([...TRIP_MODES]) })
        .map(normalizeFilters),
      selectedTripId: fc.constantFrom(null, ...TRIP_IDS),
      step: fc.constant(null),
      asOf: fc.constantFrom(day('2019-03-05'), DEFAULT_CHOICES.asOf, 'latest' as const),
      claimId: fc.constantFrom(null, 'fifty-kilometers'),
      theme: fc.constantFrom(...THEMES),
      view: fc.constantFrom(null, { zoom: 4, center: [127.5, 40.25] as const }),
      moment: fc.constantFrom(null, Date.parse('2019-02-24T13:05Z')),
      compareId: fc.constantFrom(null, ...TRIP_IDS),
      after: fc.constantFrom(null, 1470),
    })
    // Only an open trip is compared, with another one, and not while it is played.
    .map(({ compareId, after, ...rest }) =>
      rest.selectedTripId === null || compareId === null || compareId === rest.selectedTripId
        ? { ...rest, ...NO_COMPARISON }
        : { ...rest, compareId, after, moment: null },
    ),
  fc.constantFrom(...STEPS).map((step) => ({ ...DEFAULT_CHOICES, ...choicesOfStep(step) })),
);

describe('the address of the embed builder', () => {
  it('without a query asks for the whole map, as it comes', () => {
    expect(parse('')).toEqual({
      choices: DEFAULT_CHOICES,
      options: defaultBuilderOptions('ko'),
      ignored: [],
      movedDay: null,
    });
    expect(serializeBuilderAddress(DEFAULT_CHOICES, defaultBuilderOptions('ko'), 'ko', PATH)).toBe(
      PATH,
    );
  });

  it('is short and can be read', () => {
    const options: BuilderOptions = {
      ...defaultBuilderOptions('ko'),
      theme: 'dark',
      height: { kind: 'ratio', width: 16, height: 9 },
      form: 'element',
    };
    const choices = { ...DEFAULT_CHOICES, selectedTripId: 'hanoi-2019-02' };
    expect(serializeBuilderAddress(choices, options, 'ko', PATH)).toBe(
      `${PATH}?trip=hanoi-2019-02&map-theme=dark&height=16/9&form=element`,
    );
  });

  it('keeps everything that can be chosen', () => {
    fc.assert(
      fc.property(someChoices, someOptions, (choices, options) => {
        const [, query = ''] = serializeBuilderAddress(choices, options, 'ko', PATH).split('?');
        const parsed = parse(query === '' ? '' : `?${query}`);
        expect(parsed).toEqual({ choices, options, ignored: [], movedDay: null });
      }),
    );
  });

  it('leaves the colors and the language of the page to the page', () => {
    const { choices, options } = parse('?theme=dark&lang=ru');
    expect(choices.theme).toBe('dark');
    expect(options).toEqual(defaultBuilderOptions('ko'));
  });

  it.each([
    ['?trip=hanoy', 'trip'],
    ['?step=nowhere', 'step'],
    ['?map-theme=pink', 'map-theme'],
    ['?map-lang=xx', 'map-lang'],
    ['?height=9/7', 'height'],
    ['?height=99', 'height'],
    ['?height=1e9', 'height'],
    ['?list=maybe', 'list'],
    ['?data=yesterday', 'data'],
    ['?form=flash', 'form'],
    ['?preview=cinema', 'preview'],
    ['?year=1899', 'year'],
  ])('passes over what it does not understand, and says so: %s', (search, name) => {
    const { choices, options, ignored } = parse(search);
    expect(choices).toEqual(DEFAULT_CHOICES);
    expect(options).toEqual(defaultBuilderOptions('ko'));
    expect(ignored.map((part) => part.name)).toEqual([name]);
  });
});
