import type { Dataset } from '../../../src/domain/dataset.ts';
import type { LonLat } from '../../../src/domain/lonLat.ts';
import { TRIP_MODES } from '../../../src/domain/mode.ts';
import {
  on,
  testAccount,
  testLeg,
  testLine,
  testPlace,
  testRecord,
  testSection,
  testStatus,
} from '../../../src/domain/testTrips.ts';
import type { Place, TripRecord } from '../../../src/domain/trip.ts';

const YEARS = Array.from({ length: 12 }, (_, index) => 2012 + index);
/** The map draws a curve through them (domain/drawnPath.ts): 21 vertices. */
const STATIONS = 6;
const CITIES = 40;

/** The same numbers for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** As many made-up trips as asked for, each along a line of its own, drawn with 21 vertices; seed 42. */
export function syntheticDataset(count: number): Dataset {
  const random = seededRandom(42);
  const cities = Array.from({ length: CITIES }, (_, index) =>
    testPlace(`City ${index}`, [-150 + random() * 300, -50 + random() * 110], { kind: 'city' }),
  );
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  };
  const trips = Array.from({ length: count }, (_, index): TripRecord => {
    const [from, to] = [pick(cities), pick(cities)];
    const year = pick(YEARS);
    const line = testLine(`line-${index}`, wanderingPath(from, to, random));
    return testRecord(`trip-${index}`, {
      mode: pick(TRIP_MODES),
      accounts: [
        testAccount({
          title: to.name,
          destination: to,
          start: on(`${year}-0${1 + Math.floor(random() * 9)}-15`),
          knownSince: on('2012-01-01').date,
        }),
      ],
      statuses: [testStatus('confirmed', '2012-01-01')],
      legs: [
        testLeg('out', pick(TRIP_MODES), {
          knownSince: on('2012-01-01').date,
          sections: [testSection(line, from, to)],
        }),
      ],
    });
  });
  return {
    trips,
    lines: [],
    places: new Map(),
    people: new Map(),
    citations: new Map(),
    claims: [],
    steps: [],
    counting: { id: 'none' } as unknown as Dataset['counting'],
    lastChecked: on('2023-01-01').date,
  };
}

function wanderingPath(from: Place, to: Place, random: () => number): readonly Place[] {
  const bend = (random() - 0.5) * 30;
  return Array.from({ length: STATIONS }, (_, step) => {
    if (step === 0) return from;
    if (step === STATIONS - 1) return to;
    const t = step / (STATIONS - 1);
    const side = Math.sin(t * Math.PI) * bend + (random() - 0.5);
    const at: LonLat = [
      from.lonLat[0] + (to.lonLat[0] - from.lonLat[0]) * t,
      from.lonLat[1] + (to.lonLat[1] - from.lonLat[1]) * t + side,
    ];
    return { ...from, id: `${step}`, lonLat: at };
  });
}
