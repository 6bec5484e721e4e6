import { gpx, kml } from '@tmcw/togeojson';
import { csvParse } from 'd3-dsv';
import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { tripsAsOf } from '../domain/asOf.ts';
import { testAccount, testLeg, testPlace, testStory, testTrip } from '../domain/testTrips.ts';
import { DATA_FORMATS } from './dataFormats.ts';
import { downloadName, serializeTrips } from './serializeTrips.ts';
import { serializeTripsCsv } from './serializeTripsCsv.ts';
import { serializeTripsGeoJson } from './serializeTripsGeoJson.ts';
import { serializeTripsGpx } from './serializeTripsGpx.ts';
import { serializeTripsKml } from './serializeTripsKml.ts';

const TRIPS = tripsAsOf(testStory(), 'latest');
const HOSTILE = 'A & B <b>"quoted"</b> ]]> \u0000 \u{1f682}';
const HARMLESS = HOSTILE.replace('\u0000', '');
const HOSTILE_TRIP = testTrip('hostile', {
  account: testAccount({ title: { en: HOSTILE } }),
  legs: [
    testLeg('out', 'plane', {
      from: testPlace('here', [120, 30]),
      to: testPlace('there', [130, 40]),
    }),
  ],
});

function xml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

const geoJson: FeatureCollection = JSON.parse(serializeTripsGeoJson(TRIPS, 'latest'));

/** Lines of a file, as other lines must be to say the same. */
const linesOf = ({ features }: FeatureCollection<Geometry | null>) =>
  features.flatMap(({ geometry }) =>
    geometry !== null && /LineString/.test(geometry.type) ? [geometry] : [],
  );
const pointsOf = ({ features }: FeatureCollection<Geometry | null>) =>
  features.flatMap(({ geometry }) => (geometry?.type === 'Point' ? [geometry] : []));

describe(serializeTripsCsv, () => {
  it('is read back by d3-dsv', () => {
    const rows = csvParse(serializeTripsCsv(TRIPS).slice(1));
    expect(rows.map(({ id }) => id)).toEqual(TRIPS.map(({ id }) => id));
    for (const row of rows) {
      expect(row.status).toMatch(/^(rumored|reported|confirmed|contradicted)$/);
      expect(row.evidence).toMatch(row.legs === '' ? /^$/ : /documented|inferred|assumed/);
      expect(row.citations).toContain('https://');
    }
  });
});

describe(serializeTripsKml, () => {
  const document = xml(serializeTripsKml(TRIPS, 'latest'));
  const read = kml(document);

  it('is KML 2.2 with a folder for every trip', () => {
    expect(document.documentElement.namespaceURI).toBe('http://www.opengis.net/kml/2.2');
    const folders = [...document.querySelectorAll('Folder')];
    expect(folders.map((folder) => folder.id)).toEqual(TRIPS.map(({ id }) => id));
  });

  it('has the geometry of the GeoJSON', () => {
    expect(linesOf(read)).toEqual(linesOf(geoJson));
    expect(pointsOf(read)).toEqual(pointsOf(geoJson));
  });

  it('says of each line how well it is known, and from whom', () => {
    for (const [index, feature] of read.features.entries()) {
      const expected = geoJson.features[index]?.properties;
      expect(feature.properties?.trip_status).toBe(expected?.trip_status);
      expect(feature.properties?.citations).toBe(expected?.citations.join('\n'));
      expect(feature.properties?.name).toBeTruthy();
    }
  });

  it('has ids that XML allows, each once', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  });

  it('is whole whatever a title says', () => {
    const document = xml(serializeTripsKml([HOSTILE_TRIP], 'latest'));
    expect(document.querySelector('Folder > name')?.textContent).toContain(
      HARMLESS.replace(']]>', ']] >'),
    );
  });
});

describe(serializeTripsGpx, () => {
  const document = xml(serializeTripsGpx(TRIPS, 'latest'));
  const read = gpx(document);

  it('is GPX 1.1, waypoints before tracks', () => {
    expect(document.documentElement.namespaceURI).toBe('http://www.topografix.com/GPX/1/1');
    expect(document.documentElement.getAttribute('version')).toBe('1.1');
    const kinds = [...document.documentElement.children].map(({ localName }) => localName);
    expect(kinds).toEqual([...kinds].sort((a, b) => order(a) - order(b)));
  });

  it('has the geometry of the GeoJSON', () => {
    expect(linesOf(read)).toEqual(linesOf(geoJson));
    expect(pointsOf(read)).toEqual(pointsOf(geoJson));
  });

  it('says how well each line is known, and from whom', () => {
    const tracks = read.features.filter(({ geometry }) => geometry.type !== 'Point');
    const legs = geoJson.features.filter(({ properties }) => properties?.kind === 'leg');
    for (const [index, track] of tracks.entries()) {
      const leg = legs[index]?.properties;
      expect(track.properties?.cmt).toContain(`Status: ${leg?.trip_status}`);
      expect(track.properties?.cmt).toContain(`Evidence: ${leg?.evidence}`);
      for (const citation of leg?.citations ?? []) {
        expect(track.properties?.cmt).toContain(citation);
      }
    }
    const inExtensions = document.getElementsByTagNameNS('urn:kim-trips-map:gpx:1', 'status');
    expect(inExtensions).toHaveLength(geoJson.features.length);
  });

  it('names no time that nobody knows', () => {
    expect(document.querySelectorAll('trkpt time')).toHaveLength(0);
  });

  it('is whole whatever a title says', () => {
    const document = xml(serializeTripsGpx([HOSTILE_TRIP], 'latest'));
    expect(document.querySelector('trk > name')?.textContent).toContain(HARMLESS);
  });
});

const order = (name: string): number => ['metadata', 'wpt', 'trk'].indexOf(name);

describe(serializeTrips, () => {
  it.each(DATA_FORMATS)('writes $format', async ({ format }) => {
    expect(await serializeTrips(format, TRIPS, 'latest', 'en')).toContain('neighbor-2018');
  });
});

describe(downloadName, () => {
  it('says what the file holds', () => {
    const filters = { years: [2018, 2019], modes: ['train' as const] };
    expect(downloadName({ tripIds: [], filters, asOf: 'latest' })).toBe(
      'kim-trips_2018-2019_train_as-known-today',
    );
    expect(downloadName({ tripIds: ['port-2023'], filters, asOf: 'latest' })).toBe(
      'kim-trips_port-2023_as-known-today',
    );
    const tripIds = ['port-2023', 'island-2018'];
    expect(downloadName({ tripIds, filters, asOf: 'latest' })).toBe(
      'kim-trips_port-2023_island-2018_as-known-today',
    );
  });
});
