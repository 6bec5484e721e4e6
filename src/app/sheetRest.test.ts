import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restAfter, SHEET_RESTS } from './sheetRest.ts';

const HEIGHTS = { peek: 60, half: 470, full: 800 };

describe('restAfter', () => {
  it.each([
    [100, 'peek'],
    [300, 'half'],
    [620, 'half'],
    [660, 'full'],
  ] as const)('lets a still sheet of %i px go to the nearest rest', (height, rest) => {
    expect(restAfter(HEIGHTS, height, 0)).toBe(rest);
  });

  it('follows a flick to the next rest, however short it was', () => {
    expect(restAfter(HEIGHTS, 480, 1.2)).toBe('full');
    expect(restAfter(HEIGHTS, 460, -1.6)).toBe('peek');
  });

  it('never goes against the finger', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 800 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (height, speed) => {
          const still = SHEET_RESTS.indexOf(restAfter(HEIGHTS, height, 0));
          expect(SHEET_RESTS.indexOf(restAfter(HEIGHTS, height, speed))).toBeGreaterThanOrEqual(
            still,
          );
          expect(SHEET_RESTS.indexOf(restAfter(HEIGHTS, height, -speed))).toBeLessThanOrEqual(
            still,
          );
        },
      ),
    );
  });
});
