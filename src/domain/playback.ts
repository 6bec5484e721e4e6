import type { Itinerary, Moment, Position } from './itinerary.ts';
import { positionAt } from './itinerary.ts';

/**
 * How itineraries are played: a row of beats, each of which takes some seconds at normal speed. On the
 * way the clock runs and the head moves; where something happened both hold, long enough to read it.
 */
export interface Playback {
  readonly beats: readonly Beat[];
  readonly seconds: number;
}

export interface Beat {
  readonly kind: 'hold' | 'run';
  readonly itinerary: Itinerary;
  /** What happened: of a run, what it sets out from. */
  readonly moment: Moment;
  /** Seconds from the beginning of the playback. */
  readonly starts: number;
  readonly seconds: number;
  /** Instants; the same for a hold. */
  readonly from: number;
  readonly to: number;
}

/** How long what happened can be read. */
const HOLD_SECONDS = 2.6;
/** A bare departure or arrival says less. */
const SHORT_HOLD_SECONDS = 1.4;
/** An hour under way takes so long, but no run is over before it is seen or longer than is bearable. */
const SECONDS_PER_HOUR = 0.3;
const RUN_SECONDS = { min: 1.6, max: 10 } as const;
/** Time that passes at one place. */
const STAY_SECONDS = 0.5;

const HOUR_MS = 3_600_000;

/**
 * The playback of itineraries one after the other, in the order given. One that sets out before the
 * last is over is left out: a clock does not run backward.
 */
export function playbackOf(itineraries: readonly Itinerary[]): Playback {
  const beats: Beat[] = [];
  let seconds = 0;
  const add = (beat: Omit<Beat, 'starts'>): void => {
    beats.push({ ...beat, starts: seconds });
    seconds += beat.seconds;
  };
  let over = Number.NEGATIVE_INFINITY;
  for (const itinerary of itineraries) {
    if (itinerary.startsAt < over) continue;
    over = itinerary.endsAt;
    for (const [index, moment] of itinerary.moments.entries()) {
      const isBare = moment.event.kind === 'departure' || moment.event.kind === 'arrival';
      const at = { itinerary, moment, from: moment.at };
      add({
        ...at,
        kind: 'hold',
        seconds: isBare ? SHORT_HOLD_SECONDS : HOLD_SECONDS,
        to: moment.at,
      });
      const next = itinerary.moments[index + 1];
      if (next === undefined || next.at === moment.at) continue;
      const hours = (next.at - moment.at) / HOUR_MS;
      const run = Math.min(RUN_SECONDS.max, Math.max(RUN_SECONDS.min, hours * SECONDS_PER_HOUR));
      const isStay = next.along === moment.along;
      add({ ...at, kind: 'run', seconds: isStay ? STAY_SECONDS : run, to: next.at });
    }
  }
  return { beats, seconds };
}

/** One frame of a playback. */
export interface Frame {
  readonly beat: Beat;
  readonly instant: number;
  readonly position: Position;
}

/** The frame so many seconds from the beginning; the first or the last for what lies beyond. Null when there is nothing to play. */
export function frameAt({ beats, seconds }: Playback, second: number): Frame | null {
  const held = Math.min(seconds, Math.max(0, second));
  const beat = beats.findLast(({ starts }) => starts <= held);
  if (beat === undefined) return null;
  const share = beat.seconds === 0 ? 1 : Math.min(1, (held - beat.starts) / beat.seconds);
  const instant = beat.from + (beat.to - beat.from) * share;
  return { beat, instant, position: positionAt(beat.itinerary, instant) };
}

/** The second at which an instant is played: that of the nearest beat for one that none plays. */
export function secondOf({ beats, seconds }: Playback, instant: number): number {
  const beat = beats.find(({ to }) => to >= instant);
  if (beat === undefined) return seconds;
  if (instant <= beat.from || beat.to === beat.from) return beat.starts;
  return beat.starts + (beat.seconds * (instant - beat.from)) / (beat.to - beat.from);
}

/** Where the next thing that happened begins, or the one before: the start of another hold. */
export function steppedSecond({ beats }: Playback, second: number, direction: 1 | -1): number {
  const holds = beats.filter(({ kind }) => kind === 'hold');
  const wanted =
    direction === 1
      ? holds.find(({ starts }) => starts > second + 1e-6)
      : // A step back from where one has just arrived leads to the one before, not to itself.
        holds.findLast(({ starts, seconds }) => starts + seconds / 2 < second);
  return (wanted ?? holds.at(direction === 1 ? -1 : 0))?.starts ?? 0;
}
