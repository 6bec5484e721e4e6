import * as v from 'valibot';
import { isLonLat } from '../domain/lonLat.ts';
import type { Person, Place } from '../domain/trip.ts';
import type { Result } from '../lib/result.ts';
import { ok } from '../lib/result.ts';
import type { ContentFiles, ContentProblem } from './contentProblem.ts';
import { isInCountry, SWAPPED } from './coordinateRange.ts';
import type { Parsed } from './parseEntries.ts';
import { parseCatalog, parseFile, problemsOf } from './parseEntries.ts';
import type { ContentPosition } from './parseShape.ts';
import type { PlaceJson } from './placesJson.ts';
import { peopleJson, placesJson } from './placesJson.ts';
import type { Catalog, Catalogs } from './recordJoin.ts';
import { NO_CATALOGS, RecordJoin } from './recordJoin.ts';

const placesFrameJson = v.strictObject({ ...placesJson.entries, places: v.array(v.unknown()) });
const peopleFrameJson = v.strictObject({ ...peopleJson.entries, people: v.array(v.unknown()) });

/** `places.json`. It fails without its frame, the list itself. */
export function parsePlaces(
  files: ContentFiles,
  catalogs: Catalogs,
): Result<Parsed<Catalog<Place>>, readonly ContentProblem[]> {
  const file = 'places.json';
  const frame = parseFile(files, file, placesFrameJson);
  if (!frame.ok) return frame;
  return ok(
    parseCatalog(
      frame.value.places,
      { file, field: 'places' },
      placesJson.entries.places.item,
      (json, at) => joinPlace(json, at, catalogs),
      catalogs.places,
    ),
  );
}

function joinPlace(
  json: PlaceJson,
  at: ContentPosition,
  catalogs: Catalogs,
): Result<Place, readonly ContentProblem[]> {
  const join = new RecordJoin(at, catalogs);
  const [longitude, latitude] = json.lonLat;
  if (!isLonLat(json.lonLat)) {
    join.note({
      field: 'lonLat',
      rule: 'coordinate-range',
      ...(isInCountry([latitude, longitude], json.country) === true
        ? SWAPPED
        : {
            message: `[${longitude}, ${latitude}] is not on the globe`,
            fix: 'write [longitude, latitude] in degrees, such as [125.74, 39.0]',
          }),
    });
  }
  const { citation, marks } = json.coordinate;
  return join.finish({
    ...json,
    coordinate: { citation: join.citation(citation, 'coordinate.citation'), marks },
  });
}

/** `people.json`. Without it there are no people, and every trip with a meeting is left out. */
export function parsePeople(files: ContentFiles): Parsed<Catalog<Person>> {
  const file = 'people.json';
  const frame = parseFile(files, file, peopleFrameJson);
  if (!frame.ok) return { value: NO_CATALOGS.people, problems: problemsOf(frame) };
  return parseCatalog(
    frame.value.people,
    { file, field: 'people' },
    peopleJson.entries.people.item,
    (json): Result<Person, readonly ContentProblem[]> => ok(json),
    NO_CATALOGS.people,
  );
}
