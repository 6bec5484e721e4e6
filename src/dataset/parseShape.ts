import * as v from 'valibot';
import type { Result } from '../lib/result.ts';
import { failed, ok } from '../lib/result.ts';
import type { ContentProblem } from './contentProblem.ts';
import { nearestWord } from './nearestWord.ts';

/** Where a value stands: the file, and the path to it inside the file (empty for the whole file). */
export interface ContentPosition {
  readonly file: string;
  readonly field: string;
}

/** The value in the shape of `schema`, or one problem for each place where it differs. Never throws. */
export function parseShape<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  at: ContentPosition,
): Result<v.InferOutput<Schema>, readonly ContentProblem[]> {
  const parsed = v.safeParse(schema, value);
  return parsed.success
    ? ok(parsed.output)
    : failed(parsed.issues.map((issue) => problemOf(issue, schema, at)));
}

/** `legs[2]` and `to` as `legs[2].to`. */
function joinField(field: string, key: string | number): string {
  if (typeof key === 'number') return `${field}[${key}]`;
  return field === '' ? key : `${field}.${key}`;
}

type Issue = v.BaseIssue<unknown>;

function problemOf(issue: Issue, schema: v.GenericSchema, at: ContentPosition): ContentProblem {
  const path = issue.path ?? [];
  const field = path.reduce(
    (parent, { key }) => joinField(parent, typeof key === 'number' ? key : String(key)),
    at.field,
  );
  const parent = describedAt(schema, path.slice(0, -1), path.at(-1)?.input);
  const key = String(path.at(-1)?.key ?? '');
  return { file: at.file, field, ...explain(issue, key, parent, describedAt(schema, path)) };
}

type Explanation = Pick<ContentProblem, 'rule' | 'message' | 'fix'>;

function explain(
  issue: Issue,
  key: string,
  parent: Described | undefined,
  here: Described | undefined,
): Explanation {
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const allowed = Object.keys(parent?.entries ?? {});
    const meant = nearestWord(key, allowed);
    return {
      rule: 'unknown-key',
      message: `"${key}" is not a field here`,
      fix: `remove it or check the spelling; ${
        meant === null ? `allowed here: ${allowed.join(', ')}` : `did you mean "${meant}"?`
      }`,
    };
  }
  if (issue.received === 'undefined') {
    return { rule: 'missing-key', message: `"${key}" is missing`, fix: `add ${wanted(here)}` };
  }
  switch (issue.type) {
    case 'picklist':
    case 'literal':
    case 'variant':
      return explainChoice(issue);
    case 'regex':
      return {
        rule: 'wrong-format',
        message: `${issue.received} ${issue.message}`,
        fix: FORMAT_FIXES[issue.message] ?? 'look at the same field of another entry',
      };
    case 'min_length':
      return {
        rule: 'out-of-range',
        message: issue.input === '' ? 'is empty' : 'has too few entries',
        fix: issue.input === '' ? 'write the text' : `it needs ${issue.expected} entries`,
      };
    case 'min_value':
    case 'integer':
      return {
        rule: 'out-of-range',
        message: `${issue.received} does not fit`,
        fix: issue.type === 'integer' ? 'write a whole number' : `it must be ${issue.expected}`,
      };
    default:
      return {
        rule: 'wrong-type',
        message: `${issue.received} is not ${wanted(here)}`,
        fix: `write ${wanted(here)}`,
      };
  }
}

function explainChoice(issue: Issue): Explanation {
  const choices = issue.expected?.match(/"[^"]*"/g) ?? [];
  const meant = nearestWord(issue.received, choices);
  return {
    rule: 'not-in-list',
    message: `${issue.received} is not a value of this field`,
    fix:
      meant === null
        ? `use one of ${choices.join(', ')}`
        : `did you mean ${meant}? Use one of ${choices.join(', ')}`,
  };
}

/** What to write instead, by the message of the schema's own check. */
const FORMAT_FIXES: Readonly<Record<string, string>> = {
  'is not an id': 'use lower-case letters, digits and single hyphens, such as "hanoi-2019-02"',
  'is not YYYY-MM-DD': 'write the day as "2019-02-23"',
  'is neither YYYY-MM-DD nor YYYY-MM-DDTHH:MM+HH:MM':
    'write "2019-02-23", or with the clock of the place "2019-02-23T17:00+09:00"',
  'is not YYYY, YYYY-MM or YYYY-MM-DD':
    'write as much as the page says: "2019", "2019-02" or "2019-02-23"; leave it out when undated',
  'is not a web address': 'start with https:// or http://, without spaces',
  'is not a language code': 'use a code such as "en", "ko" or "zh-Hant"',
  'is not a two-letter country code': 'use two capital letters, such as "KP"',
};

/** As much of a Valibot schema as is needed to say what belongs in a place. */
interface Described {
  readonly type: string;
  readonly key?: string;
  readonly literal?: unknown;
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  readonly items?: readonly Described[];
  readonly wrapped?: Described;
  readonly options?: readonly unknown[];
}

/** The schema of the value at the end of `path`; `end` is that value, needed to choose a variant. */
function describedAt(
  schema: v.GenericSchema,
  path: readonly v.IssuePathItem[],
  end?: unknown,
): Described | undefined {
  let here: Described | undefined = schema as unknown as Described;
  for (const { key, input } of path) {
    here = chosen(here, input);
    here = here?.entries?.[String(key)] ?? here?.item ?? here?.items?.[Number(key)];
  }
  return chosen(here, end);
}

function chosen(schema: Described | undefined, value: unknown): Described | undefined {
  if (schema?.wrapped !== undefined) return chosen(schema.wrapped, value);
  const { key } = schema ?? {};
  if (schema?.type !== 'variant' || key === undefined) return schema;
  const kind = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return (schema.options as readonly Described[]).find(
    (option) => option.entries?.[key]?.literal === kind,
  );
}

/** What belongs in a place, in plain words. */
function wanted(schema: Described | undefined): string {
  switch (schema?.type) {
    case 'string':
      return 'text in quotation marks';
    case 'number':
      return 'a number without quotation marks';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list in [ ]; empty if there is nothing to say';
    case 'strict_tuple':
      return `exactly ${schema.items?.length ?? 0} values in [ ]`;
    case 'picklist':
      return `one of ${schema.options?.map((option) => JSON.stringify(option)).join(', ')}`;
    case 'strict_object':
      return `{ } with ${Object.keys(schema.entries ?? {}).join(', ')}`;
    default:
      return 'it, as in another entry of the same kind';
  }
}
