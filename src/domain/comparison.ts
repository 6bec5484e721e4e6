import {
  type Itinerary,
  itineraryOf,
  type Moment,
  type Position,
  positionAt,
} from './itinerary.ts';
import type { BestLength } from './legGeometry.ts';
import { basisAt, kmAt, type MeasuredWay, measuredWay } from './measuredWay.ts';
import type { Place, Trip } from './trip.ts';

/**
 * Two trips on one clock that starts for each when it sets out. Elapsed times are milliseconds since
 * then. Where a departure is known by its day alone, so is everything that is said to have come so
 * long after it: `earliest` and `latest` keep what the sources leave open, and nothing is rounded away.
 */
export interface Comparison {
  readonly pair: readonly [Course, Course];
  /** Until the later of the two is over. */
  readonly ms: number;
}

/** One of the two: how far it had come, how long after it set out. */
export interface Course {
  readonly itinerary: Itinerary;
  readonly way: MeasuredWay;
  readonly points: readonly CoursePoint[];
  /** Until its last moment. */
  readonly ms: number;
}

/** Something that happened, on the axes of time and distance. */
export interface CoursePoint {
  readonly moment: Moment;
  readonly elapsed: number;
  /** Measured kilometers from where it set out. */
  readonly km: number;
  /** How long after the departure it may have been, at least and at most. */
  readonly earliest: number;
  readonly latest: number;
}

/** The comparison of two trips; null where one of them has no time or no line. */
export function comparisonOf(one: Trip, other: Trip): Comparison | null {
  const [first, second] = [itineraryOf(one), itineraryOf(other)];
  if (first === null || second === null) return null;
  const pair = [courseOf(first), courseOf(second)] as const;
  return { pair, ms: Math.max(pair[0].ms, pair[1].ms) };
}

function courseOf(itinerary: Itinerary): Course {
  const way = measuredWay(itinerary);
  const { moments, startsAt, endsAt } = itinerary;
  const departure = moments[0] as Moment;
  // Moments come in the order of travel, and each of their times in the order of time.
  const points = moments.map(
    (moment, index): CoursePoint => ({
      moment,
      elapsed: moment.at - startsAt,
      km: kmAt(way, moment.along),
      // The clock starts at the departure, whenever that was.
      earliest: index === 0 ? 0 : Math.max(0, moment.earliest - departure.latest),
      latest: index === 0 ? 0 : moment.latest - departure.earliest,
    }),
  );
  return { itinerary, way, points, ms: endsAt - startsAt };
}

/** Where one of the two was, so long after it set out. */
export interface ComparedPosition {
  readonly position: Position;
  readonly instant: number;
  readonly km: number;
  /** The weakest of what the kilometers so far were measured by. */
  readonly basis: BestLength['basis'];
  /** What the sources leave open: the same where they are known to the minute. */
  readonly leastKm: number;
  readonly mostKm: number;
  readonly knowing: Position['knowing'];
  /** Between which places, as far as sources tell; the same one at rest. */
  readonly from: Place;
  readonly to: Place;
  /** Where it also may have been, between the same place and itself: there, back, or at the turn. */
  readonly turn: Place | null;
  /** How long after its departure it came to where it rests; null on the way, or where no hour is known. */
  readonly since: number | null;
  /** Whether nothing later is known of the trip. */
  readonly isOver: boolean;
}

/** Before the departure it is there; after the last moment it stays where that was. */
export function comparedAt(course: Course, elapsed: number): ComparedPosition {
  const { itinerary, way, points, ms } = course;
  const held = Math.min(ms, Math.max(0, elapsed));
  const instant = itinerary.startsAt + held;
  const position = positionAt(itinerary, instant);
  const km = kmOn(points, 'elapsed', held);
  // As early as it can have been somewhere means as far as it can have come.
  const mostKm = elapsed <= 0 ? km : Math.max(km, kmOn(points, 'earliest', elapsed));
  const leastKm = Math.min(km, kmOn(points, 'latest', elapsed));
  const isOpen = mostKm - leastKm > 0.5;
  const arrival = points.find((point) => point.moment.along === position.along);
  const isTimed = arrival !== undefined && isExact(arrival) && !isOpen;
  return {
    position,
    instant,
    km,
    basis: basisAt(way, position.along),
    leastKm,
    mostKm,
    knowing: isOpen ? 'by day' : position.knowing,
    ...(isOpen ? endsOfDoubt(course, elapsed) : endsOfRun(position, instant)),
    since: isTimed && arrival.elapsed > 0 && arrival.elapsed < held ? arrival.elapsed : null,
    isOver: elapsed >= ms,
  };
}

/** The last place that it had surely been at, and the first that it had surely not come to yet. */
function endsOfDoubt(
  { points, itinerary }: Course,
  elapsed: number,
): Pick<ComparedPosition, 'from' | 'to' | 'turn'> {
  const passed = points.findLast(({ latest }) => latest <= elapsed) ?? points[0];
  const ahead = points.find(({ earliest }) => earliest > elapsed) ?? points.at(-1);
  const from = (passed ?? ahead)?.moment.place as Place;
  const to = ahead?.moment.place ?? from;
  if (from.id !== to.id) return { from, to, turn: null };
  const turn = points.find(
    ({ moment, km }) =>
      km > (passed?.km ?? 0) && km < (ahead?.km ?? 0) && moment.place.id !== from.id,
  );
  return { from, to, turn: turn?.moment.place ?? itinerary.trip.account.destination };
}

function endsOfRun(
  { moment, next }: Position,
  instant: number,
): Pick<ComparedPosition, 'from' | 'to' | 'turn'> {
  const isUnderWay = next !== null && next.along > moment.along && instant > moment.at;
  return { from: moment.place, to: isUnderWay ? next.place : moment.place, turn: null };
}

/** Kilometers after so much time, when things happened at these times; evenly between two of them. */
function kmOn(
  points: readonly CoursePoint[],
  when: 'elapsed' | 'earliest' | 'latest',
  elapsed: number,
): number {
  const index = points.findLastIndex((point) => point[when] <= elapsed);
  const [from, to] = [points[index], points[index + 1]];
  if (from === undefined) return points[0]?.km ?? 0;
  if (to === undefined) return from.km;
  return from.km + ((to.km - from.km) * (elapsed - from[when])) / (to[when] - from[when]);
}

/** How well it is known where it was from each point of a course to the next one. */
export function knowingOfRuns({ points }: Course): readonly Position['knowing'][] {
  let isThere = false;
  return points.slice(1).map((to, index) => {
    const from = points[index] as CoursePoint;
    // Once it was surely there it stayed, until it left.
    isThere = isExact(from) || (isThere && from.km === points[index - 1]?.km);
    if (from.km === to.km) return isThere ? 'known' : 'by day';
    return isExact(from) && isExact(to) ? 'between times' : 'by day';
  });
}

/** Whether it is known to the minute how long after the departure something happened. */
export function isExact({ moment, earliest, latest }: CoursePoint): boolean {
  return moment.precision === 'clock' && earliest === latest;
}

/** Where something happened on either trip, in order, each once: where a reader without motion is led. */
export function eventsOf({ pair }: Comparison): readonly number[] {
  const all = pair.flatMap(({ points }) => points.map(({ elapsed }) => elapsed));
  return [...new Set(all)].sort((a, b) => a - b);
}

const HOUR_MS = 3_600_000;
const NOTABLE_HOURS = [1, 3, 6, 12, 24, 48, 72, 96, 120, 168, 240, 336, 480];

/** Round elapsed times that a table of the comparison has a row for, and its end. */
export function notableTimes({ ms }: Comparison): readonly number[] {
  const round = NOTABLE_HOURS.map((hours) => hours * HOUR_MS).filter((elapsed) => elapsed < ms);
  // Of the first hours as many as the length of the trips makes worth telling.
  return [...round.slice(-7), ms];
}
