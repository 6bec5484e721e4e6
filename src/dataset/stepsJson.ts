import * as v from 'valibot';
import { TRIP_MODES } from '../domain/mode.ts';
import { citationIdsJson, dateJson, idJson, schemaEntry, textJson } from './commonJson.ts';

/** `content/steps.json`: the story told in steps, each with what the map shows meanwhile. */
export const stepsJson = v.strictObject({
  ...schemaEntry,
  steps: v.array(
    v.strictObject({
      id: idJson,
      title: textJson,
      text: textJson,
      map: v.strictObject({
        asOf: v.union([dateJson, v.literal('latest')]),
        years: v.exactOptional(v.array(v.pipe(v.number(), v.integer()))),
        modes: v.exactOptional(v.array(v.picklist(TRIP_MODES))),
        /** The trip that is open. */
        trip: v.exactOptional(idJson),
        /** The claim whose stretch is measured on the map. */
        measure: v.exactOptional(idJson),
        /** Places that the map frames, instead of what is shown. */
        frame: v.exactOptional(v.pipe(v.array(idJson), v.minLength(2))),
      }),
      /** The claims of the reports that it tells of; the step shows what came of each. */
      claims: v.array(idJson),
      citations: citationIdsJson,
    }),
  ),
});

export type StepJson = v.InferOutput<typeof stepsJson>['steps'][number];
