import { type AsOf, tripAsOf } from '../domain/asOf.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import { claimView } from '../domain/claimView.ts';
import type { Dataset } from '../domain/dataset.ts';
import {
  type Filters,
  hasFilters,
  matchesFilters,
  NO_FILTERS,
  normalizeFilters,
  toggled,
} from '../domain/filters.ts';
import type { TripMode } from '../domain/mode.ts';
import type { StoryStep } from '../domain/storyStep.ts';
import {
  type Choices,
  choicesOfStep,
  DEFAULT_CHOICES,
  NO_COMPARISON,
  type Theme,
  type View,
} from './choices.ts';
import type { IgnoredPart, MovedDay, Notice } from './notice.ts';
import type { ReaderState, ReaderStore } from './readerStore.ts';
import { selectSelectedTrip, selectShownTrips } from './selectors.ts';

/**
 * Everything that changes a reader's choices goes through `settle`, so that the rules between them
 * (a hidden trip is not selected, a trip is never selected on a day when nobody knew of it, and the
 * same goes for the one that it is compared with) hold however the change came: by a click, by Back, by a link.
 */
function settle(state: ReaderState, wanted: Choices): Pick<ReaderState, 'choices' | 'notices'> {
  const { filters, selectedTripId } = wanted;
  const record = state.dataset.trips.find(({ id }) => id === selectedTripId);
  if (record === undefined) {
    return { choices: { ...wanted, selectedTripId: null, ...NO_COMPARISON }, notices: [] };
  }
  const trip = tripAsOf(record, wanted.asOf);
  if (trip === null || !matchesFilters(trip, filters)) {
    return {
      choices: { ...wanted, selectedTripId: null, ...NO_COMPARISON },
      notices: [
        { kind: trip === null ? 'selection unknown' : 'selection hidden', tripId: record.id },
      ],
    };
  }
  return settleComparison(state, wanted);
}

/** The other trip has to be another, and one that is shown: a comparison with what nobody sees is none. */
function settleComparison(
  { dataset }: ReaderState,
  wanted: Choices,
): Pick<ReaderState, 'choices' | 'notices'> {
  if (wanted.compareId === null) return { choices: wanted, notices: [] };
  const record = dataset.trips.find(({ id }) => id === wanted.compareId);
  const choices = { ...wanted, ...NO_COMPARISON };
  if (record === undefined || record.id === wanted.selectedTripId) return { choices, notices: [] };
  const trip = tripAsOf(record, wanted.asOf);
  if (trip !== null && matchesFilters(trip, wanted.filters)) {
    return { choices: wanted, notices: [] };
  }
  const kind = trip === null ? 'comparison unknown' : 'comparison hidden';
  return { choices, notices: [{ kind, tripId: record.id }] };
}

function choose(store: ReaderStore, change: Partial<Choices>): void {
  store.setState((state) => settle(state, { ...state.choices, ...change }));
}

/** Opens a trip's details, or closes them with null. The map may frame it: the reader's own view ends. */
export function selectTrip(store: ReaderStore, tripId: string | null): void {
  // Nothing to close: neither the reader's view nor a notice ends for that.
  if (tripId === null && store.getState().choices.selectedTripId === null) return;
  choose(store, { selectedTripId: tripId, view: null, ...NO_COMPARISON });
}

/** Tells a step of the story, or comes back to it: the map shows what the step is about. */
export function openStep(store: ReaderStore, step: StoryStep): void {
  choose(store, choicesOfStep(step));
}

/** Ends the story: the whole map, as it opens. */
export function leaveStory(store: ReaderStore): void {
  const { theme } = store.getState().choices;
  choose(store, { ...DEFAULT_CHOICES, theme });
}

export function setFilters(store: ReaderStore, filters: Filters): void {
  choose(store, { filters: normalizeFilters(filters) });
}

/** Limits what is shown to trips with a day in the range; null leaves that end open. */
export function setRange(
  store: ReaderStore,
  from: CalendarDate | null,
  to: CalendarDate | null,
): void {
  const { years, modes } = store.getState().choices.filters;
  setFilters(store, { years, modes, ...(from !== null && { from }), ...(to !== null && { to }) });
}

export function toggleYear(store: ReaderStore, year: number): void {
  const { filters } = store.getState().choices;
  setFilters(store, { ...filters, years: toggled(filters.years, year) });
}

export function toggleMode(store: ReaderStore, mode: TripMode): void {
  const { filters } = store.getState().choices;
  setFilters(store, { ...filters, modes: toggled(filters.modes, mode) });
}

export function clearFilters(store: ReaderStore): void {
  setFilters(store, NO_FILTERS);
}

export function setAsOf(store: ReaderStore, asOf: AsOf): void {
  choose(store, { asOf });
}

/** Reads a claim, and shows what it speaks of; null ends it and gives the map back. */
export function showClaim(store: ReaderStore, claimId: string | null): void {
  store.setState((state) =>
    settle(state, withClaim(state, { ...state.choices, claimId, view: null })),
  );
}

/** The choices with what their claim speaks of. */
function withClaim({ dataset }: ReaderState, choices: Choices): Choices {
  const claim = dataset.claims.find(({ id }) => id === choices.claimId);
  if (claim === undefined) return { ...choices, claimId: null };
  return { ...choices, step: null, ...NO_COMPARISON, ...claimView(claim, dataset) };
}

/** Whether an address names a claim and nothing else: then it means all that the claim shows. */
function isClaimAlone({ claimId, filters, selectedTripId, asOf, view }: Choices): boolean {
  return (
    claimId !== null &&
    !hasFilters(filters) &&
    selectedTripId === null &&
    asOf === DEFAULT_CHOICES.asOf &&
    view === null
  );
}

/** The reader's own choice, which ends the one of the address. Says nothing new, so a notice stays. */
export function setTheme(store: ReaderStore, theme: Theme): void {
  store.setState(({ choices }) => ({
    ownTheme: theme,
    choices: choices.theme === 'auto' ? choices : { ...choices, theme: 'auto' },
  }));
}

/** The reader's choice of an earlier visit, to which the address goes before. */
export function recallTheme(store: ReaderStore, theme: Theme): void {
  store.setState({ ownTheme: theme });
}

/** Records where the reader moved the map. Says nothing new, so a notice stays. */
export function recordView(store: ReaderStore, view: View): void {
  store.setState(({ choices }) => ({ choices: { ...choices, view } }));
}

/** Gives up the reader's own view: the map frames what is shown again. */
export function forgetView(store: ReaderStore): void {
  store.setState(({ choices }) => ({ choices: { ...choices, view: null } }));
}

/** Opens the playback of the open trip, or of all that are shown, at its beginning, and starts it. */
export function openPlayback(store: ReaderStore): void {
  const state = store.getState();
  const first = selectSelectedTrip(state) ?? selectShownTrips(state)[0];
  if (first === undefined) return;
  store.setState({
    choices: {
      ...state.choices,
      moment: Date.parse(`${first.account.start.date}T00:00Z`),
      ...NO_COMPARISON,
    },
    isPlaying: true,
  });
}

export function closePlayback(store: ReaderStore): void {
  store.setState(({ choices }) => ({
    choices: { ...choices, moment: null },
    isPlaying: false,
    playheads: [],
    camera: null,
  }));
}

/** Compares the open trip with another one, or with another than so far: both clocks go on from where they stand. */
export function compareWith(store: ReaderStore, tripId: string): void {
  const { choices } = store.getState();
  const isOpen = choices.compareId !== null;
  setPlaying(store, false);
  // The reader's own view ends with the first pair: the map may frame both.
  choose(store, { compareId: tripId, moment: null, ...(!isOpen && { view: null }) });
}

export function closeComparison(store: ReaderStore): void {
  setPlaying(store, false);
  store.setState({ playheads: [], camera: null });
  choose(store, NO_COMPARISON);
}

export function setPlaying(store: ReaderStore, isPlaying: boolean): void {
  if (store.getState().isPlaying !== isPlaying) store.setState({ isPlaying });
}

/** Tells where the live map's camera is, to those who draw over the map. */
export function publishCamera(store: ReaderStore, camera: View): void {
  store.setState({ camera });
}

/** Marks the trip under the pointer or the focus; null when there is none. */
export function pointAt(store: ReaderStore, tripId: string | null): void {
  if (store.getState().pointedTripId !== tripId) store.setState({ pointedTripId: tripId });
}

export function dismissNotices(store: ReaderStore): void {
  store.setState({ notices: [] });
}

/** Shows other facts than those that the page was built with; whatever was chosen has to be chosen again. */
export function replaceDataset(store: ReaderStore, dataset: Dataset): void {
  store.setState({ dataset });
}

/**
 * Takes over what an address asks for. A trip that was not known yet on the address's day moves the
 * day to the latest and says so: a link to a trip always shows that trip.
 */
export function restoreChoices(
  store: ReaderStore,
  asked: Choices,
  ignored: readonly IgnoredPart[],
  movedDay: MovedDay | null = null,
): void {
  store.setState((state) => {
    const wanted = isClaimAlone(asked) ? withClaim(state, asked) : asked;
    const record = state.dataset.trips.find(({ id }) => id === wanted.selectedTripId);
    const { asOf: day } = wanted;
    const moved: readonly Notice[] =
      record !== undefined && day !== 'latest' && tripAsOf(record, day) === null
        ? [{ kind: 'moved to latest', tripId: record.id, day }]
        : [];
    const settled = settle(state, moved.length === 0 ? wanted : { ...wanted, asOf: 'latest' });
    return {
      choices: settled.choices,
      notices: [
        ...(ignored.length > 0 ? [{ kind: 'address ignored', parts: ignored } as const] : []),
        // Where the filters hide the trip, its day no longer matters.
        ...(settled.notices.length > 0 ? settled.notices : moved),
        ...(movedDay === null ? [] : [{ kind: 'day moved', ...movedDay } as const]),
      ],
    };
  });
}
