import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { AsOf } from '../domain/asOf.ts';
import { legPaths } from '../domain/legGeometry.ts';
import { type Language, textIn } from '../domain/localizedText.ts';
import { serializeLocalTime } from '../domain/localTime.ts';
import type { Leg, Meeting, Trip } from '../domain/trip.ts';
import { citationsOf, citationText, legFacts, tripFacts } from './tripFacts.ts';

/**
 * The trips as RFC 7946 GeoJSON: a line for every leg and a point for every meeting, each with what
 * is known of it and its sources. WGS 84, `[longitude, latitude]`, no `crs`; a flight over the
 * antimeridian is a MultiLineString.
 */
export function serializeTripsGeoJson(
  trips: readonly Trip[],
  asOf: AsOf,
  language: Language = 'en',
): string {
  const collection: FeatureCollection & { readonly as_of: AsOf } = {
    type: 'FeatureCollection',
    // A foreign member, which RFC 7946 (section 6.1) allows.
    as_of: asOf,
    features: trips.flatMap((trip) => tripFeatures(trip, language)),
  };
  return `${JSON.stringify(collection)}\n`;
}

/** What a trip has on the globe: its legs, then its meetings. */
export function tripFeatures(trip: Trip, language: Language): readonly Feature[] {
  return [
    ...trip.legs.map((leg) => legFeature(trip, leg, language)),
    ...trip.meetings.map((meeting) => meetingFeature(trip, meeting, language)),
  ];
}

function legFeature(trip: Trip, leg: Leg, language: Language): Feature {
  const paths = legPaths(leg).map((path) => path.map((position) => [...position]));
  const [only] = paths;
  const geometry: Geometry =
    paths.length === 1 && only !== undefined
      ? { type: 'LineString', coordinates: only }
      : { type: 'MultiLineString', coordinates: paths };
  return {
    type: 'Feature',
    id: `${trip.id}/${leg.id}`,
    properties: { kind: 'leg', ...tripProperties(trip, language), ...legFacts(leg, language) },
    geometry,
  };
}

function meetingFeature(trip: Trip, meeting: Meeting, language: Language): Feature {
  return {
    type: 'Feature',
    id: `${trip.id}/${meeting.id}`,
    properties: {
      kind: 'meeting',
      ...tripProperties(trip, language),
      with: meeting.with.map(({ name }) => textIn(name, language)),
      venue: textIn(meeting.venue, language),
      starts: serializeLocalTime(meeting.start),
      ends: meeting.end === undefined ? null : serializeLocalTime(meeting.end),
      citations: meeting.citations.map(citationText),
    },
    geometry: { type: 'Point', coordinates: [...meeting.place.lonLat] },
  };
}

/** The trip's own facts under names that do not collide with those of a leg. */
function tripProperties(trip: Trip, language: Language): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries(
      Object.entries(tripFacts(trip, language)).map(([name, value]) => [`trip_${name}`, value]),
    ),
    trip_citations: citationsOf(trip).map(citationText),
  };
}
