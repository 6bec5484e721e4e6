import { type AsOf, isTaken, tripAsOf } from './asOf.ts';
import type { CalendarDate } from './calendarDate.ts';
import { compareDates } from './calendarDate.ts';
import type { Dataset } from './dataset.ts';
import type { LocalTime } from './localTime.ts';
import type { Known, Meeting, Place, Status, Trip, TripRecord } from './trip.ts';

/** One thing about a trip that was known otherwise, or not at all, before. Most telling kinds first. */
export type KnowledgeChange =
  | { readonly kind: 'status changed'; readonly trip: Trip; readonly before: Status }
  | { readonly kind: 'trip appeared'; readonly trip: Trip }
  /** `trip` as it was known before. */
  | { readonly kind: 'trip withdrawn'; readonly trip: Trip }
  /** He was on his way somewhere, or so it was thought; now it is known where. */
  | { readonly kind: 'destination changed'; readonly trip: Trip; readonly before: Trip }
  | {
      readonly kind: 'meetings known';
      readonly trip: Trip;
      readonly meetings: readonly Meeting[];
    }
  | { readonly kind: 'places known'; readonly trip: Trip; readonly places: readonly Place[] }
  /** Legs between places that were known already. */
  | { readonly kind: 'way known'; readonly trip: Trip; readonly places: readonly Place[] }
  | { readonly kind: 'end known'; readonly trip: Trip; readonly end: LocalTime }
  | {
      readonly kind: 'meetings withdrawn';
      readonly trip: Trip;
      readonly meetings: readonly Meeting[];
    };

/** In which order a day's changes are told. */
const TELLING: readonly KnowledgeChange['kind'][] = [
  'status changed',
  'trip appeared',
  'trip withdrawn',
  'destination changed',
  'meetings known',
  'places known',
  'way known',
  'end known',
  'meetings withdrawn',
];

/**
 * What is known of a trip in `after` and was not in `before`, or the other way round; null where
 * nobody knew of the trip. Only what the map or the list shows: a note, an aircraft's name or one
 * more source for the same is no change. A trip that appears is one change, with all that is in it.
 */
export function tripChanges(before: Trip | null, after: Trip | null): readonly KnowledgeChange[] {
  if (after === null) return before === null ? [] : [{ kind: 'trip withdrawn', trip: before }];
  if (before === null) return [{ kind: 'trip appeared', trip: after }];
  const changes: KnowledgeChange[] = [];
  if (before.status !== after.status) {
    changes.push({ kind: 'status changed', trip: after, before: before.status });
  }
  if (before.account.destination.id !== after.account.destination.id) {
    changes.push({ kind: 'destination changed', trip: after, before });
  }
  const meetings = newIn(before.meetings, after.meetings, meetingKey);
  if (meetings.length > 0) changes.push({ kind: 'meetings known', trip: after, meetings });
  const places = newIn(placesOf(before), placesOf(after), ({ id }) => id).filter(
    // Said already, as the place of a meeting or as the destination.
    ({ id }) =>
      meetings.every(({ place }) => place.id !== id) &&
      (id !== after.account.destination.id || id === before.account.destination.id),
  );
  if (places.length > 0) changes.push({ kind: 'places known', trip: after, places });
  const knownBefore = new Set(placesOf(before).map(({ id }) => id));
  const way = newIn(before.legs, after.legs, ({ from, to }) => `${from.id} ${to.id}`)
    .map(({ to }) => to)
    .filter(({ id }) => knownBefore.has(id));
  if (way.length > 0) changes.push({ kind: 'way known', trip: after, places: way });
  const { end } = after.account;
  if (end !== undefined && before.account.end === undefined) {
    changes.push({ kind: 'end known', trip: after, end });
  }
  const gone = newIn(after.meetings, before.meetings, meetingKey);
  if (gone.length > 0) changes.push({ kind: 'meetings withdrawn', trip: after, meetings: gone });
  return changes;
}

/** The members of `after` whose key no member of `before` has, each key once. */
function newIn<Member>(
  before: readonly Member[],
  after: readonly Member[],
  keyOf: (member: Member) => string,
): readonly Member[] {
  const seen = new Set(before.map(keyOf));
  return after.filter((member) => {
    const key = keyOf(member);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const meetingKey = (meeting: Meeting): string =>
  `${meeting.place.id} ${meeting.with.map(({ id }) => id).join(' ')}`;

/** Where the trip is known to have been, in the order of the content. */
const placesOf = ({ legs, stops, meetings }: Trip): readonly Place[] => [
  ...legs.flatMap(({ from, to }) => [from, to]),
  ...stops.map(({ place }) => place),
  ...meetings.map(({ place }) => place),
];

/** A day on which something became known, with all of it, most telling first. */
export interface KnowledgeDay {
  readonly day: CalendarDate;
  readonly changes: readonly KnowledgeChange[];
}

/** The days on which knowledge of the trips changed, from the first to the last. */
export function knowledgeDays({ trips }: Pick<Dataset, 'trips'>): readonly KnowledgeDay[] {
  const byDay = new Map<CalendarDate, KnowledgeChange[]>();
  for (const record of trips) {
    let before: Trip | null = null;
    for (const day of daysOf(record)) {
      const after = tripAsOf(record, day);
      const changes = tripChanges(before, after);
      before = after;
      if (changes.length > 0) byDay.set(day, [...(byDay.get(day) ?? []), ...changes]);
    }
  }
  return [...byDay]
    .sort(([a], [b]) => compareDates(a, b))
    .map(([day, changes]) => ({
      day,
      changes: changes.sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind)),
    }));
}

/** Every day on which a fact of the record began or ceased to be believed, in order. */
function daysOf(record: TripRecord): readonly CalendarDate[] {
  const facts: readonly Known[] = [
    ...record.accounts,
    ...record.legs,
    ...record.stops,
    ...record.meetings,
  ];
  const days = [
    ...record.statuses.map(({ since }) => since),
    ...facts.flatMap(({ knownSince, knownUntil }) =>
      knownUntil === undefined ? [knownSince] : [knownSince, knownUntil],
    ),
  ];
  return [...new Set(days)].sort(compareDates);
}

/** The day of knowing before `asOf`; null at the first. */
export function dayBefore(days: readonly KnowledgeDay[], asOf: AsOf): CalendarDate | null {
  return days.findLast(({ day }) => asOf === 'latest' || day < asOf)?.day ?? null;
}

/** The day of knowing after `asOf`: at the last day the latest, and after that nothing. */
export function dayAfter(days: readonly KnowledgeDay[], asOf: AsOf): AsOf | null {
  if (asOf === 'latest') return null;
  return days.find(({ day }) => day > asOf)?.day ?? 'latest';
}

/**
 * The trip that a day's news is about: the one to look at on the map. Of several the one that took
 * place, and of those the latest.
 */
export function tripOfTheDay({ changes }: KnowledgeDay): Trip | null {
  const trips = changes.flatMap((change) => (change.kind === 'trip withdrawn' ? [] : change.trip));
  return (
    [...trips].sort(
      (a, b) =>
        Number(isTaken(b)) - Number(isTaken(a)) ||
        compareDates(b.account.start.date, a.account.start.date),
    )[0] ?? null
  );
}
