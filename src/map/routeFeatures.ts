import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { type Language, textIn } from '../domain/localizedText.ts';
import { routeArrows } from '../domain/routeArrows.ts';
import { type Drawing, drawingOf } from '../domain/routeDrawing.ts';
import { routeLanes } from '../domain/routeLanes.ts';
import { routeStretches } from '../domain/routeStretches.ts';
import type { Trip } from '../domain/trip.ts';
import { type PlaceRole, tripPlaces } from '../domain/tripPlaces.ts';

export interface RouteProperties {
  /** Also the feature-state id: one call marks every stretch of a trip. */
  readonly tripId: string;
  readonly drawing: Drawing;
  /** Lane widths to the right of the line's own direction. */
  readonly lane: number;
}

export interface PlaceProperties {
  readonly tripId: string;
  readonly role: PlaceRole;
  readonly name: string;
}

/** The routes of all trips as bare lines: what the map draws, and nothing else. */
export function routeFeatures(
  trips: readonly Trip[],
): FeatureCollection<LineString, RouteProperties> {
  const stretches = trips.map((trip) => ({ trip, stretches: routeStretches(trip) }));
  const lanes = routeLanes(stretches.flatMap((of) => of.stretches));
  return {
    type: 'FeatureCollection',
    features: stretches.flatMap((of) =>
      of.stretches.map(
        (stretch): Feature<LineString, RouteProperties> => ({
          type: 'Feature',
          properties: {
            tripId: stretch.tripId,
            drawing: drawingOf(stretch, of.trip),
            lane: lanes.get(stretch.tripId) ?? 0,
          },
          geometry: { type: 'LineString', coordinates: stretch.path.map((at) => [...at]) },
        }),
      ),
    ),
  };
}

export interface ArrowProperties {
  readonly tripId: string;
  readonly drawing: Drawing;
  readonly degrees: number;
  /** Lane widths to the right of the arrow. */
  readonly lane: number;
  readonly isMain: boolean;
}

/** The arrowheads of all trips as points. */
export function arrowFeatures(trips: readonly Trip[]): FeatureCollection<Point, ArrowProperties> {
  const lanes = routeLanes(trips.flatMap(routeStretches));
  return {
    type: 'FeatureCollection',
    features: trips.flatMap(routeArrows).map(({ at, along, ...arrow }) => ({
      type: 'Feature',
      properties: { ...arrow, lane: (lanes.get(arrow.tripId) ?? 0) * along },
      geometry: { type: 'Point', coordinates: [...at] },
    })),
  };
}

/** The places of all trips as points. */
export function placeFeatures(
  trips: readonly Trip[],
  language: Language,
): FeatureCollection<Point, PlaceProperties> {
  return {
    type: 'FeatureCollection',
    features: trips.flatMap(tripPlaces).map(({ tripId, place, role }) => ({
      type: 'Feature',
      properties: { tripId, role, name: textIn(place.name, language) },
      geometry: { type: 'Point', coordinates: [...place.lonLat] },
    })),
  };
}
