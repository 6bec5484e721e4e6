import type { Feature, Position } from 'geojson';
import type { AsOf } from '../domain/asOf.ts';
import { type Language, textIn } from '../domain/localizedText.ts';
import type { Citation, Trip } from '../domain/trip.ts';
import { escapeXml } from '../lib/escapeXml.ts';
import { tripFeatures } from './serializeTripsGeoJson.ts';
import { citationsOf, citationText, featureName, tripHeading } from './tripFacts.ts';

/** Of our own elements in `<extensions>`; an identifier, not an address. */
const NAMESPACE = 'urn:kim-trips-map:gpx:1';

/**
 * The trips as GPX 1.1 (https://www.topografix.com/GPX/1/1/): a waypoint for every meeting, a track
 * for every leg. Points have no times: no source gives a train's place along the line. Status,
 * evidence and citations are in the comment and, one by one, in `extensions`.
 */
export function serializeTripsGpx(
  trips: readonly Trip[],
  asOf: AsOf,
  language: Language = 'en',
): string {
  const entries = trips.flatMap((trip) =>
    tripFeatures(trip, language).map((feature) => ({ trip, feature })),
  );
  const of = (kind: string) => entries.filter(({ feature }) => feature.properties?.kind === kind);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gpx version="1.1" creator="Kim Jong Un’s trips abroad" xmlns="http://www.topografix.com/GPX/1/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd" xmlns:trips="${NAMESPACE}">`,
    `<metadata><name>Kim Jong Un’s trips abroad</name><desc>As known: ${escapeXml(asOf)}</desc></metadata>`,
    // The schema wants all waypoints before the first track.
    ...of('meeting').map(({ trip, feature }) => waypoint(trip, feature, language)),
    ...of('leg').map(({ trip, feature }) => track(trip, feature, language)),
    '</gpx>',
    '',
  ].join('\n');
}

function waypoint(trip: Trip, feature: Feature, language: Language): string {
  const position = feature.geometry.type === 'Point' ? feature.geometry.coordinates : [];
  return `<wpt ${at(position)}>${facts(trip, feature, language)}</wpt>`;
}

function track(trip: Trip, feature: Feature, language: Language): string {
  const segments = segmentsOf(feature).map(
    (positions) =>
      `<trkseg>${positions.map((position) => `<trkpt ${at(position)}/>`).join('')}</trkseg>`,
  );
  return `<trk>${facts(trip, feature, language)}${segments.join('')}</trk>`;
}

function segmentsOf({ geometry }: Feature): readonly (readonly Position[])[] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

const at = ([longitude = 0, latitude = 0]: Position): string =>
  `lat="${latitude}" lon="${longitude}"`;

/** What waypoints and tracks have in common, in the order that the schema wants. */
function facts(trip: Trip, feature: Feature, language: Language): string {
  const { mode, evidence, citations } = feature.properties ?? {};
  const cited: readonly string[] = citations;
  const kind: string = evidence === undefined ? 'meeting' : mode;
  const comment = [
    `Status: ${trip.status}`,
    ...(evidence === undefined ? [] : [`Evidence: ${evidence}`]),
    `Sources: ${cited.join('; ')}`,
  ].join('. ');
  return [
    element('name', featureName(feature)),
    element('cmt', comment),
    element('desc', `${tripHeading(trip, language)}. ${textIn(trip.account.summary, language)}`),
    ...linksOf(trip, cited),
    element('type', kind),
    '<extensions>',
    element('trips:trip', trip.id),
    element('trips:status', trip.status),
    ...(evidence === undefined ? [] : [element('trips:evidence', evidence)]),
    ...cited.map((text) => element('trips:citation', text)),
    '</extensions>',
  ].join('');
}

/** The sources of this fact that have an address. */
function linksOf(trip: Trip, cited: readonly string[]): readonly string[] {
  return citationsOf(trip)
    .filter((citation): citation is Citation & { readonly url: string } => {
      return citation.url !== undefined && cited.includes(citationText(citation));
    })
    .map(({ url, title }) => `<link href="${escapeXml(url)}">${element('text', title)}</link>`);
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
