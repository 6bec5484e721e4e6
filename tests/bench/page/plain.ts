/**
 * The yardstick: MapLibre as its documentation shows it, with our routes and our basemap. With `?n=` it
 * draws synthetic trips instead, and `how` says by which means it filters them.
 */
import {
  addProtocol,
  type ExpressionSpecification,
  type FilterSpecification,
  type LineLayerSpecification,
  MapLibreMap,
  type SourceSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import basemapArchive from '../../../src/map/basemapArchive.json';
import { type BenchFilters, publishBench } from './benchContract.ts';

const MODES = ['train', 'plane', 'car'];
const COLORS = { train: '#1e66b4', plane: '#c2185b', car: '#b26a00' };

setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);

const query = new URLSearchParams(location.search);
const count = Number(query.get('n') ?? 0);
const how = query.get('how') ?? 'set-filter';

const color: ExpressionSpecification = [
  'match',
  ['get', 'mode'],
  'train',
  COLORS.train,
  'plane',
  COLORS.plane,
  COLORS.car,
];
const isShown: ExpressionSpecification = [
  'all',
  ['any', ['==', ['global-state', 'year'], 0], ['==', ['get', 'year'], ['global-state', 'year']]],
  ['in', ['get', 'mode'], ['global-state', 'modes']],
];

async function main(): Promise<void> {
  const synthetic = count === 0 ? null : await import('./syntheticRoutes.ts');
  const routes = synthetic?.syntheticRoutes(count) ?? null;
  const years = synthetic?.yearsOf(count) ?? [];
  const source: SourceSpecification = {
    type: 'geojson',
    data: routes ?? new URL('/data/trips.geojson', location.href).href,
    promoteId: 'trip',
    ...(routes === null ? {} : { tolerance: 0.2 }),
  };
  const map = new MapLibreMap({
    container: 'map',
    style: {
      version: 8,
      state: { year: { default: 0 }, modes: { default: MODES } },
      sources: {
        basemap: {
          type: 'vector',
          tiles: [
            `pmtiles://${new URL(`/${basemapArchive.file}`, location.href).href}/{z}/{x}/{y}`,
          ],
          maxzoom: basemapArchive.worldMaxZoom,
        },
        routes: source,
      },
      layers: [
        { id: 'water', type: 'background', paint: { 'background-color': '#dfe8ee' } },
        {
          id: 'land',
          type: 'fill',
          source: 'basemap',
          'source-layer': 'land',
          paint: { 'fill-color': '#f6f4ef' },
        },
        {
          id: 'borders',
          type: 'line',
          source: 'basemap',
          'source-layer': 'border',
          paint: { 'line-color': '#b9b4a8', 'line-width': 0.7 },
        },
        ...routeLayers(years),
      ],
    },
    ...(count === 0
      ? { bounds: [90, 0, 145, 58] as [number, number, number, number] }
      : { center: [0, 20] as [number, number], zoom: 1 }),
    fadeDuration: 0,
    renderWorldCopies: false,
  });
  await map.once('idle');
  performance.mark('routes-visible');
  performance.mark('map-live');
  document.documentElement.dataset.map = 'live';
  const trips = (routes?.features ?? []).map(({ properties }) => ({
    ...properties,
    hidden: false,
  }));
  publishBench(map, changes(map, trips, years)[how] ?? (() => undefined), shownBy());
}

function shownBy(): 'render' | 'idle' {
  return how === 'set-filter' || how === 'global-by-feature' ? 'idle' : 'render';
}

/** One layer for all routes or, to filter by uniforms alone, one for each year and mode. */
function routeLayers(years: readonly number[]): LineLayerSpecification[] {
  const layer = (
    id: string,
    opacity: ExpressionSpecification | number,
    filter?: FilterSpecification,
  ): LineLayerSpecification => ({
    id,
    type: 'line',
    source: 'routes',
    ...(filter === undefined ? {} : { filter }),
    paint: {
      'line-color': color,
      'line-width': count > 10 ? 1 : 2.4,
      'line-opacity': opacity,
      'line-opacity-transition': { duration: 0, delay: 0 },
    },
  });
  if (how === 'feature-state') {
    return [layer('routes', ['case', ['boolean', ['feature-state', 'hidden'], false], 0, 1])];
  }
  if (how === 'global-by-feature') return [layer('routes', ['case', isShown, 1, 0])];
  if (how !== 'global-by-layer') return [layer('routes', 1)];
  return years.flatMap((year) =>
    MODES.map((mode) =>
      layer(
        `routes-${year}-${mode}`,
        [
          'case',
          [
            'all',
            ['any', ['==', ['global-state', 'year'], 0], ['==', ['global-state', 'year'], year]],
            ['in', mode, ['global-state', 'modes']],
          ],
          1,
          0,
        ],
        ['all', ['==', ['get', 'year'], year], ['==', ['get', 'mode'], mode]],
      ),
    ),
  );
}

function changes(
  map: MapLibreMap,
  trips: { trip: string; year: number; mode: string; hidden: boolean }[],
  years: readonly number[],
): Record<string, (filters: BenchFilters) => void> {
  const setGlobal = ({ year, modes }: BenchFilters): void => {
    map.setGlobalStateProperty('year', year ?? 0);
    map.setGlobalStateProperty('modes', modes);
  };
  return {
    'set-filter': ({ year, modes }) => {
      map.setFilter('routes', [
        'all',
        ...(year === null ? [] : [['==', ['get', 'year'], year] as ExpressionSpecification]),
        ['in', ['get', 'mode'], ['literal', [...modes]]],
      ]);
    },
    'feature-state': ({ year, modes }) => {
      for (const trip of trips) {
        const hidden = (year !== null && trip.year !== year) || !modes.includes(trip.mode);
        if (hidden === trip.hidden) continue;
        trip.hidden = hidden;
        map.setFeatureState({ source: 'routes', id: trip.trip }, { hidden });
      }
    },
    'global-by-feature': setGlobal,
    'global-by-layer': years.length === 0 ? () => undefined : setGlobal,
  };
}

await main();
