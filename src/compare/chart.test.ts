import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tripAsOf } from '../domain/asOf.ts';
import { type Comparison, comparisonOf } from '../domain/comparison.ts';
import { DRIVE, FLIGHT, RAIL_TRIP } from '../domain/testTrips.ts';
import type { Trip, TripRecord } from '../domain/trip.ts';
import { chartOf } from './chart.ts';

const known = (record: TripRecord): Trip => tripAsOf(record, 'latest') as Trip;
const made = (one: TripRecord, other: TripRecord): Comparison =>
  comparisonOf(known(one), known(other)) as Comparison;
const PAIRS = [made(RAIL_TRIP, FLIGHT), made(DRIVE, RAIL_TRIP), made(FLIGHT, DRIVE)];
const ROOM = { width: 400, height: 100 };
const someRoom = fc.record({
  width: fc.integer({ min: 200, max: 1200 }),
  height: fc.integer({ min: 50, max: 300 }),
});

describe(chartOf, () => {
  it('has one scale for both, inside of its room', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAIRS), someRoom, (comparison, room) => {
        const { courses, hourTicks, kmTicks } = chartOf(comparison, room);
        for (const { x, y } of [
          ...courses.flatMap(({ dots }) => dots),
          ...hourTicks.map(({ x: tick }) => ({ x: tick, y: 0 })),
          ...kmTicks.map(({ y: tick }) => ({ x: 0, y: tick })),
        ]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(room.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(room.height);
        }
        const gaps = hourTicks.slice(1).map(({ x }, index) => x - (hourTicks[index]?.x ?? 0));
        expect(Math.min(46, ...gaps)).toBeGreaterThanOrEqual(45.9);
      }),
    );
  });

  it('goes up with the distance and right with time, from one thing that happened to the next', () => {
    for (const { dots, runs } of chartOf(PAIRS[0] as Comparison, ROOM).courses) {
      const farthest = Math.min(...dots.map(({ y }) => y));
      expect(dots[0]?.y).toBe(ROOM.height - 18);
      expect(dots.at(-1)?.y).toBe(farthest);
      expect(dots.at(-1)?.x).toBeGreaterThan(dots[0]?.x ?? 0);
      expect(runs.map(({ d }) => d)).toEqual(
        dots.slice(1).map(({ x, y }, index) => `M${dots[index]?.x} ${dots[index]?.y}L${x} ${y}`),
      );
    }
  });

  it('has few round kilometers beside it, and no zero, which is the axis', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAIRS), someRoom, (comparison, room) => {
        const { kmTicks, yOf } = chartOf(comparison, room);
        for (const [index, { y, km }] of kmTicks.entries()) {
          expect(km).toBeGreaterThan(0);
          expect(y).toBe(yOf(km));
          expect((kmTicks[index - 1]?.y ?? yOf(0)) - y).toBeGreaterThanOrEqual(
            Math.min(26, room.height - 32) - 0.1,
          );
        }
      }),
    );
  });

  it('has some of them where there is room', () => {
    for (const comparison of PAIRS) {
      expect(chartOf(comparison, { width: 400, height: 148 }).kmTicks).not.toEqual([]);
    }
  });

  it('finds the time again that a place on it stands for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PAIRS),
        someRoom,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (comparison, room, share) => {
          const { xOf, elapsedAt } = chartOf(comparison, room);
          expect(elapsedAt(xOf(comparison.ms * share))).toBeCloseTo(comparison.ms * share, -2);
        },
      ),
    );
    const { elapsedAt } = chartOf(PAIRS[0] as Comparison, { width: 400, height: 100 });
    expect(elapsedAt(-50)).toBe(0);
    expect(elapsedAt(4000)).toBe(PAIRS[0]?.ms);
  });

  it('draws a band only around what is open', () => {
    const [rail, flight] = chartOf(PAIRS[0] as Comparison, { width: 400, height: 100 }).courses;
    expect(flight.band).toMatch(/^M.*Z$/);
    // Up along the earliest times, and down again along the latest ones, to where it began.
    const corners = [...flight.band.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(corners).toHaveLength(2 * flight.dots.length);
    expect(corners.at(-1)).toEqual(corners[0]);
    expect(corners.map(([, y]) => y)).toEqual(corners.map(([, y]) => y).toReversed());
    expect(flight.dots.every(({ isKnown }) => !isKnown)).toBe(true);
    expect(rail.runs.map(({ knowing }) => knowing)).toContain('by day');
    expect(rail.dots[0]?.isKnown).toBe(true);
  });

  it('keeps the two letters apart where both trips end at once', () => {
    const [one, other] = chartOf(made(FLIGHT, FLIGHT), { width: 400, height: 100 }).courses;
    expect(Math.abs(one.label.y - other.label.y)).toBeGreaterThanOrEqual(15);
  });
});
