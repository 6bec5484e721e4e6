// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './runTool.mjs';

const IMPORT = /(?<!import type [^;]*)(?:from\s*|import\s*\(?\s*)'(\.{1,2}\/[^'?]+\.tsx?)'/g;
const STATIC_IMPORT = /(?<!import type [^;]*)(?:from\s*|import\s*)'(\.{1,2}\/[^'?]+\.tsx?)'/g;
const QUOTED = /'([^'\n]*)'|"([^"\n]*)"/g;
/** A key with something put into it, such as `mode.${mode}.inline`. */
const TEMPLATE = /`((?:[\w.-]|\$\{[^{}`]*\})*[a-zA-Z](?:[\w.-]|\$\{[^{}`]*\})*)`/g;

/**
 * Tells which messages a browser may ask for: those whose key stands in a source file that a browser
 * loads, at once or later. Messages of the pages that the build alone writes (the table, cards) are no
 * reader's download. A key that is put together counts as every key that it could become.
 *
 * @param {readonly string[]} [entries] paths of the browser's entries
 * @returns {(key: string) => boolean}
 */
export function messagesInUse(entries = browserEntries()) {
  return messagesOf(reachable(entries, IMPORT));
}

/** What a page shows before anything is asked of it, beside its entries: the parts that its first render may load, and the map. */
const FIRST_PARTS = [
  ...[
    'app/DrawnPoster.tsx',
    'app/RumorInset.tsx',
    'map/RouteMap.ts',
    'panel/CountingRule.tsx',
    'panel/StepPanel.tsx',
  ],
  ...['panel/TripDetails.tsx', 'timeline/Timeline.tsx'],
];

/**
 * Tells which of them a page needs with its first render. All others come with the first part of the page
 * that is fetched on use (src/app/latePart.ts).
 *
 * @param {readonly string[]} [entries] paths of the browser's entries
 * @returns {(key: string) => boolean}
 */
export function firstMessages(entries = browserEntries()) {
  const ever = reachable(entries, IMPORT);
  const parts = FIRST_PARTS.map((file) => join(projectFolder, 'src', file));
  return messagesOf(
    reachable([...entries, ...parts.filter((part) => ever.has(part))], STATIC_IMPORT),
  );
}

/**
 * @param {ReadonlySet<string>} files
 * @returns {(key: string) => boolean}
 */
function messagesOf(files) {
  const sources = [...files].map((file) => readFileSync(file, 'utf8'));
  const whole = new Set(
    sources.flatMap((source) => [...source.matchAll(QUOTED)].map(([, a, b]) => a ?? b)),
  );
  const built = sources
    .flatMap((source) => [...source.matchAll(TEMPLATE)])
    .filter(([, template = '']) => /\w\.|\.\w/.test(template.replaceAll(/\$\{[^}]*\}/g, ' ')))
    .map(([, template = '']) => {
      const literal = template.split(/\$\{[^}]*\}/).map((text) => text.replaceAll('.', '\\.'));
      return new RegExp(`^${literal.join('.+')}$`);
    });
  return (key) => whole.has(key) || built.some((pattern) => pattern.test(key));
}

/**
 * The entry that a template loads, to be passed on; undefined for a template of somewhere else (a benchmark).
 *
 * @param {string} template path of the HTML file
 * @returns {readonly string[] | undefined}
 */
export function entryOf(template) {
  if (!existsSync(template)) return undefined;
  const [, entry] = /src="\/src\/([a-zA-Z]+\.tsx?)"/.exec(readFileSync(template, 'utf8')) ?? [];
  return entry === undefined ? undefined : [join(projectFolder, 'src', entry)];
}

/** Every entry but that of the build. */
function browserEntries() {
  const folder = join(projectFolder, 'src');
  return readdirSync(folder)
    .filter((name) => /^[a-zA-Z]+\.tsx?$/.test(name) && name !== 'prerender.tsx')
    .map((name) => join(folder, name));
}

/**
 * @param {readonly string[]} entries
 * @param {RegExp} imports
 */
function reachable(entries, imports) {
  /** @type {Set<string>} */
  const files = new Set();
  const open = [...entries];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file) || !existsSync(file)) continue;
    files.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(imports)) {
      open.push(join(dirname(file), path));
    }
  }
  return files;
}
