import type { GeoJSON } from 'geojson';
import type {
  FilterSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Language } from '../domain/localizedText.ts';
import type { MapPalette } from '../ui/mapPalette.ts';
import type { RoutePalette } from '../ui/palette.ts';
import basemapArchive from './basemapArchive.json';
import { basemapLabelLayers } from './basemapLabels.ts';
import { basemapGeometryLayers, basemapSources, labelFontFaces } from './basemapStyle.ts';
import { NAME_PX } from './labelFeatures.ts';
import { labelFontStack } from './labelFontFiles.ts';
import labelFonts from './labelFonts.json';
import { archiveUrlAt, fontsUrlAt } from './mapFilesAhead.ts';
import { MEASURE_SOURCE, measureLayer } from './measureLayer.ts';
import {
  ARROW_SOURCE,
  arrowLayer,
  PLACE_SOURCE,
  placeLayers,
  ROUTE_SOURCE,
  routeLayers,
} from './routeLayers.ts';

export const LABEL_SOURCE = 'story-labels';

/** Where the map's files lie. Absolute: MapLibre's worker cannot resolve relative addresses. */
export interface MapFiles {
  readonly archiveUrl: string;
  /** With a slash at its end. */
  readonly fontsUrl: string;
}

/** Addresses of the map's files for a site that lives at `siteUrl`, which ends in a slash. */
export function mapFilesAt(siteUrl: string): MapFiles {
  return {
    archiveUrl: archiveUrlAt(siteUrl),
    fontsUrl: fontsUrlAt(siteUrl),
  };
}

/** The data of the sources that change while the map is used. */
export interface StoryData {
  readonly routes: GeoJSON;
  readonly arrows: GeoJSON;
  readonly places: GeoJSON;
  /** What a claim measures. */
  readonly measure: GeoJSON;
  readonly storyLabels: GeoJSON;
  readonly basemapLabels: GeoJSON;
}

/** The whole map as one value: basemap, routes, dots and labels in one theme and language. */
export function storyStyle(
  colors: { readonly map: MapPalette; readonly routes: RoutePalette },
  language: Language,
  files: MapFiles,
  data: StoryData,
): StyleSpecification {
  return {
    version: 8,
    // Labels come from subset fonts: there is no glyph server to ask.
    'font-faces': labelFontFaces(labelFonts, files.fontsUrl),
    sources: {
      ...basemapSources({
        archiveUrl: files.archiveUrl,
        archive: basemapArchive,
        labels: data.basemapLabels,
      }),
      [ROUTE_SOURCE]: { type: 'geojson', data: data.routes, promoteId: 'tripId', tolerance: 0.2 },
      [ARROW_SOURCE]: { type: 'geojson', data: data.arrows, promoteId: 'tripId' },
      [PLACE_SOURCE]: { type: 'geojson', data: data.places, promoteId: 'tripId' },
      [MEASURE_SOURCE]: { type: 'geojson', data: data.measure },
      [LABEL_SOURCE]: { type: 'geojson', data: data.storyLabels },
    },
    layers: [
      ...basemapGeometryLayers(colors.map),
      ...basemapLabelLayers(colors.map, language),
      ...routeLayers(colors.routes),
      arrowLayer(colors.routes),
      measureLayer(colors.routes),
      ...placeLayers(colors.routes),
      ...storyLabelLayers(colors, language),
    ],
  };
}

/**
 * The story's own names: above the basemap's, which give way to them, and the rumor above all. It is a layer of its
 * own for its color's sake: a color that is looked up name by name is one more program for the graphics card to link.
 */
function storyLabelLayers(
  colors: { readonly map: MapPalette; readonly routes: RoutePalette },
  language: Language,
): readonly SymbolLayerSpecification[] {
  const layer = (
    id: string,
    filter: FilterSpecification,
    color: string,
  ): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: LABEL_SOURCE,
    filter,
    layout: {
      'text-field': [
        'case',
        ['==', ['get', 'date'], ''],
        ['get', 'text'],
        [
          'format',
          ['get', 'text'],
          {},
          '\n',
          {},
          ['get', 'date'],
          { 'font-scale': 0.84, 'text-font': ['literal', labelFontStack('Medium', language)] },
        ],
      ],
      'text-line-height': 1.1,
      'text-font': labelFontStack('Bold', language),
      'text-size': NAME_PX,
      'text-variable-anchor-offset': ['get', 'anchors'],
      'text-justify': 'auto',
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': color,
      'text-halo-color': colors.routes.paper,
      'text-halo-width': 1.6,
    },
  });
  const { ink, rumor } = colors.routes;
  return [
    layer('story-labels', ['!=', ['get', 'kind'], 'rumor'], ink),
    layer('story-rumors', ['==', ['get', 'kind'], 'rumor'], rumor),
  ];
}
