import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';

import type { Language } from '../domain/localizedText.ts';
import type { MapLabel, MapLabelKind } from '../domain/mapLabel.ts';
import { toWorld } from '../domain/mercator.ts';
import type { MapPalette } from '../ui/mapPalette.ts';
import { labelFontStack } from './labelFontFiles.ts';
import { type Anchors, anchorsOf, type LabelGround } from './labelSides.ts';

/** What a label's GeoJSON feature carries. */
export interface MapLabelProperties {
  readonly id: string;
  readonly kind: MapLabelKind;
  readonly rank: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly name: string;
  /** For what stands beside a dot. */
  readonly anchors: Anchors;
}

/** From a dot to its name, in ems. */
const GAP = 0.6;
/** Beyond every zoom of the map. */
const noMaxZoom = 99;

/**
 * The labels in one language, as data for the label source.
 *
 * @param hiddenIds labels to leave out because the story draws these places itself
 * @param ground what the names of cities should keep off
 */
export function basemapLabelFeatures(
  labels: readonly MapLabel[],
  language: Language,
  hiddenIds: ReadonlySet<string> = new Set(),
  ground: LabelGround | null = null,
): FeatureCollection<Point, MapLabelProperties> {
  return {
    type: 'FeatureCollection',
    features: labels
      .filter(({ id }) => !hiddenIds.has(id))
      .map(({ id, kind, lonLat, rank, minZoom, maxZoom = noMaxZoom, side, names }) => ({
        type: 'Feature',
        properties: {
          id,
          kind,
          rank,
          minZoom,
          maxZoom,
          name: names[language],
          anchors: anchorsOf(
            { at: toWorld(lonLat), lines: [names[language]], fontPx: 12, gap: GAP },
            ground,
            side,
          ),
        },
        geometry: { type: 'Point', coordinates: [...lonLat] },
      })),
  };
}

/**
 * Names, from the bottom up. MapLibre places the topmost layer first, so capitals win over countries,
 * countries over cities, and all of them over water.
 *
 * @param source id of a GeoJSON source with `basemapLabelFeatures`
 */
export function basemapLabelLayers(
  palette: MapPalette,
  language: Language,
  source = 'basemap-labels',
): LayerSpecification[] {
  const medium = labelFontStack('Medium', language);
  const bold = labelFontStack('Bold', language);
  // Wide spacing is for capitals; ideographs and syllable blocks have air of their own.
  const hasCapitals = language === 'en' || language === 'ru' || language === 'vi';
  const spacing = (capitals: number) => (hasCapitals ? capitals : capitals / 2);

  return [
    {
      id: 'basemap-label-river',
      type: 'symbol',
      source,
      filter: isShown('river'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': medium,
        'text-size': 11.5,
        'text-letter-spacing': spacing(0.06),
        'text-variable-anchor': ['bottom-right', 'top-left', 'bottom-left', 'top-right'],
        'text-radial-offset': 0.5,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: halo(palette.labelRiver, palette.labelHalo),
    },
    {
      id: 'basemap-label-sea',
      type: 'symbol',
      source,
      filter: isShown('sea'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': medium,
        'text-size': byZoomAndRank([3, 11.5, 10.5], [6, 14.5, 12], [9, 17, 14]),
        'text-letter-spacing': spacing(0.12),
        'text-max-width': ['step', ['zoom'], 5, 4, 7],
        'text-line-height': 1.3,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: halo(palette.labelSea, palette.labelSeaHalo),
    },
    {
      id: 'basemap-dot-city',
      type: 'circle',
      source,
      filter: isShown('city', 'town'),
      paint: {
        'circle-radius': byZoomAndRank([3, 1.7, 1.4], [8, 2.9, 2.3]),
        'circle-color': palette.labelCity,
        'circle-stroke-color': palette.labelHalo,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'basemap-label-city',
      type: 'symbol',
      source,
      filter: isShown('city', 'town'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': medium,
        'text-size': byZoomAndRank([3, 11.5, 11], [8, 14.5, 12.5]),
        ...BESIDE_DOT,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: halo(palette.labelCity, palette.labelHalo),
    },
    {
      id: 'basemap-label-country',
      type: 'symbol',
      source,
      filter: isShown('country', 'region'),
      layout: {
        'text-field': hasCapitals ? ['upcase', ['get', 'name']] : ['get', 'name'],
        'text-font': bold,
        'text-size': byZoomAndRank([2, 10, 9], [4, 12, 10.5], [7, 15.5, 13]),
        'text-letter-spacing': spacing(0.16),
        'text-max-width': 6,
        'text-line-height': 1.25,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: halo(palette.labelCountry, palette.labelHalo),
    },
    {
      id: 'basemap-dot-capital',
      type: 'circle',
      source,
      filter: isShown('capital'),
      paint: {
        'circle-radius': byZoomAndRank([3, 2.4, 2], [8, 3.8, 3.2]),
        'circle-color': palette.labelCapital,
        'circle-stroke-color': palette.labelHalo,
        'circle-stroke-width': 1.25,
      },
    },
    {
      id: 'basemap-label-capital',
      type: 'symbol',
      source,
      filter: isShown('capital'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': bold,
        'text-size': byZoomAndRank([3, 12.5, 11.5], [8, 16, 14]),
        ...BESIDE_DOT,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: halo(palette.labelCapital, palette.labelHalo),
    },
  ];
}

/** Labels of these kinds at a zoom between their own limits. MapLibre asks this at whole zooms only. */
function isShown(...kinds: MapLabelKind[]): FilterSpecification {
  return [
    'all',
    ['in', ['get', 'kind'], ['literal', kinds]],
    ['<=', ['get', 'minZoom'], ['zoom']],
    ['>', ['get', 'maxZoom'], ['zoom']],
  ];
}

/** Text next to its dot, in the first place that is free. */
const BESIDE_DOT = {
  'text-variable-anchor-offset': ['get', 'anchors'],
  'text-justify': 'auto',
  'text-max-width': 8,
  'text-line-height': 1.15,
} satisfies SymbolLayout;

type SymbolLayout = NonNullable<Extract<LayerSpecification, { type: 'symbol' }>['layout']>;

function halo(color: string, haloColor: string) {
  return {
    'text-color': color,
    'text-halo-color': haloColor,
    'text-halo-width': 1.3,
    'text-halo-blur': 0.4,
  };
}

/** A size in pixels at `[zoom, of ranks 1 and 2, of the others]`. */
function byZoomAndRank(
  ...stops: readonly (readonly [number, number, number])[]
): ExpressionSpecification {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flatMap(([zoom, major, minor]) => [
      zoom,
      ['case', ['<=', ['get', 'rank'], 2], major, minor],
    ]),
  ] as ExpressionSpecification;
}
