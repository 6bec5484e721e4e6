import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { findJsonMistake, readContent } from './readContent.mjs';

describe('findJsonMistake', () => {
  it.each([
    ['{\n  "a": 1,\n}', 2, 9, 'the last entry has a comma after it'],
    ['[1, 2,]', 1, 6, 'the last entry has a comma after it'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma or } is missing here'],
    ['{\n  "a" 1\n}', 2, 7, 'a colon is missing here'],
    ['{\n  a: 1\n}', 2, 3, 'a name in "double quotes" is missing here'],
    ['{\n  "a": \'b\'\n}', 2, 8, 'a value (text needs "double quotes") is missing here'],
    ['{ "a": "b\n}', 1, 8, 'this text does not end on its line, or has a wrong backslash in it'],
    ['{ "a": 01 }', 1, 8, 'a value (text needs "double quotes") is missing here'],
    ['{ "a": [1', 1, 10, 'the file ends, but a comma or ] is missing'],
    ['', 1, 1, 'the file ends, but a value (text needs "double quotes") is missing'],
    ['{}\n{}', 2, 1, 'the file should end here'],
    ['// note\n{}', 1, 1, 'a value (text needs "double quotes") is missing here'],
  ])('%j', (text, line, column, message) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonMistake(text)).toEqual({ line, column, message });
  });

  it('reads to the end of everything that is JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(findJsonMistake(`${text}\n!`)).toEqual({
          line: text.split('\n').length + 1,
          column: 1,
          message: 'the file should end here',
        });
      }),
      { seed: 20190425 },
    );
  });
});

describe('readContent', () => {
  let folder;
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads facts and leaves schemas out', async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-content-'));
    await mkdir(join(folder, 'trips'));
    await mkdir(join(folder, 'schema'));
    await writeFile(join(folder, 'places.json'), '{"places": []}');
    await writeFile(join(folder, 'trips/hanoi.json'), '{"id": "hanoi"}');
    await writeFile(join(folder, 'trips/broken.json'), '{\n"id"\n}');
    await writeFile(join(folder, 'trips/notes.txt'), 'not a fact');
    await writeFile(join(folder, 'schema/trip.schema.json'), '{}');
    expect(await readContent(folder)).toEqual({
      files: { 'places.json': { places: [] }, 'trips/hanoi.json': { id: 'hanoi' } },
      mistakes: [
        { file: 'trips/broken.json', line: 3, column: 1, message: 'a colon is missing here' },
      ],
    });
  });
});
