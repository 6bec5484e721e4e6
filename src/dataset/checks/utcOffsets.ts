import type { LocalTime } from '../../domain/localTime.ts';
import { instantOf } from '../../domain/localTime.ts';
import type { Place, TripRecord } from '../../domain/trip.ts';
import { utcOffsetAt } from '../../domain/zoneOffset.ts';
import type { ContentProblem } from '../contentProblem.ts';
import type { ContentCheck } from './contentCheck.ts';
import { fileOfTrip } from './contentCheck.ts';

/** Every zone exists, and every clock time has the offset that was in force at its place. */
export const checkUtcOffsets: ContentCheck = ({ trips, places }) => [
  ...[...places.values()].flatMap(unknownZone),
  ...trips.flatMap((trip) =>
    clockTimes(trip).flatMap(({ field, local, place }) => wrongOffset(trip, field, local, place)),
  ),
];

function unknownZone(place: Place): readonly ContentProblem[] {
  if (utcOffsetAt(place.zone, 0) !== null) return [];
  return [
    {
      file: 'places.json',
      field: `places[${place.id}].zone`,
      rule: 'unknown-zone',
      message: `"${place.zone}" is not a time zone`,
      fix: 'use a name of the IANA database, such as "Asia/Pyongyang"',
    },
  ];
}

interface ClockTime {
  readonly field: string;
  readonly local: LocalTime | undefined;
  readonly place: Place | undefined;
}

/** The times of a trip with the place whose clock they are by. */
function clockTimes(trip: TripRecord): readonly ClockTime[] {
  return [
    ...trip.accounts.map(({ start, knownSince }, i) => ({
      field: `accounts[${i}].start`,
      local: start,
      // The first leg that an account of that day can have meant.
      place: (trip.legs.find((leg) => (leg.knownUntil ?? '9999') > knownSince) ?? trip.legs[0])
        ?.from,
    })),
    ...trip.legs.flatMap(({ depart, from, arrive, to }, i) => [
      { field: `legs[${i}].depart`, local: depart, place: from },
      { field: `legs[${i}].arrive`, local: arrive, place: to },
    ]),
    ...trip.stops.flatMap(({ arrive, depart, place }, i) => [
      { field: `stops[${i}].arrive`, local: arrive, place },
      { field: `stops[${i}].depart`, local: depart, place },
    ]),
    ...trip.meetings.flatMap(({ start, end, place }, i) => [
      { field: `meetings[${i}].start`, local: start, place },
      { field: `meetings[${i}].end`, local: end, place },
    ]),
  ];
}

function wrongOffset(
  trip: TripRecord,
  field: string,
  local: LocalTime | undefined,
  place: Place | undefined,
): readonly ContentProblem[] {
  const instant = local === undefined ? null : instantOf(local);
  if (local === undefined || place === undefined || instant === null) return [];
  const inForce = utcOffsetAt(place.zone, instant);
  if (inForce === null || inForce === local.utcOffset) return [];
  return [
    {
      file: fileOfTrip(trip),
      field: `${field}.at`,
      rule: 'utc-offset',
      message: `clocks at "${place.id}" were at ${inForce} that day, not at ${local.utcOffset}`,
      fix: `write the local clock with ${inForce}; convert the hour if the source used another clock`,
    },
  ];
}
