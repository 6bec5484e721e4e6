import type { CalendarDate } from './calendarDate.ts';
import { distanceKm } from './distance.ts';
import { liftedArc, smoothLine } from './drawnPath.ts';
import { greatCirclePath } from './greatCirclePath.ts';
import { indexOnLine } from './linePath.ts';
import { instantOf, type LocalTime, type PartOfDay } from './localTime.ts';
import type { LonLat } from './lonLat.ts';
import { type Drawing, drawingOf } from './routeDrawing.ts';
import type { Leg, Meeting, Place, Section, Stop, Trip } from './trip.ts';
import { utcOffsetAt } from './zoneOffset.ts';

/**
 * A trip as a journey in time: what its sources say about when it was where, in order, and the drawn
 * line between. Times that no source gives are never made up: where only a date is known, a moment
 * has the whole of that day, and lies in it so that the order of events holds and nobody hurries.
 */
export interface Itinerary {
  readonly trip: Trip;
  /** The line in the direction of travel, in pieces that look the same all along. */
  readonly pieces: readonly ItineraryPiece[];
  /** Everything that has a time, in order; at least one. */
  readonly moments: readonly Moment[];
  /** Milliseconds since 1970, of the first and the last moment. */
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface ItineraryPiece {
  readonly leg: Leg;
  readonly drawing: Drawing;
  readonly points: readonly LonLat[];
  /** For each point the kilometers from the start of the trip, along the line as drawn. */
  readonly along: readonly number[];
  /** What it follows; null for a flight and for steps on foot. */
  readonly section: Section | null;
  /** The places of its line, in the direction of travel: what can be measured between. */
  readonly stations: readonly { readonly along: number; readonly place: Place }[];
  /** IANA zones from where on they hold, in order. */
  readonly zones: readonly { readonly from: number; readonly zone: string }[];
}

export type MomentEvent =
  | { readonly kind: 'departure'; readonly leg: Leg }
  | { readonly kind: 'arrival'; readonly leg: Leg }
  | { readonly kind: 'stop'; readonly stop: Stop }
  | { readonly kind: 'meeting'; readonly meeting: Meeting };

/** Something that happened at a place, at a time that a source gives. */
export interface Moment {
  readonly event: MomentEvent;
  readonly place: Place;
  /** As the source has it. */
  readonly local: LocalTime;
  /** `clock`: to the minute, or about; `day`: no nearer than a day or a part of it. */
  readonly precision: 'clock' | 'day';
  /** Where on the line, in kilometers from the start of the trip. */
  readonly along: number;
  /** When it is shown: its time, or an instant of its day. */
  readonly at: number;
  /** Between which instants it was: its time twice or, for a day, what its neighbors leave of that. */
  readonly earliest: number;
  readonly latest: number;
}

/** The line and everything timed on it; null for a trip without a leg or without any time. */
export function itineraryOf(trip: Trip): Itinerary | null {
  const pieces = piecesOf(trip);
  const moments = timed(placed(trip, pieces));
  const [first] = moments;
  const last = moments.at(-1);
  if (pieces.length === 0 || first === undefined || last === undefined) return null;
  return { trip, pieces, moments, startsAt: first.at, endsAt: last.at };
}

function piecesOf(trip: Trip): readonly ItineraryPiece[] {
  const pieces: ItineraryPiece[] = [];
  let reached = 0;
  const add = (
    leg: Leg,
    drawing: Drawing,
    points: readonly LonLat[],
    section: Section | null,
    marksOf: (along: readonly number[]) => Pick<ItineraryPiece, 'stations' | 'zones'>,
  ): void => {
    const along = points.map((point, index) => {
      const previous = points[index - 1];
      if (previous !== undefined) reached += distanceKm(previous, point);
      return reached;
    });
    pieces.push({ leg, drawing, points, along, section, ...marksOf(along) });
  };
  for (const leg of trip.legs) {
    for (const section of leg.sections) {
      const { points, stations } = sectionPoints(section);
      const drawing = drawingOf({ mode: leg.mode, evidence: section.evidence.kind }, trip);
      add(leg, drawing, points, section, (along) => {
        const passed = stations.map(({ index, place }) => ({ along: along[index] ?? 0, place }));
        const zones = passed.map(({ along: from, place }) => ({ from, zone: place.zone }));
        return { stations: passed, zones };
      });
    }
    if (leg.sections.length > 0) continue;
    const drawing = drawingOf({ mode: leg.mode, evidence: leg.evidence.kind }, trip);
    for (const points of directPoints(leg)) {
      // In the air the clock is that of the nearer end.
      add(leg, drawing, points, null, (along) => ({
        stations: [],
        zones: [
          { from: along[0] ?? 0, zone: leg.from.zone },
          { from: ((along[0] ?? 0) + (along.at(-1) ?? 0)) / 2, zone: leg.to.zone },
        ],
      }));
    }
  }
  return pieces;
}

/** A section as drawn, in the direction of travel, and which of its points are stations. */
function sectionPoints(section: Section): {
  readonly points: readonly LonLat[];
  readonly stations: readonly { readonly index: number; readonly place: Place }[];
} {
  const { path, indexOfPoint } = smoothLine(section.line);
  const from = indexOnLine(section.line, section.from);
  const to = indexOnLine(section.line, section.to);
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const start = indexOfPoint[first] ?? 0;
  const points = path.slice(start, (indexOfPoint[last] ?? path.length) + 1);
  const stations = section.line.points.slice(first, last + 1).map(({ place }, index) => ({
    index: (indexOfPoint[first + index] ?? 0) - start,
    place,
  }));
  if (from <= to) return { points, stations };
  return {
    points: points.toReversed(),
    stations: stations
      .map(({ index, place }) => ({ index: points.length - 1 - index, place }))
      .reverse(),
  };
}

/** A flight as its arc, steps on foot as a straight line: as `routeStretches` draws them. */
function directPoints({ mode, from, to }: Leg): readonly (readonly LonLat[])[] {
  if (mode !== 'plane') return [[from.lonLat, to.lonLat]];
  return Math.abs(from.lonLat[0] - to.lonLat[0]) > 180
    ? greatCirclePath(from.lonLat, to.lonLat)
    : [liftedArc(from.lonLat, to.lonLat)];
}

/** A moment before it has its instant: when it may have been. */
interface Fact extends Omit<Moment, 'at' | 'earliest' | 'latest'> {
  readonly from: number;
  readonly to: number;
}

const HOUR_MS = 3_600_000;

/** Hours of the clock that a part of the day stands for. */
const PART_HOURS: Readonly<Record<PartOfDay, readonly [from: number, to: number]>> = {
  'before dawn': [0, 6],
  morning: [6, 12],
  midday: [11, 14],
  afternoon: [12, 18],
  evening: [17, 22],
  night: [20, 24],
};

/** The instants that a local time leaves open, by the clock of its place. */
function windowOf(
  local: LocalTime,
  place: Place,
): { readonly from: number; readonly to: number; readonly precision: Moment['precision'] } {
  const instant = instantOf(local);
  if (instant !== null) return { from: instant, to: instant, precision: 'clock' };
  const midnight = localMidnight(local.date, place.zone);
  const [first, last] = local.part === undefined ? [0, 24] : PART_HOURS[local.part];
  return {
    from: midnight + first * HOUR_MS,
    to: midnight + last * HOUR_MS,
    precision: 'day',
  };
}

function localMidnight(date: CalendarDate, zone: string): number {
  const offset = utcOffsetAt(zone, Date.parse(`${date}T12:00:00Z`)) ?? '+00:00';
  return Date.parse(`${date}T00:00:00${offset}`);
}

/** Every timed fact of a trip on its line, in the order of travel. */
function placed(trip: Trip, pieces: readonly ItineraryPiece[]): readonly Fact[] {
  const anchors = legFacts(trip, pieces);
  const ends = legEnds(pieces);
  const events = [
    ...trip.stops.flatMap((stop): readonly Omit<Fact, 'along'>[] =>
      [stop.arrive, stop.depart].flatMap((local) =>
        local === undefined
          ? []
          : [
              {
                event: { kind: 'stop', stop },
                place: stop.place,
                local,
                ...windowOf(local, stop.place),
              },
            ],
      ),
    ),
    ...trip.meetings.map(
      (meeting): Omit<Fact, 'along'> => ({
        event: { kind: 'meeting', meeting },
        place: meeting.place,
        local: meeting.start,
        ...windowOf(meeting.start, meeting.place),
      }),
    ),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  let reached = 0;
  const facts = events.map((fact): Fact => {
    const after = Math.max(0, ...anchors.filter(({ to }) => to <= fact.from).map((a) => a.along));
    const before = Math.min(
      Number.POSITIVE_INFINITY,
      ...anchors.filter(({ from }) => from >= fact.to).map((a) => a.along),
    );
    const candidates = alongsOf(fact.place, pieces, ends).filter(
      (along) => along >= after && along <= before,
    );
    const along =
      candidates.find((candidate) => candidate >= reached) ??
      candidates[0] ??
      // Off the line, at a place that the sources do not say how he reached.
      Math.min(before, Math.max(after, reached));
    reached = Math.max(reached, along);
    return { ...fact, along };
  });
  // A stop that a source describes says more than the bare arrival or departure of the same time.
  const bare = anchors.filter(
    (anchor) =>
      !facts.some(
        ({ event, along, local }) =>
          event.kind === 'stop' &&
          Math.abs(along - anchor.along) < 1e-6 &&
          local.date === anchor.local.date &&
          local.time === anchor.local.time &&
          local.part === anchor.local.part,
      ),
  );
  const order = orderOn(trip, pieces);
  return [...bare, ...facts].sort(
    (a, b) => a.along - b.along || order(a) - order(b) || a.from - b.from || a.to - b.to,
  );
}

/** At one place: legs end and begin in their order, and what happens there does once all have ended. */
function orderOn(trip: Trip, pieces: readonly ItineraryPiece[]): (fact: Fact) => number {
  const endOf = trip.legs.map((leg) => pieces.findLast((piece) => piece.leg === leg)?.along.at(-1));
  return ({ event, along }) => {
    if (event.kind === 'departure') return 2 * trip.legs.indexOf(event.leg);
    if (event.kind === 'arrival') return 2 * trip.legs.indexOf(event.leg) + 1;
    return 2 * endOf.lastIndexOf(along) + 1.5;
  };
}

/** Departures and arrivals. The trip's own dates stand in where its first or last leg has none. */
function legFacts(trip: Trip, pieces: readonly ItineraryPiece[]): readonly Fact[] {
  const { start, end } = trip.account;
  return trip.legs.flatMap((leg, index): readonly Fact[] => {
    const own = pieces.filter((piece) => piece.leg === leg);
    const depart = leg.depart ?? (index === 0 ? start : undefined);
    const isLast = index === trip.legs.length - 1;
    // The end of a trip says that he was back, not at what hour at which station.
    const isHome = isLast && leg.to.country === 'KP' && end !== undefined;
    const arrive = leg.arrive ?? (isHome ? { date: end.date, approximate: false } : undefined);
    return [
      ...(depart === undefined
        ? []
        : [
            {
              event: { kind: 'departure', leg } as const,
              place: leg.from,
              local: depart,
              along: own[0]?.along[0] ?? 0,
              ...windowOf(depart, leg.from),
            },
          ]),
      ...(arrive === undefined
        ? []
        : [
            {
              event: { kind: 'arrival', leg } as const,
              place: leg.to,
              local: arrive,
              along: own.at(-1)?.along.at(-1) ?? 0,
              ...windowOf(arrive, leg.to),
            },
          ]),
    ];
  });
}

interface LegEnd {
  readonly place: Place;
  readonly along: number;
}

function legEnds(pieces: readonly ItineraryPiece[]): readonly LegEnd[] {
  return pieces.flatMap(({ leg, along }, index): readonly LegEnd[] => [
    ...(pieces[index - 1]?.leg === leg ? [] : [{ place: leg.from, along: along[0] ?? 0 }]),
    ...(pieces[index + 1]?.leg === leg ? [] : [{ place: leg.to, along: along.at(-1) ?? 0 }]),
  ]);
}

/** An airport and the city it serves lie this close. */
const SAME_CITY_KM = 60;

/** Where the line passes a place, or ends in its city; in order. */
function alongsOf(
  place: Place,
  pieces: readonly ItineraryPiece[],
  ends: readonly LegEnd[],
): readonly number[] {
  const passed = pieces.flatMap(({ points, along }) =>
    points.flatMap(([longitude, latitude], index) =>
      longitude === place.lonLat[0] && latitude === place.lonLat[1] ? [along[index] ?? 0] : [],
    ),
  );
  if (passed.length > 0) return passed;
  return ends
    .filter((end) => distanceKm(end.place.lonLat, place.lonLat) <= SAME_CITY_KM)
    .map(({ along }) => along);
}

/**
 * Gives every fact an instant: its own where a source has the time; else, in the time that is left
 * between its neighbors, evenly among those that share it.
 */
function timed(facts: readonly Fact[]): readonly Moment[] {
  const latest: number[] = [];
  for (const fact of facts.toReversed()) {
    latest.unshift(Math.min(fact.to, latest[0] ?? Number.POSITIVE_INFINITY));
  }
  let now = Number.NEGATIVE_INFINITY;
  let earliest = Number.NEGATIVE_INFINITY;
  return facts.map(({ from, to: _, ...fact }, index) => {
    earliest = Math.max(earliest, from);
    const start = Math.max(now, from);
    if (fact.precision === 'day') {
      const end = Math.max(start, latest[index] ?? start);
      const sharing = facts.slice(index).findIndex((_other, at) => latest[index + at] !== end);
      const count = sharing < 0 ? facts.length - index : Math.max(1, sharing);
      now = start + (end - start) / (count + 1);
    } else {
      now = start;
    }
    // Where sources contradict each other in the order of things, what is shown holds.
    return {
      ...fact,
      at: now,
      earliest: Math.min(earliest, now),
      latest: Math.max(latest[index] ?? now, now),
    };
  });
}

/** Where the traveler is taken to be at an instant, and how well that is known. */
export interface Position {
  readonly lonLat: LonLat;
  /** Kilometers from the start of the trip along the line as drawn. */
  readonly along: number;
  /** IANA zone whose clock shows the local time there. */
  readonly zone: string;
  /**
   * `known`: a source says so. `between times`: under way between two places whose times are known.
   * `by day`: no source says more than the day.
   */
  readonly knowing: 'known' | 'between times' | 'by day';
  /** Whether an hour may be named: not next to what is known by its day alone. */
  readonly hasHour: boolean;
  readonly leg: Leg;
  /** The last moment up to the instant. */
  readonly moment: Moment;
  /** The next one; null at the end. */
  readonly next: Moment | null;
}

/** The position at an instant (milliseconds since 1970). Before the first moment and after the last it is theirs. */
export function positionAt(itinerary: Itinerary, instant: number): Position {
  const { moments } = itinerary;
  const at = Math.min(itinerary.endsAt, Math.max(itinerary.startsAt, instant));
  const index = moments.findLastIndex((moment) => moment.at <= at);
  const moment = moments[Math.max(0, index)] as Moment;
  const next = moments[index + 1] ?? null;
  const isUnderWay = next !== null && next.along > moment.along && at > moment.at;
  const along = isUnderWay
    ? moment.along + ((next.along - moment.along) * (at - moment.at)) / (next.at - moment.at)
    : moment.along;
  const isNextTimed = next === null || next.precision === 'clock';
  return {
    along,
    ...placeAt(itinerary, along),
    knowing: knowingOf(moment, next, at),
    hasHour: moment.precision === 'clock' && (at === moment.at || isNextTimed),
    moment,
    next,
  };
}

function knowingOf(moment: Moment, next: Moment | null, at: number): Position['knowing'] {
  const isClock = moment.precision === 'clock';
  const isThere = next === null || next.along === moment.along || at === moment.at;
  if (isThere) return isClock || next?.along === moment.along ? 'known' : 'by day';
  return isClock && next.precision === 'clock' ? 'between times' : 'by day';
}

/** The point of the line so many kilometers from the start, and its leg and zone. */
function placeAt({ pieces }: Itinerary, along: number): Pick<Position, 'lonLat' | 'leg' | 'zone'> {
  const piece = pieces.find((each) => along <= (each.along.at(-1) ?? 0)) ?? pieces.at(-1);
  if (piece === undefined) throw new Error('An itinerary has at least one piece.');
  const { leg, zones } = piece;
  const zone = zones.findLast(({ from }) => from <= along)?.zone ?? leg.from.zone;
  return { lonLat: pointAlong(piece, along), leg, zone };
}

/** The point of a piece at so many kilometers from the start of the trip; its end for what is beyond. */
function pointAlong({ points, along: marks }: ItineraryPiece, along: number): LonLat {
  const index = marks.findIndex((mark) => mark >= along);
  const [to, from] = [points[index], points[index - 1]];
  if (to === undefined) return points.at(-1) as LonLat;
  if (from === undefined) return to;
  const [start, end] = [marks[index - 1] ?? 0, marks[index] ?? 0];
  const share = end > start ? (along - start) / (end - start) : 1;
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
