import type { Playhead, ReaderStore } from './readerStore.ts';

// What a running clock does to the state. Apart from the other actions, since it comes with the code that is played.

/** Records how long after the departures a comparison stands, for the address: whole minutes. */
export function recordAfter(store: ReaderStore, elapsedMs: number): void {
  const after = Math.round(elapsedMs / 60_000);
  const { choices } = store.getState();
  if (choices.after === after || choices.compareId === null) return;
  store.setState({ choices: { ...choices, after } });
}

export function setSpeed(store: ReaderStore, speed: number): void {
  store.setState({ speed });
}

/** Records where a playback stands, for the address: the minute of an instant. */
export function recordMoment(store: ReaderStore, instant: number): void {
  const moment = Math.round(instant / 60_000) * 60_000;
  if (store.getState().choices.moment === moment) return;
  store.setState(({ choices }) => ({ choices: { ...choices, moment } }));
}

/** Shows another frame of a playback or a comparison; none is the end of it. */
export function movePlayheads(store: ReaderStore, playheads: readonly Playhead[]): void {
  store.setState({ playheads });
}
