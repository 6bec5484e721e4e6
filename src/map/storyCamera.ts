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
