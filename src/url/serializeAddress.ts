import { isAtStep } from '../domain/storyStep.ts';
import { type Choices, DEFAULT_CHOICES, type View } from '../state/choices.ts';
import { MAX_LATITUDE, PARAMETERS } from './parameters.ts';
import type { ForeignParameter } from './parseAddress.ts';

/**
 * The one address of these choices, as path and query: lists sorted, defaults left out, foreign
 * parameters kept at the end. A step of the story has its own defaults, all of them: where the choices
 * have left it in anything, the day is always there. `base` has slashes at both ends.
 */
export function serializeAddress(
  choices: Choices,
  foreign: readonly ForeignParameter[],
  base: string,
): string {
  const { selectedTripId, step, claimId, theme, view, moment, compareId, after } = choices;
  const isOwn = step !== null && isAtStep(step, choices);
  const ours = isOwn ? [] : shownParameters(choices);
  if (claimId !== null) ours.push([PARAMETERS.claim, claimId]);
  if (view !== null) ours.push([PARAMETERS.view, serializeView(view)]);
  if (moment !== null) {
    ours.push([PARAMETERS.moment, `${new Date(moment).toISOString().slice(0, 16)}Z`]);
  }
  if (compareId !== null) ours.push([PARAMETERS.compare, compareId]);
  if (after !== null) ours.push([PARAMETERS.after, serializeAfter(after)]);
  if (theme !== DEFAULT_CHOICES.theme) ours.push([PARAMETERS.theme, theme]);
  const query = [
    // Commas and slashes are legal in a query and readable: only foreign values are escaped.
    ...ours.map(([name, value]) => `${name}=${value}`),
    ...foreign.map(([name, value]) => new URLSearchParams([[name, value]]).toString()),
  ].join('&');
  const path = pathOf(step?.id ?? null, selectedTripId);
  return `${base}${path}${query === '' ? '' : `?${query}`}`;
}

/** Hours and minutes: `24:30`, and `100:05` for more than four days. */
const serializeAfter = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;

/** What of the trips is shown, and as known when. */
function shownParameters({
  filters,
  selectedTripId,
  step,
  asOf,
}: Choices): (readonly [name: string, value: string])[] {
  const shown: (readonly [string, string])[] = [];
  if (filters.years.length > 0) shown.push([PARAMETERS.year, filters.years.join(',')]);
  if (filters.modes.length > 0) shown.push([PARAMETERS.mode, filters.modes.join(',')]);
  if (filters.from !== undefined) shown.push([PARAMETERS.from, filters.from]);
  if (filters.to !== undefined) shown.push([PARAMETERS.to, filters.to]);
  if (step !== null || asOf !== DEFAULT_CHOICES.asOf) shown.push([PARAMETERS.asOf, asOf]);
  if (step !== null && selectedTripId !== null) shown.push([PARAMETERS.trip, selectedTripId]);
  return shown;
}

/** The path of a page below the site: of a step of the story, of a trip, or of the map of all. */
export function pathOf(stepId: string | null, tripId: string | null): string {
  if (stepId !== null) return `story/${stepId}/`;
  return tripId === null ? '' : `trip/${tripId}/`;
}

/**
 * Zoom to a hundredth; degrees to what a pixel at that zoom can tell apart, and no further out than
 * the map reaches.
 */
export function roundView({ zoom, center }: View): View {
  const roundedZoom = rounded(zoom, 2);
  const pixelsPerDegree = (512 * 2 ** roundedZoom) / 360;
  const digits = Math.max(0, Math.ceil(Math.log10(pixelsPerDegree)));
  const [longitude, latitude] = center;
  return {
    zoom: roundedZoom,
    center: [
      rounded(longitude, digits),
      Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, rounded(latitude, digits))),
    ],
  };
}

/** Adding 0 turns −0, which no address tells from 0, into 0. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

function serializeView(view: View): string {
  const { zoom, center } = roundView(view);
  const [longitude, latitude] = center;
  return [zoom, latitude, longitude].map(decimal).join('/');
}

/** Never in scientific notation, which small numbers fall into and no reader of addresses takes. */
const decimal = (value: number): string => value.toFixed(9).replace(/\.?0+$/, '');
