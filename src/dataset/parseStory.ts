import type { Dataset } from '../domain/dataset.ts';
import type { Story } from '../domain/story.ts';
import { failed, ok, type Result } from '../lib/result.ts';
import { STORY_FORMAT, type StoryJson } from './serializeStory.ts';

/**
 * Reads a file that `serializeStory` wrote. The facts in it were checked when it was written; what is
 * checked here is that this is such a file, whole, and of a format that this script knows. Takes over
 * the objects of `json`. Never throws; the problem is a sentence for whoever looks into it.
 */
export function parseStory(json: unknown): Result<Story, string> {
  if (!isStoryJson(json)) return failed('The facts are not in the format that this page reads.');
  const shared: unknown[] = [];
  let isWhole = true;
  const read = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(read);
    if ('$' in value) {
      const index = value.$ as number;
      if (!(index in shared)) isWhole = false;
      return shared[index];
    }
    for (const [key, part] of Object.entries(value)) {
      (value as Record<string, unknown>)[key] = read(part);
    }
    return value;
  };
  for (const entry of json.shared) shared.push(read(entry));
  const story = read(json.story) as { dataset?: unknown; labels?: unknown } | null;
  if (!isWhole || !Array.isArray(story?.labels)) return failed('The facts are not whole.');
  if (story.dataset === null) return ok({ dataset: null, labels: story.labels });
  const dataset = datasetOf(story.dataset);
  return dataset === null
    ? failed('The facts are not whole.')
    : ok({ dataset, labels: story.labels });
}

function isStoryJson(json: unknown): json is StoryJson {
  const { format, shared } = (json ?? {}) as Partial<StoryJson>;
  return format === STORY_FORMAT && Array.isArray(shared);
}

const CATALOGS = ['places', 'people', 'citations'] as const;
const LISTS = ['trips', 'lines', 'claims', 'steps', ...CATALOGS] as const;

/** JSON has no maps: the catalogs were written as lists of entries, each with its id. */
function datasetOf(json: unknown): Dataset | null {
  const lists = (json ?? {}) as Record<string, unknown>;
  if (!LISTS.every((name) => Array.isArray(lists[name]))) return null;
  const catalogs = CATALOGS.map((name) => {
    const entries = lists[name] as readonly { readonly id: string }[];
    return [name, new Map(entries.map((entry) => [entry.id, entry]))] as const;
  });
  return { ...(lists as unknown as Dataset), ...Object.fromEntries(catalogs) };
}
