import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import {
  DRAWINGS,
  type Drawing,
  FAR_ZOOM,
  LANE_PX,
  NEAR_ZOOM,
  STROKES,
  type Stroke,
  toneOf,
} from '../domain/routeDrawing.ts';
import type { RoutePalette } from '../ui/palette.ts';
import { ARROW_IMAGE_PREFIX } from './arrowImage.ts';

export const ROUTE_SOURCE = 'routes';
export const ARROW_SOURCE = 'arrows';
export const PLACE_SOURCE = 'places';
/** Invisible and wide: what a finger or a pointer hits. */
export const ROUTE_HIT_LAYER = 'routes-hit';

/** Feature states of a trip. All changes while the map is used are these: nothing is sent again. */
export const TRIP_STATES = ['hidden', 'selected', 'behind', 'pointed'] as const;
type TripState = (typeof TRIP_STATES)[number];

const is = (state: TripState): ExpressionSpecification => [
  'boolean',
  ['feature-state', state],
  false,
];

const byZoom = (
  far: number | ExpressionSpecification,
  near: number | ExpressionSpecification,
): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], FAR_ZOOM, far, NEAR_ZOOM, near];

const laneOffset = byZoom(
  ['*', ['get', 'lane'], LANE_PX.far],
  ['*', ['get', 'lane'], LANE_PX.near],
);

const opacity = (full: number): ExpressionSpecification => [
  'case',
  is('hidden'),
  0,
  is('behind'),
  full * 0.28,
  full,
];

/** A pointed or selected trip gains a pixel. */
function width({ far, near }: Stroke['width']): ExpressionSpecification {
  const gain: ExpressionSpecification = ['case', ['any', is('pointed'), is('selected')], 1, 0];
  return byZoom(['+', far, gain], ['+', near, gain]);
}

function strokePaint(
  drawing: Drawing,
  stroke: Stroke,
  palette: RoutePalette,
): NonNullable<LineLayerSpecification['paint']> {
  return {
    'line-color': palette[toneOf(drawing)],
    'line-width': width(stroke.width),
    'line-opacity': opacity(stroke.strength),
    // MapLibre counts dashes in line widths.
    ...(stroke.dashes === null
      ? {}
      : { 'line-dasharray': stroke.dashes.map((px) => px / stroke.width.far) }),
  };
}

/** The layers of the routes, bottom to top: casing, strokes, the hit area. */
export function routeLayers(palette: RoutePalette): readonly LineLayerSpecification[] {
  const line = (
    id: string,
    paint: LineLayerSpecification['paint'],
    drawing?: Drawing,
  ): LineLayerSpecification => ({
    id,
    type: 'line',
    source: ROUTE_SOURCE,
    ...(drawing === undefined ? {} : { filter: ['==', ['get', 'drawing'], drawing] }),
    layout: { 'line-join': 'round', 'line-cap': 'butt' },
    paint: { 'line-offset': laneOffset, ...paint },
  });
  return [
    line('routes-casing', {
      'line-color': palette.land,
      'line-width': width({ far: 3.8, near: 6 }),
      'line-opacity': ['case', ['any', is('hidden'), is('behind')], 0, 1],
    }),
    ...DRAWINGS.flatMap((drawing) =>
      STROKES[drawing].map((stroke, index) =>
        line(`routes-${drawing}-${index}`, strokePaint(drawing, stroke, palette), drawing),
      ),
    ),
    line(ROUTE_HIT_LAYER, { 'line-color': palette.ink, 'line-width': 5, 'line-opacity': 0 }),
  ];
}

const arrowColor = (palette: RoutePalette): ExpressionSpecification => [
  'match',
  ['get', 'drawing'],
  ['tentative', 'ghost'],
  palette.rumor,
  'plane',
  palette.plane,
  ['train', 'train-inferred', 'train-assumed'],
  palette.train,
  palette.car,
];

/** The lane as `[along, across]` in px, for lanes up to four on either side. */
const laneAcross = (px: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['get', 'lane'],
  -4,
  ['literal', [0, -4 * px]],
  4,
  ['literal', [0, 4 * px]],
];

/** Arrowheads: one for every trip, and all of the selected one's. Hidden ones do not collide. */
export function arrowLayer(palette: RoutePalette): SymbolLayerSpecification {
  return {
    id: 'routes-arrows',
    type: 'symbol',
    source: ARROW_SOURCE,
    layout: {
      'icon-image': ['concat', ARROW_IMAGE_PREFIX, arrowColor(palette)],
      'icon-rotate': ['get', 'degrees'],
      'icon-rotation-alignment': 'map',
      // Along the arrow and across it: the offset turns with the icon.
      'icon-offset': byZoom(laneAcross(LANE_PX.far), laneAcross(LANE_PX.near)),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: {
      'icon-opacity': [
        'case',
        ['any', is('hidden'), is('behind')],
        0,
        ['any', is('selected'), ['get', 'isMain']],
        1,
        0,
      ],
    },
  };
}

/** The dots of places: large for where a trip led, small for what it passed. */
export function placeLayers(palette: RoutePalette): readonly CircleLayerSpecification[] {
  const dot = (
    id: string,
    roles: readonly string[],
    radius: number,
    shown: ExpressionSpecification,
  ): CircleLayerSpecification => ({
    id,
    type: 'circle',
    source: PLACE_SOURCE,
    filter: ['in', ['get', 'role'], ['literal', roles]],
    paint: {
      'circle-radius': radius,
      'circle-color': palette.paper,
      'circle-stroke-color': palette.ink,
      'circle-stroke-width': 1.6,
      'circle-opacity': shown,
      'circle-stroke-opacity': shown,
    },
  });
  const onlySelected: ExpressionSpecification = [
    'case',
    ['all', is('selected'), ['!', is('hidden')]],
    1,
    0,
  ];
  return [
    dot('places-passed', ['stop', 'via'], 3, onlySelected),
    dot('places-of-legs', ['meeting', 'end'], 3.6, onlySelected),
    dot('places-of-story', ['destination', 'origin'], 4.4, [
      'case',
      ['any', is('hidden'), is('behind')],
      0,
      1,
    ]),
  ];
}
