import type { AsOf } from '../domain/asOf.ts';
import type { Filters } from '../domain/filters.ts';
import type { Language } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import type { DataFormat } from './dataFormats.ts';

/** The trips in a format; its writer is loaded when it is first asked for. */
export async function serializeTrips(
  format: DataFormat,
  trips: readonly Trip[],
  asOf: AsOf,
  language: Language,
): Promise<string> {
  switch (format) {
    case 'geojson':
      return (await import('./serializeTripsGeoJson.ts')).serializeTripsGeoJson(
        trips,
        asOf,
        language,
      );
    case 'csv':
      return (await import('./serializeTripsCsv.ts')).serializeTripsCsv(trips, language);
    case 'kml':
      return (await import('./serializeTripsKml.ts')).serializeTripsKml(trips, asOf, language);
    case 'gpx':
      return (await import('./serializeTripsGpx.ts')).serializeTripsGpx(trips, asOf, language);
  }
}

/**
 * The name of a file without its ending, after what it holds: `kim-trips_hanoi-2019-02`,
 * `kim-trips_2018-2019_train_as-known-2023-09-11`.
 */
export function downloadName({
  tripIds,
  filters,
  asOf,
}: {
  /** The one, or the two that are compared; none for what the filters leave. */
  readonly tripIds: readonly string[];
  readonly filters: Filters;
  readonly asOf: AsOf;
}): string {
  const what = tripIds.length === 0 ? [filters.years.join('-'), filters.modes.join('-')] : tripIds;
  return ['kim-trips', ...what, `as-known-${asOf === 'latest' ? 'today' : asOf}`]
    .filter((part) => part !== '')
    .join('_');
}
