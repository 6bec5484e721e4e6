import * as v from 'valibot';
import { LEG_MODES, TRIP_MODES } from '../domain/mode.ts';
import { SOURCE_CLASSES, STATUSES } from '../domain/trip.ts';
import {
  citationIdsJson,
  dateJson,
  evidenceJson,
  idJson,
  knownEntries,
  localTimeJson,
  publishedLengthEntries,
  schemaEntry,
  textJson,
} from './commonJson.ts';

const accountJson = v.strictObject({
  ...knownEntries,
  title: textJson,
  destination: idJson,
  start: localTimeJson,
  end: v.exactOptional(localTimeJson),
  counterparts: v.array(idJson),
  summary: textJson,
});

const statusJson = v.strictObject({
  status: v.picklist(STATUSES),
  since: dateJson,
  sourceClass: v.picklist(SOURCE_CLASSES),
  why: textJson,
  citations: citationIdsJson,
});

const sectionJson = v.strictObject({
  line: idJson,
  from: idJson,
  to: idJson,
  /** Overrides the leg's evidence on this stretch. */
  evidence: v.exactOptional(evidenceJson),
});

const legJson = v.strictObject({
  ...knownEntries,
  id: idJson,
  mode: v.picklist(LEG_MODES),
  from: idJson,
  to: idJson,
  via: v.exactOptional(v.array(idJson)),
  /** The stretches of line it follows, in the direction of travel; none for flights and steps on foot. */
  sections: v.exactOptional(v.array(sectionJson)),
  depart: v.exactOptional(localTimeJson),
  arrive: v.exactOptional(localTimeJson),
  evidence: evidenceJson,
  publishedLengths: v.exactOptional(v.array(v.strictObject(publishedLengthEntries))),
});

const stopJson = v.strictObject({
  ...knownEntries,
  id: idJson,
  place: idJson,
  arrive: v.exactOptional(localTimeJson),
  depart: v.exactOptional(localTimeJson),
  what: textJson,
});

const meetingJson = v.strictObject({
  ...knownEntries,
  id: idJson,
  with: v.pipe(v.array(idJson), v.minLength(1)),
  place: idJson,
  venue: textJson,
  start: localTimeJson,
  end: v.exactOptional(localTimeJson),
  what: v.exactOptional(textJson),
});

const vehicleJson = v.strictObject({
  ...knownEntries,
  id: idJson,
  kind: v.picklist(['train', 'aircraft', 'car']),
  name: textJson,
  legs: v.array(idJson),
});

const disputeJson = v.strictObject({
  ...knownEntries,
  id: idJson,
  about: textJson,
  accounts: v.pipe(
    v.array(v.strictObject({ says: textJson, citations: citationIdsJson })),
    v.minLength(2),
  ),
  /** Position in `accounts`, from 0; left out when neither is better supported. */
  betterSupported: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  why: textJson,
});

const noteJson = v.strictObject({ ...knownEntries, id: idJson, text: textJson });

/** `content/trips/<id>.json`: everything recorded about one trip. */
export const tripJson = v.strictObject({
  ...schemaEntry,
  id: idJson,
  mode: v.picklist(TRIP_MODES),
  accounts: v.pipe(v.array(accountJson), v.minLength(1)),
  statuses: v.pipe(v.array(statusJson), v.minLength(1)),
  legs: v.pipe(v.array(legJson), v.minLength(1)),
  stops: v.array(stopJson),
  meetings: v.array(meetingJson),
  vehicles: v.array(vehicleJson),
  disputes: v.array(disputeJson),
  notes: v.array(noteJson),
});

export type TripJson = v.InferOutput<typeof tripJson>;
