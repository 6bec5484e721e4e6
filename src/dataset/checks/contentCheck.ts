import type { Dataset } from '../../domain/dataset.ts';
import type { LocalTime } from '../../domain/localTime.ts';
import { instantOf } from '../../domain/localTime.ts';
import type { Known, Line, TripRecord } from '../../domain/trip.ts';
import type { ContentProblem } from '../contentProblem.ts';

/** Finds what parses well and still cannot be true. */
export type ContentCheck = (dataset: Dataset) => readonly ContentProblem[];

export const fileOfTrip = (trip: TripRecord): string => `trips/${trip.id}.json`;
export const fileOfLine = (line: Line): string => `lines/${line.id}.json`;

/** A fact of a trip, and the field that holds it. */
export interface FactAt {
  readonly field: string;
  readonly fact: Known;
  /** When it happened, in order, as far as it is recorded; empty for what has no time. */
  readonly moments: readonly MomentAt[];
}

export interface MomentAt {
  readonly field: string;
  readonly local: LocalTime;
}

/** All facts of a trip, in the order of its file. */
export function factsOf(trip: TripRecord): readonly FactAt[] {
  const list = <Fact extends Known>(
    name: string,
    facts: readonly Fact[],
    times: (fact: Fact) => Readonly<Record<string, LocalTime | undefined>>,
  ): readonly FactAt[] =>
    facts.map((fact, index) => {
      const field = `${name}[${index}]`;
      const moments = Object.entries(times(fact)).flatMap(([key, local]) =>
        local === undefined ? [] : [{ field: `${field}.${key}`, local }],
      );
      return { field, fact, moments };
    });
  return [
    ...list('accounts', trip.accounts, ({ start, end }) => ({ start, end })),
    ...list('legs', trip.legs, ({ depart, arrive }) => ({ depart, arrive })),
    ...list('stops', trip.stops, ({ arrive, depart }) => ({ arrive, depart })),
    ...list('meetings', trip.meetings, ({ start, end }) => ({ start, end })),
    ...list('vehicles', trip.vehicles, () => ({})),
    ...list('disputes', trip.disputes, () => ({})),
    ...list('notes', trip.notes, () => ({})),
  ];
}

/** Whether `a` is certainly later than `b`: by the instant where both have clock times, else by the day. */
export function isLater(a: LocalTime, b: LocalTime): boolean {
  const [instantA, instantB] = [instantOf(a), instantOf(b)];
  return instantA === null || instantB === null ? a.date > b.date : instantA > instantB;
}
