import type * as v from 'valibot';
import type { Dataset } from '../domain/dataset.ts';
import type { claimsJson } from './claimsJson.ts';
import type { ContentFiles, ContentProblem } from './contentProblem.ts';
import type { correctionsJson } from './correctionsJson.ts';
import type { countingJson } from './countingJson.ts';
import type { LineJson } from './lineJson.ts';
import { parseDataset } from './parseDataset.ts';
import type { PlaceJson, peopleJson, placesJson } from './placesJson.ts';
import type { SourceJson, sourcesJson } from './sourcesJson.ts';
import type { StepJson, stepsJson } from './stepsJson.ts';
import type { TripJson } from './tripJson.ts';

/** A small content set in its own shapes, for tests to break. */
export interface TestContent {
  trip: TripJson;
  railwayHome: LineJson;
  railwayAbroad: LineJson;
  road: LineJson;
  places: v.InferOutput<typeof placesJson>;
  people: v.InferOutput<typeof peopleJson>;
  sources: v.InferOutput<typeof sourcesJson>;
  claims: v.InferOutput<typeof claimsJson>;
  steps: v.InferOutput<typeof stepsJson>;
  corrections: v.InferOutput<typeof correctionsJson>;
  counting: v.InferOutput<typeof countingJson>;
}

export const TEST_TRIP_FILE = 'trips/beijing-2019-01.json';

/** A sound step, for the tests that need one to break. */
export const testStep = (): StepJson => ({
  id: 'to-beijing',
  title: { en: 'To Beijing' },
  text: { en: 'He went to Beijing by train.' },
  map: {
    asOf: '2019-02-01',
    years: [2019],
    modes: ['train'],
    trip: 'beijing-2019-01',
    frame: ['pyongyang', 'beijing'],
  },
  claims: [],
  citations: ['afp-190109'],
});

/**
 * The trip of January 2019, cut down to two railways, a road and twelve places, with one of everything a trip
 * can have: two legs of two sections, a stop, a meeting, a vehicle, a dispute, a note, two accounts
 * and two statuses. Nothing in it is wrong. `change` makes one thing wrong; each call in the tests
 * says by its title which mistake of an editor it stands for.
 */
export function testContent(change?: (content: TestContent) => void): ContentFiles {
  const content: TestContent = {
    trip: trip(),
    railwayHome: {
      id: 'pyongyang-dandong',
      name: { en: 'Pyongyang–Dandong' },
      kind: 'railway',
      points: [
        { place: 'pyongyang', kmPost: 0 },
        { place: 'sinuiju', kmPost: 225 },
        { place: 'dandong' },
      ],
      lengths: [{ km: 225, from: 'pyongyang', to: 'sinuiju', citations: ['ltn-250902'] }],
      note: { en: 'The bridge has no published length.' },
    },
    railwayAbroad: {
      id: 'dandong-beijing',
      name: { en: 'Dandong–Beijing' },
      kind: 'railway',
      points: [
        { place: 'dandong' },
        { place: 'benxi' },
        { place: 'shenyang' },
        { place: 'goubangzi' },
        { place: 'jinzhou' },
        { place: 'shanhaiguan' },
        { place: 'tangshan' },
        { place: 'tianjin' },
        { place: 'beijing' },
      ],
      lengths: [{ km: 1133, from: 'dandong', to: 'beijing', citations: ['ltn-250902'] }],
    },
    road: {
      id: 'pyongyang-panmunjom-road',
      name: { en: 'Pyongyang–Panmunjom' },
      kind: 'road',
      points: [{ place: 'pyongyang' }, { place: 'panmunjom' }],
      lengths: [],
    },
    places: {
      places: [
        place('pyongyang', 'KP', 'Asia/Pyongyang', [125.7359, 39.0047]),
        place('sinuiju', 'KP', 'Asia/Pyongyang', [124.3981, 40.1006]),
        place('dandong', 'CN', 'Asia/Shanghai', [124.3818, 40.1229]),
        place('benxi', 'CN', 'Asia/Shanghai', [123.765, 41.2886]),
        place('shenyang', 'CN', 'Asia/Shanghai', [123.4328, 41.7922]),
        place('goubangzi', 'CN', 'Asia/Shanghai', [121.7733, 41.368]),
        place('jinzhou', 'CN', 'Asia/Shanghai', [121.1417, 41.1078]),
        place('shanhaiguan', 'CN', 'Asia/Shanghai', [119.7489, 40.0025]),
        place('tangshan', 'CN', 'Asia/Shanghai', [118.1833, 39.6333]),
        place('tianjin', 'CN', 'Asia/Shanghai', [117.1767, 39.1422]),
        place('beijing', 'CN', 'Asia/Shanghai', [116.3972, 39.9075]),
        place('panmunjom', 'KR', 'Asia/Seoul', [126.6767, 37.9558]),
      ],
    },
    people: { people: [{ id: 'xi-jinping', name: { en: 'Xi Jinping' } }] },
    sources: {
      lastChecked: '2026-11-22',
      sources: [
        source('kbs-190108', 'KBS World', '2019-01-08', 'broadcaster'),
        source('afp-190109', 'AFP', '2019-01-09', 'agency'),
        source('kcna-190110', 'KCNA', '2019-01-10', 'state media'),
        source('ltn-250902', 'Liberty Times', '2025-09-02', 'newspaper'),
        source('osm', 'OpenStreetMap contributors', undefined, 'open data'),
      ],
    },
    claims: {
      claims: [
        {
          id: 'journey-time',
          says: { en: 'The journey took about 20 hours.' },
          saidOn: '2019-01-09',
          citations: ['afp-190109'],
          claimed: { kind: 'quantity', value: 20, unit: 'hours', relation: 'about' },
          check: { measure: 'journeyHours', trip: 'beijing-2019-01', leg: 'outbound' },
          trips: ['beijing-2019-01'],
        },
      ],
    },
    steps: { steps: [] },
    corrections: {
      corrections: [
        {
          id: 'first-edition',
          date: '2026-01-01',
          kind: 'published',
          trips: [],
          what: { en: 'The first edition.' },
          why: { en: 'There was none.' },
          citations: [],
        },
      ],
    },
    counting: {
      rule: { en: 'A trip counts when he left the territory the North controls.' },
      cases: [
        {
          id: 'january-2019',
          date: '2019-01-07',
          what: { en: 'Beijing' },
          counts: true,
          trip: 'beijing-2019-01',
          why: { en: 'He crossed the Yalu.' },
          countedBy: ['afp-190109'],
          notCountedBy: [],
          citations: ['afp-190109'],
        },
      ],
    },
  };
  change?.(content);
  return {
    [TEST_TRIP_FILE]: content.trip,
    'lines/pyongyang-dandong.json': content.railwayHome,
    'lines/dandong-beijing.json': content.railwayAbroad,
    'lines/pyongyang-panmunjom-road.json': content.road,
    'places.json': content.places,
    'people.json': content.people,
    'sources.json': content.sources,
    'claims.json': content.claims,
    'steps.json': content.steps,
    'corrections.json': content.corrections,
    'counting.json': content.counting,
  };
}

/** The test content as a dataset. Throws when `change` broke more than sense. */
export function testDataset(change?: (content: TestContent) => void): Dataset {
  const { dataset, problems } = parseDataset(testContent(change));
  if (dataset === null || problems.length > 0) {
    throw new Error(`The test content does not parse: ${JSON.stringify(problems)}`);
  }
  return dataset;
}

/** What tests compare: where the problem is, and which rule it breaks. */
export function where(problems: readonly ContentProblem[]): readonly string[] {
  return problems.map(({ file, field, rule }) => `${file} ${field} ${rule}`);
}

/** The entry at `index`, for changes to lists that are known to have it. */
export function entry<Entry>(entries: readonly Entry[], index = 0): Entry {
  const found = entries[index];
  if (found === undefined) throw new Error(`No entry ${index} of ${entries.length}`);
  return found;
}

function trip(): TripJson {
  const evidence = { kind: 'documented' as const, reason: { en: 'Its ends are reported.' } };
  const known = { knownSince: '2019-01-10', citations: ['kcna-190110'] };
  return {
    id: 'beijing-2019-01',
    mode: 'train',
    accounts: [
      {
        knownSince: '2019-01-08',
        citations: ['kbs-190108'],
        title: { en: 'Beijing' },
        destination: 'beijing',
        start: { at: '2019-01-07', part: 'afternoon' },
        counterparts: ['xi-jinping'],
        summary: { en: 'He is on his way.' },
      },
      {
        ...known,
        title: { en: 'Beijing' },
        destination: 'beijing',
        start: { at: '2019-01-07T15:00+09:00', approximate: true },
        end: { at: '2019-01-10' },
        counterparts: ['xi-jinping'],
        summary: { en: 'He met Xi Jinping.' },
      },
    ],
    statuses: [
      {
        status: 'rumored',
        since: '2019-01-08',
        sourceClass: 'unnamed official',
        why: { en: 'A train was seen.' },
        citations: ['kbs-190108'],
      },
      {
        status: 'confirmed',
        since: '2019-01-09',
        sourceClass: 'state media',
        why: { en: 'It was announced.' },
        citations: ['afp-190109'],
      },
    ],
    legs: [
      {
        ...known,
        id: 'outbound',
        mode: 'train',
        from: 'pyongyang',
        to: 'beijing',
        via: ['dandong'],
        sections: [
          { line: 'pyongyang-dandong', from: 'pyongyang', to: 'dandong' },
          {
            line: 'dandong-beijing',
            from: 'dandong',
            to: 'beijing',
            evidence: { kind: 'inferred', reason: { en: 'The usual line.' } },
          },
        ],
        depart: { at: '2019-01-07T15:00+09:00', approximate: true },
        arrive: { at: '2019-01-08T10:55+08:00' },
        evidence,
        publishedLengths: [
          {
            km: 1358,
            approximate: true,
            citations: ['ltn-250902'],
            note: { en: 'The sum of two figures.' },
          },
        ],
      },
      {
        ...known,
        id: 'return',
        mode: 'train',
        from: 'beijing',
        to: 'pyongyang',
        sections: [
          { line: 'dandong-beijing', from: 'beijing', to: 'dandong' },
          { line: 'pyongyang-dandong', from: 'dandong', to: 'pyongyang' },
        ],
        depart: { at: '2019-01-09T14:08+08:00' },
        arrive: { at: '2019-01-10' },
        evidence,
      },
    ],
    stops: [
      {
        ...known,
        id: 'border',
        place: 'dandong',
        arrive: { at: '2019-01-07', part: 'night' },
        depart: { at: '2019-01-08' },
        what: { en: 'The train crosses the Yalu.' },
      },
    ],
    meetings: [
      {
        ...known,
        id: 'xi',
        with: ['xi-jinping'],
        place: 'beijing',
        venue: { en: 'Great Hall of the People' },
        start: { at: '2019-01-08T16:00+08:00' },
        end: { at: '2019-01-08T17:00+08:00' },
        what: { en: 'Talks and a dinner.' },
      },
    ],
    vehicles: [
      {
        ...known,
        id: 'train',
        kind: 'train',
        name: { en: 'Green train' },
        legs: ['outbound', 'return'],
      },
    ],
    disputes: [
      {
        ...known,
        id: 'arrival',
        about: { en: 'The hour of arrival' },
        accounts: [
          { says: { en: '10:55' }, citations: ['kbs-190108'] },
          { says: { en: '11:55' }, citations: ['afp-190109'] },
        ],
        betterSupported: 0,
        why: { en: 'The other clock was Korean.' },
      },
    ],
    notes: [
      {
        ...known,
        knownUntil: '2025-09-02',
        id: 'early',
        text: { en: 'No visit was announced as early as this one.' },
      },
    ],
  };
}

function place(id: string, country: string, zone: string, lonLat: [number, number]): PlaceJson {
  return {
    id,
    name: { en: id },
    kind: 'city',
    country,
    zone,
    lonLat,
    coordinate: { citation: 'osm', marks: { en: 'the station' } },
  };
}

function source(
  id: string,
  publisher: string,
  published: string | undefined,
  kind: SourceJson['class'],
): SourceJson {
  return {
    id,
    publisher,
    title: 'A report',
    language: 'en',
    class: kind,
    ...(published !== undefined && { published }),
  };
}
