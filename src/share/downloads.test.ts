import type { Feature, FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { tripsAsOf } from '../domain/asOf.ts';
import {
  FLIGHT,
  on,
  RAIL_TRIP,
  testAccount,
  testCitation,
  testLeg,
  testPlace,
  testStory,
  testTrip,
} from '../domain/testTrips.ts';
import type { Trip } from '../domain/trip.ts';
import { serializeTripsCsv } from './serializeTripsCsv.ts';
import { serializeTripsGeoJson } from './serializeTripsGeoJson.ts';
import { citationsOf, citationText, tripFacts } from './tripFacts.ts';

const TRIPS = tripsAsOf(testStory(), 'latest');

/** RFC 4180: fields may be quoted, a quote within is doubled, rows end with CRLF. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (match === null) throw new Error(`Not CSV: ${JSON.stringify(rest.slice(0, 60))}`);
    const [whole, quoted, bare = '', end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    rest = rest.slice(whole.length);
    if (end === '\r\n' && rest !== '') rows.push([]);
  }
  return rows;
}

function records(trips: readonly Trip[]): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = parseCsv(serializeTripsCsv(trips).slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  });
}

/** The text of a trip that ends up in the file, whatever it says. */
const titled = (title: string): Trip =>
  testTrip('titled', { account: testAccount({ title: { en: title } }) });

describe(serializeTripsCsv, () => {
  it('begins with a byte order mark, and every row ends with CRLF', () => {
    const text = serializeTripsCsv(TRIPS);
    expect(text.startsWith('\uFEFFid,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has one row for every trip, with status, dates, mode, distance and sources', () => {
    const rows = records(TRIPS);
    expect(rows.map(({ id }) => id)).toEqual(TRIPS.map(({ id }) => id));
    expect(rows[0]).toMatchObject({
      id: 'neighbor-2018',
      title: 'Neighbor',
      status: 'confirmed',
      status_since: '2018-03-28',
      mode: 'train',
      start: '2018-03-25',
      end: '2018-03-28',
      counterparts: 'Host',
      country: 'CN',
      distance_km: '1358',
      distance_basis: 'published',
      straight_km: '780',
      legs: 'train: Capital to Neighbor; train: Neighbor to Capital',
      evidence: 'documented; inferred',
    });
    expect(rows[0]?.citations).toContain('https://example.org/visit-report');
  });

  it('leaves an end that nobody knows empty', () => {
    expect(records(TRIPS).find(({ id }) => id === 'port-2023')?.end).toBe('');
  });

  it.each(['a "quoted" word', 'one, two', 'two\r\nlines', 'two\nlines', '"', ' spaces ', ''])(
    'gives %j back as it was',
    (title) => {
      expect(records([titled(title)])[0]?.title).toBe(title);
    },
  );

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("https://example.org","x")',
  ])('makes %j a text that no spreadsheet runs', (title) => {
    expect(records([titled(title)])[0]?.title).toBe(`'${title}`);
  });
});

describe(serializeTripsGeoJson, () => {
  const collectionOf = (trips: readonly Trip[]): FeatureCollection & { as_of: string } =>
    JSON.parse(serializeTripsGeoJson(trips, 'latest'));

  function positionsOf({ geometry }: Feature): readonly Position[] {
    switch (geometry.type) {
      case 'Point':
        return [geometry.coordinates];
      case 'LineString':
        return geometry.coordinates;
      case 'MultiLineString':
        return geometry.coordinates.flat();
      default:
        throw new Error(`No geometry of ours: ${geometry.type}`);
    }
  }

  it('is a FeatureCollection without a crs, and says as of when', () => {
    const collection = collectionOf(TRIPS);
    expect(collection.type).toBe('FeatureCollection');
    expect(collection).not.toHaveProperty('crs');
    expect(collection.as_of).toBe('latest');
  });

  it('has a line for every leg and a point for every meeting, with ids of their own', () => {
    const { features } = collectionOf(TRIPS);
    const expected = TRIPS.flatMap((trip) =>
      [...trip.legs, ...trip.meetings].map(({ id }) => `${trip.id}/${id}`),
    );
    expect(features.map(({ id }) => id)).toEqual(expected);
    expect(new Set(expected).size).toBe(expected.length);
  });

  it('has longitude first and every position on the globe; a line has two at least', () => {
    for (const feature of collectionOf(TRIPS).features) {
      const positions = positionsOf(feature);
      expect(positions.length).toBeGreaterThanOrEqual(feature.geometry.type === 'Point' ? 1 : 2);
      for (const [longitude = Number.NaN, latitude = Number.NaN] of positions) {
        expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
        expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
      }
    }
    const [meeting] = collectionOf(TRIPS).features.filter(({ id }) => id === 'neighbor-2018/host');
    expect(meeting?.geometry).toEqual({ type: 'Point', coordinates: [116, 40] });
  });

  it('cuts a flight over the antimeridian, as RFC 7946 asks', () => {
    const leg = testLeg('out', 'plane', {
      from: testPlace('west', [170, 50]),
      to: testPlace('east', [-160, 50]),
    });
    const [feature] = collectionOf([testTrip('pacific', { legs: [leg] })]).features;
    expect(feature?.geometry.type).toBe('MultiLineString');
  });

  it('says of a leg how it is known, how long it is, and from whom', () => {
    const [leg] = collectionOf(TRIPS).features;
    expect(leg?.properties).toMatchObject({
      kind: 'leg',
      trip_id: 'neighbor-2018',
      trip_status: 'confirmed',
      mode: 'train',
      evidence: 'documented',
      published_km: 1358,
      departs: '2018-03-25T17:00+08:30',
    });
    expect(leg?.properties?.citations).toEqual([
      'Publisher of travel-report, “Report travel-report”, 2018-01-01, https://example.org/travel-report',
    ]);
  });

  it('leaves unknown values null: no midnight, no published length that nobody published', () => {
    const flight = collectionOf(TRIPS).features.find(({ id }) => id === 'island-2018/out');
    expect(flight?.properties).toMatchObject({ departs: null, arrives: null, published_km: null });
  });
});

describe(tripFacts, () => {
  it('keeps a date a date', () => {
    const account = testAccount({ start: on('2018-03-25', { part: 'evening' }) });
    expect(tripFacts(testTrip('trip', { account })).start).toBe('2018-03-25');
  });

  it('says what its distance rests on', () => {
    const flight = TRIPS.find(({ id }) => id === FLIGHT.id) as Trip;
    expect(tripFacts(flight).distance_basis).toBe('great circle');
  });
});

describe(citationsOf, () => {
  it('has every source once', () => {
    const trip = TRIPS.find(({ id }) => id === RAIL_TRIP.id) as Trip;
    const ids = citationsOf(trip).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['visit-report', 'travel-report', 'meeting-report', 'length-report']),
    );
  });
});

describe(citationText, () => {
  it('leaves out what a source does not have', () => {
    const { url: _, published: __, ...bare } = testCitation('wire');
    expect(citationText(bare)).toBe('Publisher of wire, “Report wire”');
  });
});
