import * as v from 'valibot';
import { idJson, publishedLengthEntries, schemaEntry, textJson } from './commonJson.ts';

/** `content/lines/<id>.json`: a railway or road as ordered points. */
export const lineJson = v.strictObject({
  ...schemaEntry,
  id: idJson,
  name: textJson,
  kind: v.picklist(['railway', 'road']),
  points: v.pipe(
    v.array(
      v.strictObject({
        place: idJson,
        /** Kilometers from the start of the railway, by its own posts. */
        kmPost: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
      }),
    ),
    v.minLength(2),
  ),
  lengths: v.array(v.strictObject({ ...publishedLengthEntries, from: idJson, to: idJson })),
  note: v.exactOptional(textJson),
});

export type LineJson = v.InferOutput<typeof lineJson>;
