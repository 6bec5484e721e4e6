import { REPORT_DAY } from './asOf.ts';
import type { CalendarDate } from './calendarDate.ts';
import type { Dataset } from './dataset.ts';
import { NO_FILTERS } from './filters.ts';
import type { LocalTime } from './localTime.ts';
import type { LonLat } from './lonLat.ts';
import type { LegMode } from './mode.ts';
import type { StepMap, StoryStep } from './storyStep.ts';
import type {
  Account,
  Citation,
  Evidence,
  EvidenceKind,
  Leg,
  Line,
  Person,
  Place,
  PublishedLength,
  Section,
  Status,
  StatusEntry,
  Trip,
  TripRecord,
} from './trip.ts';

/**
 * Made-up trips for the tests of every room, built from small functions that give a whole, sound
 * value and take what a test is about. Nothing here follows the content: a fact that changes there
 * changes no test of the code.
 */

/** A date that the test knows to be one. */
export const day = (text: string): CalendarDate => text as CalendarDate;

export const on = (date: string, more: Partial<LocalTime> = {}): LocalTime => ({
  date: day(date),
  approximate: false,
  ...more,
});

/** `2019-02-23`, `17:00`, `+09:00`. */
export const at = (date: string, time: string, utcOffset: string): LocalTime =>
  on(date, { time, utcOffset });

export const testCitation = (id: string, more: Partial<Citation> = {}): Citation => ({
  id,
  publisher: `Publisher of ${id}`,
  title: `Report ${id}`,
  url: `https://example.org/${id}`,
  published: '2018-01-01',
  language: 'en',
  class: 'agency',
  ...more,
});

/** Shared by identity, as parsed content shares them: one source is one object. */
const VISIT_REPORT = testCitation('visit-report');
const TRAVEL_REPORT = testCitation('travel-report');
const EARLY_REPORT = testCitation('early');
const LATE_REPORT = testCitation('late');

export const testPlace = (id: string, lonLat: LonLat, more: Partial<Place> = {}): Place => ({
  id,
  name: { en: id },
  kind: 'station',
  country: 'KP',
  zone: 'Asia/Pyongyang',
  lonLat,
  coordinate: { citation: testCitation('gazetteer'), marks: { en: 'the station' } },
  ...more,
});

export const CAPITAL = testPlace('Capital', [125, 39]);
/** Where the line crosses the border: two trips pass it, one ends there. */
export const BORDER = testPlace('Border', [124, 40]);
export const JUNCTION = testPlace('Junction', [121, 41], { country: 'CN' });
export const NEIGHBOR = testPlace('Neighbor', [116, 40], { country: 'CN', kind: 'city' });
/** Its airport lies 20 km off, so that a flight ends beside the destination and not on it. */
export const ISLAND = testPlace('Island', [103.8, 1.3], { country: 'SG', kind: 'city' });
export const HOME_AIRPORT = testPlace('Home airport', [125.7, 39.2], { kind: 'airport' });
export const ISLAND_AIRPORT = testPlace('Island airport', [103.98, 1.36], {
  country: 'SG',
  kind: 'airport',
});
export const VILLAGE = testPlace('Village', [126.7, 37.95], { country: 'KR', kind: 'site' });
export const PORT = testPlace('Port', [131.9, 43.1], { country: 'RU' });

export const HOST: Person = { id: 'host', name: { en: 'Host' } };

const EVIDENCE: Readonly<Record<EvidenceKind, Evidence>> = {
  documented: { kind: 'documented', reason: { en: 'It is documented.' } },
  inferred: { kind: 'inferred', reason: { en: 'It is inferred.' } },
  assumed: { kind: 'assumed', reason: { en: 'It is assumed.' } },
};

/** The same object for the same kind, as parsed sections share the evidence of their leg. */
export const evidenceOf = (kind: EvidenceKind): Evidence => EVIDENCE[kind];

/** A railway through `places`; `posts` are its kilometer posts, null where no source gives one. */
export const testLine = (
  id: string,
  places: readonly Place[],
  more: {
    readonly posts?: readonly (number | null)[];
    readonly lengths?: readonly (readonly [km: number, from: Place, to: Place])[];
    readonly kind?: Line['kind'];
  } = {},
): Line => ({
  id,
  name: { en: id },
  kind: more.kind ?? 'railway',
  points: places.map((place, index) => {
    const kmPost = more.posts?.[index] ?? null;
    return kmPost === null ? { place } : { place, kmPost };
  }),
  lengths: (more.lengths ?? []).map(([km, from, to]) => ({ ...testLength(km), from, to })),
});

export const testLength = (
  km: number,
  citations: readonly Citation[] = [testCitation('timetable')],
): PublishedLength => ({ km, approximate: false, citations });

/** Home railway and its continuation abroad: 225 km by its posts and 1,133 km in one entry. */
export const HOME_LINE = testLine('home-line', [CAPITAL, BORDER], { posts: [0, 225] });
export const ABROAD_LINE = testLine('abroad-line', [BORDER, JUNCTION, NEIGHBOR], {
  lengths: [[1133, BORDER, NEIGHBOR]],
});
/** No source gives any of its lengths. */
export const PORT_LINE = testLine('port-line', [CAPITAL, PORT]);
export const ROAD = testLine('road', [CAPITAL, VILLAGE], { kind: 'road' });

export const testSection = (
  line: Line,
  from: Place,
  to: Place,
  kind: EvidenceKind = 'documented',
): Section => ({ line, from, to, evidence: evidenceOf(kind) });

/** A leg along `sections`, or straight from `from` to `to` where `more` says so. */
export const testLeg = (id: string, mode: LegMode, more: Partial<Leg>): Leg => ({
  id,
  mode,
  from: more.sections?.[0]?.from ?? CAPITAL,
  to: more.sections?.at(-1)?.to ?? NEIGHBOR,
  via: [],
  sections: [],
  evidence: evidenceOf('documented'),
  publishedLengths: [],
  knownSince: day('2018-01-01'),
  citations: [TRAVEL_REPORT],
  ...more,
});

export const testAccount = (more: Partial<Account> = {}): Account => ({
  title: { en: 'Neighbor' },
  destination: NEIGHBOR,
  start: on('2018-03-25'),
  end: on('2018-03-28'),
  counterparts: [HOST],
  summary: { en: 'They met.' },
  knownSince: day('2018-03-28'),
  citations: [VISIT_REPORT],
  ...more,
});

export const testStatus = (
  status: Status,
  since: string,
  more: Partial<StatusEntry> = {},
): StatusEntry => ({
  status,
  since: day(since),
  sourceClass: 'agency',
  why: { en: `It was ${status}.` },
  citations: [testCitation(`${status}-report`)],
  ...more,
});

export const testRecord = (id: string, more: Partial<TripRecord> = {}): TripRecord => ({
  id,
  mode: 'train',
  accounts: [testAccount()],
  statuses: [testStatus('confirmed', '2018-03-28')],
  legs: [],
  stops: [],
  meetings: [],
  vehicles: [],
  disputes: [],
  notes: [],
  ...more,
});

/** A trip as known on some day, for what does not ask which day that is. */
export const testTrip = (
  id: string,
  more: Partial<Trip> & { readonly year?: number } = {},
): Trip => {
  const { year = 2018, ...rest } = more;
  return {
    ...testRecord(id),
    account: testAccount({ start: on(`${year}-03-25`), end: on(`${year}-03-28`) }),
    status: 'confirmed',
    ...rest,
  };
};

/** Out and back over both railways, with one of everything that details can show. */
export const RAIL_TRIP = testRecord('neighbor-2018', {
  legs: [
    testLeg('outbound', 'train', {
      via: [BORDER],
      sections: [
        testSection(HOME_LINE, CAPITAL, BORDER),
        testSection(ABROAD_LINE, BORDER, NEIGHBOR, 'inferred'),
      ],
      depart: at('2018-03-25', '17:00', '+08:30'),
      arrive: at('2018-03-26', '14:30', '+08:00'),
      publishedLengths: [testLength(1400, [testCitation('length-report')])],
    }),
    testLeg('return', 'train', {
      sections: [
        testSection(ABROAD_LINE, NEIGHBOR, BORDER, 'assumed'),
        testSection(HOME_LINE, BORDER, CAPITAL),
      ],
      evidence: evidenceOf('inferred'),
    }),
  ],
  stops: [
    {
      id: 'border',
      place: BORDER,
      arrive: on('2018-03-25', { part: 'night' }),
      what: { en: 'The train crosses the border.' },
      knownSince: day('2018-03-28'),
      citations: [testCitation('stop-report')],
    },
  ],
  meetings: [
    {
      id: 'host',
      with: [HOST],
      place: NEIGHBOR,
      venue: { en: 'Great Hall' },
      start: at('2018-03-26', '16:00', '+08:00'),
      knownSince: day('2018-03-28'),
      // Also cited by the account: one source keeps one number.
      citations: [VISIT_REPORT, testCitation('meeting-report')],
    },
  ],
  vehicles: [
    {
      id: 'train',
      kind: 'train',
      name: { en: 'Green train' },
      legIds: ['outbound', 'return'],
      knownSince: day('2018-03-28'),
      // An agency's wire without an address: its mark is no link.
      citations: [withoutUrl(testCitation('wire'))],
    },
  ],
  disputes: [
    {
      id: 'hour',
      about: { en: 'The hour of arrival' },
      accounts: [
        { says: { en: 'Half past two' }, citations: [EARLY_REPORT] },
        { says: { en: 'Half past three' }, citations: [LATE_REPORT] },
      ],
      betterSupported: 1,
      why: { en: 'The other clock was abroad.' },
      knownSince: day('2018-03-28'),
      citations: [EARLY_REPORT, LATE_REPORT],
    },
  ],
  notes: [
    {
      id: 'secret',
      text: { en: 'It was announced after his return.' },
      knownSince: day('2018-03-28'),
      citations: [testCitation('note-report', { published: '2018-03' })],
    },
  ],
});

/** A flight that lands 20 km from the destination that its account names. */
export const FLIGHT = testRecord('island-2018', {
  mode: 'plane',
  accounts: [
    testAccount({
      title: { en: 'Island' },
      destination: ISLAND,
      start: on('2018-06-10'),
      end: on('2018-06-13'),
      knownSince: day('2018-06-10'),
    }),
  ],
  statuses: [testStatus('confirmed', '2018-06-10')],
  legs: [
    testLeg('out', 'plane', { from: HOME_AIRPORT, to: ISLAND_AIRPORT }),
    testLeg('back', 'plane', { from: ISLAND_AIRPORT, to: HOME_AIRPORT }),
  ],
});

/** By car, without a published length, and a step on foot at the end. */
export const DRIVE = testRecord('village-2019', {
  mode: 'car',
  accounts: [
    testAccount({
      title: { en: 'Village' },
      destination: VILLAGE,
      start: on('2019-06-30'),
      end: on('2019-06-30'),
      knownSince: day('2019-06-30'),
    }),
  ],
  statuses: [testStatus('confirmed', '2019-06-30')],
  legs: [
    testLeg('drive', 'car', { sections: [testSection(ROAD, CAPITAL, VILLAGE)] }),
    testLeg('steps', 'foot', { from: VILLAGE, to: VILLAGE }),
  ],
});

/**
 * Rumored on the day of the reports, contradicted the day after, with an account that was replaced
 * and a meeting that was expected and then given up. It never ended, because it never happened.
 */
export const RUMOR = testRecord('port-2023', {
  accounts: [
    rumoredAccount('He is said to be on his way.', '2023-09-11'),
    rumoredAccount('He went elsewhere.', '2023-09-12'),
  ],
  statuses: [testStatus('rumored', '2023-09-11'), testStatus('contradicted', '2023-09-12')],
  legs: [
    testLeg('to-port', 'train', { sections: [testSection(PORT_LINE, CAPITAL, PORT, 'assumed')] }),
  ],
  meetings: [
    {
      id: 'expected',
      with: [HOST],
      place: PORT,
      venue: { en: 'No venue was reported' },
      start: on('2023-09-12'),
      knownSince: day('2023-09-11'),
      knownUntil: day('2023-09-12'),
      citations: [testCitation('rumor')],
    },
  ],
});

function rumoredAccount(summary: string, knownSince: string): Account {
  const { end: _, ...open } = testAccount({
    title: { en: 'Port' },
    destination: PORT,
    start: on('2023-09-10', { part: 'evening' }),
    summary: { en: summary },
    knownSince: day(knownSince),
  });
  return open;
}

/** Made after the day of the reports: on that day nobody knows of it. */
export const LATER_TRIP = testRecord('neighbor-2025', {
  accounts: [
    testAccount({
      start: on('2025-09-01'),
      end: on('2025-09-05'),
      knownSince: day('2025-09-02'),
    }),
  ],
  statuses: [testStatus('confirmed', '2025-09-02')],
});

/** A step of the story that shows what the map opens with. */
export const testStep = (id: string, map: Partial<StepMap> = {}): StoryStep => ({
  id,
  title: { en: `Title of ${id}` },
  text: { en: `Text of ${id}` },
  map: { asOf: REPORT_DAY, filters: NO_FILTERS, tripId: null, measure: null, frame: [], ...map },
  claimIds: [],
  citations: [VISIT_REPORT],
});

/** Three trips made, one rumored and one made later, out of the order of time. */
export function testStory(
  records: readonly TripRecord[] = [RUMOR, FLIGHT, RAIL_TRIP, LATER_TRIP, DRIVE],
): Dataset {
  return {
    trips: records,
    lines: [HOME_LINE, ABROAD_LINE, PORT_LINE, ROAD],
    places: new Map(),
    people: new Map([[HOST.id, HOST]]),
    citations: new Map(),
    claims: [],
    steps: [],
    counting: { rule: { en: 'Abroad counts.' }, cases: [] },
    lastChecked: day('2026-01-01'),
  };
}

function withoutUrl({ url: _, ...citation }: Citation): Citation {
  return citation;
}
