import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeLanes } from './routeLanes.ts';
import type { RouteStretch } from './routeStretches.ts';

const stretch = (tripId: string, corridor: string): RouteStretch => ({
  tripId,
  corridor,
  mode: 'train',
  evidence: 'documented',
  direction: 'forward',
  outward: 'forward',
  path: [],
});

const lanesOf = (...stretches: readonly (readonly [trip: string, corridor: string])[]) =>
  Object.fromEntries(routeLanes(stretches.map(([trip, corridor]) => stretch(trip, corridor))));

describe(routeLanes, () => {
  it('runs a trip that shares nothing on the true line', () => {
    expect(lanesOf(['a', 'north'], ['a', 'south'], ['b', 'west'])).toEqual({ a: 0, b: 0 });
  });

  it('puts two trips that share a line half a lane to its left and right', () => {
    expect(lanesOf(['a', 'north'], ['b', 'north'])).toEqual({ a: -0.5, b: 0.5 });
  });

  it('puts three on the line and beside it', () => {
    expect(lanesOf(['a', 'north'], ['b', 'north'], ['c', 'north'])).toEqual({ a: -1, b: 0, c: 1 });
  });

  it('lets two trips have one lane where they never meet', () => {
    const lanes = lanesOf(['a', 'north'], ['b', 'north'], ['b', 'south'], ['c', 'south']);
    expect(lanes).toEqual({ a: -0.5, b: 0.5, c: -0.5 });
  });

  it('knows no trip without stretches', () => {
    expect(routeLanes([]).size).toBe(0);
  });

  const someStretches = fc.array(
    fc
      .tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom('north', 'south', 'east', 'west'))
      .map(([tripId, corridor]) => stretch(tripId, corridor)),
    { maxLength: 25 },
  );

  it('never gives one lane to two trips that share a corridor, and a lane to every trip', () => {
    fc.assert(
      fc.property(someStretches, (stretches) => {
        const lanes = routeLanes(stretches);
        for (const one of stretches) {
          expect(Number.isFinite(lanes.get(one.tripId))).toBe(true);
          for (const other of stretches) {
            if (one.corridor !== other.corridor || one.tripId === other.tripId) continue;
            expect(lanes.get(one.tripId)).not.toBe(lanes.get(other.tripId));
          }
        }
      }),
    );
  });

  it('centers each group on the line, in whole steps, with no more lanes than trips', () => {
    fc.assert(
      fc.property(someStretches, (stretches) => {
        const lanes = routeLanes(stretches);
        for (const group of groupsOf(stretches)) {
          const used = [...group].map((tripId) => lanes.get(tripId) ?? Number.NaN);
          const [least, most] = [Math.min(...used), Math.max(...used)];
          expect(least + most).toBe(0);
          expect(most - least).toBeLessThan(group.size);
          expect(used.every((lane) => Number.isInteger(lane - least))).toBe(true);
        }
      }),
    );
  });

  it('does not depend on how often a trip passes a corridor', () => {
    fc.assert(
      fc.property(someStretches, (stretches) => {
        expect(routeLanes([...stretches, ...stretches])).toEqual(routeLanes(stretches));
      }),
    );
  });
});

/** Trips linked by shared corridors, found another way: by joining sets until none touch. */
function groupsOf(stretches: readonly RouteStretch[]): readonly ReadonlySet<string>[] {
  let groups: Set<string>[] = [];
  for (const corridor of new Set(stretches.map((each) => each.corridor))) {
    const members = stretches.filter((each) => each.corridor === corridor);
    const group = new Set(members.map(({ tripId }) => tripId));
    const touching = groups.filter((other) => [...other].some((tripId) => group.has(tripId)));
    for (const tripId of touching.flatMap((other) => [...other])) group.add(tripId);
    groups = [...groups.filter((other) => !touching.includes(other)), group];
  }
  return groups;
}
