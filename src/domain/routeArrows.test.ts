import { describe, expect, it } from 'vitest';
import { tripsAsOf } from './asOf.ts';
import type { LonLat } from './lonLat.ts';
import { toWorld } from './mercator.ts';
import { routeArrows } from './routeArrows.ts';
import { routeStretches } from './routeStretches.ts';
import {
  CAPITAL,
  FLIGHT,
  PORT_LINE,
  RUMOR,
  testLeg,
  testLine,
  testPlace,
  testSection,
  testStory,
  testTrip,
} from './testTrips.ts';
import type { Line, Place, Trip } from './trip.ts';

const TRIPS = tripsAsOf(testStory(), 'latest');

const west = testPlace('west', [120, 40]);
const middle = testPlace('middle', [124, 40]);
const east = testPlace('east', [130, 40]);
const LINE = testLine('line', [west, middle, east]);

const along = (id: string, line: Line, from: Place, to: Place) =>
  testLeg(id, 'train', { sections: [testSection(line, from, to)] });

const tripOf = (...legs: Trip['legs']): Trip => testTrip('trip', { legs });

/** How far a place lies from a path, in shares of the world. */
function distanceTo(path: readonly LonLat[], at: LonLat): number {
  const world = path.map(toWorld);
  const [x, y] = toWorld(at);
  return Math.min(
    ...world.slice(1).map(([bx, by], index) => {
      const [ax, ay] = world[index] ?? [bx, by];
      const [dx, dy] = [bx - ax, by - ay];
      const share = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
      const within = Math.min(1, Math.max(0, share));
      return Math.hypot(x - ax - within * dx, y - ay - within * dy);
    }),
  );
}

/** An angle as the same one between −180 and 180. */
const turned = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

describe(routeArrows, () => {
  it('points the way that was traveled first, there and back alike', () => {
    const [out] = routeArrows(tripOf(along('out', LINE, west, east)));
    expect(turned(out?.degrees ?? Number.NaN)).toBeCloseTo(0, 6);
    expect(out?.along).toBe(1);
    const [both] = routeArrows(
      tripOf(along('out', LINE, west, east), along('back', LINE, east, west)),
    );
    expect(both).toEqual(out);
  });

  it('points against the line where the trip went against it', () => {
    const [home] = routeArrows(tripOf(along('home', LINE, east, west)));
    expect(Math.abs(turned(home?.degrees ?? Number.NaN))).toBeCloseTo(180, 6);
    expect(home?.along).toBe(-1);
  });

  it('turns clockwise where y grows southward: a way south points down', () => {
    const south = testPlace('south', [120, 30]);
    const meridian = testLine('meridian', [west, south]);
    const degreesOf = (from: Place, to: Place) =>
      turned(routeArrows(tripOf(along('leg', meridian, from, to)))[0]?.degrees ?? Number.NaN);
    expect(degreesOf(west, south)).toBeCloseTo(90, 6);
    expect(degreesOf(south, west)).toBeCloseTo(-90, 6);
  });

  it('stands halfway along its stretch', () => {
    const [arrow] = routeArrows(tripOf(along('out', LINE, west, east)));
    expect(arrow?.at[0]).toBeCloseTo(125, 2);
    expect(arrow?.at[1]).toBeCloseTo(40, 6);
  });

  it('stands on a line of its trip', () => {
    for (const trip of TRIPS) {
      for (const { at, tripId } of routeArrows(trip)) {
        expect(tripId).toBe(trip.id);
        const nearest = Math.min(...routeStretches(trip).map(({ path }) => distanceTo(path, at)));
        expect(nearest).toBeLessThan(1e-9);
      }
    }
  });

  it('has one main arrowhead for every trip, on its longest stretch', () => {
    for (const trip of TRIPS) {
      const main = routeArrows(trip).filter(({ isMain }) => isMain);
      expect(main).toHaveLength(trip.legs.length > 0 ? 1 : 0);
    }
    const arrows = routeArrows(
      tripOf(
        along('near', LINE, west, middle),
        testLeg('far', 'plane', { from: middle, to: testPlace('far', [160, 10]) }),
      ),
    );
    expect(arrows.map(({ drawing, isMain }) => [drawing, isMain])).toEqual([
      ['plane', true],
      ['train', false],
    ]);
  });

  it('leaves out what has no room for it, but not all that a trip has', () => {
    const gate = testPlace('gate', [120.01, 40]);
    const steps = testLeg('steps', 'foot', { from: west, to: gate });
    expect(routeArrows(tripOf(along('out', LINE, west, east), steps))).toHaveLength(1);
    expect(routeArrows(tripOf(steps))).toMatchObject([{ drawing: 'foot', isMain: true }]);
  });

  it('is drawn as its stretch is', () => {
    const [rumor] = TRIPS.filter(({ id }) => id === RUMOR.id).flatMap(routeArrows);
    expect(rumor?.drawing).toBe('ghost');
    const [flight] = TRIPS.filter(({ id }) => id === FLIGHT.id).flatMap(routeArrows);
    expect(flight?.drawing).toBe('plane');
  });

  it('knows none for a trip whose route nobody knows, or that did not move', () => {
    expect(routeArrows(tripOf())).toEqual([]);
    const here = testLeg('stay', 'foot', { from: CAPITAL, to: CAPITAL });
    expect(routeArrows(tripOf(here))).toEqual([]);
    const twin = testPlace('twin', west.lonLat);
    expect(routeArrows(tripOf(testLeg('stay', 'foot', { from: west, to: twin })))).toEqual([]);
  });

  it('gives numbers only', () => {
    const arrows = [
      ...TRIPS,
      tripOf(along('out', PORT_LINE, CAPITAL, PORT_LINE.points[1]?.place as Place)),
    ].flatMap(routeArrows);
    expect(arrows.length).toBeGreaterThan(4);
    expect(arrows.flatMap(({ at, degrees }) => [...at, degrees]).every(Number.isFinite)).toBe(true);
  });
});
