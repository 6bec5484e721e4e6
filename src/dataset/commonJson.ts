import * as v from 'valibot';
import { LANGUAGES } from '../domain/localizedText.ts';
import { PARTS_OF_DAY } from '../domain/localTime.ts';
import { EVIDENCE_KINDS } from '../domain/trip.ts';

/** A stable name: lower-case letters, digits and single hyphens. */
export const idJson = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id'));

export const dateJson = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not YYYY-MM-DD'));

const otherLanguages = LANGUAGES.filter((language) => language !== 'en');
export const textJson = v.strictObject({
  en: v.pipe(v.string(), v.minLength(1)),
  ...v.entriesFromList(otherLanguages, v.exactOptional(v.pipe(v.string(), v.minLength(1)))),
});

export const localTimeJson = v.strictObject({
  /** Place-local: a date, or a date and time with the offset in force there. */
  at: v.pipe(
    v.string(),
    v.regex(
      /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}[+-]\d{2}:\d{2})?$/,
      'is neither YYYY-MM-DD nor YYYY-MM-DDTHH:MM+HH:MM',
    ),
  ),
  part: v.exactOptional(v.picklist(PARTS_OF_DAY)),
  approximate: v.exactOptional(v.boolean()),
});

export type LocalTimeJson = v.InferOutput<typeof localTimeJson>;

export const citationIdsJson = v.array(idJson);

export const evidenceJson = v.strictObject({
  kind: v.picklist(EVIDENCE_KINDS),
  reason: textJson,
});

/** Since when a fact was known, until when it was believed, and from whom. */
export const knownEntries = {
  knownSince: dateJson,
  knownUntil: v.exactOptional(dateJson),
  citations: citationIdsJson,
};
const knownJson = v.strictObject(knownEntries);
export type KnownJson = v.InferOutput<typeof knownJson>;

export const publishedLengthEntries = {
  km: v.pipe(v.number(), v.minValue(0)),
  approximate: v.exactOptional(v.boolean()),
  citations: citationIdsJson,
  note: v.exactOptional(textJson),
};
const publishedLengthJson = v.strictObject(publishedLengthEntries);
export type PublishedLengthJson = v.InferOutput<typeof publishedLengthJson>;

/** The address of the JSON Schema, for editors. */
export const schemaEntry = { $schema: v.exactOptional(v.string()) };
