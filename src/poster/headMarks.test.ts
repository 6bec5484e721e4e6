import { describe, expect, it } from 'vitest';
import { HEAD_PX, type HeadMark, placedHeads } from './headMarks.ts';
import { posterView, UNITS_PER_PX } from './posterView.ts';

const VIEW = posterView([100, 0, 140, 50]);
const head = (letter: string, at: HeadMark['at']): HeadMark => ({
  letter,
  at,
  tone: 'train',
  isKnown: true,
  isSecond: letter === 'B',
});

describe(placedHeads, () => {
  it('has each where it stands', () => {
    const [one, other] = placedHeads([head('A', [110, 20]), head('B', [130, 40])], VIEW);
    expect(one?.point).toEqual(VIEW.toUnits([110, 20]));
    expect(other?.point).toEqual(VIEW.toUnits([130, 40]));
  });

  it('puts them side by side where one would hide the other', () => {
    const [one, other] = placedHeads([head('A', [120, 30]), head('B', [120, 30])], VIEW);
    const [x, y] = VIEW.toUnits([120, 30]);
    expect([one?.point[1], other?.point[1]]).toEqual([y, y]);
    expect(x - (one?.point[0] ?? 0)).toBeGreaterThan(HEAD_PX * UNITS_PER_PX);
    expect((other?.point[0] ?? 0) - x).toBeGreaterThan(HEAD_PX * UNITS_PER_PX);
  });
});
