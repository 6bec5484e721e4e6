import type { GeoJSON } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  FontFacesSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';

import type { MapPalette } from '../ui/mapPalette.ts';
import { graticuleFeatures } from './graticule.ts';
import type { LabelFonts } from './labelFontFiles.ts';

/** What the style has to know of the archive; written by `scripts/basemap` as `basemapArchive.json`. */
export interface BasemapArchiveDescription {
  /** Highest zoom that covers the whole world. */
  readonly worldMaxZoom: number;
  /** Highest zoom inside `detailBounds`. */
  readonly detailMaxZoom: number;
  /** West, south, east, north in degrees. */
  readonly detailBounds: readonly number[];
}

/** Asked for by the license of the data. */
const attribution =
  '© <a href="https://www.openstreetmap.org/copyright" target="_blank">OpenStreetMap contributors</a>';

/** Ids of the sources, for whoever removes or replaces one. */
export const basemapSourceIds = {
  world: 'basemap-world',
  detail: 'basemap-detail',
  graticule: 'basemap-graticule',
  labels: 'basemap-labels',
} as const;

const { world, detail, graticule, labels: labelSource } = basemapSourceIds;

export interface BasemapSourcesOptions {
  /** Absolute address of the `.pmtiles` file. */
  readonly archiveUrl: string;
  readonly archive: BasemapArchiveDescription;
  /** From `basemapLabelFeatures`, in the language of the page. */
  readonly labels: GeoJSON;
}

/**
 * The sources of the basemap.
 *
 * The archive is read twice. `world` ends at zoom 4 and is overzoomed everywhere; `detail` begins at zoom 5
 * and covers its box only. Layers of `detail` lie above those of `world` and begin with a water-colored
 * cover, so a detailed tile replaces the coarse map the moment it arrives: no flash, and no hole outside.
 */
export function basemapSources(
  options: BasemapSourcesOptions,
): Record<string, SourceSpecification> {
  const { archiveUrl, archive } = options;
  const tiles = [`pmtiles://${archiveUrl}/{z}/{x}/{y}`];
  const [west = -180, south = -85, east = 180, north = 85] = archive.detailBounds;
  return {
    [world]: { type: 'vector', tiles, minzoom: 0, maxzoom: archive.worldMaxZoom, attribution },
    [detail]: {
      type: 'vector',
      tiles,
      minzoom: archive.worldMaxZoom + 1,
      maxzoom: archive.detailMaxZoom,
      bounds: [west, south, east, north],
    },
    [graticule]: { type: 'geojson', data: graticuleFeatures() },
    [labelSource]: {
      type: 'geojson',
      data: options.labels,
    },
  };
}

/**
 * Land, water and lines, from the bottom up. Routes go above them and below the label layers.
 */
export function basemapGeometryLayers(palette: MapPalette): LayerSpecification[] {
  return [
    { id: 'basemap-water', type: 'background', paint: { 'background-color': palette.water } },
    {
      id: 'basemap-graticule',
      type: 'line',
      source: graticule,
      maxzoom: 5,
      paint: {
        'line-color': palette.graticule,
        'line-width': 1,
        'line-opacity': byZoom([4, 1], [5, 0]),
      },
    },
    ...groundLayers('world', world, palette),
    ...lineLayers('world', world, palette),
    {
      id: 'basemap-detail-cover',
      type: 'fill',
      source: detail,
      'source-layer': 'cover',
      paint: { 'fill-color': palette.water, 'fill-antialias': false },
    },
    ...groundLayers('detail', detail, palette),
    {
      id: 'basemap-detail-zone',
      type: 'fill',
      source: detail,
      'source-layer': 'zone',
      minzoom: 6,
      paint: { 'fill-color': palette.zone, 'fill-opacity': byZoom([6, 0], [6.5, 1]) },
    },
    {
      id: 'basemap-detail-zone-edge',
      type: 'line',
      source: detail,
      'source-layer': 'zone',
      minzoom: 6,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.demarcation,
        'line-width': byZoom([6, 0.5], [9, 0.9]),
        'line-opacity': byZoom([6, 0], [6.5, 0.55]),
      },
    },
    ...lineLayers('detail', detail, palette),
  ];
}

/** `font-faces` of the style: relative file names made into addresses under `baseUrl`, which ends in a slash. */
export function labelFontFaces(fontFaces: LabelFonts, baseUrl: string): FontFacesSpecification {
  return Object.fromEntries(
    Object.entries(fontFaces).map(([name, faces]) => [
      name,
      faces.map((face) => ({ ...face, url: `${baseUrl}${face.url}` })),
    ]),
  );
}

/** Sea's edge, land and lakes of one source. */
function groundLayers(name: string, source: string, palette: MapPalette): LayerSpecification[] {
  const land = { source, 'source-layer': 'land' } as const;
  const river = {
    source,
    'source-layer': 'river',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
  } as const;
  return [
    // Two lines around the land and under it, so that only the sea's side shows; the wide one costs a third of a
    // frame where no graphics processor helps. Tiles carry 8 pixels of their neighbors; a wider line would break
    // at the seams.
    {
      id: `basemap-${name}-glow`,
      type: 'line',
      ...land,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.coastGlow,
        'line-width': byZoom([3, 6], [6, 12]),
        'line-blur': byZoom([3, 3.4], [6, 7]),
        'line-opacity': 0.78,
      },
    },
    {
      id: `basemap-${name}-coast`,
      type: 'line',
      ...land,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.coast, 'line-width': byZoom([2, 1.1], [6, 2]) },
    },
    { id: `basemap-${name}-land`, type: 'fill', ...land, paint: { 'fill-color': palette.land } },
    // Two layers, because a width that is looked up river by river is one more program for the graphics card to link.
    {
      id: `basemap-${name}-stream`,
      type: 'line',
      ...river,
      filter: ['!', isLarge],
      paint: { 'line-color': palette.river, 'line-width': byZoom([3, 0.4], [9, 1.2]) },
    },
    {
      id: `basemap-${name}-river`,
      type: 'line',
      ...river,
      filter: isLarge,
      paint: { 'line-color': palette.river, 'line-width': byZoom([3, 0.7], [9, 2]) },
    },
    {
      id: `basemap-${name}-lake`,
      type: 'fill',
      source,
      'source-layer': 'lake',
      paint: { 'fill-color': palette.water, 'fill-outline-color': palette.lakeShore },
    },
  ];
}

/** Borders and province lines of one source. */
function lineLayers(name: string, source: string, palette: MapPalette): LayerSpecification[] {
  const border = { source, 'source-layer': 'border' } as const;
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const borderWidth = byZoom([2, 0.6], [4, 0.9], [8, 1.4]);
  return [
    {
      id: `basemap-${name}-province`,
      type: 'line',
      source,
      'source-layer': 'admin1',
      minzoom: 4.5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.province,
        'line-width': byZoom([4.5, 0.6], [8, 1]),
        'line-dasharray': [4, 2],
        'line-opacity': byZoom([4.5, 0], [5.2, 1]),
      },
    },
    {
      id: `basemap-${name}-border-casing`,
      type: 'line',
      ...border,
      filter: ['!=', ['get', 'r'], 1],
      layout: round,
      paint: {
        'line-color': palette.borderCasing,
        'line-width': byZoom([3, 2.4], [8, 5]),
        'line-opacity': 0.8,
      },
    },
    {
      id: `basemap-${name}-border-river`,
      type: 'line',
      ...border,
      filter: ['==', ['get', 'r'], 1],
      layout: round,
      minzoom: 4.5,
      paint: {
        'line-color': palette.river,
        'line-width': byZoom([5, 2.2], [7, 4], [9, 6]),
        'line-opacity': byZoom([4.5, 0], [6, 1]),
      },
    },
    {
      id: `basemap-${name}-border`,
      type: 'line',
      ...border,
      filter: ['==', ['get', 'k'], 'intl'],
      layout: round,
      paint: { 'line-color': palette.border, 'line-width': borderWidth },
    },
    {
      id: `basemap-${name}-border-dashed`,
      type: 'line',
      ...border,
      filter: ['in', ['get', 'k'], ['literal', ['disputed', 'internal']]],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.border, 'line-width': borderWidth, 'line-dasharray': [3, 2] },
    },
    // Neither a border nor a route: two broken hairlines from afar, and in the zone a single broken line
    // between the zone's edges.
    {
      id: `basemap-${name}-demarcation-double`,
      type: 'line',
      ...border,
      filter: isDemarcation,
      maxzoom: 6.5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.demarcation,
        'line-width': byZoom([3, 0.6], [6, 0.9]),
        'line-gap-width': byZoom([3, 1], [6, 2]),
        'line-dasharray': [4, 3],
        'line-opacity': byZoom([6, 1], [6.5, 0]),
      },
    },
    {
      id: `basemap-${name}-demarcation`,
      type: 'line',
      ...border,
      filter: isDemarcation,
      minzoom: 6,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.demarcation,
        'line-width': byZoom([6, 1], [9, 1.8]),
        'line-dasharray': [4, 2.5],
        'line-opacity': byZoom([6, 0], [6.5, 1]),
      },
    },
  ];
}

/** A river of the two highest ranks. */
const isLarge: ExpressionSpecification = ['in', ['get', 'l'], ['literal', [0, 1]]];

const isDemarcation: FilterSpecification = ['==', ['get', 'k'], 'dmz'];

/** A number that grows evenly between the given `[zoom, value]` stops. */
function byZoom(...stops: readonly (readonly [number, number])[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}
