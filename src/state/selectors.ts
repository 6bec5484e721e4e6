import { REPORT_DAY, tripsAsOf } from '../domain/asOf.ts';
import type { Claim } from '../domain/claim.ts';
import { type MeasuredLine, measuredLine } from '../domain/claimView.ts';
import { facetsOf } from '../domain/facets.ts';
import { matchesFilters } from '../domain/filters.ts';
import { type KnowledgeDay, knowledgeDays, tripOfTheDay } from '../domain/knowledgeDays.ts';
import { type FrameId, frameIdOf } from '../domain/storyFrame.ts';
import { isAtStep } from '../domain/storyStep.ts';
import type { Trip } from '../domain/trip.ts';
import { memoizeLast } from '../lib/memoizeLast.ts';
import type { Theme } from './choices.ts';
import type { ReaderState } from './readerStore.ts';

const memoizedDays = memoizeLast(knowledgeDays);
const memoizedLine = memoizeLast(measuredLine);
const memoizedTrips = memoizeLast(tripsAsOf);
const memoizedFacets = memoizeLast(facetsOf);
const memoizedShown = memoizeLast(
  (trips: readonly Trip[], filters: ReaderState['choices']['filters']) =>
    trips.filter((trip) => matchesFilters(trip, filters)),
);

/** All trips known on the chosen day, in order of departure. */
export function selectTrips({ dataset, choices }: ReaderState): readonly Trip[] {
  return memoizedTrips(dataset, choices.asOf);
}

/** The trips that the filters let through. */
export function selectShownTrips(state: ReaderState): readonly Trip[] {
  return memoizedShown(selectTrips(state), state.choices.filters);
}

/** The trip that the open one is compared with. */
export function selectComparedTrip(state: ReaderState): Trip | null {
  const { compareId } = state.choices;
  return compareId === null
    ? null
    : (selectTrips(state).find(({ id }) => id === compareId) ?? null);
}

/** The trip whose details are open. */
export function selectSelectedTrip(state: ReaderState): Trip | null {
  const { selectedTripId } = state.choices;
  return selectTrips(state).find((trip) => trip.id === selectedTripId) ?? null;
}

export function selectFacets(state: ReaderState): ReturnType<typeof facetsOf> {
  return memoizedFacets(selectTrips(state), state.choices.filters);
}

/** Whether the map shows what the step of the story is about, and the panel its words. */
export function selectIsTold({ choices }: ReaderState): boolean {
  return choices.step !== null && isAtStep(choices.step, choices);
}

/** Whether the reader has gone from what the step shows, if only with the camera. */
export function selectIsExploring(state: ReaderState): boolean {
  const { step, view } = state.choices;
  return step !== null && (view !== null || !selectIsTold(state));
}

/** The days on which knowledge of the trips changed. */
export function selectKnowledgeDays({ dataset }: ReaderState): readonly KnowledgeDay[] {
  return memoizedDays(dataset);
}

/** The day of knowing that the reader chose, when something became known on it. */
export function selectKnowledgeDay(state: ReaderState): KnowledgeDay | null {
  const { asOf } = state.choices;
  return selectKnowledgeDays(state).find(({ day }) => day === asOf) ?? null;
}

/**
 * What the map frames: both trips of a comparison; the trip that is played; the places that a step of
 * the story names; the open trip; on a day of knowing the trip that its news is about, so that who steps from day to day sees what
 * happened; else the whole story.
 */
export function selectFrameId(state: ReaderState): FrameId {
  const { choices, playheads } = state;
  const { selectedTripId, compareId } = choices;
  if (compareId !== null && selectedTripId !== null) return `pair:${selectedTripId}+${compareId}`;
  const [playhead] = playheads;
  if (playhead !== undefined) return `trip:${playhead.tripId}`;
  const { step } = choices;
  if (step !== null && step.map.frame.length > 0 && selectIsTold(state)) return `step:${step.id}`;
  const frameId = frameIdOf(choices);
  if (choices.selectedTripId !== null || choices.asOf === REPORT_DAY) return frameId;
  const today = selectKnowledgeDay(state);
  const trip = today === null ? null : tripOfTheDay(today);
  const isShown = selectShownTrips(state).some(({ id }) => id === trip?.id);
  return trip !== null && isShown ? `trip:${trip.id}` : frameId;
}

/** The theme that holds: that of the address, else the reader's own. */
export function selectTheme({ choices, ownTheme }: ReaderState): Theme {
  return choices.theme === 'auto' ? ownTheme : choices.theme;
}

/** The claim that is being read. */
export function selectClaim({ dataset, choices }: ReaderState): Claim | null {
  return dataset.claims.find(({ id }) => id === choices.claimId) ?? null;
}

/** The stretch that the claim measures, or the step of the story that is told, to be drawn on the map. */
export function selectMeasuredLine(state: ReaderState): MeasuredLine | null {
  const { dataset, choices } = state;
  const measured = selectIsTold(state) ? choices.step?.map.measure : choices.claimId;
  const claim = dataset.claims.find(({ id }) => id === measured) ?? null;
  return claim === null ? null : memoizedLine(claim, state.dataset);
}
