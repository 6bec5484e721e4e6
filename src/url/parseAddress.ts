import { parseCalendarDate } from '../domain/calendarDate.ts';
import { hasFilters, normalizeFilters } from '../domain/filters.ts';
import { languageOfTag } from '../domain/localizedText.ts';
import { isTripMode } from '../domain/mode.ts';
import { nearestDay } from '../domain/nearestDay.ts';
import type { StoryStep } from '../domain/storyStep.ts';
import {
  type Choices,
  choicesOfStep,
  DEFAULT_CHOICES,
  NO_COMPARISON,
  THEMES,
  type View,
} from '../state/choices.ts';
import type { IgnoredPart, MovedDay } from '../state/notice.ts';
import { MAX_LATITUDE, PARAMETERS, type Vocabulary, ZOOM_RANGE } from './parameters.ts';

/** A parameter that is not ours, kept as it came. */
export type ForeignParameter = readonly [name: string, value: string];

export interface ParsedAddress {
  readonly choices: Choices;
  readonly foreign: readonly ForeignParameter[];
  readonly ignored: readonly IgnoredPart[];
  /** The day of knowing, when it is not the one that was asked for. */
  readonly movedDay: MovedDay | null;
}

/** More ignored parts than this say nothing new, and a hostile link can hold thousands. */
const MAX_IGNORED = 5;
const MAX_SHOWN_CHARACTERS = 40;

/**
 * What an address asks for. Total: any text gives choices, and what was not understood is listed,
 * short and few, to be said on the page. `base` is the path the site lives under, with slashes at
 * both ends (`/`, `/maps/kim/`). `otherTripId` is a trip that is named elsewhere, if the path names none.
 */
export function parseAddress(
  address: { readonly pathname: string; readonly search: string },
  base: string,
  vocabulary: Vocabulary,
  otherTripId: string | null = null,
): ParsedAddress {
  const ignored: IgnoredPart[] = [];
  const ignore = (name: string, value: string): void => {
    if (ignored.length < MAX_IGNORED) ignored.push({ name, value: shortened(value) });
  };
  const parameters = new URLSearchParams(address.search);
  const listOf = (name: string): readonly string[] =>
    parameters
      .getAll(name)
      .flatMap((value) => value.split(','))
      .filter((value) => value !== '');
  /** The first value that parses wins; the others are said to be ignored. */
  const first = <Value>(name: string, parse: (text: string) => Value | null): Value | null => {
    let found: Value | null = null;
    for (const text of parameters.getAll(name)) {
      const value: Value | null = found === null ? parse(text) : null;
      if (value === null) ignore(name, text);
      else found = value;
    }
    return found;
  };

  const years: number[] = [];
  for (const text of listOf(PARAMETERS.year)) {
    if (/^\d{4}$/.test(text) && vocabulary.years.has(Number(text))) years.push(Number(text));
    else ignore(PARAMETERS.year, text);
  }
  const modes = listOf(PARAMETERS.mode).filter((text) => {
    if (!isTripMode(text)) ignore(PARAMETERS.mode, text);
    return isTripMode(text);
  });

  let movedDay: MovedDay | null = null;
  const asOf = first(PARAMETERS.asOf, (text) => {
    const nearest = vocabulary.period && nearestDay(text, vocabulary.period);
    if (nearest !== null && nearest.trouble !== null) {
      movedDay = { asked: shortened(text), asOf: nearest.asOf, trouble: nearest.trouble };
    }
    return nearest?.asOf ?? null;
  });

  const path = parsePath(address.pathname, base, vocabulary, ignore);
  const { step } = path;
  const trip =
    step === null
      ? null
      : first(PARAMETERS.trip, (text) => (vocabulary.tripIds.has(text) ? text : null));
  const from = first(PARAMETERS.from, parseCalendarDate);
  const to = first(PARAMETERS.to, parseCalendarDate);
  for (const tag of parameters.getAll(PARAMETERS.language)) {
    if (languageOfTag(tag) === null) ignore(PARAMETERS.language, tag);
  }
  const filters = normalizeFilters({
    years,
    modes: modes.filter(isTripMode),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  });
  // Whoever says nothing of what to show while a step is told gets what it is about.
  const isOwn = step !== null && trip === null && asOf === null && !hasFilters(filters);
  const shown = isOwn
    ? choicesOfStep(step)
    : {
        step,
        filters,
        selectedTripId: path.tripId ?? trip ?? otherTripId,
        asOf: asOf ?? DEFAULT_CHOICES.asOf,
      };
  const compareId = first(PARAMETERS.compare, (text) =>
    shown.selectedTripId !== null && text !== shown.selectedTripId && vocabulary.tripIds.has(text)
      ? text
      : null,
  );
  // A clock that starts at two departures, or one of the calendar: not both.
  const isCompared = compareId !== null;
  const after = first(PARAMETERS.after, (text) => (isCompared ? parseAfter(text) : null));
  return {
    choices: {
      ...shown,
      claimId: first(PARAMETERS.claim, (text) =>
        step === null && vocabulary.claimIds.has(text) ? text : null,
      ),
      theme:
        first(PARAMETERS.theme, (text) => THEMES.find((theme) => theme === text) ?? null) ??
        DEFAULT_CHOICES.theme,
      view: first(PARAMETERS.view, parseView),
      moment: first(PARAMETERS.moment, (text) => (isCompared ? null : parseMoment(text))),
      ...(isCompared ? { compareId, after } : NO_COMPARISON),
    },
    foreign: [...parameters].filter(([name]) => !isOurs(name, step)),
    ignored,
    movedDay,
  };
}

const isOurs = (name: string, step: StoryStep | null): boolean =>
  Object.values<string>(PARAMETERS).includes(name) && (name !== PARAMETERS.trip || step !== null);

/** Control characters, and those that would turn the direction of the line or hide a part of it. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A value as it may stand in a sentence: a few characters of it, all of them visible. */
export const shortened = (value: string): string => {
  // Two units each are enough for one character more than is shown.
  const characters = [...value.slice(0, (MAX_SHOWN_CHARACTERS + 1) * 2)];
  const shown = characters.slice(0, MAX_SHOWN_CHARACTERS).join('').replace(INVISIBLE, '\ufffd');
  return characters.length > MAX_SHOWN_CHARACTERS ? `${shown}…` : shown;
};

function parsePath(
  pathname: string,
  base: string,
  { steps, tripIds }: Vocabulary,
  ignore: (name: string, value: string) => void,
): { readonly step: StoryStep | null; readonly tripId: string | null } {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  if (path === '' || path === 'index.html') return { step: null, tripId: null };
  const [, kind, id = ''] = /^(trip|story)\/([^/]+)(?:\/(?:index\.html)?)?$/.exec(path) ?? [];
  if (kind === 'trip' && tripIds.has(id)) return { step: null, tripId: id };
  const step = kind === 'story' ? steps.find((each) => each.id === id) : undefined;
  if (step === undefined) ignore('path', path);
  return { step: step ?? null, tripId: null };
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)Z)?$/;

/** `2019-02-24T13:05Z`, or a day, which is its first minute by UTC. */
function parseMoment(text: string): number | null {
  const [, day = '', hours = '00', minutes = '00'] = MOMENT.exec(text) ?? [];
  return parseCalendarDate(day) === null ? null : Date.parse(`${day}T${hours}:${minutes}Z`);
}

const AFTER = /^(\d{1,5}):([0-5]\d)$/;

/** `24:30`: hours, which may be more than a day's, and minutes. */
function parseAfter(text: string): number | null {
  const [, hours, minutes] = AFTER.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

const DECIMAL = /^-?\d{1,3}(\.\d{1,12})?$/;

/** `zoom/lat/lon`, the order of web maps; the only place, with `serializeView`, that swaps the axes. */
function parseView(text: string): View | null {
  const parts = text.split('/');
  if (parts.length !== 3 || !parts.every((part) => DECIMAL.test(part))) return null;
  const [zoom, latitude, longitude] = parts.map(Number) as [number, number, number];
  const isOnMap =
    zoom >= ZOOM_RANGE[0] &&
    zoom <= ZOOM_RANGE[1] &&
    Math.abs(latitude) <= MAX_LATITUDE &&
    Math.abs(longitude) <= 180;
  return isOnMap ? { zoom, center: [longitude, latitude] } : null;
}
