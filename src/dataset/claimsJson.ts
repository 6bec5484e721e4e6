import * as v from 'valibot';
import { PARTS_OF_DAY } from '../domain/localTime.ts';
import { TRIP_MODES } from '../domain/mode.ts';
import { STATUSES } from '../domain/trip.ts';
import { citationIdsJson, dateJson, idJson, schemaEntry, textJson } from './commonJson.ts';

const relationJson = v.picklist(['exactly', 'about', 'more than', 'less than']);

const claimedJson = v.variant('kind', [
  v.strictObject({
    kind: v.literal('quantity'),
    value: v.number(),
    unit: v.picklist(['km', 'trips', 'hours', 'km/h']),
    relation: relationJson,
  }),
  v.strictObject({ kind: v.literal('share'), value: v.number(), relation: relationJson }),
  v.strictObject({ kind: v.literal('date'), from: dateJson, to: v.exactOptional(dateJson) }),
  v.strictObject({ kind: v.literal('partOfDay'), part: v.picklist(PARTS_OF_DAY) }),
  v.strictObject({ kind: v.literal('place'), place: idJson }),
  v.strictObject({ kind: v.literal('mode'), mode: v.picklist(TRIP_MODES) }),
  v.strictObject({ kind: v.literal('years'), years: v.array(v.number()) }),
  v.strictObject({ kind: v.literal('status'), statuses: v.array(v.picklist(STATUSES)) }),
  v.strictObject({ kind: v.literal('statement') }),
]);

/** Names the pure function that computes the map's own value, with its arguments. */
const checkJson = v.variant('measure', [
  v.strictObject({ measure: v.literal('straightDistanceKm'), from: idJson, to: idJson }),
  v.strictObject({ measure: v.literal('railDistanceKm'), from: idJson, to: idJson }),
  v.strictObject({
    measure: v.literal('countTrips'),
    mode: v.exactOptional(v.picklist(TRIP_MODES)),
    person: v.exactOptional(idJson),
    /** Only trips whose destination lies in this country. */
    country: v.exactOptional(v.string()),
    before: dateJson,
    /** Later trips do not change it: the count up to a certain trip. */
    lasting: v.exactOptional(v.boolean()),
  }),
  v.strictObject({
    measure: v.literal('shareOfTrips'),
    mode: v.picklist(TRIP_MODES),
    before: dateJson,
  }),
  v.strictObject({
    measure: v.literal('yearsOfTrips'),
    before: dateJson,
    lasting: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ measure: v.literal('destination'), trip: idJson }),
  v.strictObject({ measure: v.literal('departureDate'), trip: idJson }),
  v.strictObject({ measure: v.literal('departurePart'), trip: idJson }),
  v.strictObject({ measure: v.literal('meetingDate'), trip: idJson, person: idJson }),
  v.strictObject({ measure: v.literal('meetingPlace'), trip: idJson, person: idJson }),
  v.strictObject({ measure: v.literal('stopDate'), trip: idJson, place: idJson }),
  v.strictObject({ measure: v.literal('tripMode'), trip: idJson }),
  v.strictObject({ measure: v.literal('tripStatus'), trip: idJson, on: dateJson }),
  v.strictObject({ measure: v.literal('journeyHours'), trip: idJson, leg: idJson }),
  /** The map's data cannot tell. */
  v.strictObject({ measure: v.literal('none'), why: textJson }),
]);

const claimJson = v.strictObject({
  id: idJson,
  says: textJson,
  saidOn: dateJson,
  citations: citationIdsJson,
  claimed: claimedJson,
  check: checkJson,
  trips: v.array(idJson),
  context: v.exactOptional(textJson),
  contextCitations: v.exactOptional(citationIdsJson),
});

/** `content/claims.json`: checkable statements of the reports, in our own words. */
export const claimsJson = v.strictObject({ ...schemaEntry, claims: v.array(claimJson) });
export type ClaimJson = v.InferOutput<typeof claimJson>;
