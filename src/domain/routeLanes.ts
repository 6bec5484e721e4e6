import type { RouteStretch } from './routeStretches.ts';

/**
 * A place beside the true line, in lane widths: 0 on it, −1 one lane to its left, 0.5 half a lane to
 * its right. A trip keeps one lane all along, so that its drawing never jumps sideways.
 */
export type Lane = number;

/**
 * Lanes for trips that share lines, so that each stays visible: trips that share a corridor never
 * share a lane, and each group of trips that are linked by shared corridors is centered on the true
 * line. A trip that shares nothing runs on it.
 */
export function routeLanes(stretches: readonly RouteStretch[]): ReadonlyMap<string, Lane> {
  const tripsByCorridor = new Map<string, Set<string>>();
  const corridorsByTrip = new Map<string, Set<string>>();
  for (const { tripId, corridor } of stretches) {
    entryOf(tripsByCorridor, corridor).add(tripId);
    entryOf(corridorsByTrip, tripId).add(corridor);
  }
  const neighbors = (tripId: string): readonly string[] =>
    [...(corridorsByTrip.get(tripId) ?? [])]
      .flatMap((corridor) => [...(tripsByCorridor.get(corridor) ?? [])])
      .filter((other) => other !== tripId);

  const lanes = new Map<string, Lane>();
  for (const tripId of corridorsByTrip.keys()) {
    if (lanes.has(tripId)) continue;
    const group = linkedTrips(tripId, neighbors);
    const slots = new Map<string, number>();
    for (const member of group) {
      const taken = new Set(neighbors(member).map((other) => slots.get(other)));
      let slot = 0;
      while (taken.has(slot)) slot += 1;
      slots.set(member, slot);
    }
    const middle = Math.max(...slots.values()) / 2;
    for (const [member, slot] of slots) lanes.set(member, slot - middle);
  }
  return lanes;
}

/** The trip and all that are linked to it, directly or through others. */
function linkedTrips(
  tripId: string,
  neighbors: (tripId: string) => readonly string[],
): ReadonlySet<string> {
  const group = new Set([tripId]);
  // A Set visits what is added to it while it is walked.
  for (const member of group) for (const other of neighbors(member)) group.add(other);
  return group;
}

function entryOf<Key, Value>(map: Map<Key, Set<Value>>, key: Key): Set<Value> {
  const entry = map.get(key) ?? new Set<Value>();
  map.set(key, entry);
  return entry;
}
