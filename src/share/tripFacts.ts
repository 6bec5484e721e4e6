import type { Feature } from 'geojson';
import { legLengths, outwardLength, outwardStraightKm } from '../domain/legGeometry.ts';
import { type Language, textIn } from '../domain/localizedText.ts';
import { type LocalTime, serializeLocalTime } from '../domain/localTime.ts';
import type { Citation, Leg, Trip } from '../domain/trip.ts';

/**
 * Names and codes are a contract, and in English; names of places and people, and sentences, are in the
 * language that is asked for.
 */
export interface TripFacts {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly status_since: string;
  readonly mode: string;
  readonly start: string;
  /** Empty while it is not known. */
  readonly end: string;
  readonly counterparts: readonly string[];
  readonly destination: string;
  readonly country: string;
  /** One way, in whole kilometers. */
  readonly distance_km: number;
  /** `published`, `reported`, `drawn` or `great circle`. */
  readonly distance_basis: string;
  /** The same way in a straight line. */
  readonly straight_km: number;
  readonly summary: string;
}

/** What every download says of a trip as a whole. */
export function tripFacts(trip: Trip, language: Language = 'en'): TripFacts {
  const { account, statuses } = trip;
  const outward = outwardLength(trip);
  return {
    id: trip.id,
    title: textIn(account.title, language),
    status: trip.status,
    status_since: statuses.at(-1)?.since ?? '',
    mode: trip.mode,
    start: serializeLocalTime(account.start),
    end: account.end === undefined ? '' : serializeLocalTime(account.end),
    counterparts: account.counterparts.map(({ name }) => textIn(name, language)),
    destination: textIn(account.destination.name, language),
    country: account.destination.country,
    distance_km: Math.round(outward.km),
    distance_basis: outward.basis,
    straight_km: Math.round(outwardStraightKm(trip)),
    summary: textIn(account.summary, language),
  };
}

/** What every download says of a leg. */
export function legFacts(leg: Leg, language: Language): Readonly<Record<string, unknown>> {
  const { straightKm, drawnKm, publishedKm } = legLengths(leg);
  const optional = (time: LocalTime | undefined): string | null =>
    time === undefined ? null : serializeLocalTime(time);
  return {
    leg: leg.id,
    mode: leg.mode,
    from: textIn(leg.from.name, language),
    to: textIn(leg.to.name, language),
    departs: optional(leg.depart),
    arrives: optional(leg.arrive),
    evidence: leg.evidence.kind,
    evidence_reason: textIn(leg.evidence.reason, language),
    straight_km: Math.round(straightKm),
    drawn_km: Math.round(drawnKm),
    published_km: publishedKm === null ? null : Math.round(publishedKm),
    citations: leg.citations.map(citationText),
  };
}

/** `Yonhap, “Train believed to carry Kim…”, 2023-09-11, https://…` */
export function citationText({ publisher, title, published, url }: Citation): string {
  return [publisher, `“${title}”`, published, url].filter((part) => part !== undefined).join(', ');
}

/** Every source that a trip rests on, once. */
export function citationsOf(trip: Trip): readonly Citation[] {
  const facts = [
    trip.account,
    ...trip.statuses,
    ...trip.legs.flatMap((leg) => [leg, ...leg.publishedLengths]),
    ...trip.stops,
    ...trip.meetings,
    ...trip.vehicles,
    ...trip.disputes.flatMap((dispute) => [dispute, ...dispute.accounts]),
    ...trip.notes,
  ];
  return [...new Set(facts.flatMap(({ citations }) => citations))];
}

/** `Hanoi, 2019-02-23 to 2019-03-05 (confirmed)`: the name of a trip in a file. */
export function tripHeading(trip: Trip, language: Language = 'en'): string {
  const { title, start, end } = tripFacts(trip, language);
  const dates = [start, end].filter((date) => date !== '').map((date) => date.slice(0, 10));
  return `${title}, ${[...new Set(dates)].join(' to ')} (${trip.status})`;
}

/** The name of a leg or a meeting in a file: what it holds, and of which trip. */
export function featureName({ properties }: Feature): string {
  const facts = properties ?? {};
  const trip = `${facts.trip_title} ${String(facts.trip_start).slice(0, 4)}`;
  const what =
    facts.kind === 'leg'
      ? `${facts.from} to ${facts.to} by ${facts.mode}`
      : `Meeting: ${facts.with.join(', ')}`;
  // A rumor must be one wherever its line is seen.
  return facts.trip_status === 'confirmed'
    ? `${trip}: ${what}`
    : `${trip} (${facts.trip_status}): ${what}`;
}
