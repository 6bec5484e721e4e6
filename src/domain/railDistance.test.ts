import { describe, expect, it } from 'vitest';
import { distanceKm } from './distance.ts';
import { railDistance } from './railDistance.ts';
import {
  ABROAD_LINE,
  BORDER,
  CAPITAL,
  HOME_LINE,
  ISLAND,
  JUNCTION,
  NEIGHBOR,
  PORT,
  PORT_LINE,
  ROAD,
  testLine,
  testPlace,
  VILLAGE,
} from './testTrips.ts';

const LINES = [HOME_LINE, ABROAD_LINE, PORT_LINE, ROAD];

describe(railDistance, () => {
  it('adds published lengths over railways that meet, in either direction', () => {
    expect(railDistance(LINES, CAPITAL, NEIGHBOR)).toEqual({ km: 1358, basis: 'published' });
    expect(railDistance(LINES, NEIGHBOR, CAPITAL)).toEqual({ km: 1358, basis: 'published' });
  });

  it('measures the drawn line where no source gives a length, and says so', () => {
    expect(railDistance(LINES, CAPITAL, PORT)).toEqual({
      km: distanceKm(CAPITAL.lonLat, PORT.lonLat),
      basis: 'drawn',
    });
    expect(railDistance(LINES, CAPITAL, JUNCTION)?.basis).toBe('drawn');
  });

  it('stays on its published basis where only a bridge had to be measured', () => {
    const bridgehead = testPlace('Bridgehead', [124.01, 40]);
    const bridge = testLine('bridge', [BORDER, bridgehead]);
    const { km, basis } = railDistance([HOME_LINE, bridge], CAPITAL, bridgehead) ?? {};
    expect(basis).toBe('published');
    expect(km).toBeCloseTo(225 + distanceKm(BORDER.lonLat, bridgehead.lonLat), 6);
  });

  it('does not take a measured way for shorter than a published one that is little longer', () => {
    // The same two places, once with a length of 225 km and once drawn, at 176.
    const drawn = testLine('drawn', [CAPITAL, BORDER]);
    expect(railDistance([drawn, HOME_LINE], CAPITAL, BORDER)).toEqual({
      km: 225,
      basis: 'published',
    });
  });

  it('takes no road, and is null where no railway goes', () => {
    expect(railDistance(LINES, CAPITAL, VILLAGE)).toBeNull();
    expect(railDistance(LINES, CAPITAL, ISLAND)).toBeNull();
    expect(railDistance([], CAPITAL, NEIGHBOR)).toBeNull();
  });

  it('is nothing from a place to itself', () => {
    expect(railDistance(LINES, CAPITAL, CAPITAL)).toEqual({ km: 0, basis: 'published' });
  });
});
