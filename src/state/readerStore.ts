import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset } from '../domain/dataset.ts';
import type { Position } from '../domain/itinerary.ts';
import { type Choices, DEFAULT_CHOICES, type Theme, type View } from './choices.ts';
import type { Notice } from './notice.ts';

/** Where the head of a playback or of one side of a comparison is, in the frame that is being shown. */
export interface Playhead extends Position {
  readonly tripId: string;
  readonly instant: number;
}

/** What one reader chose, and what the page has to say about it. Whatever can be computed is a selector. */
export interface ReaderState {
  /** Changed once at most, before the first paint: by an embed that is frozen at an earlier version. */
  readonly dataset: Dataset;
  readonly choices: Choices;
  /** The reader's own taste, which no link carries: a theme that the address names goes before it. */
  readonly ownTheme: Theme;
  /** The trip under the pointer or the keyboard focus, in the list or on the map. */
  readonly pointedTripId: string | null;
  /** Whether the open playback or comparison runs. No link starts it. */
  readonly isPlaying: boolean;
  /** How many times faster than normal a playback runs: the camera does not chase a fast head. */
  readonly speed: number;
  /** New with every frame of a playback (one) or of a comparison (two); empty while neither is shown. */
  readonly playheads: readonly Playhead[];
  /** The live map's camera, told while a playback is drawn over it. */
  readonly camera: View | null;
  /** In the order in which they are said; empty when there is nothing to say. */
  readonly notices: readonly Notice[];
}

export type ReaderStore = StoreApi<ReaderState>;

export function createReaderStore(
  dataset: Dataset,
  choices: Choices = DEFAULT_CHOICES,
): ReaderStore {
  return createStore<ReaderState>(() => ({
    dataset,
    choices,
    ownTheme: 'auto',
    pointedTripId: null,
    isPlaying: false,
    speed: 1,
    playheads: [],
    camera: null,
    notices: [],
  }));
}
