import { describe, expect, it } from 'vitest';
import { parseGround, serializeGround } from './groundSource.ts';

describe(serializeGround, () => {
  it('comes back to a fraction of a degree, without points on the same spot', () => {
    const none = { lakes: [], borders: [], riverBorders: [], demarcation: [] };
    const land = [
      [
        [127.001, 38.504],
        [127.0012, 38.5041],
        [-5.25, -0.5],
        [180, 10],
      ],
    ] as const;
    expect(parseGround(serializeGround({ ...none, land }, 200))).toEqual({
      ...none,
      land: [
        [
          [127, 38.505],
          [-5.25, -0.5],
          [180, 10],
        ],
      ],
    });
  });
});
