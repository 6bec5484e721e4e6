import { describe, expect, it } from 'vitest';
import type { Story } from '../domain/story.ts';
import { loadContent } from './loadContent.ts';
import { loadMapLabels } from './loadMapLabels.ts';
import { parseDataset } from './parseDataset.ts';
import { parseStory } from './parseStory.ts';
import { serializeStory } from './serializeStory.ts';

const STORY: Story = { dataset: parseDataset(loadContent()).dataset, labels: loadMapLabels() };

function readBack(story: Story, language: 'en' | 'ko' = 'en'): Story {
  const read = parseStory(JSON.parse(serializeStory(story, language)));
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

/** Every text cut down to its English. */
function inEnglish(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inEnglish);
  if (value instanceof Map) {
    return new Map([...value].map(([key, entry]) => [key, inEnglish(entry)]));
  }
  if ('en' in value) return { en: value.en };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inEnglish(part)]));
}

describe(serializeStory, () => {
  it('gives back the whole content, in one language', () => {
    expect(readBack(STORY)).toEqual(inEnglish(STORY));
  });

  it('keeps what is one source, place or line one object', () => {
    const { dataset } = readBack(STORY);
    const citations = new Set(dataset?.citations.values());
    const places = new Set(dataset?.places.values());
    for (const { legs, statuses } of dataset?.trips ?? []) {
      for (const { from, to, sections } of legs) {
        expect(places).toContain(from);
        expect(places).toContain(to);
        for (const { line } of sections) expect(dataset?.lines).toContain(line);
      }
      for (const citation of statuses.flatMap((status) => status.citations)) {
        expect(citations).toContain(citation);
      }
    }
  });

  it('sends a reader of another language that language, and English where nobody translated', () => {
    const [seoul, sea] = STORY.labels;
    if (seoul === undefined || sea === undefined) throw new Error('There are no labels.');
    const read = readBack(
      { dataset: null, labels: [seoul, { ...sea, names: { en: 'Yellow Sea' } as never }] },
      'ko',
    );
    expect(read.labels.map(({ names }) => names)).toEqual([
      { ko: seoul.names.ko },
      { en: 'Yellow Sea' },
    ]);
  });

  it('gives the same text for the same story', () => {
    expect(serializeStory(readBack(STORY), 'en')).toBe(serializeStory(STORY, 'en'));
  });
});

describe(parseStory, () => {
  const parsed = (change: (json: Record<string, unknown>) => unknown): unknown =>
    parseStory(change(JSON.parse(serializeStory(STORY, 'en'))));
  const refused = { ok: false, problem: expect.stringContaining('facts') };

  it.each([null, undefined, 7, 'story', [], {}, { format: 1 }])('refuses %j', (json) => {
    expect(parseStory(json)).toEqual(refused);
  });

  it('refuses another format', () => {
    expect(parsed((json) => ({ ...json, format: 2 }))).toEqual(refused);
  });

  it('refuses a file with a hole', () => {
    expect(parsed((json) => ({ ...json, shared: [] }))).toEqual(refused);
    expect(parsed((json) => ({ ...json, story: { dataset: {}, labels: [] } }))).toEqual(refused);
    expect(parsed((json) => ({ ...json, story: null }))).toEqual(refused);
  });

  it('passes on that there is nothing to show', () => {
    expect(readBack({ dataset: null, labels: [] })).toEqual({ dataset: null, labels: [] });
  });
});
