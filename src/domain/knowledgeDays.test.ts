import { describe, expect, it } from 'vitest';
import { tripAsOf } from './asOf.ts';
import {
  dayAfter,
  dayBefore,
  type KnowledgeChange,
  knowledgeDays,
  tripChanges,
  tripOfTheDay,
} from './knowledgeDays.ts';
import {
  BORDER,
  CAPITAL,
  day,
  HOST,
  ISLAND,
  NEIGHBOR,
  on,
  PORT,
  RUMOR,
  testAccount,
  testCitation,
  testLeg,
  testRecord,
  testStatus,
  testStory,
  testTrip,
} from './testTrips.ts';
import type { Meeting, Trip } from './trip.ts';

const meetingAt = (place: Meeting['place'], id = 'meeting'): Meeting => ({
  id,
  with: [HOST],
  place,
  venue: { en: 'Hall' },
  start: on('2018-03-26'),
  knownSince: day('2018-03-26'),
  citations: [testCitation('report')],
});

const kinds = (changes: readonly KnowledgeChange[]) => changes.map(({ kind }) => kind);

describe(tripChanges, () => {
  const trip = testTrip('a', { legs: [testLeg('out', 'train', { from: CAPITAL, to: BORDER })] });
  const changed = (more: Partial<Trip>) => tripChanges(trip, { ...trip, ...more });

  it('sees a trip appear and go, as one change each', () => {
    expect(tripChanges(null, trip)).toEqual([{ kind: 'trip appeared', trip }]);
    expect(tripChanges(trip, null)).toEqual([{ kind: 'trip withdrawn', trip }]);
    expect(tripChanges(null, null)).toEqual([]);
  });

  it('sees nothing where only words, sources or vehicles are new', () => {
    const { account } = trip;
    expect(
      changed({
        account: { ...account, summary: { en: 'Told anew.' }, citations: [testCitation('more')] },
        notes: [{ ...meetingAt(BORDER), text: { en: 'A remark.' } }],
        vehicles: [{ ...meetingAt(BORDER), kind: 'train', name: { en: 'Train' }, legIds: [] }],
        legs: trip.legs.map((leg) => ({ ...leg, id: 'replaced', depart: on('2018-03-25') })),
      }),
    ).toEqual([]);
  });

  it('sees another status, with the one before', () => {
    expect(changed({ status: 'contradicted' })).toEqual([
      expect.objectContaining({ kind: 'status changed', before: 'confirmed' }),
    ]);
  });

  it('sees another destination, and does not name it again as a place on the way', () => {
    const legs = [...trip.legs, testLeg('on', 'train', { from: BORDER, to: PORT })];
    const account = testAccount({ destination: PORT });
    expect(changed({ account, legs })).toEqual([
      expect.objectContaining({ kind: 'destination changed', before: trip }),
    ]);
  });

  it('sees a meeting, and does not name its place again', () => {
    const legs = [...trip.legs, testLeg('on', 'train', { from: BORDER, to: ISLAND })];
    const changes = changed({ legs, meetings: [meetingAt(ISLAND)] });
    expect(kinds(changes)).toEqual(['meetings known']);
  });

  it('sees new places once, in order', () => {
    const legs = [
      ...trip.legs,
      testLeg('on', 'train', { from: BORDER, to: ISLAND }),
      testLeg('further', 'train', { from: ISLAND, to: PORT }),
    ];
    const [change] = changed({ legs });
    expect(change).toMatchObject({ kind: 'places known', places: [ISLAND, PORT] });
  });

  it('sees a new way between known places, such as the way back', () => {
    const legs = [...trip.legs, testLeg('back', 'train', { from: BORDER, to: CAPITAL })];
    const changes = changed({ legs });
    expect(changes).toEqual([expect.objectContaining({ kind: 'way known', places: [CAPITAL] })]);
  });

  it('sees the end of the journey become known', () => {
    const { end: _, ...open } = trip.account;
    const before = { ...trip, account: open };
    expect(tripChanges(before, trip)).toEqual([{ kind: 'end known', trip, end: trip.account.end }]);
  });

  it('sees a meeting that was expected given up', () => {
    const before = { ...trip, meetings: [meetingAt(NEIGHBOR)] };
    expect(kinds(tripChanges(before, trip))).toEqual(['meetings withdrawn']);
    const renamed = { ...trip, meetings: [meetingAt(NEIGHBOR, 'first-report')] };
    expect(tripChanges(before, renamed)).toEqual([]);
  });
});

describe(knowledgeDays, () => {
  const days = knowledgeDays(testStory());

  it('has every day on which something became known, in order, once', () => {
    expect(days.map((each) => each.day)).toEqual([
      '2018-03-28',
      '2018-06-10',
      '2019-06-30',
      '2023-09-11',
      '2023-09-12',
      '2025-09-02',
    ]);
  });

  it('tells the most telling change first, also of two trips on one day', () => {
    const other = testRecord('elsewhere', {
      accounts: [testAccount({ knownSince: day('2023-09-12') })],
      statuses: [testStatus('confirmed', '2023-09-12')],
    });
    const both = knowledgeDays(testStory([other, RUMOR])).find((each) => each.day === '2023-09-12');
    expect(kinds(both?.changes ?? [])).toEqual([
      'status changed',
      'trip appeared',
      'meetings withdrawn',
    ]);
  });

  it('leaves out a day on which only a note was added', () => {
    const note = {
      id: 'late',
      text: { en: 'A remark.' },
      knownSince: day('2024-01-01'),
      citations: [testCitation('late')],
    };
    expect(knowledgeDays(testStory([{ ...RUMOR, notes: [note] }]))).toHaveLength(2);
  });

  it('holds the whole truth: between two of its days nothing changes', () => {
    const story = testStory();
    const known = new Set<string>(days.map((each) => each.day));
    for (let ms = Date.UTC(2018, 2, 1); ms < Date.UTC(2025, 11, 1); ms += 86_400_000) {
      const [before, today] = [ms - 86_400_000, ms].map((at) =>
        day(new Date(at).toISOString().slice(0, 10)),
      );
      if (before === undefined || today === undefined) throw new Error('There are two days.');
      const changes = story.trips.flatMap((record) =>
        tripChanges(tripAsOf(record, before), tripAsOf(record, today)),
      );
      expect([today, changes.length > 0]).toEqual([today, known.has(today)]);
    }
  });
});

describe('the steps from day to day', () => {
  const days = knowledgeDays(testStory([RUMOR]));

  it('lead through all days to the latest and back', () => {
    expect(dayAfter(days, day('2023-09-11'))).toBe('2023-09-12');
    expect(dayAfter(days, day('2023-09-12'))).toBe('latest');
    expect(dayAfter(days, 'latest')).toBeNull();
    expect(dayBefore(days, 'latest')).toBe('2023-09-12');
    expect(dayBefore(days, day('2023-09-12'))).toBe('2023-09-11');
    expect(dayBefore(days, day('2023-09-11'))).toBeNull();
  });

  it('lead from a day between to its neighbors', () => {
    expect(dayAfter(days, day('2020-01-01'))).toBe('2023-09-11');
    expect(dayBefore(days, day('2024-01-01'))).toBe('2023-09-12');
  });
});

describe(tripOfTheDay, () => {
  it('is the one that took place, of two the later', () => {
    const rumor = testTrip('rumor', { status: 'contradicted', year: 2024 });
    const made = testTrip('made', { year: 2023 });
    const older = testTrip('older', { year: 2018 });
    const dayOf = (trips: readonly Trip[]) => ({
      day: day('2024-01-01'),
      changes: trips.map((trip): KnowledgeChange => ({ kind: 'trip appeared', trip })),
    });
    expect(tripOfTheDay(dayOf([rumor, older, made]))).toBe(made);
    expect(tripOfTheDay(dayOf([rumor]))).toBe(rumor);
    const gone: KnowledgeChange = { kind: 'trip withdrawn', trip: made };
    expect(tripOfTheDay({ day: day('2024-01-01'), changes: [gone] })).toBeNull();
  });
});
