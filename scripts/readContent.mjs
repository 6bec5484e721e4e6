// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** @typedef {{ file: string, line: number, column: number, message: string }} JsonMistake */

/**
 * Reads every fact file. The schemas are left out: they describe the facts and are generated.
 *
 * @param {string} folder
 * @returns {Promise<{ files: Record<string, unknown>, mistakes: JsonMistake[] }>} the parsed files by
 *   their path from `folder`, with forward slashes, and those that are not JSON
 */
export async function readContent(folder) {
  /** @type {Record<string, unknown>} */
  const files = {};
  /** @type {JsonMistake[]} */
  const mistakes = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('schema/'))
    .sort();
  for (const file of paths) {
    const text = await readFile(join(folder, file), 'utf8');
    try {
      files[file] = JSON.parse(text);
    } catch {
      mistakes.push({ file, ...findJsonMistake(text) });
    }
  }
  return { files, mistakes };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in its strings.
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const atom = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/**
 * Where a text stops being JSON. `JSON.parse` names a position for some mistakes only, and not in the
 * same words in every Node; whoever edits facts needs a line for all of them.
 *
 * @param {string} text known not to be JSON
 * @returns {{ line: number, column: number, message: string }}
 */
export function findJsonMistake(text) {
  let at = 0;
  const skipSpace = () => {
    while (/[ \t\r\n]/.test(text[at] ?? '')) at += 1;
  };
  const take = (/** @type {RegExp} */ pattern) => {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    at += length;
    return length > 0;
  };
  const missing = (/** @type {string} */ what) =>
    at < text.length ? `${what} is missing here` : `the file ends, but ${what} is missing`;

  /** @returns {string | undefined} a message when the mistake is at `at` */
  function readValue() {
    skipSpace();
    if (text[at] === '{') return readEntries('}', () => readName() ?? readValue());
    if (text[at] === '[') return readEntries(']', readValue);
    if (take(string) || take(atom)) return undefined;
    if (text[at] === '"')
      return 'this text does not end on its line, or has a wrong backslash in it';
    return missing('a value (text needs "double quotes")');
  }

  function readName() {
    if (!take(string)) return missing('a name in "double quotes"');
    skipSpace();
    if (text[at] !== ':') return missing('a colon');
    at += 1;
    return undefined;
  }

  /**
   * @param {string} end
   * @param {() => string | undefined} readEntry
   * @returns {string | undefined}
   */
  function readEntries(end, readEntry) {
    at += 1;
    skipSpace();
    while (text[at] !== end) {
      const mistake = readEntry();
      if (mistake) return mistake;
      skipSpace();
      if (text[at] === end) break;
      if (text[at] !== ',') return missing(`a comma or ${end}`);
      const comma = at;
      at += 1;
      skipSpace();
      if (text[at] === end) {
        at = comma;
        return 'the last entry has a comma after it';
      }
    }
    at += 1;
    return undefined;
  }

  const message = readValue() ?? 'the file should end here';
  if (at < text.length) skipSpace();
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, message };
}
