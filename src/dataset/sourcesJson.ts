import * as v from 'valibot';
import { SOURCE_CLASSES } from '../domain/trip.ts';
import { dateJson, idJson, schemaEntry, textJson } from './commonJson.ts';

const languageJson = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'is not a language code'),
);

const sourceJson = v.strictObject({
  id: idJson,
  /** The original publisher, also where a mirror or reprint was read. */
  publisher: v.pipe(v.string(), v.minLength(1)),
  /** The mirror or reprint that was read: its name, or words about it. */
  readAt: v.exactOptional(v.union([v.pipe(v.string(), v.minLength(1)), textJson])),
  title: v.pipe(v.string(), v.minLength(1)),
  /** Of the title, where it is not the publication's: our own words for what it says. */
  titleLanguage: v.exactOptional(languageJson),
  url: v.exactOptional(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'is not a web address'))),
  published: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD')),
  ),
  language: languageJson,
  class: v.picklist(SOURCE_CLASSES),
  note: v.exactOptional(textJson),
});

/** `content/sources.json`: every publication that facts are cited from. */
export const sourcesJson = v.strictObject({
  ...schemaEntry,
  /** The day on which somebody last checked the content against these sources. */
  lastChecked: dateJson,
  sources: v.array(sourceJson),
});
export type SourceJson = v.InferOutput<typeof sourceJson>;
