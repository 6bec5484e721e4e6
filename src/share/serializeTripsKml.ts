import { foldersToKML } from '@placemarkio/tokml';
import type { Feature } from 'geojson';
import type { AsOf } from '../domain/asOf.ts';
import { type Language, textIn } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import { withoutControls } from '../lib/escapeXml.ts';
import { tripFeatures } from './serializeTripsGeoJson.ts';
import { featureName, tripHeading } from './tripFacts.ts';

/**
 * The trips as OGC KML 2.2: a folder for each, with a placemark for every leg and every meeting. What
 * is known of them is `ExtendedData`, under the names of the GeoJSON download.
 */
export function serializeTripsKml(
  trips: readonly Trip[],
  asOf: AsOf,
  language: Language = 'en',
): string {
  const kml = foldersToKML({
    type: 'root',
    children: trips.map((trip) => ({
      type: 'folder',
      meta: {
        id: trip.id,
        name: asXmlText(tripHeading(trip, language)),
        description: asXmlText(textIn(trip.account.summary, language)),
      },
      children: tripFeatures(trip, language).map((feature) => placemark(feature, asOf)),
    })),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${kml}\n`;
}

function placemark(feature: Feature, asOf: AsOf): Feature {
  const facts = Object.entries(feature.properties ?? {}).map(([name, value]) => [
    name,
    // Lists one to a line: readers of KML show the text as it is.
    asXmlText(Array.isArray(value) ? value.join('\n') : String(value ?? '')),
  ]);
  return {
    ...feature,
    // An id of XML knows no slash.
    id: String(feature.id).replace('/', '.'),
    properties: {
      name: asXmlText(featureName(feature)),
      ...Object.fromEntries(facts),
      as_of: asOf,
    },
  };
}

/** What the writer does not escape: characters that XML does not know, and the end of a CDATA section. */
const asXmlText = (text: string): string => withoutControls(text).replaceAll(']]>', ']] >');
