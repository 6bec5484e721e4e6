import * as v from 'valibot';
import type { ContentFiles, ContentProblem } from '../contentProblem.ts';

/**
 * Ids that addresses of the site are made of. A new trip joins the list when it is published; a
 * rename needs a redirect first, and then a change here.
 */
export const STABLE_TRIP_IDS = [
  'beijing-2018-03',
  'panmunjom-2018-04',
  'dalian-2018-05',
  'singapore-2018-06',
  'beijing-2018-06',
  'beijing-2019-01',
  'hanoi-2019-02',
  'vladivostok-2019-04',
  'panmunjom-2019-06',
  'vladivostok-2023-09',
  'vostochny-2023-09',
  'beijing-2025-09',
] as const;

const RECORD_FILE = /^(?:trips|lines)\/([^/]+)\.json$/;
const SINGLE_FILES = [
  'places',
  'people',
  'sources',
  'claims',
  'steps',
  'corrections',
  'counting',
].map((n) => `${n}.json`);
/** Content for other readers: labels of the map, its texts in other languages, and schemas for editors. */
const OTHER_READERS = /^(labels\.json|texts\/[a-z]{2}\.json|schema\/.*)$/;

/** Files that nobody would read, files not named after their id, and trips that readers have links to. */
export function checkFileNames(files: ContentFiles): readonly ContentProblem[] {
  const misnamed = Object.entries(files).flatMap(([file, json]): ContentProblem[] => {
    const name = RECORD_FILE.exec(file)?.[1];
    if (name === undefined) return isRead(file) ? [] : [unknownFile(file)];
    const named = v.safeParse(v.looseObject({ id: v.string() }), json);
    if (!named.success || named.output.id === name) return [];
    return [
      {
        file,
        field: 'id',
        rule: 'file-name',
        message: `the file is called "${name}" and its id is "${named.output.id}"`,
        fix: 'make them equal; the id of a trip is public and must not change',
      },
    ];
  });
  const gone = STABLE_TRIP_IDS.map((id) => ({ id, file: `trips/${id}.json` }))
    .filter(({ file }) => !Object.hasOwn(files, file))
    .map(
      ({ id, file }): ContentProblem => ({
        file,
        field: '',
        rule: 'trip-id-gone',
        message: `the trip "${id}" is gone, and readers have links to it`,
        fix: 'restore the file; a rename needs a redirect',
      }),
    );
  return [...misnamed, ...gone];
}

const isRead = (file: string): boolean => SINGLE_FILES.includes(file) || OTHER_READERS.test(file);

const unknownFile = (file: string): ContentProblem => ({
  file,
  field: '',
  rule: 'unknown-file',
  message: 'nothing reads this file',
  fix: 'move it to trips/ or lines/, check the spelling, or remove it',
});
