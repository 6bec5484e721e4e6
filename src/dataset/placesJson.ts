import * as v from 'valibot';
import { idJson, schemaEntry, textJson } from './commonJson.ts';

const placeJson = v.strictObject({
  id: idJson,
  name: textJson,
  kind: v.picklist(['station', 'airport', 'city', 'town', 'site', 'border', 'waypoint']),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not a two-letter country code')),
  zone: v.string(),
  /** `[longitude, latitude]` in degrees. */
  lonLat: v.strictTuple([v.number(), v.number()]),
  coordinate: v.strictObject({ citation: idJson, marks: textJson }),
});

/** `content/places.json`: every place once, with the source of its coordinate. */
export const placesJson = v.strictObject({ ...schemaEntry, places: v.array(placeJson) });
export type PlaceJson = v.InferOutput<typeof placeJson>;

/** `content/people.json`: everyone he met. */
export const peopleJson = v.strictObject({
  ...schemaEntry,
  people: v.array(v.strictObject({ id: idJson, name: textJson })),
});
