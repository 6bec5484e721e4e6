import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/app/loadStory.ts';
import { LANGUAGES } from '../../src/domain/localizedText.ts';
import labelFonts from '../../src/map/labelFonts.json';

const root = new URL('../../', import.meta.url);
const read = (file: string): Buffer => readFileSync(new URL(file, root));
const manifest: Record<'inputs' | 'outputs', Record<string, string>> = JSON.parse(
  read('scripts/basemap/manifest.json').toString(),
);

/**
 * The basemap is built by hand (scripts/basemap), and its own tests read every label's characters out of
 * the fonts. What stands here must therefore be what was built and tested there.
 */
describe('the files of the basemap', () => {
  const own = Object.entries(manifest.inputs).filter(([file]) => file.startsWith('src/'));

  it.each([...own, ...Object.entries(manifest.outputs)])(
    '%s is the one that was built: run `npm run build` in scripts/basemap',
    (file, hash) => {
      expect(createHash('sha256').update(read(file)).digest('hex')).toBe(hash);
    },
  );

  it('include the names on the map among what was built from', () => {
    expect(own.map(([file]) => file)).toContain('src/content/labels.json');
  });
});

describe('the names on the map', () => {
  const { labels, dataset } = loadStory();

  it('are there in every language', () => {
    for (const { id, names } of labels) {
      for (const language of LANGUAGES)
        expect(names[language], `${id} in ${language}`).toBeTruthy();
    }
  });

  it('of the story use only what the Latin fonts of the map have', () => {
    // What scripts/basemap puts into them, beside the characters of the labels.
    const drawn = /^[\x20-\x7e–—·‘’“”…°]*$/;
    for (const { id, name } of dataset?.places.values() ?? []) {
      expect(name.en, id).toMatch(drawn);
    }
    expect(Object.keys(labelFonts)).toEqual(expect.arrayContaining(['Map Medium', 'Map Bold']));
  });
});
