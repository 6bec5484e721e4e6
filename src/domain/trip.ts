import type { CalendarDate } from './calendarDate.ts';
import type { LocalizedText } from './localizedText.ts';
import type { LocalTime } from './localTime.ts';
import type { LonLat } from './lonLat.ts';
import type { LegMode, TripMode } from './mode.ts';

export const STATUSES = ['rumored', 'reported', 'confirmed', 'contradicted'] as const;
/** How well a trip as a whole is established. */
export type Status = (typeof STATUSES)[number];

export const EVIDENCE_KINDS = ['documented', 'inferred', 'assumed'] as const;
/**
 * How well a stretch of route is established. `documented`: sources name its ends and nothing else
 * connects them. `inferred`: the ends are reported and the line between follows from other facts.
 * `assumed`: not even an end is reported; drawn so that the trip can be shown at all.
 */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly reason: LocalizedText;
}

export const SOURCE_CLASSES = [
  'unnamed official',
  'state media',
  'government',
  'agency',
  'newspaper',
  'broadcaster',
  'encyclopedia',
  'open data',
] as const;
/** Who speaks. */
export type SourceClass = (typeof SOURCE_CLASSES)[number];

/** A publication that facts are cited from. */
export interface Citation {
  readonly id: string;
  readonly publisher: string;
  /** Where it was read, when not at the publisher's own address: a name, or a description in words. */
  readonly readAt?: string | LocalizedText;
  readonly title: string;
  /** BCP 47; absent when the title is in the publication's own language. */
  readonly titleLanguage?: string;
  readonly url?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent when the page carries no date. */
  readonly published?: string;
  /** BCP 47. */
  readonly language: string;
  readonly class: SourceClass;
  readonly note?: LocalizedText;
}

/** BCP 47. */
export function titleLanguage(citation: Citation): string {
  return citation.titleLanguage ?? citation.language;
}

export interface Place {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: 'station' | 'airport' | 'city' | 'town' | 'site' | 'border' | 'waypoint';
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA time zone. */
  readonly zone: string;
  readonly lonLat: LonLat;
  /** Who gives the coordinate, and what it marks. */
  readonly coordinate: { readonly citation: Citation; readonly marks: LocalizedText };
}

export interface Person {
  readonly id: string;
  readonly name: LocalizedText;
}

export interface PublishedLength {
  readonly km: number;
  readonly approximate: boolean;
  readonly citations: readonly Citation[];
  readonly note?: LocalizedText;
}

export interface LinePoint {
  readonly place: Place;
  /** Kilometers from the start of the railway by its own posts, where a source gives them. */
  readonly kmPost?: number;
}

/** A railway or road as ordered points. */
export interface Line {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: 'railway' | 'road';
  readonly points: readonly LinePoint[];
  /** Published lengths between two of its points. */
  readonly lengths: readonly (PublishedLength & { readonly from: Place; readonly to: Place })[];
  readonly note?: LocalizedText;
}

/** What every fact carries: since when it was known, until when it was believed, and from whom. */
export interface Known {
  readonly knownSince: CalendarDate;
  /** The first day on which it was no longer believed. */
  readonly knownUntil?: CalendarDate;
  readonly citations: readonly Citation[];
}

/** A stretch of one line in the direction of travel. */
export interface Section {
  readonly line: Line;
  readonly from: Place;
  readonly to: Place;
  readonly evidence: Evidence;
}

/** Travel between two places by one mode. */
export interface Leg extends Known {
  readonly id: string;
  readonly mode: LegMode;
  readonly from: Place;
  readonly to: Place;
  /** Places that sources name between the ends. */
  readonly via: readonly Place[];
  /** The lines it follows, joined end to end; empty for a flight and for steps on foot. */
  readonly sections: readonly Section[];
  readonly depart?: LocalTime;
  readonly arrive?: LocalTime;
  readonly evidence: Evidence;
  readonly publishedLengths: readonly PublishedLength[];
}

/** A place on the way, with what happened there. */
export interface Stop extends Known {
  readonly id: string;
  readonly place: Place;
  readonly arrive?: LocalTime;
  readonly depart?: LocalTime;
  readonly what: LocalizedText;
}

export interface Meeting extends Known {
  readonly id: string;
  readonly with: readonly Person[];
  readonly place: Place;
  readonly venue: LocalizedText;
  readonly start: LocalTime;
  readonly end?: LocalTime;
  readonly what?: LocalizedText;
}

export interface Vehicle extends Known {
  readonly id: string;
  readonly kind: 'train' | 'aircraft' | 'car';
  readonly name: LocalizedText;
  readonly legIds: readonly string[];
}

/** A fact that sources contradict, with every account of it. */
export interface Dispute extends Known {
  readonly id: string;
  readonly about: LocalizedText;
  readonly accounts: readonly {
    readonly says: LocalizedText;
    readonly citations: readonly Citation[];
  }[];
  /** Index into `accounts`; absent when neither is better supported. */
  readonly betterSupported?: number;
  readonly why: LocalizedText;
}

/** A remark that is none of the above: a description, a delay of the announcement, a limit. */
export interface Note extends Known {
  readonly id: string;
  readonly text: LocalizedText;
}

/** The trip as a whole, as it was known from one day on. A later account replaces an earlier one. */
export interface Account extends Known {
  /** The short name in the list: the destination. */
  readonly title: LocalizedText;
  readonly destination: Place;
  readonly start: LocalTime;
  /** Absent while it was not known when, or whether, it ended. */
  readonly end?: LocalTime;
  readonly counterparts: readonly Person[];
  readonly summary: LocalizedText;
}

export interface StatusEntry {
  readonly status: Status;
  readonly since: CalendarDate;
  readonly sourceClass: SourceClass;
  readonly why: LocalizedText;
  readonly citations: readonly Citation[];
}

/** Everything that is recorded about a trip, over all days of knowing. */
export interface TripRecord {
  readonly id: string;
  readonly mode: TripMode;
  readonly accounts: readonly Account[];
  readonly statuses: readonly StatusEntry[];
  readonly legs: readonly Leg[];
  readonly stops: readonly Stop[];
  readonly meetings: readonly Meeting[];
  readonly vehicles: readonly Vehicle[];
  readonly disputes: readonly Dispute[];
  readonly notes: readonly Note[];
}

/** A journey abroad as it was known on one day. */
export interface Trip {
  readonly id: string;
  readonly mode: TripMode;
  readonly status: Status;
  /** Entries up to that day, oldest first; the last one is in force. */
  readonly statuses: readonly StatusEntry[];
  readonly account: Account;
  readonly legs: readonly Leg[];
  readonly stops: readonly Stop[];
  readonly meetings: readonly Meeting[];
  readonly vehicles: readonly Vehicle[];
  readonly disputes: readonly Dispute[];
  readonly notes: readonly Note[];
}
