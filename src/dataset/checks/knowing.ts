import { isPublishedBy } from '../../domain/asOf.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { Status, TripRecord } from '../../domain/trip.ts';
import type { ContentProblem } from '../contentProblem.ts';
import type { ContentCheck, FactAt } from './contentCheck.ts';
import { factsOf, fileOfTrip } from './contentCheck.ts';

/** Days of knowing: what the as-of date shows must be what could be read on that day. */
export const checkKnowing: ContentCheck = ({ trips }) =>
  trips.flatMap((trip) => [
    ...firstKnown(trip),
    ...factsOf(trip).flatMap((at) => [
      ...givenUpTooEarly(trip, at),
      ...knownTooEarly(trip, at),
      ...citedTooLate(trip, `${at.field}.knownSince`, at.fact.knownSince, at.fact),
    ]),
    ...trip.statuses.flatMap((entry, index) =>
      citedTooLate(trip, `statuses[${index}].since`, entry.since, entry),
    ),
  ]);

/** A trip shows from the day on which it has both a status and an account: they must start together. */
function firstKnown(trip: TripRecord): readonly ContentProblem[] {
  const status = trip.statuses[0]?.since;
  const account = trip.accounts[0]?.knownSince;
  if (status === account) return [];
  return [
    {
      file: fileOfTrip(trip),
      field: 'statuses[0].since',
      rule: 'first-known',
      message: `the first status (${status}) and the first account (${account}) start on different days, so the trip is hidden between them`,
      fix: 'give both the day on which the trip was first reported',
    },
  ];
}

function givenUpTooEarly(trip: TripRecord, { field, fact }: FactAt): readonly ContentProblem[] {
  if (fact.knownUntil === undefined || fact.knownSince < fact.knownUntil) return [];
  return [
    {
      file: fileOfTrip(trip),
      field: `${field}.knownUntil`,
      rule: 'known-until',
      message: `${fact.knownUntil} is not after knownSince, ${fact.knownSince}`,
      fix: 'knownUntil is the first day on which it was no longer believed; remove it while it holds',
    },
  ];
}

/** While a trip has one of these statuses, what is known of it is what is expected of it. */
const EXPECTING: readonly Status[] = ['rumored'];

/**
 * Nothing is known before it happened. What was announced or expected is exempt: everything that
 * became known while the trip was only rumored, what was given up again later (`knownUntil`), and
 * the end of a trip, which is announced with its start. Days are compared as they are written, in
 * the zone of the place and of the publisher.
 */
function knownTooEarly(
  trip: TripRecord,
  { field, fact, moments }: FactAt,
): readonly ContentProblem[] {
  const isExpectation =
    fact.knownUntil !== undefined || EXPECTING.includes(statusOn(trip, fact.knownSince));
  const moment = field.startsWith('accounts') ? moments[0] : moments.at(-1);
  if (isExpectation || moment === undefined || moment.local.date <= fact.knownSince) return [];
  return [
    {
      file: fileOfTrip(trip),
      field: `${field}.knownSince`,
      rule: 'known-too-early',
      message: `it was known on ${fact.knownSince} and happened on ${moment.local.date}`,
      fix: `move knownSince to the first report after ${moment.field}, or split off what was known before`,
    },
  ];
}

function statusOn(trip: TripRecord, day: CalendarDate): Status {
  return trip.statuses.findLast(({ since }) => since <= day)?.status ?? 'rumored';
}

function citedTooLate(
  trip: TripRecord,
  field: string,
  day: CalendarDate,
  { citations }: Pick<FactAt['fact'], 'citations'>,
): readonly ContentProblem[] {
  if (citations.length === 0 || citations.some((citation) => isPublishedBy(citation, day))) {
    return [];
  }
  const earliest = citations.map((citation) => citation.published ?? '').sort()[0];
  return [
    {
      file: fileOfTrip(trip),
      field,
      rule: 'cited-too-late',
      message: `every source it cites was published after ${day}, the earliest on ${earliest}`,
      fix: `use ${earliest}, or cite a source of that day`,
    },
  ];
}
