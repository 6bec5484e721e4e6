import {
  AttributionControl,
  addProtocol,
  type GeoJSONSource,
  MapLibreMap,
  type MapMouseEvent,
  Marker,
  NavigationControl,
  type PointLike,
} from 'maplibre-gl';
import './maplibreSetup.ts';
import './maplibre.css';
import type { LonLat } from '../domain/lonLat.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import { labelsAt } from '../domain/mapLabel.ts';
import { fromWorld, middleOf, toWorld } from '../domain/mercator.ts';
import { routeStretches } from '../domain/routeStretches.ts';
import { frameBounds, frameIdOf, worldBoxOf } from '../domain/storyFrame.ts';
import { type StoryLabel, storyLabels } from '../domain/storyLabels.ts';
import type { Trip } from '../domain/trip.ts';
import type { Locale } from '../i18n/translator.ts';
import { memoizeLast } from '../lib/memoizeLast.ts';
import { forgetView, pointAt, publishCamera, recordView, selectTrip } from '../state/actions.ts';
import type { View } from '../state/choices.ts';
import type { ReaderState, ReaderStore } from '../state/readerStore.ts';
import {
  selectComparedTrip,
  selectFrameId,
  selectMeasuredLine,
  selectSelectedTrip,
  selectShownTrips,
  selectTrips,
} from '../state/selectors.ts';
import { darkMapPalette, lightMapPalette } from '../ui/mapPalette.ts';
import { DARK_ROUTES, LIGHT_ROUTES } from '../ui/palette.ts';
import { arrowImage } from './arrowImage.ts';
import { basemapLabelFeatures } from './basemapLabels.ts';
import { basemapSourceIds } from './basemapStyle.ts';
import { FrameControl } from './FrameControl.ts';
import { followedCenter, isInSight } from './followCamera.ts';
import { labelFeatures } from './labelFeatures.ts';
import { DOT_WEIGHT, type LabelGround, LINE_WEIGHT } from './labelSides.ts';
import { takeArchive } from './mapFilesAhead.ts';
import { mapWords } from './mapWords.ts';
import { MEASURE_SOURCE, measureFeatures, measureNote } from './measureLayer.ts';
import { arrowFeatures, placeFeatures, routeFeatures } from './routeFeatures.ts';
import { ARROW_SOURCE, PLACE_SOURCE, ROUTE_HIT_LAYER, ROUTE_SOURCE } from './routeLayers.ts';
import { sightOf } from './sight.ts';
import { type FramePadding, framedBounds, framePadding } from './storyCamera.ts';
import { LABEL_SOURCE, mapFilesAt, type StoryData, storyStyle } from './storyStyle.ts';

/** How far from a line a pointer still hits it, tried in turn: the nearest line wins. */
const HIT_RADII_PX = [2, 6, 12];
const MAX_ZOOM = 10;
const FRAME_MS = 700;
/** A playback comes this much closer than the whole trip, unless that is close already. */
const CLOSER_ZOOMS = 0.9;
const MAX_FOLLOW_ZOOM = 6;
const FOLLOW_MS = 1600;
/** From this speed on a camera that followed would hardly ever rest: it shows the whole trip instead. */
const RESTING_SPEED = 4;
const SMALL_MAP_PX = 560;
/** With more trips than this a choice takes the map so long that the panel shows it first. */
const MANY_TRIPS = 200;

/** With more trips than this there are no arrowheads: MapLibre fails on more than 65,535 icons in a tile. */
const MOST_WITH_ARROWS = 20_000;

/** The marks of a trip that is shown, and neither in front nor behind. */
const UNMARKED = 'false,false,false';

const idsOf = memoizeLast(
  (trips: readonly Trip[]): ReadonlySet<string> => new Set(trips.map(({ id }) => id)),
);

export interface RouteMapOptions {
  readonly container: HTMLElement;
  /** Stands over the part of the container that the story is framed in. */
  readonly room: HTMLElement;
  readonly store: ReaderStore;
  readonly locale: Locale;
  readonly labels: readonly MapLabel[];
  /** The absolute address under which the site lives, with a slash at its end. */
  readonly siteUrl: string;
  readonly isDark: boolean;
  readonly gestures: 'free' | 'cooperative';
  readonly reduceMotion: boolean;
  /** A frame with the routes of the present choices has been drawn: the first, or the first after a loss. */
  readonly onLive: () => void;
  /** The browser took the WebGL context away; `onLive` follows if it gives it back. */
  readonly onLost: () => void;
  /** Before the first frame: a file that the map needs did not come. This map is of no use any more. */
  readonly onFailed: (error: unknown) => void;
}

/**
 * The live map. Owns MapLibre: everything that happens on the map happens here, as the difference
 * between two states of the store, and everything the reader does on it comes back as an action.
 */
export class RouteMap {
  readonly #options: RouteMapOptions;
  readonly #map: MapLibreMap;
  readonly #unsubscribe: () => void;
  #measureNote: Marker | null = null;
  readonly #roomWatch: ResizeObserver;
  #isDark: boolean;
  /** What each trip was last marked as. */
  readonly #marks = new Map<string, string>();
  /** The view that this map last told the store, so that it does not answer its own echo. */
  #toldView: View | null = null;
  /** The state that the map shows, or will when MapLibre has drawn it. */
  #applied: ReaderState;
  #isWaiting = false;
  #isOver = false;
  /** The story's own names as they were last sent. */
  #named: readonly StoryLabel[] = [];

  /** @throws Error when the browser gives no WebGL context */
  constructor(options: RouteMapOptions) {
    this.#options = options;
    this.#isDark = options.isDark;
    const { store, locale, container } = options;
    const state = store.getState();
    this.#applied = state;
    const files = mapFilesAt(options.siteUrl);
    registerArchive(files.archiveUrl);
    this.#map = new MapLibreMap({
      container,
      style: this.#style(),
      ...this.#initialCamera(state),
      maxZoom: MAX_ZOOM,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      // Labels that fade in one by one look restless under a finished picture.
      fadeDuration: 0,
      // The tests have it checked: readers need not wait for that.
      validateStyle: false,
      reduceMotion: options.reduceMotion,
      cooperativeGestures: options.gestures === 'cooperative',
      locale: mapWords(locale.t),
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.setMissingStyleImageResolver((name) => {
      const arrow = arrowImage(name, (this.#isDark ? DARK_ROUTES : LIGHT_ROUTES).land);
      if (arrow !== null) this.#map.addImage(name, arrow.image, { pixelRatio: arrow.pixelRatio });
    });
    this.#addControls();
    this.#listen();
    this.#drawMeasure(state);
    this.#unsubscribe = store.subscribe((next) => this.#take(next));
    this.#roomWatch = this.#watchRoom();
    this.#watchHealth();
  }

  /** Repaints in the other theme, keeping camera, routes and states. */
  setDark(isDark: boolean): void {
    if (isDark === this.#isDark) return;
    this.#isDark = isDark;
    this.#map.setStyle(this.#style(), { diff: true, validate: false });
    void this.#map.once('styledata', () => this.#markTrips(this.#options.store.getState()));
  }

  destroy(): void {
    this.#unsubscribe();
    this.#isOver = true;
    this.#roomWatch.disconnect();
    this.#map.remove();
  }

  #style(): ReturnType<typeof storyStyle> {
    const { store, locale, siteUrl } = this.#options;
    return storyStyle(
      this.#isDark
        ? { map: darkMapPalette, routes: DARK_ROUTES }
        : { map: lightMapPalette, routes: LIGHT_ROUTES },
      locale.language,
      mapFilesAt(siteUrl),
      this.#storyData(store.getState()),
    );
  }

  #storyData(state: ReaderState): StoryData {
    const trips = selectTrips(state);
    return {
      routes: routeFeatures(trips),
      arrows: arrowFeatures(trips.length > MOST_WITH_ARROWS ? [] : trips),
      places: placeFeatures(trips, this.#options.locale.language),
      measure: measureFeatures(selectMeasuredLine(state)),
      ...this.#labelData(this.#namesOf(state), state),
    };
  }

  #namesOf(state: ReaderState): readonly StoryLabel[] {
    const { language } = this.#options.locale;
    const pair = comparedPair(state);
    // Of two trips, where each set out and led: dates of both at once would say nothing.
    return pair === null
      ? storyLabels(selectShownTrips(state), selectSelectedTrip(state), language)
      : storyLabels(pair, null, language);
  }

  /** The part of the data that a filter or a selection can change. */
  #labelData(
    named: readonly StoryLabel[],
    state: ReaderState,
  ): Pick<StoryData, 'storyLabels' | 'basemapLabels'> {
    const { labels, locale } = this.#options;
    const { language } = locale;
    this.#named = named;
    const places = named.filter(({ kind }) => kind === 'place').map(({ at }) => at);
    const ground = this.#groundOf(state, places);
    return {
      storyLabels: labelFeatures(named, locale, ground),
      basemapLabels: basemapLabelFeatures(labels, language, labelsAt(labels, places), ground),
    };
  }

  /** What the story's names should keep off, as large as the map frames it. */
  #groundOf(state: ReaderState, places: readonly LonLat[]): LabelGround | null {
    const trips = comparedPair(state) ?? selectShownTrips(state);
    // Of so many there is no place that is free of lines.
    if (trips.length > MANY_TRIPS) return null;
    const bounds = framedBounds(state);
    if (bounds === null) return null;
    const { container, room } = this.#options;
    const { clientWidth: width, clientHeight: height } = container;
    const camera = { bounds, padding: framePadding(container, room) };
    return {
      points: [
        ...trips
          .flatMap(routeStretches)
          .flatMap(({ path }) => path.map((at) => [...toWorld(at), LINE_WEIGHT] as const)),
        ...places.map((at) => [...toWorld(at), DOT_WEIGHT] as const),
      ],
      sight: sightOf({ width, height, camera }),
    };
  }

  /** Shows the store's new state: at once or, where that takes long, after the panel has painted it. */
  #take(next: ReaderState): void {
    if (selectTrips(next).length <= MANY_TRIPS) {
      this.#apply(next);
      return;
    }
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      // Behind the frame that is about to be painted.
      setTimeout(() => {
        this.#isWaiting = false;
        if (!this.#isOver) this.#apply(this.#options.store.getState());
      });
    });
  }

  #apply(next: ReaderState): void {
    const previous = this.#applied;
    this.#applied = next;
    if (next.pointedTripId !== previous.pointedTripId) {
      for (const tripId of [previous.pointedTripId, next.pointedTripId]) {
        if (tripId !== null) this.#setState(tripId, { pointed: tripId === next.pointedTripId });
      }
    }
    this.#followPlayback(next, previous);
    if (next.choices === previous.choices) return;
    const areTripsNew = selectTrips(next) !== selectTrips(previous);
    const isSelectionNew = next.choices.selectedTripId !== previous.choices.selectedTripId;
    const isStepNew = next.choices.step !== previous.choices.step;
    const isPairNew = next.choices.compareId !== previous.choices.compareId;
    const isFrontNew = isSelectionNew || isPairNew;
    if (areTripsNew || isFrontNew || next.choices.filters !== previous.choices.filters) {
      this.#setData(next, areTripsNew);
      if (areTripsNew) this.#markTrips(next);
      else this.#updateMarks(next);
    }
    const isClaimNew = next.choices.claimId !== previous.choices.claimId;
    if (selectMeasuredLine(next) !== selectMeasuredLine(previous)) this.#drawMeasure(next);
    const { view } = next.choices;
    if (view !== null && view !== previous.choices.view && view !== this.#toldView) {
      this.#map.jumpTo({ center: [...view.center], zoom: view.zoom });
    } else if (
      view === null &&
      (areTripsNew || isFrontNew || isClaimNew || isStepNew || previous.choices.view !== null)
    ) {
      this.#frame(next, true);
    }
  }

  /**
   * Makes way for a playback: the trip that is played is drawn over the map (playback/), the others stand
   * behind it. The camera goes to that trip, closer where the way is long; then it stays until the head
   * is about to leave its sight. At the fastest speed, and of two trips that are compared, all stays in the
   * frame, and it rests. A reader who moves the map keeps the camera.
   */
  #followPlayback(next: ReaderState, previous: ReaderState): void {
    const { playheads } = next;
    const isPaceNew = isResting(next) !== isResting(previous);
    if (playheads === previous.playheads && !isPaceNew) return;
    const isOther = headIdsOf(playheads) !== headIdsOf(previous.playheads);
    if (isOther) this.#updateMarks(next);
    if (isOther && playheads.length > 0) this.#publishCamera();
    if (next.choices.view !== null) return;
    const [head] = playheads;
    if (head === undefined || isResting(next)) {
      if (isOther || (isPaceNew && head !== undefined)) this.#frame(next, true);
    } else if (isOther || isPaceNew) {
      this.#followHead(next, head.lonLat);
    } else if (!(this.#map.isMoving() || this.#isInSight(head.lonLat))) {
      this.#followHead(next, head.lonLat, previous.playheads[0]?.lonLat);
    }
  }

  #isInSight([longitude, latitude]: LonLat): boolean {
    const { container, room } = this.#options;
    const { top, left } = framePadding(container, room);
    const { x, y } = this.#map.project([longitude, latitude]);
    return isInSight([x - left, y - top], room);
  }

  /** Gives the head the room that lies ahead of it, slowly, closer than the whole trip is seen from. */
  #followHead(state: ReaderState, head: LonLat, before = head): void {
    const { container, room, reduceMotion } = this.#options;
    const bounds = frameBounds(state.dataset, selectFrameId(state));
    if (bounds === null) return;
    const padding = framePadding(container, room);
    const whole = this.#map.cameraForBounds([...bounds], { padding })?.zoom;
    if (whole === undefined) return;
    if (whole + CLOSER_ZOOMS > MAX_FOLLOW_ZOOM) {
      this.#frame(state, true);
      return;
    }
    const zoom = whole + CLOSER_ZOOMS;
    const center = followedCenter(toWorld(head), toWorld(before), {
      room: { width: room.clientWidth, height: room.clientHeight },
      zoom,
      whole: worldBoxOf(bounds),
    });
    this.#map.easeTo({
      center: [...fromWorld(center)],
      zoom,
      offset: [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2],
      duration: reduceMotion ? 0 : FOLLOW_MS,
    });
  }

  /** The room has changed: what is looked at gets its place in it anew. */
  #lookAgain(state: ReaderState, animate: boolean): void {
    const [head] = state.playheads;
    if (head === undefined || isResting(state)) this.#frame(state, animate);
    else this.#followHead(state, head.lonLat);
  }

  #publishCamera(): void {
    const { lng, lat } = this.#map.getCenter();
    publishCamera(this.#options.store, { zoom: this.#map.getZoom(), center: [lng, lat] });
  }

  /** Sends what changed to the sources; the routes themselves only when other trips are known. */
  #setData(state: ReaderState, areTripsNew: boolean): void {
    const send = (source: string, content: StoryData[keyof StoryData]): void => {
      void this.#map.getSource<GeoJSONSource>(source)?.setData(content);
    };
    const named = this.#namesOf(state);
    // Most filters leave the names as they are: what is not sent is not laid out again.
    if (!areSameLabels(named, this.#named)) {
      const { storyLabels: names, basemapLabels } = this.#labelData(named, state);
      send(LABEL_SOURCE, names);
      send(basemapSourceIds.labels, basemapLabels);
    }
    if (!areTripsNew) return;
    const { routes, arrows, places } = this.#storyData(state);
    send(ROUTE_SOURCE, routes);
    send(ARROW_SOURCE, arrows);
    send(PLACE_SOURCE, places);
  }

  /** The line that a claim measures, with both lengths as a note on the map. */
  #drawMeasure(state: ReaderState): void {
    const line = selectMeasuredLine(state);
    void this.#map.getSource<GeoJSONSource>(MEASURE_SOURCE)?.setData(measureFeatures(line));
    this.#measureNote?.remove();
    this.#measureNote = null;
    if (line === null) return;
    const element = measureNote(line, this.#options.locale);
    const middle = fromWorld(middleOf(toWorld(line.from), toWorld(line.to)));
    this.#measureNote = new Marker({ element, anchor: 'left', offset: [10, 10] })
      .setLngLat([...middle])
      .addTo(this.#map);
  }

  /** Marks every trip anew, after its source was filled or the context came back. */
  #markTrips(state: ReaderState): void {
    this.#updateMarks(state, true);
  }

  /** Marks what changed since the last time, or all: the cost of a choice is that of the trips it touches. */
  #updateMarks(state: ReaderState, areAllNew = false): void {
    const shown = idsOf(selectShownTrips(state));
    const playedIds = state.playheads.map(({ tripId }) => tripId);
    const { selectedTripId, compareId } = state.choices;
    const frontIds = playedIds.length > 0 ? playedIds : [selectedTripId, compareId];
    const hasFront = frontIds.some((id) => id !== null);
    for (const { id } of selectTrips(state)) {
      const marks = {
        hidden: !shown.has(id) || playedIds.includes(id),
        selected: frontIds.includes(id),
        behind: hasFront && !frontIds.includes(id),
      };
      const key = Object.values(marks).join();
      const before = this.#marks.get(id) ?? UNMARKED;
      // Even marks that say nothing cost the map a frame.
      if (key === before && (key === UNMARKED || !areAllNew)) continue;
      this.#marks.set(id, key);
      this.#setState(id, marks);
    }
  }

  #setState(id: string, state: Record<string, boolean>): void {
    for (const source of [ROUTE_SOURCE, ARROW_SOURCE, PLACE_SOURCE]) {
      if (this.#map.getSource(source)) this.#map.setFeatureState({ source, id }, state);
    }
  }

  #initialCamera(state: ReaderState): {
    center?: [number, number];
    zoom?: number;
    bounds?: [number, number, number, number];
    fitBoundsOptions?: object;
  } {
    const { view } = state.choices;
    if (view !== null) return { center: [...view.center], zoom: view.zoom };
    const bounds = framedBounds(state);
    return bounds === null
      ? { center: [120, 32], zoom: 3 }
      : { bounds: [...bounds], fitBoundsOptions: this.#fitOptions(0) };
  }

  #fitOptions(duration: number): { padding: FramePadding; duration: number } {
    return { padding: framePadding(this.#options.container, this.#options.room), duration };
  }

  #frame(state: ReaderState, animate: boolean, bounds = framedBounds(state)): void {
    if (bounds === null) return;
    const isStill = this.#options.reduceMotion || !animate;
    this.#map.fitBounds([...bounds], this.#fitOptions(isStill ? 0 : FRAME_MS));
  }

  /** Keeps the frame in its room when that changes in a map that does not: a sheet moved over it. */
  #watchRoom(): ResizeObserver {
    const { container, room, store } = this.#options;
    const sizes = (): string =>
      [room, container].map((each) => `${each.clientWidth}×${each.clientHeight}`).join();
    let known = sizes();
    const watch = new ResizeObserver(() => {
      const [before, now] = [known, sizes()];
      known = now;
      // A map of another size frames anew when MapLibre has taken the size over.
      if (now === before || before.split(',')[1] !== now.split(',')[1]) return;
      if (store.getState().choices.view === null) this.#lookAgain(store.getState(), true);
    });
    watch.observe(room);
    return watch;
  }

  #watchHealth(): void {
    const { onLive, onLost, onFailed } = this.#options;
    let isLive = false;
    const announce = (): void => {
      isLive = true;
      onLive();
    };
    void this.#map.once('idle', announce);
    this.#map.on('error', ({ error }) => {
      // Later on a tile that does not come leaves a coarser one in its place: nothing to be said.
      if (!isLive) onFailed(error);
    });
    this.#map.on('webglcontextlost', onLost);
    this.#map.on('webglcontextrestored', () => {
      this.#markTrips(this.#options.store.getState());
      void this.#map.once('idle', announce);
    });
  }

  #addControls(): void {
    const { store, locale, container } = this.#options;
    const isSmall = container.clientWidth < SMALL_MAP_PX;
    const attribution = new AttributionControl({ compact: true });
    // On a small map the foot is open sea, and the head is where the routes are.
    const corner = isSmall ? 'bottom-right' : 'top-right';
    this.#map.addControl(attribution, 'bottom-right');
    this.#map.addControl(
      new FrameControl(locale.t('map.frameAll'), () => {
        forgetView(store);
        // Of the whole story also on a day whose own frame is that of its news.
        const state = store.getState();
        this.#frame(state, true, frameBounds(state.dataset, frameIdOf(state.choices)));
      }),
      corner,
    );
    this.#map.addControl(new NavigationControl({ showCompass: false }), corner);
    if (isSmall) void this.#map.once('load', () => foldAttribution(container));
  }

  #listen(): void {
    const { store } = this.#options;
    const map = this.#map;
    // Feature states are lost with their source: they are set again whenever the routes arrive.
    void map.once('load', () => {
      this.#markTrips(store.getState());
      this.#publishView();
      // An address may have opened what is drawn over the map before there was one.
      if (store.getState().playheads.length > 0) this.#publishCamera();
    });
    map.on('mousemove', (event) => {
      const tripId = this.#tripAt(event);
      map.getCanvas().style.cursor = tripId === null ? '' : 'pointer';
      pointAt(store, tripId);
    });
    map.on('mouseout', () => pointAt(store, null));
    map.on('click', (event) => {
      const tripId = this.#tripAt(event);
      if (tripId !== null) selectTrip(store, tripId);
    });
    map.on('moveend', (event) => {
      this.#publishView();
      // Only the reader's own moves have an input event behind them.
      if (!('originalEvent' in event) || event.originalEvent === undefined) return;
      const { lng, lat } = map.getCenter();
      this.#toldView = { zoom: map.getZoom(), center: [lng, lat] };
      recordView(store, this.#toldView);
    });
    map.on('move', () => {
      if (store.getState().playheads.length > 0) this.#publishCamera();
    });
    map.on('resize', () => {
      if (store.getState().choices.view === null) this.#lookAgain(store.getState(), false);
    });
  }

  /** The camera on the container, as `zoom/lat/lon`, for tests and hosts (README, "Readiness"). */
  #publishView(): void {
    const { lng, lat } = this.#map.getCenter();
    this.#options.container.dataset.view = `${this.#map.getZoom()}/${lat}/${lng}`;
  }

  /** The shown trip whose line is nearest to the pointer; a selected one wins among equals. */
  #tripAt({ point }: MapMouseEvent): string | null {
    const state = this.#options.store.getState();
    const shown = idsOf(selectShownTrips(state));
    for (const radius of HIT_RADII_PX) {
      const box: [PointLike, PointLike] = [
        [point.x - radius, point.y - radius],
        [point.x + radius, point.y + radius],
      ];
      const hits = this.#map
        .queryRenderedFeatures(box, { layers: [ROUTE_HIT_LAYER] })
        .map(({ properties }) => String(properties.tripId))
        .filter((tripId) => shown.has(tripId));
      const selected = hits.find((tripId) => tripId === state.choices.selectedTripId);
      const [first] = hits;
      if (first !== undefined) return selected ?? first;
    }
    return null;
  }
}

/** The two trips that are compared. */
function comparedPair(state: ReaderState): readonly Trip[] | null {
  const [selected, compared] = [selectSelectedTrip(state), selectComparedTrip(state)];
  return selected && compared && [selected, compared];
}

/** Whether the camera shows all of what is played, and does not move with it. */
const isResting = ({ playheads, speed }: ReaderState): boolean =>
  playheads.length > 1 || speed >= RESTING_SPEED;

const headIdsOf = (playheads: ReaderState['playheads']): string =>
  playheads.map(({ tripId }) => tripId).join();

/** A few dozen small values. */
const areSameLabels = (some: readonly StoryLabel[], others: readonly StoryLabel[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

/** Puts the attribution behind its button: on a small map its text would lie across the legend. */
function foldAttribution(container: HTMLElement): void {
  const attribution = container.querySelector('.maplibregl-ctrl-attrib');
  attribution?.removeAttribute('open');
  attribution?.classList.remove('maplibregl-compact-show');
}

/** Tells MapLibre how to read the archive. */
function registerArchive(url: string): void {
  const archive = takeArchive(url);
  addProtocol('pmtiles', async (request, { signal }) => {
    const [z = 0, x = 0, y = 0] = request.url.split('/').slice(-3).map(Number);
    return { data: await archive.tile(z, x, y, signal) };
  });
}
