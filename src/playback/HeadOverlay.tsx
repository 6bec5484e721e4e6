import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { HEAD_LETTERS } from '../domain/headLetters.ts';
import {
  type Itinerary,
  type ItineraryPiece,
  itineraryOf,
  positionAt,
} from '../domain/itinerary.ts';
import type { LonLat } from '../domain/lonLat.ts';
import { fromWorld, toWorld, type WorldPoint } from '../domain/mercator.ts';
import { type Drawing, STROKES } from '../domain/routeDrawing.ts';
import { frameBounds, worldBoxOf } from '../domain/storyFrame.ts';
import type { View } from '../state/choices.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import type { Playhead, ReaderState } from '../state/readerStore.ts';
import { selectFrameId, selectTrips } from '../state/selectors.ts';
import styles from './HeadOverlay.module.css';

/** Units of the drawing: px of the world at this zoom, so that few digits are enough. */
const DRAWN_ZOOM = 7;
const UNITS_PER_WORLD = 512 * 2 ** DRAWN_ZOOM;

/**
 * The heads of a playback (one) or a comparison (two) and the ways they have come, drawn over the live
 * map or the poster alike. A frame changes the dashes of a path and moves a head: neither React nor
 * MapLibre has anything to do.
 */
export function HeadOverlay({ isLive }: { readonly isLive: boolean }): ReactNode {
  const tripIds = useReader((state) => state.playheads.map(({ tripId }) => tripId).join(' '));
  if (tripIds === '') return null;
  const ids = tripIds.split(' ');
  return ids.map((tripId, index) => (
    <Head
      key={tripId}
      tripId={tripId}
      index={index}
      letter={ids.length > 1 ? HEAD_LETTERS[index] : undefined}
      isLive={isLive}
    />
  ));
}

function Head({
  tripId,
  index,
  letter,
  isLive,
}: {
  readonly tripId: string;
  /** In the order of the store's heads. */
  readonly index: number;
  readonly letter: string | undefined;
  readonly isLive: boolean;
}): ReactNode {
  const store = useReaderStore();
  const trips = useReader(selectTrips);
  const lines = useRef<SVGSVGElement>(null);
  const head = useRef<SVGGElement>(null);
  const drawing = useMemo(() => {
    const trip = trips.find(({ id }) => id === tripId);
    const itinerary = trip === undefined ? null : itineraryOf(trip);
    return itinerary === null ? null : drawingOf(itinerary);
  }, [trips, tripId]);

  useEffect(() => {
    const element = lines.current;
    if (element === null || head.current === null || drawing === null) return;
    const draw = drawerOn(element, head.current, drawing);
    const update = (state: ReaderState): void => {
      const playhead = state.playheads[index];
      if (playhead?.tripId !== tripId) return;
      const view = isLive ? state.camera : posterView(element, state);
      if (view !== null) draw(playhead, view);
    };
    update(store.getState());
    const unsubscribe = store.subscribe((next, previous) => {
      if (next.playheads !== previous.playheads || next.camera !== previous.camera) update(next);
    });
    const observer = new ResizeObserver(() => update(store.getState()));
    observer.observe(element);
    return () => {
      unsubscribe();
      observer.disconnect();
    };
  }, [store, drawing, tripId, index, isLive]);

  if (drawing === null) return null;
  const lettered = { 'data-lettered': letter !== undefined || undefined };
  return (
    <>
      <svg ref={lines} className={styles.overlay} aria-hidden="true" {...lettered}>
        <g>
          {drawing.lines.map((line) => (
            <path key={line.key} className={styles.ahead} data-color={line.color} d={line.d} />
          ))}
          {drawing.lines.map((line) => (
            <path key={line.key} className={styles.casing} data-line="" d={line.d} />
          ))}
          {drawing.lines.map((line) => (
            <path
              key={line.key}
              className={styles.travelled}
              data-line=""
              data-color={line.color}
              data-weak={line.isWeak || undefined}
              d={line.d}
            />
          ))}
          {index > 0 &&
            drawing.lines.map((line) => (
              <path key={line.key} className={styles.core} data-line="" d={line.d} />
            ))}
          {letter !== undefined &&
            drawing.stops.map(([x, y]) => (
              <circle key={`${x} ${y}`} className={styles.stop} cx={x} cy={y} r="1" />
            ))}
        </g>
      </svg>
      {/* Above the lines of the other trip too. */}
      <svg className={styles.heads} aria-hidden="true" data-playback-head={tripId}>
        <g ref={head} className={styles.head} data-color={drawing.lines[0]?.color}>
          {index === 0 ? (
            <>
              <circle className={styles.halo} r={letter === undefined ? 9 : 13} />
              <circle className={styles.disc} r={letter === undefined ? 6 : 10} />
            </>
          ) : (
            <>
              <rect className={styles.halo} x="-12" y="-12" width="24" height="24" rx="5" />
              <rect className={styles.disc} x="-9" y="-9" width="18" height="18" rx="3" />
            </>
          )}
          {letter !== undefined && (
            <text y="4.5" textAnchor="middle">
              {letter}
            </text>
          )}
        </g>
      </svg>
    </>
  );
}

type LineColor = 'train' | 'plane' | 'car' | 'rumor';

interface DrawnLine {
  readonly key: string;
  readonly d: string;
  readonly color: LineColor;
  /** Inferred or assumed: thinner. */
  readonly isWeak: boolean;
  /** In px; null for an unbroken line. A rumor is never drawn as if it had been traveled. */
  readonly dashes: readonly [on: number, off: number] | null;
  /** For each point: kilometers from the start of the trip, and units from the start of this line. */
  readonly along: readonly number[];
  readonly reach: readonly number[];
}

interface TripDrawing {
  readonly origin: WorldPoint;
  readonly lines: readonly DrawnLine[];
  /** The places where something happened, in units. */
  readonly stops: readonly (readonly [x: number, y: number])[];
}

function drawingOf(itinerary: Itinerary): TripDrawing {
  const { pieces, moments, trip } = itinerary;
  const origin = toWorld(pieces[0]?.points[0] ?? [0, 0]);
  const stops = moments.map(({ at }) => positionAt(itinerary, at).lonLat);
  return {
    origin,
    stops: [...new Map(stops.map((at) => [at.join(), unitsOf(at, origin)])).values()],
    lines: pieces.map((piece, index) => drawnLine(piece, origin, `${trip.id} ${index}`)),
  };
}

function drawnLine(
  { points, along, drawing }: ItineraryPiece,
  origin: WorldPoint,
  key: string,
): DrawnLine {
  const units = points.map((point) => unitsOf(point, origin));
  let reached = 0;
  const reach = units.map(([x, y], index) => {
    const before = units[index - 1];
    if (before !== undefined) reached += Math.hypot(x - before[0], y - before[1]);
    return reached;
  });
  return {
    key,
    d: `M${units.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}`,
    color: colorOf(drawing),
    isWeak: drawing.endsWith('inferred') || drawing.endsWith('assumed'),
    // A railway's hatch is a drawing of its own, not a broken line.
    dashes:
      drawing === 'train' || drawing === 'foot' ? null : (STROKES[drawing][0]?.dashes ?? null),
    along,
    reach,
  };
}

function unitsOf(point: LonLat, origin: WorldPoint): readonly [number, number] {
  const [x, y] = toWorld(point);
  return [(x - origin[0]) * UNITS_PER_WORLD, (y - origin[1]) * UNITS_PER_WORLD];
}

function colorOf(drawing: Drawing): LineColor {
  if (drawing === 'tentative' || drawing === 'ghost') return 'rumor';
  if (drawing === 'plane') return 'plane';
  return drawing.startsWith('train') ? 'train' : 'car';
}

/** Draws frames of one trip into its picture, touching only what differs from the last one. */
function drawerOn(
  svg: SVGSVGElement,
  head: SVGGElement,
  { origin, lines }: TripDrawing,
): (playhead: Playhead, view: View) => void {
  const [scene] = [...svg.children] as [SVGGElement];
  // Casings first, then the lines themselves, then what is left open inside of the second trip's.
  const paths = [...scene.querySelectorAll<SVGPathElement>('[data-line]')];
  const dashes: string[] = [];
  let drawnView: View | null = null;
  return (playhead, view) => {
    const unitsPerPx = 2 ** (DRAWN_ZOOM - view.zoom);
    const center = toWorld(view.center);
    const toPx = (point: WorldPoint, axis: 0 | 1): number =>
      ((point[axis] - center[axis]) * UNITS_PER_WORLD) / unitsPerPx +
      (axis === 0 ? svg.clientWidth : svg.clientHeight) / 2;
    if (view !== drawnView) {
      drawnView = view;
      scene.setAttribute(
        'transform',
        `translate(${toPx(origin, 0)} ${toPx(origin, 1)}) scale(${1 / unitsPerPx})`,
      );
      svg.style.setProperty('--unit', `${unitsPerPx}px`);
    }
    for (const [index, line] of lines.entries()) {
      const reach = reachOf(line, playhead.along);
      const dash = dashText(reach, line.dashes, unitsPerPx);
      if (dashes[index] === dash) continue;
      dashes[index] = dash;
      paths[index]?.setAttribute('stroke-dasharray', dashText(reach, null, unitsPerPx));
      paths[index + lines.length]?.setAttribute('stroke-dasharray', dash);
      paths[index + 2 * lines.length]?.setAttribute('stroke-dasharray', dash);
    }
    const at = toWorld(playhead.lonLat);
    head.setAttribute('transform', `translate(${toPx(at, 0)} ${toPx(at, 1)})`);
    if (head.dataset.knowing !== playhead.knowing) head.dataset.knowing = playhead.knowing;
  };
}

/** Dashes that show so many units from the start of a line, broken as its drawing is, and nothing after. */
function dashText(reach: number, dashes: DrawnLine['dashes'], unitsPerPx: number): string {
  if (dashes === null) return `${reach.toFixed(2)} 1e6`;
  const [on, off] = dashes.map((px) => Number((px * unitsPerPx).toFixed(2))) as [number, number];
  const whole = Math.floor(reach / (on + off));
  const rest = Math.min(on, reach - whole * (on + off));
  return `${`${on} ${off} `.repeat(whole)}${rest.toFixed(2)} 1e6`;
}

/** How many units of a line have been traveled when the trip has come so many kilometers. */
function reachOf({ along, reach }: DrawnLine, km: number): number {
  const index = along.findIndex((mark) => mark >= km);
  if (index === 0) return 0;
  if (index < 0) return (reach.at(-1) ?? 0) + 1;
  const [start, end] = [along[index - 1] ?? 0, along[index] ?? 0];
  const [from, to] = [reach[index - 1] ?? 0, reach[index] ?? 0];
  return end > start ? from + ((to - from) * (km - start)) / (end - start) : to;
}

/** The camera that would show what the poster shows. */
function posterView(overlay: Element, state: ReaderState): View | null {
  const bounds = frameBounds(state.dataset, selectFrameId(state));
  const poster = overlay.parentElement?.querySelector('svg[data-poster]');
  if (bounds === null || !poster) return null;
  const box = worldBoxOf(bounds);
  const frame = poster.getBoundingClientRect();
  const room = overlay.getBoundingClientRect();
  // A sheet that covers the whole map leaves the poster no room.
  if (frame.width === 0) return null;
  const pxPerWorld = frame.width / box.width;
  const shift = (start: number, size: number, roomStart: number, roomSize: number): number =>
    (roomStart + roomSize / 2 - start - size / 2) / pxPerWorld;
  return {
    zoom: Math.log2(pxPerWorld / 512),
    center: fromWorld([
      box.corner[0] + box.width / 2 + shift(frame.left, frame.width, room.left, room.width),
      box.corner[1] + box.height / 2 + shift(frame.top, frame.height, room.top, room.height),
    ]),
  };
}
