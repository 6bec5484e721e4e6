import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/dataset/parseStory.ts';
import { tripsAsOf } from '../../src/domain/asOf.ts';
import { parseDataVersion } from '../../src/domain/dataVersion.ts';

const folder = fileURLToPath(new URL('../../versions/', import.meta.url));
const versions = readdirSync(folder);

// What is published in an article stays readable, whatever becomes of the format.
describe.each(versions)('version %s of the facts', (version) => {
  it('goes by a name that an embed can ask for', () => {
    expect(parseDataVersion(version)).toBe(version);
  });

  it.each(readdirSync(`${folder}${version}`))('can still be read: %s', (file) => {
    const story = parseStory(JSON.parse(readFileSync(`${folder}${version}/${file}`, 'utf8')));
    expect(story.ok && story.value.dataset && tripsAsOf(story.value.dataset, 'latest').length)
      // Eleven that took place, and the rumored one.
      .toBeGreaterThanOrEqual(12);
  });
});

it('there is one at least', () => {
  expect(versions).not.toEqual([]);
});
