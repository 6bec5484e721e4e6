import { type CalendarDate, compareDates } from './calendarDate.ts';
import type { Dataset } from './dataset.ts';
import type { Citation, Dispute, Known, Status, Trip, TripRecord } from './trip.ts';

/** The day of the two reports that the story starts from. */
export const REPORT_DAY = '2023-09-11' as CalendarDate;

/** A day of knowing: a date, or everything known today. */
export type AsOf = CalendarDate | 'latest';

const isBy = (day: CalendarDate, asOf: AsOf): boolean => asOf === 'latest' || day <= asOf;

/** Whether a fact was known, and still believed, on that day. */
export function isKnownOn(fact: Known, asOf: AsOf): boolean {
  return (
    isBy(fact.knownSince, asOf) && (fact.knownUntil === undefined || !isBy(fact.knownUntil, asOf))
  );
}

/** Whether a source could be read on that day. One without a date always could. */
export function isPublishedBy(citation: Citation, asOf: AsOf): boolean {
  if (asOf === 'latest' || citation.published === undefined) return true;
  // A partial date (2023-09) compares with as much of the day as it has.
  return citation.published <= asOf.slice(0, citation.published.length);
}

/**
 * The trip as it was known on that day, or null when nobody had reported it yet. Facts that became
 * known later, and sources that were published later, are left out; of the accounts and statuses
 * the last one by that day is in force.
 */
export function tripAsOf(record: TripRecord, asOf: AsOf): Trip | null {
  const statuses = record.statuses.filter((entry) => isBy(entry.since, asOf));
  const current = statuses.at(-1);
  const account = record.accounts.findLast((candidate) => isKnownOn(candidate, asOf));
  if (current === undefined || account === undefined) return null;
  const known = <Fact extends Known>(facts: readonly Fact[]): readonly Fact[] =>
    facts.filter((fact) => isKnownOn(fact, asOf)).map((fact) => citedBy(fact, asOf));
  return {
    id: record.id,
    mode: record.mode,
    status: current.status,
    statuses: statuses.map((entry) => citedBy(entry, asOf)),
    account: citedBy(account, asOf),
    legs: known(record.legs).map((leg) => ({
      ...leg,
      publishedLengths: saidBy(leg.publishedLengths, asOf),
    })),
    stops: known(record.stops),
    meetings: known(record.meetings),
    vehicles: known(record.vehicles),
    disputes: known(record.disputes).map((dispute) => disputeAsOf(dispute, asOf)),
    notes: known(record.notes),
  };
}

function citedBy<Fact extends { readonly citations: readonly Citation[] }>(
  fact: Fact,
  asOf: AsOf,
): Fact {
  const citations = fact.citations.filter((citation) => isPublishedBy(citation, asOf));
  return citations.length === fact.citations.length ? fact : { ...fact, citations };
}

/** What at least one source had said by that day, with the sources of that day. */
function saidBy<Said extends { readonly citations: readonly Citation[] }>(
  entries: readonly Said[],
  asOf: AsOf,
): readonly Said[] {
  return entries
    .filter(({ citations }) => citations.some((citation) => isPublishedBy(citation, asOf)))
    .map((entry) => citedBy(entry, asOf));
}

function disputeAsOf(dispute: Dispute, asOf: AsOf): Dispute {
  const { betterSupported, ...rest } = dispute;
  const better =
    betterSupported === undefined ? [] : dispute.accounts.slice(0, betterSupported + 1);
  const accounts = saidBy(dispute.accounts, asOf);
  const isBetterSaid = saidBy(better.slice(-1), asOf).length > 0;
  return {
    ...rest,
    accounts,
    // Accounts before it may be left out: it moves up.
    ...(isBetterSaid && { betterSupported: saidBy(better, asOf).length - 1 }),
  };
}

/** All trips known on that day, in order of departure. */
export function tripsAsOf(dataset: Dataset, asOf: AsOf): readonly Trip[] {
  return dataset.trips
    .flatMap((record) => tripAsOf(record, asOf) ?? [])
    .sort((a, b) => compareDates(a.account.start.date, b.account.start.date));
}

/** Statuses under which a journey is held to have taken place. */
const TAKEN: readonly Status[] = ['reported', 'confirmed'];

/** Whether a trip counts among the trips made, rather than as a rumor or a report that did not hold. */
export function isTaken(trip: Trip): boolean {
  return TAKEN.includes(trip.status);
}
