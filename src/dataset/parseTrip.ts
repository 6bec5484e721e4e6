import type {
  Account,
  Dispute,
  Leg,
  Meeting,
  Note,
  Section,
  StatusEntry,
  Stop,
  TripRecord,
  Vehicle,
} from '../domain/trip.ts';
import type { Result } from '../lib/result.ts';
import type { ContentProblem } from './contentProblem.ts';
import type { ContentPosition } from './parseShape.ts';
import { parseShape } from './parseShape.ts';
import type { Catalogs } from './recordJoin.ts';
import { RecordJoin } from './recordJoin.ts';
import type { TripJson } from './tripJson.ts';
import { tripJson } from './tripJson.ts';

type JsonOf<Part extends keyof TripJson> = TripJson[Part] extends readonly (infer Entry)[]
  ? Entry
  : never;

/** One `trips/<id>.json`, joined to everything it names; or all its problems. */
export function parseTrip(
  raw: unknown,
  at: ContentPosition,
  catalogs: Catalogs,
): Result<TripRecord, readonly ContentProblem[]> {
  const shaped = parseShape(tripJson, raw, at);
  if (!shaped.ok) return shaped;
  const json = shaped.value;
  const join = new RecordJoin(at, catalogs);
  const each = <Entry, Value>(
    entries: readonly Entry[],
    list: string,
    joinEntry: (entry: Entry, field: string, join: RecordJoin) => Value,
  ): readonly Value[] => entries.map((entry, index) => joinEntry(entry, `${list}[${index}]`, join));

  for (const list of ['legs', 'stops', 'meetings', 'vehicles', 'disputes', 'notes'] as const) {
    join.expectUniqueIds(json[list], list);
  }
  const legIds = json.legs.map((leg) => leg.id);
  return join.finish({
    id: json.id,
    mode: json.mode,
    accounts: each(json.accounts, 'accounts', joinAccount),
    statuses: each(json.statuses, 'statuses', joinStatus),
    legs: each(json.legs, 'legs', joinLeg),
    stops: each(json.stops, 'stops', joinStop),
    meetings: each(json.meetings, 'meetings', joinMeeting),
    vehicles: each(json.vehicles, 'vehicles', (vehicle, field) =>
      joinVehicle(vehicle, field, join, legIds),
    ),
    disputes: each(json.disputes, 'disputes', joinDispute),
    notes: each(json.notes, 'notes', joinNote),
  });
}

function joinAccount(json: JsonOf<'accounts'>, field: string, join: RecordJoin): Account {
  return {
    ...join.known(json, field),
    title: json.title,
    destination: join.place(json.destination, `${field}.destination`),
    start: join.localTime(json.start, `${field}.start`),
    ...(json.end !== undefined && { end: join.localTime(json.end, `${field}.end`) }),
    counterparts: join.people(json.counterparts, `${field}.counterparts`),
    summary: json.summary,
  };
}

function joinStatus(json: JsonOf<'statuses'>, field: string, join: RecordJoin): StatusEntry {
  return {
    ...json,
    since: join.date(json.since, `${field}.since`),
    citations: join.citations(json.citations, `${field}.citations`),
  };
}

function joinLeg(json: JsonOf<'legs'>, field: string, join: RecordJoin): Leg {
  return {
    ...join.known(json, field),
    id: json.id,
    mode: json.mode,
    from: join.place(json.from, `${field}.from`),
    to: join.place(json.to, `${field}.to`),
    via: join.places(json.via ?? [], `${field}.via`),
    sections: (json.sections ?? []).map((section, index) =>
      joinSection(section, json, `${field}.sections[${index}]`, join),
    ),
    ...joinTimes(json, field, join),
    evidence: json.evidence,
    publishedLengths: (json.publishedLengths ?? []).map((length, index) =>
      join.publishedLength(length, `${field}.publishedLengths[${index}]`),
    ),
  };
}

function joinSection(
  json: NonNullable<JsonOf<'legs'>['sections']>[number],
  leg: JsonOf<'legs'>,
  field: string,
  join: RecordJoin,
): Section {
  const line = join.line(json.line, `${field}.line`);
  const from = join.place(json.from, `${field}.from`);
  const to = join.place(json.to, `${field}.to`);
  join.expectOnLine(line, from, `${field}.from`);
  join.expectOnLine(line, to, `${field}.to`);
  return { line, from, to, evidence: json.evidence ?? leg.evidence };
}

function joinStop(json: JsonOf<'stops'>, field: string, join: RecordJoin): Stop {
  return {
    ...join.known(json, field),
    id: json.id,
    place: join.place(json.place, `${field}.place`),
    ...joinTimes(json, field, join),
    what: json.what,
  };
}

function joinTimes(
  { arrive, depart }: Pick<JsonOf<'stops'>, 'arrive' | 'depart'>,
  field: string,
  join: RecordJoin,
): Pick<Stop, 'arrive' | 'depart'> {
  return {
    ...(arrive !== undefined && { arrive: join.localTime(arrive, `${field}.arrive`) }),
    ...(depart !== undefined && { depart: join.localTime(depart, `${field}.depart`) }),
  };
}

function joinMeeting(json: JsonOf<'meetings'>, field: string, join: RecordJoin): Meeting {
  return {
    ...join.known(json, field),
    id: json.id,
    with: join.people(json.with, `${field}.with`),
    place: join.place(json.place, `${field}.place`),
    venue: json.venue,
    start: join.localTime(json.start, `${field}.start`),
    ...(json.end !== undefined && { end: join.localTime(json.end, `${field}.end`) }),
    ...(json.what !== undefined && { what: json.what }),
  };
}

function joinVehicle(
  json: JsonOf<'vehicles'>,
  field: string,
  join: RecordJoin,
  legIds: readonly string[],
): Vehicle {
  json.legs.forEach((id, index) => {
    join.expectKnownId(id, legIds, 'leg', `${field}.legs[${index}]`);
  });
  return {
    ...join.known(json, field),
    id: json.id,
    kind: json.kind,
    name: json.name,
    legIds: json.legs,
  };
}

function joinDispute(json: JsonOf<'disputes'>, field: string, join: RecordJoin): Dispute {
  const { betterSupported, accounts } = json;
  if (betterSupported !== undefined && betterSupported >= accounts.length) {
    join.note({
      field: `${field}.betterSupported`,
      rule: 'out-of-range',
      message: `there is no account ${betterSupported}; the first of ${accounts.length} is 0`,
      fix: `use 0 to ${accounts.length - 1}, or remove it when neither is better supported`,
    });
  }
  return {
    ...join.known(json, field),
    id: json.id,
    about: json.about,
    accounts: accounts.map(({ says, citations }, index) => ({
      says,
      citations: join.citations(citations, `${field}.accounts[${index}].citations`),
    })),
    ...(betterSupported !== undefined && { betterSupported }),
    why: json.why,
  };
}

function joinNote(json: JsonOf<'notes'>, field: string, join: RecordJoin): Note {
  return { ...join.known(json, field), id: json.id, text: json.text };
}
