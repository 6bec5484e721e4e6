import * as v from 'valibot';
import { CORRECTION_KINDS } from '../domain/correction.ts';
import { citationIdsJson, dateJson, idJson, schemaEntry, textJson } from './commonJson.ts';

/** `content/corrections.json`: what changed in the facts, when, and why. */
export const correctionsJson = v.strictObject({
  ...schemaEntry,
  corrections: v.array(
    v.strictObject({
      id: idJson,
      date: dateJson,
      kind: v.picklist(CORRECTION_KINDS),
      trips: v.array(idJson),
      what: textJson,
      why: textJson,
      citations: citationIdsJson,
    }),
  ),
});

export type CorrectionJson = v.InferOutput<typeof correctionsJson>['corrections'][number];
