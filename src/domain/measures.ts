import { isTaken, tripAsOf, tripsAsOf } from './asOf.ts';
import type { CalendarDate } from './calendarDate.ts';
import type { ClaimCheck } from './claim.ts';
import type { Dataset } from './dataset.ts';
import { distanceKm } from './distance.ts';
import { tripYear } from './filters.ts';
import { hoursBetween, type LocalTime, type PartOfDay } from './localTime.ts';
import type { TripMode } from './mode.ts';
import { type RailDistance, railDistance } from './railDistance.ts';
import type { Meeting, Place, Status, Trip } from './trip.ts';

/** What the map's data say to a check. */
export type Measured =
  | {
      readonly kind: 'distance';
      /** The one of both lengths that was asked for. */
      readonly asked: 'straight' | 'rail';
      readonly from: Place;
      readonly to: Place;
      readonly straightKm: number;
      /** Null where no railway of the map joins the two. */
      readonly rail: RailDistance | null;
    }
  | { readonly kind: 'count'; readonly count: number; readonly of: number }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'part'; readonly part: PartOfDay; readonly date: CalendarDate }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'mode'; readonly mode: TripMode }
  | { readonly kind: 'years'; readonly years: readonly number[] }
  | { readonly kind: 'status'; readonly status: Status };

type CheckOf<Measure extends ClaimCheck['measure']> = Extract<
  ClaimCheck,
  { readonly measure: Measure }
>;

/**
 * Whether a check asks what it asked on the day of the claim (trips before a date, a status on a
 * day), or the same of all that is known today.
 */
export type MeasuredWhen = 'then' | 'now';

/**
 * Every measure that a claim's check may name: pure functions of the data, all with what is known
 * today of what happened. Null where the data cannot tell. The registry is closed: a name that
 * `ClaimCheck` has and this lacks, or the other way round, is a type error.
 */
export const MEASURES: {
  readonly [Measure in ClaimCheck['measure']]: (
    check: CheckOf<Measure>,
    dataset: Dataset,
    when: MeasuredWhen,
  ) => Measured | null;
} = {
  straightDistanceKm: (check, dataset) => distance(dataset, check, 'straight'),
  railDistanceKm: (check, dataset) => distance(dataset, check, 'rail'),
  countTrips: (check, dataset, when) => {
    const trips = tripsMade(dataset, when === 'then' ? check.before : null);
    const { mode, personId, country } = check;
    const fitting = trips.filter(
      (trip) =>
        (mode === undefined || trip.mode === mode) &&
        (country === undefined || trip.account.destination.country === country) &&
        (personId === undefined ||
          trip.meetings.some((meeting) => meeting.with.some(({ id }) => id === personId))),
    );
    return { kind: 'count', count: fitting.length, of: trips.length };
  },
  shareOfTrips: (check, dataset, when) => {
    const trips = tripsMade(dataset, when === 'then' ? check.before : null);
    const fitting = trips.filter(({ mode }) => mode === check.mode);
    return trips.length === 0 ? null : { kind: 'count', count: fitting.length, of: trips.length };
  },
  yearsOfTrips: (check, dataset, when) => {
    const trips = tripsMade(dataset, when === 'then' ? check.before : null);
    return { kind: 'years', years: [...new Set(trips.map(tripYear))].sort((a, b) => a - b) };
  },
  departureDate: (check, dataset) => dateOf(tripOf(dataset, check.tripId)?.account.start),
  departurePart: (check, dataset) => {
    const start = tripOf(dataset, check.tripId)?.account.start;
    const part = start && partOf(start);
    return part === undefined ? null : { kind: 'part', part, date: start?.date as CalendarDate };
  },
  destination: (check, dataset) => placeOf(tripOf(dataset, check.tripId)?.account.destination),
  meetingDate: (check, dataset) => dateOf(meetingWith(dataset, check)?.start),
  meetingPlace: (check, dataset) => placeOf(meetingWith(dataset, check)?.place),
  stopDate: (check, dataset) => {
    const stop = tripOf(dataset, check.tripId)?.stops.find(
      ({ place }) => place.id === check.placeId,
    );
    return dateOf(stop?.arrive ?? stop?.depart);
  },
  tripMode: (check, dataset) => {
    const trip = tripOf(dataset, check.tripId);
    return trip === null || !isTaken(trip) ? null : { kind: 'mode', mode: trip.mode };
  },
  tripStatus: (check, dataset, when) => {
    const record = dataset.trips.find(({ id }) => id === check.tripId);
    const trip = record && tripAsOf(record, when === 'then' ? check.on : 'latest');
    return trip ? { kind: 'status', status: trip.status } : null;
  },
  journeyHours: (check, dataset) => {
    const leg = tripOf(dataset, check.tripId)?.legs.find(({ id }) => id === check.legId);
    const hours = leg?.depart && leg.arrive ? hoursBetween(leg.depart, leg.arrive) : null;
    return hours === null ? null : { kind: 'hours', hours };
  },
  none: () => null,
};

/** What the data say to a check; null where they cannot tell. */
export function measure(
  check: ClaimCheck,
  dataset: Dataset,
  when: MeasuredWhen = 'then',
): Measured | null {
  // The compiler does not see that the check and its function go by the same name.
  const compute = MEASURES[check.measure] as (
    check: ClaimCheck,
    dataset: Dataset,
    when: MeasuredWhen,
  ) => Measured | null;
  return compute(check, dataset, when);
}

function distance(
  { places, lines }: Dataset,
  check: { readonly from: string; readonly to: string },
  asked: 'straight' | 'rail',
): Measured | null {
  const [from, to] = [places.get(check.from), places.get(check.to)];
  if (from === undefined || to === undefined) return null;
  const rail = railDistance(lines, from, to);
  const straightKm = distanceKm(from.lonLat, to.lonLat);
  return asked === 'rail' && rail === null
    ? null
    : { kind: 'distance', asked, from, to, straightKm, rail };
}

/** The trips that were made and began before that day, as known today; all with null. */
function tripsMade(dataset: Dataset, before: CalendarDate | null): readonly Trip[] {
  return tripsAsOf(dataset, 'latest').filter(
    (trip) => isTaken(trip) && (before === null || trip.account.start.date < before),
  );
}

function tripOf({ trips }: Dataset, tripId: string): Trip | null {
  const record = trips.find(({ id }) => id === tripId);
  return record === undefined ? null : tripAsOf(record, 'latest');
}

function meetingWith(
  dataset: Dataset,
  { tripId, personId }: { readonly tripId: string; readonly personId: string },
): Meeting | undefined {
  return tripOf(dataset, tripId)?.meetings.find((meeting) =>
    meeting.with.some(({ id }) => id === personId),
  );
}

const dateOf = (local: LocalTime | undefined): Measured | null =>
  local === undefined ? null : { kind: 'date', date: local.date };

const placeOf = (place: Place | undefined): Measured | null =>
  place === undefined ? null : { kind: 'place', place };

/** As the source says it; a clock time falls into a part of the day. */
function partOf({ part, time }: LocalTime): PartOfDay | undefined {
  if (part !== undefined || time === undefined) return part;
  const hour = Number(time.slice(0, 2));
  if (hour < 5) return 'before dawn';
  if (hour < 11) return 'morning';
  if (hour < 14) return 'midday';
  if (hour < 18) return 'afternoon';
  return hour < 22 ? 'evening' : 'night';
}
