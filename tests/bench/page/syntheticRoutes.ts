import type { FeatureCollection, LineString } from 'geojson';
import { tripsAsOf } from '../../../src/domain/asOf.ts';
import { tripYear } from '../../../src/domain/filters.ts';
import { routeStretches } from '../../../src/domain/routeStretches.ts';
import { syntheticDataset } from './syntheticStory.ts';

interface SyntheticProperties {
  readonly trip: string;
  readonly year: number;
  readonly mode: string;
}

/** The lines that our map draws for the synthetic trips, for a page that knows nothing of ours. */
export function syntheticRoutes(count: number): FeatureCollection<LineString, SyntheticProperties> {
  return {
    type: 'FeatureCollection',
    features: tripsAsOf(syntheticDataset(count), 'latest').flatMap((trip) =>
      routeStretches(trip).map(({ path }) => ({
        type: 'Feature' as const,
        properties: { trip: trip.id, year: tripYear(trip), mode: trip.mode },
        geometry: { type: 'LineString' as const, coordinates: path.map((at) => [...at]) },
      })),
    ),
  };
}

export function yearsOf(count: number): readonly number[] {
  return [...new Set(tripsAsOf(syntheticDataset(Math.min(count, 1000)), 'latest').map(tripYear))];
}
