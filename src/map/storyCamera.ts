import type { Bounds } from '../domain/bounds.ts';
import { closeBounds } from '../domain/claimView.ts';
import { frameBounds } from '../domain/storyFrame.ts';
import type { ReaderState } from '../state/readerStore.ts';
import { selectFrameId, selectMeasuredLine } from '../state/selectors.ts';

/** Room for what floats over the map's edges, in px. */
export interface FramePadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The room around what is framed: what the element `room` leaves of the map's `container`. Where it
 * stands is said once, in CSS (MapStage.module.css), because the poster is laid out by it before any
 * script runs.
 */
export function framePadding(container: HTMLElement, room: HTMLElement): FramePadding {
  const { offsetTop: top, offsetLeft: left, offsetWidth, offsetHeight } = room;
  return {
    top,
    right: Math.max(0, container.clientWidth - left - offsetWidth),
    bottom: Math.max(0, container.clientHeight - top - offsetHeight),
    left,
  };
}

/** What the map frames: what a claim measures, where that is small; else what the poster does. */
export function framedBounds(state: ReaderState): Bounds | null {
  return closeBounds(selectMeasuredLine(state)) ?? frameBounds(state.dataset, selectFrameId(state));
}
