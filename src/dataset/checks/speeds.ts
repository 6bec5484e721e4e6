import { legLengths } from '../../domain/legGeometry.ts';
import type { LocalTime } from '../../domain/localTime.ts';
import { instantOf } from '../../domain/localTime.ts';
import type { LegMode } from '../../domain/mode.ts';
import type { Leg, Place } from '../../domain/trip.ts';
import { utcOffsetAt } from '../../domain/zoneOffset.ts';
import type { ContentProblem } from '../contentProblem.ts';
import type { ContentCheck } from './contentCheck.ts';
import { fileOfTrip } from './contentCheck.ts';

interface SpeedRange {
  readonly minKmh: number;
  readonly maxKmh: number;
}

/** Averages over a whole leg, halts included. */
const PLAUSIBLE_SPEEDS: Readonly<Record<LegMode, SpeedRange>> = {
  train: { minKmh: 5, maxKmh: 120 },
  plane: { minKmh: 250, maxKmh: 1000 },
  car: { minKmh: 10, maxKmh: 130 },
  foot: { minKmh: 0, maxKmh: 8 },
};

const MS_PER_HOUR = 3_600_000;
/** Clock times are rounded, and a step of 100 m between two of them must not look like flying. */
const ROUNDING_HOURS = 5 / 60;

/**
 * A leg takes a time that its mode can take. With both clock times the average speed has to be
 * plausible either way. With dates only, the days it had must be enough at the highest speed.
 * Lengths are as drawn, a little short of the real ones, so a speed may look lower than it was.
 */
export const checkSpeeds: ContentCheck = ({ trips }) =>
  trips.flatMap((trip) =>
    trip.legs.flatMap((leg, index): ContentProblem[] => {
      const found = implausibleSpeed(leg);
      return found === null
        ? []
        : [
            {
              file: fileOfTrip(trip),
              field: `legs[${index}]`,
              rule: 'speed',
              message: `"${leg.id}" by ${leg.mode}: ${found}`,
              fix: 'check the times and their offsets, the places and the mode',
            },
          ];
    }),
  );

function implausibleSpeed(leg: Leg): string | null {
  if (leg.depart === undefined || leg.arrive === undefined) return null;
  const km = legLengths(leg).drawnKm;
  const departed = earliestInstant(leg.depart, leg.from);
  const arrived = latestInstant(leg.arrive, leg.to);
  // An unknown zone is a problem of the place, reported there.
  if (departed === null || arrived === null) return null;
  const hours = (arrived - departed) / MS_PER_HOUR;
  // Arriving before departing is reported with the times.
  if (hours < 0) return null;
  const { minKmh, maxKmh } = PLAUSIBLE_SPEEDS[leg.mode];
  if (km > maxKmh * (hours + ROUNDING_HOURS)) {
    return `${Math.round(km)} km in at most ${hours.toFixed(1)} h is faster than ${maxKmh} km/h`;
  }
  const isTimed = leg.depart.time !== undefined && leg.arrive.time !== undefined;
  if (isTimed && km < minKmh * (hours - ROUNDING_HOURS)) {
    return `${Math.round(km)} km in ${hours.toFixed(1)} h is slower than ${minKmh} km/h`;
  }
  return null;
}

/** The instant of a local time, or the first of its day. Null when the zone is unknown. */
function earliestInstant(local: LocalTime, place: Place): number | null {
  return instantOf(local) ?? instantOf(withClock(local, '00:00', place));
}

/** The instant of a local time, or the last minute of its day. Null when the zone is unknown. */
function latestInstant(local: LocalTime, place: Place): number | null {
  return instantOf(local) ?? instantOf(withClock(local, '23:59', place));
}

function withClock(local: LocalTime, time: string, place: Place): LocalTime {
  const utcOffset = utcOffsetAt(place.zone, Date.parse(`${local.date}T${time}:00Z`));
  return utcOffset === null ? local : { ...local, time, utcOffset };
}
