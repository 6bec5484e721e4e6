import * as v from 'valibot';
import type { Result } from '../lib/result.ts';
import { failed } from '../lib/result.ts';
import type { ContentFiles, ContentProblem } from './contentProblem.ts';
import type { ContentPosition } from './parseShape.ts';
import { parseShape } from './parseShape.ts';
import type { Catalog } from './recordJoin.ts';

/** A file that was read as far as it went: what is sound, what was left out, and why. */
export interface Parsed<Value> {
  readonly value: Value;
  readonly problems: readonly ContentProblem[];
}

/** The file in the shape of `schema`; fails when it is not there. */
export function parseFile<Schema extends v.GenericSchema>(
  files: ContentFiles,
  file: string,
  schema: Schema,
): Result<v.InferOutput<Schema>, readonly ContentProblem[]> {
  if (Object.hasOwn(files, file)) return parseShape(schema, files[file], { file, field: '' });
  return failed([
    {
      file,
      field: '',
      rule: 'missing-file',
      message: 'the file is missing',
      fix: 'restore it in src/content',
    },
  ]);
}

/**
 * The entries of one list of a file as a catalog. An entry with a problem, or with the id of an
 * earlier one, is named and left out; the others work.
 */
export function parseCatalog<Schema extends v.GenericSchema, Entry extends { readonly id: string }>(
  rawEntries: readonly unknown[],
  { file, field }: ContentPosition,
  schema: Schema,
  join: (
    json: v.InferOutput<Schema>,
    at: ContentPosition,
  ) => Result<Entry, readonly ContentProblem[]>,
  empty: Catalog<Entry>,
): Parsed<Catalog<Entry>> {
  const entries = new Map<string, Entry>();
  const leftOut = new Set<string>();
  const problems: ContentProblem[] = [];
  rawEntries.forEach((raw, index) => {
    const id = idOf(raw);
    const at = { file, field: `${field}[${id ?? index}]` };
    if (id !== null && (entries.has(id) || leftOut.has(id))) {
      problems.push({
        file,
        field: `${field}[${index}].id`,
        rule: 'duplicate-id',
        message: `"${id}" is the id of an earlier entry of ${field}`,
        fix: 'give it an id of its own, or merge the two',
      });
      return;
    }
    const shaped = parseShape(schema, raw, at);
    const entry = shaped.ok ? join(shaped.value, at) : shaped;
    if (entry.ok) {
      entries.set(entry.value.id, entry.value);
    } else {
      problems.push(...entry.problem);
      if (id !== null) leftOut.add(id);
    }
  });
  return { value: { ...empty, entries, leftOut }, problems };
}

/** The id that a raw entry gives itself, if any: even a broken entry is best called by its name. */
function idOf(raw: unknown): string | null {
  const named = v.safeParse(v.looseObject({ id: v.string() }), raw);
  return named.success ? named.output.id : null;
}

/** The problems of a result, and nothing where there are none. */
export function problemsOf(
  result: Result<unknown, readonly ContentProblem[]>,
): readonly ContentProblem[] {
  return result.ok ? [] : result.problem;
}
