import { memo, type ReactNode } from 'react';
import type { Bounds } from '../domain/bounds.ts';
import type { MeasuredLine } from '../domain/claimView.ts';
import { tripYear } from '../domain/filters.ts';
import { labelsAt, type MapLabel } from '../domain/mapLabel.ts';
import { type RouteArrow, routeArrows } from '../domain/routeArrows.ts';
import { atZoom, drawingOf, LANE_PX, STROKES, toneOf } from '../domain/routeDrawing.ts';
import { routeLanes } from '../domain/routeLanes.ts';
import { type RouteStretch, routeStretches } from '../domain/routeStretches.ts';
import { storyLabels } from '../domain/storyLabels.ts';
import type { Trip } from '../domain/trip.ts';
import { tripPlaces } from '../domain/tripPlaces.ts';
import { formatKm } from '../format/formatQuantity.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { ARROW_HEAD } from '../ui/arrowHead.ts';
import { offsetPath } from './laneOffset.ts';
import styles from './Poster.module.css';
import { PosterLabel } from './PosterLabel.tsx';
import { type PosterPoint, pathData, simplifyPath } from './pathData.ts';
import { posterLabels, UNITS_PER_PHONE_PX } from './posterLabels.ts';
import { type PosterView, posterView, UNITS_PER_PX } from './posterView.ts';

export interface PosterProps {
  /** Sets apart the ids of two posters on one page. */
  readonly id: string;
  readonly frame: Bounds;
  /** What the longer side of the frame measures about, where this poster stands. */
  readonly longSidePx?: number;
  /** How far names may stand outside the frame, in px, where that is less than around a map. */
  readonly overhangPx?: { readonly x: number; readonly y: number };
  /** From `groundMarkup`. */
  readonly groundHtml: string;
  /** Every trip known on the chosen day: lanes must not move when some are filtered out. */
  readonly trips: readonly Trip[];
  readonly shownIds: ReadonlySet<string>;
  readonly selectedTripId: string | null;
  /** Stands in front beside the selected one. */
  readonly comparedTripId?: string | null;
  readonly pointedTripId: string | null;
  /** What a claim measures. */
  readonly measure?: MeasuredLine | null;
  readonly labels: readonly MapLabel[];
  /** Makes each route a link; a poster that stands inside a link has none. */
  readonly hrefOf?: (tripId: string) => string;
  /** What is drawn over all of it, and the points at which it stands, in units of `posterView`. */
  readonly over?: ReactNode;
  readonly keepClear?: readonly PosterPoint[];
}

/**
 * The map as pure SVG: the same places in the same projection as the live map, without WebGL and
 * without a script. It fills the frame that CSS gives it; lines, dots and names keep their sizes in
 * px whatever that frame measures.
 *
 * The outer picture has no view box, only the frame's proportions, so that what stands in it at a
 * percentage is not scaled; the routes and the ground are in an inner one that is.
 */
export function Poster(props: PosterProps): ReactNode {
  const { id, frame, groundHtml, trips, shownIds, selectedTripId, labels } = props;
  const locale = useLocale();
  const view = posterView(frame, props.longSidePx);
  const shown = trips.filter((trip) => shownIds.has(trip.id));
  const selected = shown.find((trip) => trip.id === selectedTripId) ?? null;
  const compared = shown.find((trip) => trip.id === props.comparedTripId) ?? null;
  const front = [selected, compared].filter((trip) => trip !== null);
  const isPair = front.length > 1;
  const named = isPair
    ? storyLabels(front, null, locale.language)
    : storyLabels(shown, selected, locale.language);
  const drawn = trips.map((trip) => ({ trip, stretches: routeStretches(trip) }));
  const lanes = routeLanes(drawn.flatMap(({ stretches }) => stretches));
  const dots = dotsOf(shown, front, view);
  const basemap = labels.filter(
    ({ id: labelId, minZoom, maxZoom = Number.POSITIVE_INFINITY }) =>
      minZoom <= view.zoom + 0.4 &&
      view.zoom < maxZoom &&
      !labelsAt(
        labels,
        named.map(({ at }) => at),
      ).has(labelId),
  );
  return (
    <svg
      className={styles.poster}
      width={Math.round(view.width * 10)}
      height={Math.round(view.height * 10)}
      data-poster={id}
      aria-hidden="true"
    >
      <svg
        className={styles.scaled}
        width="100%"
        height="100%"
        aria-hidden="true"
        viewBox={`0 0 ${Math.round(view.width)} ${Math.round(view.height)}`}
      >
        <Ground html={groundHtml} />
        {drawn
          .filter(({ trip }) => shownIds.has(trip.id))
          .map(({ trip, stretches }, index) => (
            <PosterRoute
              key={trip.id}
              {...props}
              trip={trip}
              stretches={stretches}
              lane={lanes.get(trip.id) ?? 0}
              view={view}
              pathId={`${id}-${index}`}
            />
          ))}
      </svg>
      {shown.flatMap(routeArrows).map((arrow) => (
        <PosterArrow
          key={`${arrow.tripId} ${arrow.at.join()}`}
          arrow={arrow}
          lane={lanes.get(arrow.tripId) ?? 0}
          isSelected={front.some(({ id: frontId }) => frontId === arrow.tripId)}
          isBehind={front.length > 0 && front.every(({ id: frontId }) => frontId !== arrow.tripId)}
          view={view}
        />
      ))}
      {props.measure && <PosterMeasure line={props.measure} view={view} />}
      {dots.map(({ placeId, at, radius }) => (
        <circle
          key={placeId}
          data-place={placeId}
          className={styles.dot}
          cx={percent(at[0], view.width)}
          cy={percent(at[1], view.height)}
          r={radius}
        />
      ))}
      {posterLabels(
        named,
        basemap,
        {
          dots: [...dots.map(({ at }) => at), ...(props.keepClear ?? [])],
          isPair,
          // Of two that are compared the names keep off: what stands behind is too pale to hide one.
          lines: drawn
            .filter(({ trip }) => (isPair ? front : shown).includes(trip))
            .flatMap(({ stretches }) => stretches)
            .flatMap(({ path }) => path.map(view.toUnits)),
          overhangPx: props.overhangPx,
        },
        view,
        locale,
      ).map((label) => (
        <PosterLabel
          key={`${label.text} ${label.at.join()}`}
          label={label}
          x={percent(label.at[0], view.width)}
          y={percent(label.at[1], view.height)}
        />
      ))}
      {props.over}
    </svg>
  );
}

/** A measured stretch that is shorter has no room for its words on a phone's map: the claim says the same. */
const SHORT_UNITS = 80 * UNITS_PER_PHONE_PX;

/** The stretch that a claim measures, with both of its lengths. */
function PosterMeasure({
  line,
  view,
}: {
  readonly line: MeasuredLine;
  readonly view: PosterView;
}): ReactNode {
  const { t, tag } = useLocale();
  const [from, to] = [view.toUnits(line.from), view.toUnits(line.to)];
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return (
    <>
      <line
        className={styles.measure}
        x1={percent(from[0], view.width)}
        y1={percent(from[1], view.height)}
        x2={percent(to[0], view.width)}
        y2={percent(to[1], view.height)}
      />
      <svg
        x={percent(x, view.width)}
        y={percent(y, view.height)}
        className={styles.label}
        data-needs-room={Math.hypot(to[0] - from[0], to[1] - from[1]) < SHORT_UNITS || undefined}
        aria-hidden="true"
      >
        <text className={styles.measureName} x="10" y="18" fontSize="13" fontWeight="600">
          {t('measured.straight', { straight: formatKm(line.straightKm, tag) })}
        </text>
        {line.rail !== null && (
          <text className={styles.measureName} x="10" y="34" fontSize="13">
            {t('measured.rail', { rail: formatKm(line.rail.km, tag), basis: line.rail.basis })}
          </text>
        )}
      </svg>
    </>
  );
}

/** The ground as markup, which is not React's to compare: a browser writes paths in a way of its own. */
const Ground = memo(function Ground({ html }: { readonly html: string }): ReactNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own path data, written by the build
  return <g data-ground="" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
});

/** One trip as a link to its page, so that the poster can be used with no script at all. */
function PosterRoute({
  trip,
  stretches,
  lane,
  view,
  pathId,
  selectedTripId,
  comparedTripId = null,
  pointedTripId,
  hrefOf,
}: PosterProps & {
  readonly trip: Trip;
  readonly stretches: readonly RouteStretch[];
  readonly lane: number;
  readonly view: PosterView;
  readonly pathId: string;
}): ReactNode {
  const drawings = [...new Set(stretches.map((stretch) => drawingOf(stretch, trip)))];
  const offset = lane * atZoom(LANE_PX, view.zoom) * UNITS_PER_PX;
  const isFront = trip.id === selectedTripId || trip.id === comparedTripId;
  const state = {
    className: styles.route,
    'data-year': tripYear(trip),
    'data-mode': trip.mode,
    'data-selected': isFront || undefined,
    'data-behind': (selectedTripId !== null && !isFront) || undefined,
    'data-pointed': trip.id === pointedTripId || undefined,
  };
  const lines = drawings.map((drawing) => {
    const ref = `${pathId}-${drawing}`;
    const d = stretches
      .filter((stretch) => drawingOf(stretch, trip) === drawing)
      .map(({ path }) => drawnData(path.map(view.toUnits), offset))
      .join('');
    // A few steps on foot are shorter than the poster can draw.
    if (d === '') return null;
    return (
      <g key={drawing} className={styles[toneOf(drawing)]}>
        <defs>
          <path id={ref} className={styles.line} d={d} />
        </defs>
        <use href={`#${ref}`} className={styles.hit} />
        <use
          href={`#${ref}`}
          className={styles.casing}
          strokeWidth={round(atZoom({ far: 3.8, near: 6 }, view.zoom))}
        />
        {STROKES[drawing].map(({ width, dashes, strength }) => {
          const px = atZoom(width, view.zoom);
          return (
            <use
              key={width.far}
              href={`#${ref}`}
              className={styles.stroke}
              strokeWidth={round(px)}
              strokeDasharray={
                dashes === null
                  ? undefined
                  : dashes.map((dash) => round((dash * px) / width.far)).join(' ')
              }
              strokeOpacity={strength === 1 ? undefined : strength}
            />
          );
        })}
      </g>
    );
  });
  if (hrefOf === undefined) return <g {...state}>{lines}</g>;
  return (
    <a {...state} href={hrefOf(trip.id)} tabIndex={-1} data-route={trip.id}>
      {lines}
    </a>
  );
}

const drawnData = (points: readonly PosterPoint[], offset: number): string =>
  pathData(offsetPath(simplifyPath(points, 0.8), offset), false);

/** An arrowhead: the trip's main one, or any of the selected trip's. */
function PosterArrow({
  arrow,
  lane,
  isSelected,
  isBehind,
  view,
}: {
  readonly arrow: RouteArrow;
  readonly lane: number;
  readonly isSelected: boolean;
  readonly isBehind: boolean;
  readonly view: PosterView;
}): ReactNode {
  if (isBehind || !(arrow.isMain || isSelected)) return null;
  const [x, y] = view.toUnits(arrow.at);
  const sideways = round(lane * arrow.along * atZoom(LANE_PX, view.zoom));
  return (
    <svg
      x={percent(x, view.width)}
      y={percent(y, view.height)}
      className={styles.arrow}
      aria-hidden="true"
    >
      <polygon
        className={styles[toneOf(arrow.drawing)]}
        points={ARROW_HEAD.join(' ')}
        transform={`rotate(${Math.round(arrow.degrees)}) translate(0 ${sideways})`}
      />
    </svg>
  );
}

interface PosterDot {
  readonly placeId: string;
  readonly at: PosterPoint;
  readonly radius: number;
}

/** The dots of places: where the shown trips started and led, or all that those in front touched. */
function dotsOf(
  shown: readonly Trip[],
  front: readonly Trip[],
  view: PosterView,
): readonly PosterDot[] {
  const dots = new Map<string, PosterDot>();
  const isWhole = front.length > 0;
  for (const { place, role } of (isWhole ? front : shown).flatMap(tripPlaces)) {
    const isOfStory = role === 'destination' || role === 'origin';
    if (!isWhole && !isOfStory) continue;
    const isPassed = role === 'stop' || role === 'via';
    dots.set(place.lonLat.join(), {
      placeId: place.id,
      at: view.toUnits(place.lonLat),
      radius: { true: 4.4, false: isPassed ? 3 : 3.6 }[`${isOfStory}`],
    });
  }
  return [...dots.values()];
}

export const percent = (value: number, whole: number): string => `${round((value / whole) * 100)}%`;

const round = (value: number): number => Math.round(value * 100) / 100;
