import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalTime } from '../domain/localTime.ts';
import { serializeLocalTime } from '../domain/localTime.ts';
import { checkContent } from './checkContent.ts';
import type { ContentFiles } from './contentProblem.ts';
import { parseDataset } from './parseDataset.ts';
import { entry, TEST_TRIP_FILE, type TestContent, testContent, where } from './testContent.ts';

/** A second, sound trip, to see that it survives what happens to the first. */
function withSecondTrip(files: ContentFiles): ContentFiles {
  const second = { ...structuredClone(testContent()[TEST_TRIP_FILE] as object), id: 'second' };
  return { ...files, 'trips/second.json': second };
}

const tripIds = (files: ContentFiles) => parseDataset(files).dataset?.trips.map(({ id }) => id);

/** The problems after one change, as `file field rule`. */
const problemsAfter = (change: (content: TestContent) => void) =>
  where(parseDataset(testContent(change)).problems);

const without = (files: ContentFiles, file: string): ContentFiles =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== file));

describe(parseDataset, () => {
  it('joins ids to the objects they name', () => {
    const { dataset, problems } = parseDataset(testContent());
    expect(problems).toEqual([]);
    const trip = entry(dataset?.trips ?? []);
    const leg = entry(trip.legs);
    expect(leg.from).toBe(dataset?.places.get('pyongyang'));
    expect(entry(leg.sections).line).toBe(dataset?.lines.find((l) => l.id === 'pyongyang-dandong'));
    expect(entry(trip.meetings).with).toEqual([dataset?.people.get('xi-jinping')]);
    expect(leg.citations).toEqual([dataset?.citations.get('kcna-190110')]);
    expect(leg.from.coordinate.citation).toBe(dataset?.citations.get('osm'));
    expect(entry(dataset?.claims ?? []).check).toEqual({
      measure: 'journeyHours',
      tripId: 'beijing-2019-01',
      legId: 'outbound',
    });
    expect(dataset?.counting.cases[0]?.tripId).toBe('beijing-2019-01');
    expect(dataset?.lastChecked).toBe('2026-11-22');
  });

  it('reads local times, and never turns a date into midnight', () => {
    const trip = entry(parseDataset(testContent()).dataset?.trips ?? []);
    expect(trip.legs.map(({ depart, arrive }) => [depart, arrive])).toEqual([
      [
        { date: '2019-01-07', time: '15:00', utcOffset: '+09:00', approximate: true },
        { date: '2019-01-08', time: '10:55', utcOffset: '+08:00', approximate: false },
      ],
      [
        { date: '2019-01-09', time: '14:08', utcOffset: '+08:00', approximate: false },
        { date: '2019-01-10', approximate: false },
      ],
    ]);
    expect(trip.accounts[0]?.start.part).toBe('afternoon');
  });

  it('loses nothing of a trip on the way', () => {
    const files = testContent();
    const { vehicles, ...trip } = files[TEST_TRIP_FILE] as TestContent['trip'];
    const joined = asJson(parseDataset(files).dataset?.trips[0]);
    expect(joined).toMatchObject(trip);
    expect(joined).toMatchObject({ vehicles: vehicles.map(({ legs }) => ({ legIds: legs })) });
  });

  it('loses nothing of a line on the way', () => {
    const { dataset } = parseDataset(testContent());
    const home = dataset?.lines.find(({ id }) => id === 'pyongyang-dandong');
    expect(home).toMatchObject({
      name: { en: 'Pyongyang–Dandong' },
      kind: 'railway',
      points: [
        { place: { id: 'pyongyang' }, kmPost: 0 },
        { place: { id: 'sinuiju' }, kmPost: 225 },
        { place: { id: 'dandong' } },
      ],
      lengths: [{ km: 225, approximate: false, from: { id: 'pyongyang' }, to: { id: 'sinuiju' } }],
      note: { en: 'The bridge has no published length.' },
    });
    expect(home?.points[2]).not.toHaveProperty('kmPost');
  });

  it('gives a section the evidence of its leg unless it has its own', () => {
    const trip = entry(parseDataset(testContent()).dataset?.trips ?? []);
    expect(entry(trip.legs).sections.map(({ evidence }) => evidence.kind)).toEqual([
      'documented',
      'inferred',
    ]);
  });

  it('sorts trips by departure, and those of one day by id', () => {
    const starting = (id: string, at: string) => {
      const trip = structuredClone(testContent()[TEST_TRIP_FILE]) as TestContent['trip'];
      for (const account of trip.accounts) account.start = { at };
      return { ...trip, id };
    };
    const trips = {
      'trips/a.json': starting('a', '2019-01-09'),
      'trips/c.json': starting('c', '2018-03-25'),
      'trips/b.json': starting('b', '2018-03-25'),
    };
    expect(tripIds({ ...without(testContent(), TEST_TRIP_FILE), ...trips })).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  describe('leaves out one bad record and keeps the rest', () => {
    it('a trip with a misspelled field', () => {
      const files = withSecondTrip(
        testContent(({ trip }) => Object.assign(entry(trip.legs), { too: 'beijing' })),
      );
      expect(tripIds(files)).toEqual(['second']);
    });

    it('a place, with the line through it and the trips on that line', () => {
      const files = testContent(({ places }) => {
        entry(places.places, 1).country = 'Korea';
      });
      const { dataset, problems } = parseDataset(files);
      expect(dataset?.places.has('sinuiju')).toBe(false);
      expect(dataset?.lines.map(({ id }) => id)).toEqual([
        'dandong-beijing',
        'pyongyang-panmunjom-road',
      ]);
      expect(dataset?.trips).toEqual([]);
      expect(entry(problems)).toMatchObject({ field: 'places[sinuiju].country' });
      expect(problems.map(({ fix }) => fix)).toContain('put it right in places.json first');
    });

    it('a source, with what cites it', () => {
      const files = testContent(({ sources }) => {
        entry(sources.sources, 1).published = 'January';
      });
      const { dataset } = parseDataset(files);
      expect(dataset?.citations.size).toBe(4);
      expect(dataset?.places.size).toBe(12);
      expect(dataset?.trips).toEqual([]);
      expect(dataset?.claims).toEqual([]);
    });

    it('a claim about a trip that was left out', () => {
      const { problems } = parseDataset(
        testContent(({ trip, counting }) => {
          entry(trip.stops).place = 'dandogn';
          counting.cases = [];
        }),
      );
      expect(problems.map(({ field, rule, fix }) => [field, rule, fix])).toEqual([
        ['stops[0].place', 'unknown-reference', 'did you mean "dandong"?'],
        ['claims[journey-time].trips[0]', 'left-out-reference', 'put it right in trips/ first'],
        ['claims[journey-time].check.trip', 'left-out-reference', 'put it right in trips/ first'],
      ]);
    });

    it('a claim about a trip that is not there', () => {
      expect(
        problemsAfter(({ claims }) => {
          entry(claims.claims).trips = ['beijing-2019-10'];
        }),
      ).toEqual(['claims.json claims[journey-time].trips[0] unknown-reference']);
    });

    it('the second of two entries with one id', () => {
      expect(
        problemsAfter(({ people }) => people.people.push({ id: 'xi-jinping', name: { en: 'Xi' } })),
      ).toEqual(['people.json people[1].id duplicate-id']);
    });
  });

  describe('goes on without what is not the frame', () => {
    it.each([
      ['people.json', 0, 0],
      ['claims.json', 1, 0],
      ['corrections.json', 1, 1],
      ['counting.json', 1, 1],
      [TEST_TRIP_FILE, 0, 0],
    ])('%s', (file, trips, claims) => {
      const { dataset, problems } = parseDataset(without(testContent(), file));
      expect(dataset?.trips).toHaveLength(trips);
      expect(dataset?.claims).toHaveLength(claims);
      expect(problems.length).toBeGreaterThan(0);
    });
  });

  it.each(['places.json', 'sources.json'])('has no dataset without the frame, %s', (file) => {
    const missing = parseDataset(without(testContent(), file));
    expect(where(missing.problems)).toEqual([`${file}  missing-file`]);
    for (const broken of [without(testContent(), file), { ...testContent(), [file]: [] }]) {
      const { dataset, problems } = parseDataset(broken);
      expect(dataset).toBeNull();
      expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]));
    }
  });

  describe('names what cannot be joined', () => {
    it.each<[string, (content: TestContent) => void, string]>([
      [
        'a leg to a place that is not in places.json',
        ({ trip }) => {
          entry(trip.stops).place = 'dandogn';
        },
        'stops[0].place unknown-reference',
      ],
      [
        'a section on a line that has no file',
        ({ trip }) => {
          entry(entry(trip.legs).sections ?? []).line = 'pyongyang-sinuiju';
        },
        'legs[0].sections[0].line unknown-reference',
      ],
      [
        'a section that ends beside its line',
        ({ trip }) => {
          entry(entry(trip.legs).sections ?? []).to = 'beijing';
        },
        'legs[0].sections[0].to off-line',
      ],
      [
        'a citation without its source',
        ({ trip }) => {
          entry(trip.meetings).citations = ['cnn'];
        },
        'meetings[0].citations[0] unknown-reference',
      ],
      [
        'a counterpart who is not in people.json',
        ({ trip }) => {
          entry(trip.meetings).with = ['xi'];
        },
        'meetings[0].with[0] unknown-reference',
      ],
      [
        'a vehicle on a leg that was renamed',
        ({ trip }) => {
          entry(trip.vehicles).legs = ['outward'];
        },
        'vehicles[0].legs[0] unknown-reference',
      ],
      [
        'two legs copied from one',
        ({ trip }) => {
          entry(trip.legs, 1).id = 'outbound';
          entry(trip.vehicles).legs = [];
        },
        'legs[1].id duplicate-id',
      ],
      [
        'a better supported account that is not in the list',
        ({ trip }) => {
          entry(trip.disputes).betterSupported = 2;
        },
        'disputes[0].betterSupported out-of-range',
      ],
      [
        'a day that no calendar has',
        ({ trip }) => {
          entry(trip.notes).knownSince = '2019-02-29';
        },
        'notes[0].knownSince not-a-date',
      ],
      [
        'a clock time past midnight',
        ({ trip }) => {
          entry(trip.meetings).start = { at: '2019-01-08T24:30+08:00' };
        },
        'meetings[0].start.at not-a-time',
      ],
      [
        'an offset that no clock has',
        ({ trip }) => {
          entry(trip.meetings).start = { at: '2019-01-08T12:30+80:00' };
        },
        'meetings[0].start.at not-a-time',
      ],
    ])('%s', (_, change, problem) => {
      const problems = problemsAfter(change).filter((text) => text.startsWith(TEST_TRIP_FILE));
      expect(problems).toEqual([`${TEST_TRIP_FILE} ${problem}`]);
    });

    it('a published length between places beside the line', () => {
      expect(
        problemsAfter(({ road }) =>
          road.lengths.push({ km: 170, from: 'pyongyang', to: 'beijing', citations: ['osm'] }),
        ),
      ).toEqual(['lines/pyongyang-panmunjom-road.json lengths[0].to off-line']);
    });

    it('a case of counting about an unknown trip, and does without the rule', () => {
      const { dataset, problems } = parseDataset(
        testContent(({ counting }) => {
          entry(counting.cases).trip = 'tongilgak-2018-05';
        }),
      );
      expect(where(problems)).toEqual(['counting.json cases[0].trip unknown-reference']);
      expect(dataset?.counting).toEqual({ rule: { en: '' }, cases: [] });
    });

    it('a claim about an unknown leg', () => {
      expect(
        problemsAfter(({ claims }) => {
          entry(claims.claims).check = {
            measure: 'journeyHours',
            trip: 'beijing-2019-01',
            leg: 'out',
          };
        }),
      ).toEqual(['claims.json claims[journey-time].check.leg unknown-reference']);
    });

    it('latitude before longitude, where only the other order is on the globe', () => {
      const { problems } = parseDataset(
        testContent(({ places }) => entry(places.places).lonLat.reverse()),
      );
      expect(entry(problems)).toMatchObject({
        file: 'places.json',
        field: 'places[pyongyang].lonLat',
        rule: 'coordinate-range',
        message: 'latitude and longitude look swapped',
      });
    });
  });

  it('finds all mistakes of a record at once', () => {
    expect(
      problemsAfter(({ trip, claims, counting }) => {
        entry(trip.legs).from = 'seoul';
        entry(trip.legs, 1).to = 'seoul';
        claims.claims = [];
        counting.cases = [];
      }),
    ).toEqual([
      `${TEST_TRIP_FILE} legs[0].from unknown-reference`,
      `${TEST_TRIP_FILE} legs[1].to unknown-reference`,
    ]);
  });

  describe('never throws, and explains every problem', { timeout: 30_000 }, () => {
    const expectCalm = (files: ContentFiles) => {
      // It parses, and then looks at whatever came out.
      for (const { file, message, fix } of checkContent(files).problems) {
        expect([file, message, fix]).not.toContain('');
      }
    };

    it('with any JSON in any file', () => {
      const files = fc.dictionary(
        fc.constantFrom(
          ...Object.keys(testContent()),
          'trips/.json',
          'trips/x/y.json',
          'constructor',
        ),
        fc.jsonValue(),
      );
      fc.assert(fc.property(files, expectCalm), { numRuns: 200 });
    });

    it('with any JSON in any one field of sound files', () => {
      const fields = Object.entries(testContent()).flatMap(([file, json]) =>
        fieldsOf(json).map((path) => [file, ...path]),
      );
      const mutation = fc.tuple(fc.constantFrom(...fields), fc.jsonValue());
      fc.assert(
        fc.property(mutation, ([path, value]) =>
          expectCalm(replaced(testContent(), path, value) as ContentFiles),
        ),
        { numRuns: 200 },
      );
    });
  });
});

/** A joined record as its file would spell it: ids for objects, and local times as text. */
function asJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  if ('approximate' in value && 'date' in value) {
    const { date, time, utcOffset, ...rest } = value as LocalTime;
    return { ...rest, at: serializeLocalTime(value as LocalTime) };
  }
  const isCataloged = ['coordinate', 'publisher', 'points'].some((key) => key in value);
  const isPerson = Object.keys(value).join() === 'id,name';
  if (isCataloged || isPerson) return (value as { id: string }).id;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asJson(inner)]));
}

type Path = readonly string[];

/** The paths to everything inside a JSON value. */
function fieldsOf(json: unknown): readonly Path[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => [
    [key],
    ...fieldsOf(value).map((path) => [key, ...path]),
  ]);
}

/** A copy with the value at `path` replaced. */
function replaced(json: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(json) ? [...json] : { ...(json as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}
