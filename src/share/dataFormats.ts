/** The formats in which the trips can be taken away; `/data/trips.{format}` is a public address. */
export const DATA_FORMATS = [
  { format: 'geojson', name: 'GeoJSON', mediaType: 'application/geo+json', standard: 'RFC 7946' },
  { format: 'csv', name: 'CSV', mediaType: 'text/csv', standard: 'RFC 4180' },
  {
    format: 'kml',
    name: 'KML',
    mediaType: 'application/vnd.google-earth.kml+xml',
    standard: 'OGC KML 2.2',
  },
  { format: 'gpx', name: 'GPX', mediaType: 'application/gpx+xml', standard: 'GPX 1.1' },
] as const;

export type DataFormat = (typeof DATA_FORMATS)[number]['format'];

/** Where a file with all trips stands, below the site. */
export function dataFile(format: DataFormat): string {
  return `data/trips.${format}`;
}

export const SCHEMA_FILE = 'data/trips.v1.schema.json';

/** NOTICE, "Facts". */
export const DATA_LICENSE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
