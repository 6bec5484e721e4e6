import type { Language, LocalizedText } from '../domain/localizedText.ts';
import { LANGUAGES } from '../domain/localizedText.ts';
import type { Story } from '../domain/story.ts';

/** Counted up whenever `parseStory` would misread what was written before. */
export const STORY_FORMAT = 1;

/** In place of a value that stands in `shared`: its index there. */
export interface SharedReference {
  readonly $: number;
}

/** The file as JSON. Every entry of `shared` refers to earlier ones only. */
export interface StoryJson {
  readonly format: typeof STORY_FORMAT;
  readonly language: Language;
  readonly shared: readonly unknown[];
  readonly story: unknown;
}

/**
 * The story as the file that pages in one language load: parsed and checked already, so that a browser
 * needs no parser, and with no other language's texts. What several values refer to (a source, a place)
 * stands in it once and is one object again after `parseStory`. The same story gives the same text.
 */
export function serializeStory(story: Story, language: Language): string {
  const uses = countUses(story);
  const shared: unknown[] = [];
  const written = new Map<object, SharedReference>();
  const write = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(write);
    if (value instanceof Map) return [...value.values()].map(write);
    if (isLocalizedText(value)) return onlyIn(value, language);
    const known = written.get(value);
    if (known !== undefined) return known;
    const plain = Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, write(part)]),
    );
    if ((uses.get(value) ?? 0) < 2) return plain;
    const reference = { $: shared.push(plain) - 1 };
    written.set(value, reference);
    return reference;
  };
  const json: StoryJson = { format: STORY_FORMAT, language, story: write(story), shared };
  return JSON.stringify(json);
}

/** How many values refer to each object. */
function countUses(root: unknown): ReadonlyMap<object, number> {
  const uses = new Map<object, number>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const count = uses.get(value) ?? 0;
    uses.set(value, count + 1);
    if (count === 0) for (const part of partsOf(value)) visit(part);
  };
  visit(root);
  return uses;
}

const partsOf = (value: object): Iterable<unknown> =>
  value instanceof Map ? value.values() : Object.values(value);

function isLocalizedText(value: object): value is LocalizedText {
  return (
    'en' in value &&
    typeof value.en === 'string' &&
    Object.keys(value).every((key) => (LANGUAGES as readonly string[]).includes(key))
  );
}

/** What `textIn` needs of a text for one language: the translation or, without one, the English. */
function onlyIn(text: LocalizedText, language: Language): object {
  const translated = text[language];
  return translated === undefined ? { en: text.en } : { [language]: translated };
}
