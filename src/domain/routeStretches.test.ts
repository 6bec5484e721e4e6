import { describe, expect, it } from 'vitest';
import { routeStretches } from './routeStretches.ts';
import {
  BORDER,
  CAPITAL,
  evidenceOf,
  HOME_AIRPORT,
  ISLAND_AIRPORT,
  testLeg,
  testLine,
  testPlace,
  testSection,
  testTrip,
  VILLAGE,
} from './testTrips.ts';
import type { EvidenceKind, Leg, Place } from './trip.ts';

const a = testPlace('a', [120, 40]);
const b = testPlace('b', [121, 41]);
const c = testPlace('c', [122, 40]);
const d = testPlace('d', [123, 42]);
const PLACES = [a, b, c, d];
const LINE = testLine('line', PLACES);

const along = (id: string, from: Place, to: Place, kind?: EvidenceKind): Leg =>
  testLeg(id, 'train', { sections: [testSection(LINE, from, to, kind)] });

/** What is drawn, short: `abcd both documented`. Points between the places only round the curve. */
function drawn(...legs: readonly Leg[]): readonly string[] {
  return routeStretches(testTrip('trip', { legs })).map(({ path, direction, evidence }) => {
    const passed = path.flatMap(
      ([lon, lat]) => PLACES.find(({ lonLat }) => lonLat[0] === lon && lonLat[1] === lat)?.id ?? [],
    );
    return `${passed.join('')} ${direction} ${evidence}`;
  });
}

describe(routeStretches, () => {
  it('draws a line passed out and back once', () => {
    expect(drawn(along('out', a, d), along('back', d, a))).toEqual(['abcd both documented']);
  });

  it('draws in the direction of the line and says which way the trip went', () => {
    expect(drawn(along('out', a, c))).toEqual(['abc forward documented']);
    expect(drawn(along('out', c, a))).toEqual(['abc backward documented']);
  });

  it('cuts where a trip turned around', () => {
    expect(drawn(along('out', a, d), along('back', d, b))).toEqual([
      'ab forward documented',
      'bcd both documented',
    ]);
  });

  it('draws the strongest evidence of all passages, in whatever order they come', () => {
    expect(drawn(along('out', a, d, 'documented'), along('back', d, a, 'assumed'))).toEqual([
      'abcd both documented',
    ]);
    expect(drawn(along('out', a, d, 'assumed'), along('back', d, a, 'inferred'))).toEqual([
      'abcd both inferred',
    ]);
  });

  it('cuts where the evidence changes', () => {
    expect(drawn(along('first', a, b, 'documented'), along('then', b, d, 'inferred'))).toEqual([
      'ab forward documented',
      'bcd forward inferred',
    ]);
  });

  it('joins legs that go on alike over a stop', () => {
    expect(drawn(along('first', a, b), along('then', b, d))).toEqual(['abcd forward documented']);
  });

  it('leaves a gap a gap', () => {
    expect(drawn(along('first', a, b), along('then', c, d))).toEqual([
      'ab forward documented',
      'cd forward documented',
    ]);
  });

  it('names every stretch by its line, which is what trips share', () => {
    const [stretch] = routeStretches(testTrip('trip', { legs: [along('out', a, d)] }));
    expect(stretch).toMatchObject({ tripId: 'trip', corridor: 'line', mode: 'train' });
  });

  it('draws a flight out and back once, on one corridor for both directions', () => {
    const out = testLeg('out', 'plane', { from: HOME_AIRPORT, to: ISLAND_AIRPORT });
    const back = testLeg('back', 'plane', {
      from: ISLAND_AIRPORT,
      to: HOME_AIRPORT,
      evidence: evidenceOf('assumed'),
    });
    const stretches = routeStretches(testTrip('trip', { legs: [out, back] }));
    expect(stretches).toHaveLength(1);
    expect(stretches[0]).toMatchObject({
      mode: 'plane',
      direction: 'both',
      evidence: 'documented',
    });
    const [alone] = routeStretches(testTrip('other', { legs: [back] }));
    expect(alone?.corridor).toBe(stretches[0]?.corridor);
  });

  it('keeps a flight and a drive between the same places apart', () => {
    const legs = (['plane', 'car'] as const).map((mode) =>
      testLeg(mode, mode, { from: CAPITAL, to: VILLAGE }),
    );
    const corridors = routeStretches(testTrip('trip', { legs })).map(({ corridor }) => corridor);
    expect(new Set(corridors).size).toBe(2);
  });

  it('draws two paths for a flight over the antimeridian', () => {
    const west = testPlace('west', [170, 50]);
    const east = testPlace('east', [-160, 50]);
    const legs = [testLeg('out', 'plane', { from: west, to: east })];
    expect(routeStretches(testTrip('trip', { legs }))).toHaveLength(2);
  });

  it('draws nothing for steps that end where they start', () => {
    const legs = [testLeg('steps', 'foot', { from: BORDER, to: BORDER })];
    expect(routeStretches(testTrip('trip', { legs }))).toEqual([]);
  });
});
