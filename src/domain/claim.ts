import type { CalendarDate } from './calendarDate.ts';
import type { LocalizedText } from './localizedText.ts';
import type { PartOfDay } from './localTime.ts';
import type { TripMode } from './mode.ts';
import type { Citation, Status } from './trip.ts';

/** What a report says, as a value that can be compared. */
export type Claimed =
  | {
      readonly kind: 'quantity';
      readonly value: number;
      readonly unit: 'km' | 'trips' | 'hours' | 'km/h';
      readonly relation: 'exactly' | 'about' | 'more than' | 'less than';
    }
  | {
      readonly kind: 'share';
      readonly value: number;
      readonly relation: 'exactly' | 'about' | 'more than' | 'less than';
    }
  | { readonly kind: 'date'; readonly from: CalendarDate; readonly to?: CalendarDate }
  | { readonly kind: 'partOfDay'; readonly part: PartOfDay }
  | { readonly kind: 'place'; readonly placeId: string }
  | { readonly kind: 'mode'; readonly mode: TripMode }
  | { readonly kind: 'years'; readonly years: readonly number[] }
  | { readonly kind: 'status'; readonly statuses: readonly Status[] }
  | { readonly kind: 'statement' };

/** Names the pure function that computes the map's own value, with its arguments. */
export type ClaimCheck =
  | { readonly measure: 'straightDistanceKm'; readonly from: string; readonly to: string }
  | { readonly measure: 'railDistanceKm'; readonly from: string; readonly to: string }
  | {
      readonly measure: 'countTrips';
      readonly mode?: TripMode;
      readonly personId?: string;
      readonly country?: string;
      readonly before: CalendarDate;
      /** Later trips do not change it: the count up to a certain trip. */
      readonly lasting?: boolean;
    }
  | { readonly measure: 'shareOfTrips'; readonly mode: TripMode; readonly before: CalendarDate }
  | { readonly measure: 'yearsOfTrips'; readonly before: CalendarDate; readonly lasting?: boolean }
  | { readonly measure: 'destination'; readonly tripId: string }
  | { readonly measure: 'departureDate'; readonly tripId: string }
  | { readonly measure: 'departurePart'; readonly tripId: string }
  | { readonly measure: 'meetingDate'; readonly tripId: string; readonly personId: string }
  | { readonly measure: 'meetingPlace'; readonly tripId: string; readonly personId: string }
  | { readonly measure: 'stopDate'; readonly tripId: string; readonly placeId: string }
  | { readonly measure: 'tripMode'; readonly tripId: string }
  | { readonly measure: 'tripStatus'; readonly tripId: string; readonly on: CalendarDate }
  | { readonly measure: 'journeyHours'; readonly tripId: string; readonly legId: string }
  | { readonly measure: 'none'; readonly why: LocalizedText };

/** A statement by a report that can be checked, in our own words. */
export interface Claim {
  readonly id: string;
  readonly says: LocalizedText;
  readonly saidOn: CalendarDate;
  readonly citations: readonly Citation[];
  readonly claimed: Claimed;
  readonly check: ClaimCheck;
  /** What the map should show while the claim is read. */
  readonly tripIds: readonly string[];
  /** What other sources print, or why the figure may differ. An inference says that it is one. */
  readonly context?: LocalizedText;
  readonly contextCitations: readonly Citation[];
}
