import type { CalendarDate } from '../domain/calendarDate.ts';
import { parseCalendarDate } from '../domain/calendarDate.ts';
import { indexOnLine } from '../domain/linePath.ts';
import type { LocalizedText } from '../domain/localizedText.ts';
import type { LocalTime } from '../domain/localTime.ts';
import { instantOf, parseLocalTime } from '../domain/localTime.ts';
import type {
  Citation,
  Known,
  Line,
  Person,
  Place,
  PublishedLength,
  TripRecord,
} from '../domain/trip.ts';
import type { Result } from '../lib/result.ts';
import { failed, ok } from '../lib/result.ts';
import type { KnownJson, LocalTimeJson, PublishedLengthJson } from './commonJson.ts';
import type { ContentProblem } from './contentProblem.ts';
import { nearestWord } from './nearestWord.ts';
import type { ContentPosition } from './parseShape.ts';

/** What ids of one kind may point to. */
export interface Catalog<Entry> {
  /** What one entry is called, and where an editor finds the entries. */
  readonly noun: string;
  readonly where: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Ids that are in the files but were left out for a problem of their own. */
  readonly leftOut: ReadonlySet<string>;
}

export interface Catalogs {
  readonly citations: Catalog<Citation>;
  readonly places: Catalog<Place>;
  readonly people: Catalog<Person>;
  readonly lines: Catalog<Line>;
  readonly trips: Catalog<TripRecord>;
}

/** Nothing to point to yet: where parsing starts. */
export const NO_CATALOGS: Catalogs = {
  citations: emptyCatalog('source', 'sources.json'),
  places: emptyCatalog('place', 'places.json'),
  people: emptyCatalog('person', 'people.json'),
  lines: emptyCatalog('line', 'lines/'),
  trips: emptyCatalog('trip', 'trips/'),
};

function emptyCatalog(noun: string, where: string): Catalog<never> {
  return { noun, where, entries: new Map<string, never>(), leftOut: new Set() };
}

/** Takes the place of what was not found. It never gets out: `finish` fails once there is a problem. */
const STAND_IN = Object.freeze({}) as never;

/**
 * Joins one record to the rest: turns its ids into objects and its dates into days, and notes every
 * one that leads nowhere, so that an editor sees all mistakes of a record at once. Fields are given
 * relative to the record.
 */
export class RecordJoin {
  readonly #at: ContentPosition;
  readonly #catalogs: Catalogs;
  readonly #problems: ContentProblem[] = [];

  constructor(at: ContentPosition, catalogs: Catalogs) {
    this.#at = at;
    this.#catalogs = catalogs;
  }

  /** The record, or all problems that were noted on the way to it. */
  finish<Value>(value: Value): Result<Value, readonly ContentProblem[]> {
    return this.#problems.length === 0 ? ok(value) : failed(this.#problems);
  }

  note(problem: Omit<ContentProblem, 'file'>): void {
    const field = [this.#at.field, problem.field].filter((part) => part !== '').join('.');
    this.#problems.push({ ...problem, file: this.#at.file, field });
  }

  citation(id: string, field: string): Citation {
    return this.#find(this.#catalogs.citations, id, field);
  }

  place(id: string, field: string): Place {
    return this.#find(this.#catalogs.places, id, field);
  }

  person(id: string, field: string): Person {
    return this.#find(this.#catalogs.people, id, field);
  }

  line(id: string, field: string): Line {
    return this.#find(this.#catalogs.lines, id, field);
  }

  trip(id: string, field: string): TripRecord {
    return this.#find(this.#catalogs.trips, id, field);
  }

  citations(ids: readonly string[], field: string): readonly Citation[] {
    return ids.map((id, index) => this.citation(id, `${field}[${index}]`));
  }

  places(ids: readonly string[], field: string): readonly Place[] {
    return ids.map((id, index) => this.place(id, `${field}[${index}]`));
  }

  people(ids: readonly string[], field: string): readonly Person[] {
    return ids.map((id, index) => this.person(id, `${field}[${index}]`));
  }

  date(text: string, field: string): CalendarDate {
    const date = parseCalendarDate(text);
    if (date !== null) return date;
    this.note({
      field,
      rule: 'not-a-date',
      message: `${text} is not a day of the calendar`,
      fix: 'check the month and the day',
    });
    return STAND_IN;
  }

  localTime(json: LocalTimeJson, field: string): LocalTime {
    const { at, approximate = false, ...rest } = json;
    const parsed = parseLocalTime(at);
    if (parsed !== null) {
      const local = { ...parsed, ...rest, approximate };
      // An offset such as +99:99 has the right shape and no meaning.
      if (!Number.isNaN(instantOf(local))) return local;
    }
    this.note({
      field: `${field}.at`,
      rule: 'not-a-time',
      message: `${at} is not a day and time`,
      fix: 'check the month, the day, the 24-hour clock and the offset',
    });
    return STAND_IN;
  }

  known(json: KnownJson, field: string): Known {
    return {
      knownSince: this.date(json.knownSince, `${field}.knownSince`),
      ...(json.knownUntil !== undefined && {
        knownUntil: this.date(json.knownUntil, `${field}.knownUntil`),
      }),
      citations: this.citations(json.citations, `${field}.citations`),
    };
  }

  publishedLength(json: PublishedLengthJson, field: string): PublishedLength {
    const { km, approximate = false, citations, note } = json;
    return {
      km,
      approximate,
      citations: this.citations(citations, `${field}.citations`),
      ...withNote(note),
    };
  }

  /** Notes a place that `line` does not pass. */
  expectOnLine(line: Line, place: Place, field: string): void {
    if (line === STAND_IN || place === STAND_IN || indexOnLine(line, place) >= 0) return;
    this.note({
      field,
      rule: 'off-line',
      message: `"${place.id}" is not a point of the line "${line.id}"`,
      fix: `use a point of lines/${line.id}.json, or add the place there`,
    });
  }

  /** Notes every id that an earlier entry of the list has already. */
  expectUniqueIds(entries: readonly { readonly id: string }[], field: string): void {
    const seen = new Set<string>();
    entries.forEach(({ id }, index) => {
      if (seen.has(id)) {
        this.note({
          field: `${field}[${index}].id`,
          rule: 'duplicate-id',
          message: `"${id}" is the id of an earlier entry of ${field}`,
          fix: 'give it an id of its own',
        });
      }
      seen.add(id);
    });
  }

  /** Notes an id that is not among `known`, the ids of the entries called `noun`. */
  expectKnownId(id: string, known: readonly string[], noun: string, field: string): void {
    if (!known.includes(id)) this.#noteUnknown(id, known, noun, 'this trip', field);
  }

  #find<Entry>(catalog: Catalog<Entry>, id: string, field: string): Entry {
    const entry = catalog.entries.get(id);
    if (entry !== undefined) return entry;
    if (catalog.leftOut.has(id)) {
      this.note({
        field,
        rule: 'left-out-reference',
        message: `the ${catalog.noun} "${id}" has a problem of its own`,
        fix: `put it right in ${catalog.where} first`,
      });
    } else {
      this.#noteUnknown(id, [...catalog.entries.keys()], catalog.noun, catalog.where, field);
    }
    return STAND_IN;
  }

  #noteUnknown(
    id: string,
    known: readonly string[],
    noun: string,
    where: string,
    field: string,
  ): void {
    const meant = nearestWord(id, known);
    this.note({
      field,
      rule: 'unknown-reference',
      message: `there is no ${noun} "${id}" in ${where}`,
      fix: meant === null ? 'add it there or check the spelling' : `did you mean "${meant}"?`,
    });
  }
}

const withNote = (note: LocalizedText | undefined): { readonly note?: LocalizedText } =>
  note === undefined ? {} : { note };
