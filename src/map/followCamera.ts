import type { WorldPoint } from '../domain/mercator.ts';
import type { WorldBox } from '../domain/storyFrame.ts';

/** The middle part of the room, in each direction, in which a head moves while the camera rests. */
const SIGHT_SHARE = 0.8;
/** How far from the middle of the room the camera puts a head, so that it has the more room ahead of it. */
const LEAD_SHARE = 0.32;

/** Whether a head, in px from the corner of the room, is where the camera can rest. */
export function isInSight(
  [x, y]: readonly [x: number, y: number],
  room: { readonly clientWidth: number; readonly clientHeight: number },
): boolean {
  const [across, down] = [x / room.clientWidth - 0.5, y / room.clientHeight - 0.5];
  return Math.max(Math.abs(across), Math.abs(down)) < SIGHT_SHARE / 2;
}

/**
 * What stands in the middle of the room when the camera has gone after a head: the head on the side that it
 * comes from, so that the camera can rest for as long as it can, and nothing beyond the whole trip's frame,
 * where nothing will happen. The head is always where `isInSight` lets the camera rest.
 *
 * @param head where it is, and `before` where it came from; the same when it goes nowhere
 */
export function followedCenter(
  head: WorldPoint,
  before: WorldPoint,
  {
    room,
    zoom,
    whole,
  }: {
    /** In px. */
    readonly room: { readonly width: number; readonly height: number };
    readonly zoom: number;
    readonly whole: WorldBox;
  },
): WorldPoint {
  const pxPerWorld = 512 * 2 ** zoom;
  const way = [head[0] - before[0], head[1] - before[1]] as const;
  const length = Math.hypot(...way);
  const along = (axis: 0 | 1, roomPx: number, wholeSide: number): number => {
    const side = roomPx / pxPerWorld;
    const lead = length === 0 ? 0 : (way[axis] / length) * LEAD_SHARE * side;
    // An end of the trip lies on the edge of its frame, and has to be in sight, too.
    const most = Math.max(0, (wholeSide - side * SIGHT_SHARE) / 2);
    const middle = whole.corner[axis] + wholeSide / 2;
    const inside = Math.min(middle + most, Math.max(middle - most, head[axis] + lead));
    const reach = LEAD_SHARE * side;
    return Math.min(head[axis] + reach, Math.max(head[axis] - reach, inside));
  };
  return [along(0, room.width, whole.width), along(1, room.height, whole.height)];
}
