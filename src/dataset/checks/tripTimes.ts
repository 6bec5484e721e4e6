import { isKnownOn } from '../../domain/asOf.ts';
import type { Account, Known, Leg, TripRecord } from '../../domain/trip.ts';
import type { ContentProblem } from '../contentProblem.ts';
import type { ContentCheck } from './contentCheck.ts';
import { factsOf, fileOfTrip, isLater } from './contentCheck.ts';

/** Times of a trip against each other: ends after starts, legs one after another, all within the trip. */
export const checkTripTimes: ContentCheck = ({ trips }) =>
  trips.flatMap((trip) => [
    ...endsBeforeStarts(trip),
    ...legsOutOfOrder(trip),
    ...outsideTrip(trip),
    ...entriesOutOfOrder(trip),
  ]);

function endsBeforeStarts(trip: TripRecord): readonly ContentProblem[] {
  return factsOf(trip).flatMap(({ field, moments: [first, last] }): ContentProblem[] => {
    if (first === undefined || last === undefined || !isLater(first.local, last.local)) return [];
    const isAccount = field.startsWith('accounts');
    return [
      {
        file: fileOfTrip(trip),
        field: last.field,
        rule: isAccount ? 'account-dates' : 'arrives-before-departure',
        message: 'it ends before it starts',
        fix: `check it against ${first.field}, and the offsets of both`,
      },
    ];
  });
}

/** Legs that were believed at the same time follow each other, whatever replaced them later. */
function legsOutOfOrder(trip: TripRecord): readonly ContentProblem[] {
  const found = new Map<string, ContentProblem>();
  for (const day of new Set(trip.legs.map((leg) => leg.knownSince))) {
    const legs = trip.legs.filter((leg) => isKnownOn(leg, day));
    legs.forEach((leg, index) => {
      const before = legs[index - 1];
      if (before === undefined) return;
      const [starts, ended] = [leg.depart ?? leg.arrive, before.arrive ?? before.depart];
      if (starts === undefined || ended === undefined || !isLater(ended, starts)) return;
      const field = `legs[${trip.legs.indexOf(leg)}]`;
      found.set(field, {
        file: fileOfTrip(trip),
        field,
        rule: 'legs-order',
        message: `"${leg.id}" starts before "${before.id}", listed before it, has ended`,
        fix: 'put the legs in order of time, or correct the times',
      });
    });
  }
  return [...found.values()];
}

/**
 * Everything happens between the start and the end of the trip as it was last known while the fact
 * was believed; without an end, after the start. Days only: a trip that ends on a date may have a
 * meeting late on it.
 */
function outsideTrip(trip: TripRecord): readonly ContentProblem[] {
  return factsOf(trip).flatMap(({ field, fact, moments }) => {
    const account = lastAccountDuring(trip, fact);
    if (field.startsWith('accounts') || account === undefined) return [];
    return moments
      .filter(
        ({ local }) =>
          local.date < account.start.date ||
          (account.end !== undefined && local.date > account.end.date),
      )
      .map(
        (moment): ContentProblem => ({
          file: fileOfTrip(trip),
          field: moment.field,
          rule: 'outside-trip',
          message: `${moment.local.date} is not within the trip, ${account.start.date} to ${account.end?.date ?? 'an open end'}`,
          fix: 'correct the day, or the start or end in accounts',
        }),
      );
  });
}

function lastAccountDuring(trip: TripRecord, { knownUntil }: Known): Account | undefined {
  return trip.accounts.findLast(
    (account) => knownUntil === undefined || account.knownSince < knownUntil,
  );
}

function entriesOutOfOrder(trip: TripRecord): readonly ContentProblem[] {
  const file = fileOfTrip(trip);
  const accounts = trip.accounts.flatMap(({ knownSince }, index): ContentProblem[] => {
    const before = trip.accounts[index - 1];
    // Two accounts of one day: one of them would never be seen.
    if (before === undefined || before.knownSince < knownSince) return [];
    return [
      {
        file,
        field: `accounts[${index}].knownSince`,
        rule: 'account-order',
        message: 'accounts must become known one after another, each on a later day',
        fix: 'sort the accounts by knownSince; merge two of the same day',
      },
    ];
  });
  const statuses = trip.statuses.flatMap(({ since }, index): ContentProblem[] => {
    const before = trip.statuses[index - 1];
    if (before === undefined || before.since <= since) return [];
    return [
      {
        file,
        field: `statuses[${index}].since`,
        rule: 'status-order',
        message: `${since} is before the status listed above it (${before.since})`,
        fix: 'sort the statuses by since, oldest first',
      },
    ];
  });
  return [...accounts, ...statuses];
}

/**
 * The legs as last believed: those that still are, or for a trip that was given up, those of the
 * last day on which any was.
 */
export function lastBelievedLegs(trip: TripRecord): readonly Leg[] {
  const believed = trip.legs.filter((leg) => leg.knownUntil === undefined);
  if (believed.length > 0) return believed;
  const lastDay = trip.legs
    .map((leg) => leg.knownUntil ?? '')
    .sort()
    .at(-1);
  return trip.legs.filter((leg) => leg.knownUntil === lastDay);
}
