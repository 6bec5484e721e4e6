import * as v from 'valibot';
import { citationIdsJson, dateJson, idJson, schemaEntry, textJson } from './commonJson.ts';

/** `content/counting.json`: what counts as a trip abroad, and the cases outlets disagree on. */
export const countingJson = v.strictObject({
  ...schemaEntry,
  rule: textJson,
  cases: v.array(
    v.strictObject({
      id: idJson,
      date: dateJson,
      what: textJson,
      counts: v.boolean(),
      trip: v.exactOptional(idJson),
      why: textJson,
      countedBy: citationIdsJson,
      notCountedBy: citationIdsJson,
      citations: citationIdsJson,
    }),
  ),
});
