import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { claimsJson } from './claimsJson.ts';
import { correctionsJson } from './correctionsJson.ts';
import { countingJson } from './countingJson.ts';
import { lineJson } from './lineJson.ts';
import { peopleJson, placesJson } from './placesJson.ts';
import { sourcesJson } from './sourcesJson.ts';
import { stepsJson } from './stepsJson.ts';
import { tripJson } from './tripJson.ts';

interface Described {
  readonly schema: v.GenericSchema;
  readonly title: string;
  readonly description: string;
}

const SCHEMAS: Readonly<Record<string, Described>> = {
  'trip.schema.json': {
    schema: tripJson,
    title: 'Trip',
    description:
      'One journey abroad over all days of knowing: content/trips/<id>.json. Times are local to their place; ids point into places, people, sources and lines.',
  },
  'line.schema.json': {
    schema: lineJson,
    title: 'Line',
    description: 'A railway or road as ordered points: content/lines/<id>.json.',
  },
  'places.schema.json': {
    schema: placesJson,
    title: 'Places',
    description: 'Every place once, [longitude, latitude] in degrees: content/places.json.',
  },
  'people.schema.json': {
    schema: peopleJson,
    title: 'People',
    description: 'Everyone he met: content/people.json.',
  },
  'sources.schema.json': {
    schema: sourcesJson,
    title: 'Sources',
    description: 'Every publication that facts are cited from: content/sources.json.',
  },
  'claims.schema.json': {
    schema: claimsJson,
    title: 'Claims',
    description: 'Checkable statements of the reports, in our own words: content/claims.json.',
  },
  'steps.schema.json': {
    schema: stepsJson,
    title: 'Steps',
    description:
      'The story told in steps, each with what the map shows meanwhile: content/steps.json.',
  },
  'corrections.schema.json': {
    schema: correctionsJson,
    title: 'Corrections',
    description:
      'What changed in the published facts, when, and why; published as data/corrections.json and as a feed: content/corrections.json.',
  },
  'counting.schema.json': {
    schema: countingJson,
    title: 'Counting',
    description:
      'What counts as a trip abroad, and the cases outlets disagree on: content/counting.json.',
  },
};

/**
 * JSON Schemas (draft 2020-12) of the content files by file name, for editors that complete and
 * check as one types. They know shapes only; `checkContent` knows the rest. For build scripts: the
 * converter must not reach the browser.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([file, { schema, title, description }]) => {
      const { $schema, ...rest } = toJsonSchema(schema, {
        target: 'draft-2020-12',
        typeMode: 'input',
      });
      return [file, { $schema, title, description, ...rest }];
    }),
  );
}
