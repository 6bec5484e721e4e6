import type { Bounds } from '../domain/bounds.ts';
import type { Language } from '../domain/localizedText.ts';
import { labelsAt, type MapLabel } from '../domain/mapLabel.ts';
import { toWorld } from '../domain/mercator.ts';
import { routeArrows } from '../domain/routeArrows.ts';
import { atZoom, drawingOf, LANE_PX, STROKES, toneOf } from '../domain/routeDrawing.ts';
import { routeLanes } from '../domain/routeLanes.ts';
import { routeStretches } from '../domain/routeStretches.ts';
import { worldBoxOf } from '../domain/storyFrame.ts';
import { storyLabels } from '../domain/storyLabels.ts';
import type { Trip } from '../domain/trip.ts';
import { tripPlaces } from '../domain/tripPlaces.ts';
import type { Locale } from '../i18n/translator.ts';
import { escapeXml } from '../lib/escapeXml.ts';
import { ARROW_HEAD } from '../ui/arrowHead.ts';
import type { MapPalette } from '../ui/mapPalette.ts';
import type { RoutePalette } from '../ui/palette.ts';
import { drawGround, type GroundGeometry, type PosterGround } from './drawGround.ts';
import { HEAD_PX, type HeadMark, headRoom, placedHeads } from './headMarks.ts';
import { offsetPath } from './laneOffset.ts';
import { type PosterPoint, pathData, simplifyPath } from './pathData.ts';
import { DOT_GAP_PX } from './placeLabels.ts';
import { OVERHANG_PX, type PosterName, posterLabels } from './posterLabels.ts';
import { type PosterView, UNITS_PER_PX } from './posterView.ts';

/** The map of a picture: what it shows, and where in the picture it stands. */
export interface PosterPicture {
  /** In px of the picture. */
  readonly area: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Room between the frame and the edges of the area, in px of the picture. */
  readonly padding: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** How many px of the picture stand for one on a screen: text and lines grow with it. */
  readonly scale: number;
  readonly frame: Bounds;
  /** Land from far and, where a picture looks closer, in detail. */
  readonly ground: { readonly wide: GroundGeometry; readonly close: GroundGeometry };
  /** Every trip known on the chosen day: lanes must not move when some are filtered out. */
  readonly trips: readonly Trip[];
  readonly shownIds: ReadonlySet<string>;
  readonly selectedTripId: string | null;
  /** Stands in front beside the selected one, as a double line. */
  readonly comparedTripId?: string | null;
  /** Where the two stand. */
  readonly heads?: readonly HeadMark[];
  readonly labels: readonly MapLabel[];
  readonly locale: Locale;
  readonly colors: { readonly map: MapPalette; readonly routes: RoutePalette };
}

/** From this zoom on a picture shows detail that only the close geometry has. */
const CLOSE_ZOOM = 5.4;
/** The close geometry has no more detail than this. */
const MAX_ZOOM = 9;
const EDGE_PX = 5;

/**
 * The same map as `Poster`, as SVG markup that stands alone: every color, width and size is an
 * attribute, so that renderers without CSS (the build's cards, an image on a canvas, a drawing
 * program) show what the page shows. Pure; no text is measured.
 */
export function posterPicture(picture: PosterPicture): string {
  const { area, scale, ground, trips, shownIds, labels, locale, colors } = picture;
  const view = viewOf(picture);
  const shown = trips.filter(({ id }) => shownIds.has(id));
  const selected = shown.find(({ id }) => id === picture.selectedTripId) ?? null;
  const compared = shown.find(({ id }) => id === picture.comparedTripId) ?? null;
  const front = [selected, compared].filter((trip) => trip !== null);
  const isPair = front.length > 1;
  const heads = placedHeads(picture.heads ?? [], view);
  const drawn = trips.map((trip) => ({ trip, stretches: routeStretches(trip) }));
  const lanes = routeLanes(drawn.flatMap(({ stretches }) => stretches));
  const visible = drawn.filter(({ trip }) => shownIds.has(trip.id));
  const dots = dotsOf(shown, front, view);
  const named = isPair
    ? storyLabels(front, null, locale.language)
    : storyLabels(shown, selected, locale.language);
  const hidden = labelsAt(
    labels,
    named.map(({ at }) => at),
  );
  const basemap = labels.filter(
    ({ id, minZoom, maxZoom = Number.POSITIVE_INFINITY }) =>
      minZoom <= view.zoom + 0.4 && view.zoom < maxZoom && !hidden.has(id),
  );
  const names = posterLabels(
    named,
    basemap,
    {
      dots: [...dots.map(({ at }) => at), ...headRoom(heads)],
      isPair,
      // Of two that are compared the names keep off: what stands behind is too pale to hide one.
      lines: visible
        .filter(({ trip }) => !isPair || front.includes(trip))
        .flatMap(({ stretches }) => stretches)
        .flatMap(({ path }) => path.map(view.toUnits)),
    },
    view,
    locale,
  ).filter((name) => isInSight(name, view));
  const geometry = view.zoom < CLOSE_ZOOM ? ground.wide : ground.close;
  const unit = scale / UNITS_PER_PX;
  const { left, top } = view.drawn;
  const [width, height] = [area.width / unit, area.height / unit];
  return [
    `<svg x="${area.x}" y="${area.y}" width="${area.width}" height="${area.height}" overflow="hidden"`,
    ` viewBox="${[left, top, width, height].map(round).join(' ')}">`,
    `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="${colors.map.water}"/>`,
    groundParts(drawGround(geometry, view), colors.map),
    // What is in front last, over all that it crosses.
    ...visible
      .toSorted((a, b) => front.indexOf(a.trip) - front.indexOf(b.trip))
      .map(({ trip, stretches }) =>
        routeParts(trip, stretches, lanes.get(trip.id) ?? 0, front, view, colors.routes),
      ),
    ...shown.map((trip) => arrowParts(trip, lanes.get(trip.id) ?? 0, front, view, colors.routes)),
    ...dots.map(
      ({ at: [x, y], radiusPx }) =>
        `<circle cx="${round(x)}" cy="${round(y)}" r="${radiusPx * UNITS_PER_PX}" fill="${colors.routes.paper}" stroke="${colors.routes.ink}" stroke-width="${1.6 * UNITS_PER_PX}"/>`,
    ),
    ...names.map((name) => nameParts(name, colors, locale.language)),
    ...heads.map((head) => {
      const [x, y] = head.point;
      const mark = headMark(head, HEAD_PX, colors.routes, locale.language);
      return `<g transform="translate(${round(x)} ${round(y)}) scale(${UNITS_PER_PX})">${mark}</g>`;
    }),
    '</svg>',
  ].join('');
}

/**
 * A surface whose edges are those of the area. Its origin lies where posterLabels, which lets names
 * hang over a poster's frame, lets none hang over the picture.
 */
function viewOf({ area, padding, scale, frame }: PosterPicture): PosterView {
  const unit = scale / UNITS_PER_PX;
  const box = worldBoxOf(frame);
  const roomX = (area.width - padding.left - padding.right) / unit;
  const roomY = (area.height - padding.top - padding.bottom) / unit;
  const unitsPerWorld = Math.min(
    roomX / box.width,
    roomY / box.height,
    512 * UNITS_PER_PX * 2 ** MAX_ZOOM,
  );
  const middle: PosterPoint = [padding.left / unit + roomX / 2, padding.top / unit + roomY / 2];
  const inset: PosterPoint = [
    (OVERHANG_PX.x + EDGE_PX) * UNITS_PER_PX,
    (OVERHANG_PX.y + EDGE_PX) * UNITS_PER_PX,
  ];
  const center: PosterPoint = [box.corner[0] + box.width / 2, box.corner[1] + box.height / 2];
  const [width, height] = [area.width / unit, area.height / unit];
  return {
    width: width - 2 * inset[0],
    height: height - 2 * inset[1],
    drawn: {
      left: -inset[0],
      top: -inset[1],
      right: width - inset[0],
      bottom: height - inset[1],
    },
    zoom: Math.log2(unitsPerWorld / UNITS_PER_PX / 512),
    toUnits: (lonLat) => {
      const [x, y] = toWorld(lonLat);
      return [
        (x - center[0]) * unitsPerWorld + middle[0] - inset[0],
        (y - center[1]) * unitsPerWorld + middle[1] - inset[1],
      ];
    },
  };
}

/** The sea's edge is three strokes of the land's outline, under the land. */
function groundParts(ground: PosterGround, colors: MapPalette): string {
  const line = (d: string, stroke: string, px: number, more = ''): string =>
    d === ''
      ? ''
      : `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${round(px * UNITS_PER_PX)}" stroke-linejoin="round"${more}/>`;
  return [
    line(ground.land, colors.coastGlow, 10, ' stroke-opacity="0.4"'),
    line(ground.land, colors.coastGlow, 5, ' stroke-opacity="0.6"'),
    line(ground.land, colors.coast, 1.6),
    `<path d="${ground.land}" fill="${colors.land}"/>`,
    ground.lakes === '' ? '' : `<path d="${ground.lakes}" fill="${colors.water}"/>`,
    line(ground.lakes, colors.coastGlow, 0.7),
    line(ground.riverBorders, colors.river, 2),
    line(ground.borders, colors.border, 0.9),
    line(
      ground.demarcation,
      colors.demarcation,
      1.2,
      ` stroke-dasharray="${3 * UNITS_PER_PX} ${2 * UNITS_PER_PX}"`,
    ),
  ].join('');
}

function routeParts(
  trip: Trip,
  stretches: ReturnType<typeof routeStretches>,
  lane: number,
  front: readonly Trip[],
  view: PosterView,
  routes: RoutePalette,
): string {
  const isFront = front.includes(trip);
  const isBehind = front.length > 0 && !isFront;
  const isSecond = front.indexOf(trip) > 0;
  const offset = lane * atZoom(LANE_PX, view.zoom) * UNITS_PER_PX;
  const parts = [...new Set(stretches.map((stretch) => drawingOf(stretch, trip)))].map(
    (drawing) => {
      const d = stretches
        .filter((stretch) => drawingOf(stretch, trip) === drawing)
        .map(({ path }) =>
          pathData(offsetPath(simplifyPath(path.map(view.toUnits), 0.8), offset), false),
        )
        .join('');
      const line = (stroke: string, px: number, more = ''): string =>
        `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${round(px * UNITS_PER_PX)}" stroke-linejoin="round"${more}/>`;
      const casing = isBehind ? '' : line(routes.land, atZoom({ far: 3.8, near: 6 }, view.zoom));
      const strokes = STROKES[drawing].map(({ width, dashes, strength }) => {
        // Wide enough to be left open inside.
        const px = isSecond ? Math.max(3.6, atZoom(width, view.zoom)) : atZoom(width, view.zoom);
        const dash =
          dashes === null
            ? ''
            : ` stroke-dasharray="${dashes.map((each) => round(((each * px) / width.far) * UNITS_PER_PX)).join(' ')}"`;
        const isWeak = strength < 1 && !isFront;
        return line(
          routes[toneOf(drawing)],
          px,
          `${dash}${isWeak ? ` stroke-opacity="${strength}"` : ''}`,
        );
      });
      return casing + strokes.join('') + (isSecond ? line(routes.paper, 1.3) : '');
    },
  );
  return `<g${isBehind ? ' opacity="0.28"' : ''}>${parts.join('')}</g>`;
}

function arrowParts(
  trip: Trip,
  lane: number,
  front: readonly Trip[],
  view: PosterView,
  routes: RoutePalette,
): string {
  const isFront = front.includes(trip);
  if (front.length > 0 && !isFront) return '';
  return routeArrows(trip)
    .filter(({ isMain }) => isMain || isFront)
    .map(({ at, degrees, along, drawing }) => {
      const [x, y] = view.toUnits(at);
      const sideways = round(lane * along * atZoom(LANE_PX, view.zoom));
      return `<polygon points="${ARROW_HEAD.join(' ')}" transform="translate(${round(x)} ${round(y)}) scale(${UNITS_PER_PX}) rotate(${Math.round(degrees)}) translate(0 ${sideways})" fill="${routes[toneOf(drawing)]}" stroke="${routes.land}" stroke-width="1" paint-order="stroke"/>`;
    })
    .join('');
}

interface PictureDot {
  readonly at: PosterPoint;
  readonly radiusPx: number;
}

/** As on the poster: where the shown trips started and led, or all that those in front touched. */
function dotsOf(
  shown: readonly Trip[],
  front: readonly Trip[],
  view: PosterView,
): readonly PictureDot[] {
  const dots = new Map<string, PictureDot>();
  for (const { place, role } of (front.length === 0 ? shown : front).flatMap(tripPlaces)) {
    const isOfStory = role === 'destination' || role === 'origin';
    if (front.length === 0 && !isOfStory) continue;
    const isPassed = role === 'stop' || role === 'via';
    dots.set(place.lonLat.join(), {
      at: view.toUnits(place.lonLat),
      radiusPx: { true: 4.4, false: isPassed ? 3 : 3.6 }[`${isOfStory}`],
    });
  }
  return [...dots.values()];
}

/** A name of the basemap that the edge would cut is left out; the story's own are always in sight. */
function isInSight({ className, lines, side, fontPx, tracking, at }: PosterName, view: PosterView) {
  if (className === 'storyName' || className === 'rumorName') return true;
  const longest = Math.max(...lines.map(({ length }) => length));
  const width = longest * fontPx * (0.6 + tracking) * UNITS_PER_PX;
  const start = { right: at[0], left: at[0] - width }[side as 'right'] ?? at[0] - width / 2;
  const room = fontPx * lines.length * UNITS_PER_PX;
  const { left, top, right, bottom } = view.drawn;
  return start > left && start + width < right && at[1] - room > top && at[1] + room < bottom;
}

/** What a trip of a comparison is recognized by, in an outline that sets it off: a round A, a square B. */
export function headMark(
  { letter, tone, isKnown, isSecond }: Omit<HeadMark, 'at'>,
  radius: number,
  routes: RoutePalette,
  language: Language,
): string {
  const shape = (reach: number, paint: string): string =>
    isSecond
      ? `<rect x="${-reach}" y="${-reach}" width="${2 * reach}" height="${2 * reach}" rx="${radius * 0.25}" ${paint}/>`
      : `<circle r="${reach}" ${paint}/>`;
  const [fill, ink] = isKnown ? [routes[tone], routes.paper] : [routes.paper, routes[tone]];
  return [
    shape(radius + 1, `fill="${routes.paper}"`),
    shape(radius - 1.5, `fill="${fill}" stroke="${routes[tone]}" stroke-width="2"`),
    `<text y="${round(radius * 0.46)}" font-family="${pictureFont('bold', language)}" font-size="${round(radius * 1.28)}" font-weight="600" text-anchor="middle" fill="${ink}">${letter}</text>`,
  ].join('');
}

/**
 * The faces of a picture. Renderers without a browser know the bold ones by the family name that stands
 * in their files.
 */
export type PictureFace = 'text' | 'bold' | 'title';

/** What a picture is set in. Korean, Chinese and Japanese have no serif here: their titles are bold. */
export function pictureFont(face: PictureFace, language: Language): string {
  const script = ({ ko: 'KR', zh: 'SC', ja: 'JP' } as const)[language as 'ko'];
  if (script !== undefined) return `'Noto Sans ${script}', 'Noto Sans', sans-serif`;
  return {
    text: "'Noto Sans', sans-serif",
    bold: "'Noto Sans SemiBold', 'Noto Sans', sans-serif",
    title: "'Source Serif 4 SemiBold', 'Source Serif 4', Georgia, serif",
  }[face];
}

const ANCHORS = { right: 'start', left: 'end' } as const;

function nameParts(
  name: PosterName,
  { map, routes }: PosterPicture['colors'],
  language: Language,
): string {
  const { lines, side, fontPx, className, isBold, at, tracking } = name;
  const lineHeight = fontPx * 1.15;
  const height = lineHeight * (lines.length - 1);
  const dx = { right: DOT_GAP_PX, left: -DOT_GAP_PX }[side as 'right'] ?? 0;
  const first = { above: -DOT_GAP_PX - height, below: DOT_GAP_PX + fontPx * 0.7 }[side as 'above'];
  const y = first ?? fontPx * 0.36 - height / 2;
  const [fill, halo] = {
    storyName: [routes.ink, routes.paper],
    rumorName: [routes.rumor, routes.paper],
    country: [map.labelCountry, map.land],
    sea: [map.labelSea, map.water],
    city: [routes.secondInk, routes.paper],
  }[className as 'city'];
  const dot =
    className === 'city' ? `<circle r="${isBold ? 2.2 : 1.6}" fill="${routes.secondInk}"/>` : '';
  const texts = lines.map((line, index) => {
    const isDate = index > 0 && className === 'storyName';
    return [
      `<text x="${round(dx)}" y="${round(y + index * lineHeight)}" font-family="${pictureFont(isBold && !isDate ? 'bold' : 'text', language)}"`,
      ` font-size="${isDate ? 11.4 : fontPx}" font-weight="${isBold && !isDate ? 600 : 400}"`,
      ` text-anchor="${ANCHORS[side as 'right'] ?? 'middle'}"`,
      tracking === 0 ? '' : ` letter-spacing="${round(fontPx * tracking)}"`,
      ` fill="${fill}" stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">`,
      `${escapeXml(line)}</text>`,
    ].join('');
  });
  return `<g transform="translate(${round(at[0])} ${round(at[1])}) scale(${UNITS_PER_PX})">${dot}${texts.join('')}</g>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
