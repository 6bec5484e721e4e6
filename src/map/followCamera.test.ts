import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorldPoint } from '../domain/mercator.ts';
import { followedCenter, isInSight } from './followCamera.ts';

const ROOM = { width: 800, height: 500 };
const ZOOM = 4;
const PX = 1 / (512 * 2 ** ZOOM);
/** A trip that is twice as wide and as high as the room. */
const WHOLE = {
  corner: [0.5, 0.3] as const,
  width: 2 * ROOM.width * PX,
  height: 2 * ROOM.height * PX,
};
const pointAt = (across: number, down: number): WorldPoint => [
  WHOLE.corner[0] + across * WHOLE.width,
  WHOLE.corner[1] + down * WHOLE.height,
];
/** Where the head stands in the room, in px from its corner. */
function headInRoom(head: WorldPoint, before: WorldPoint): readonly [number, number] {
  const center = followedCenter(head, before, { room: ROOM, zoom: ZOOM, whole: WHOLE });
  return [
    (head[0] - center[0]) / PX + ROOM.width / 2,
    (head[1] - center[1]) / PX + ROOM.height / 2,
  ];
}
const seen = (at: readonly [number, number]): boolean =>
  isInSight(at, { clientWidth: ROOM.width, clientHeight: ROOM.height });

describe(isInSight, () => {
  it('is so in the middle of the room, and not near any of its edges', () => {
    expect(seen([400, 250])).toBe(true);
    expect(seen([100, 440])).toBe(true);
    for (const edge of [
      [60, 250],
      [740, 250],
      [400, 40],
      [400, 460],
    ] as const) {
      expect(seen(edge)).toBe(false);
    }
  });
});

describe(followedCenter, () => {
  it('gives a head the room that lies ahead of it', () => {
    const [x, y] = headInRoom(pointAt(0.5, 0.5), pointAt(0.6, 0.5));
    // On its way west: near the eastern edge of what the camera can rest at, in the middle otherwise.
    expect(x).toBeCloseTo(ROOM.width * 0.82, 6);
    expect(y).toBeCloseTo(ROOM.height / 2, 6);
    expect(headInRoom(pointAt(0.5, 0.5), pointAt(0.5, 0.4))[1]).toBeCloseTo(ROOM.height * 0.18, 6);
  });

  it('puts a head that goes nowhere in the middle', () => {
    const head = pointAt(0.5, 0.4);
    expect(headInRoom(head, head)).toEqual([
      expect.closeTo(ROOM.width / 2, 6),
      expect.closeTo(ROOM.height / 2, 6),
    ]);
  });

  it('shows nothing that lies beyond the frame of the whole trip but for what an end needs to be in sight', () => {
    const end = pointAt(1, 1);
    const [x, y] = headInRoom(end, pointAt(0.9, 0.9));
    expect([x / ROOM.width, y / ROOM.height]).toEqual([
      expect.closeTo(0.82, 6),
      expect.closeTo(0.82, 6),
    ]);
    const small = { corner: [0.5, 0.3] as const, width: 100 * PX, height: 100 * PX };
    const center = followedCenter([0.5, 0.3], [0.5, 0.3], { room: ROOM, zoom: ZOOM, whole: small });
    expect(center).toEqual([expect.closeTo(0.5 + 50 * PX, 9), expect.closeTo(0.3 + 50 * PX, 9)]);
  });

  it('has the head where the camera can rest, wherever it is and comes from', () => {
    const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (x, y, fromX, fromY) => {
        expect(seen(headInRoom(pointAt(x, y), pointAt(fromX, fromY)))).toBe(true);
      }),
    );
  });
});
