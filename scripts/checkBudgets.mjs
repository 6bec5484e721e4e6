// @ts-check
/**
 * `npm run budgets`: what the built site costs a reader's line, against the budgets it has to keep. Bytes
 * are those of Brotli at its best (11), and exact: the same build gives the same table. Times are not
 * asserted; `npm run bench` measures those.
 *
 * What is read from the files: the pages, their stylesheets, the posters. What takes a browser: which
 * files are asked for until the live map is drawn. Our own JavaScript shares its chunks with React, so
 * the site is built once more, in memory, with React and MapLibre left out: what is left is ours.
 *
 *     node scripts/checkBudgets.mjs [dist]
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request as ask, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { findBrowser, launchOptions } from './findBrowser.mjs';
import { isCompressible } from './headers.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const compress = promisify(brotliCompress);

/** Bytes, except for the number of requests. */
export const budgets = /** @type {const} */ ({
  story: 35_000,
  trip: 32_000,
  embed: 28_000,
  storyPoster: 20_000,
  tripPoster: 18_000,
  ownScript: 45_000,
  untilLive: 520_000,
  requests: 3,
});

/** The views for which everything until the live map is counted; the largest one has to fit. */
export const views = /** @type {const} */ ([
  { name: 'laptop', path: '', viewport: { width: 1280, height: 800 } },
  { name: 'phone', path: '', viewport: { width: 412, height: 823 } },
  { name: 'a trip', path: 'trip/hanoi-2019-02/', viewport: { width: 412, height: 823 } },
]);

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {number} used
 * @property {number | null} allowed null: told, not judged
 * @property {'bytes' | 'count'} unit
 * @property {string} detail which page or view needs most, or what it is made of
 */

/** @typedef {'story' | 'trip' | 'embed'} PageKind */

/**
 * @typedef {object} PageCost
 * @property {string} file
 * @property {PageKind} kind
 * @property {number} untilVisible bytes of everything that the first paint waits for
 * @property {number} requests how many files those are, the page among them
 * @property {number} poster bytes of the poster alone
 */

/**
 * A copy of the built site in which every text file has its `.br` beside it, as hosts keep it.
 *
 * @param {string} dist
 * @returns {Promise<{ folder: string, bytesOf: (file: string) => number, files: readonly string[], remove: () => Promise<void> }>}
 */
export async function compressedCopy(dist) {
  const folder = await mkdtemp(join(tmpdir(), 'budgets-'));
  await cp(dist, folder, { recursive: true, dereference: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = new Map(
    await Promise.all(
      paths.map(async (path) => {
        const bytes = await readFile(path);
        const name = relative(folder, path).split(sep).join('/');
        if (!isCompressible(extname(path))) return /** @type {const} */ ([name, bytes.length]);
        const packed = await brotli(bytes);
        await writeFile(`${path}.br`, packed);
        return /** @type {const} */ ([name, packed.length]);
      }),
    ),
  );
  return {
    folder,
    files: [...sizes.keys()].sort(),
    bytesOf: (file) => {
      const size = sizes.get(file);
      if (size === undefined) throw new Error(`A page asks for ${file}, which was not built.`);
      return size;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** @param {string | Uint8Array} content */
function brotli(content) {
  const bytes = Buffer.from(content);
  return compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/**
 * @param {string} file below the site's root
 * @returns {PageKind}
 */
export function pageKind(file) {
  const folders = file.split('/').slice(0, -1);
  if (folders.includes('embed') && !folders.includes('builder')) return 'embed';
  return folders.includes('trip') ? 'trip' : 'story';
}

/**
 * The files that the first paint of a page waits for, below the site's root: stylesheets, and scripts
 * that are neither modules nor `async` or `defer`.
 *
 * @param {string} html
 * @param {string} base
 * @param {string} file the page's own, which relative addresses start from
 * @returns {readonly string[]}
 */
export function blockingFiles(html, base, file = 'index.html') {
  /** @type {string[]} */
  const addresses = [];
  for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
    const rel = attribute(tag, 'rel')?.split(/\s+/) ?? [];
    const media = attribute(tag, 'media') ?? 'all';
    if (tag.startsWith('<link') && rel.includes('stylesheet') && media !== 'print') {
      addresses.push(attribute(tag, 'href') ?? '');
    }
    const waits =
      tag.startsWith('<script') &&
      attribute(tag, 'type') !== 'module' &&
      !/\s(?:async|defer)\b/.test(tag);
    const source = attribute(tag, 'src');
    if (waits && source !== undefined) addresses.push(source);
  }
  const page = new URL(base + file, 'http://site.invalid');
  return addresses.map((address) => new URL(address, page).pathname.slice(base.length));
}

/**
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/**
 * The poster of a page: its largest outermost SVG.
 *
 * @param {string} html
 */
export function posterOf(html) {
  let largest = '';
  let depth = 0;
  let start = 0;
  for (const { 0: tag, index } of html.matchAll(/<svg\b|<\/svg>/g)) {
    if (tag === '<svg') {
      if (depth === 0) start = index;
      depth += 1;
      continue;
    }
    depth -= 1;
    const end = index + tag.length;
    if (depth === 0 && end - start > largest.length) largest = html.slice(start, end);
  }
  return largest;
}

/**
 * @param {Awaited<ReturnType<typeof compressedCopy>>} site
 * @param {string} base
 * @returns {Promise<readonly PageCost[]>}
 */
function measurePages(site, base) {
  const pages = site.files.filter((file) => file.endsWith('.html'));
  return Promise.all(
    pages.map(async (file) => {
      const html = await readFile(join(site.folder, file), 'utf8');
      const blocking = blockingFiles(html, base, file);
      return {
        file,
        kind: pageKind(file),
        untilVisible: [file, ...blocking].reduce((sum, name) => sum + site.bytesOf(name), 0),
        requests: 1 + blocking.length,
        poster: (await brotli(posterOf(html))).length,
      };
    }),
  );
}

/**
 * @typedef {object} LiveCost
 * @property {string} view
 * @property {number} bytes
 * @property {readonly Answer[]} answers
 */

/**
 * An answer as it left the server.
 *
 * @typedef {object} Answer
 * @property {string} file
 * @property {number} bytes of the body
 * @property {number} askedAt when it was asked for, ms since 1970
 */

/**
 * Opens each view with an empty cache and counts what comes in until the live map is drawn.
 *
 * @param {string} folder
 * @param {string} base
 * @returns {Promise<readonly LiveCost[]>}
 */
async function measureLive(folder, base) {
  const { chromium } = await import('@playwright/test');
  const server = await serve({ root: folder, base });
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    /** @type {LiveCost[]} */
    const costs = [];
    for (const { name, path, viewport } of views) {
      // Each with a counter of its own: what the page before it still asks for on its way out is not this one's.
      const counter = await countAnswers(server.port, base);
      const context = await browser.newContext({ viewport, locale: 'en-US' });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${counter.port}${base}${path}`);
      await page
        .locator('html[data-map="live"]')
        .waitFor({ state: 'attached', timeout: 60_000 })
        .catch(() => {
          throw new Error(`The live map was not drawn within 60 s (${name}).`);
        });
      const liveAt = await page.evaluate(
        () =>
          performance.timeOrigin + (performance.getEntriesByName('map-live')[0]?.startTime ?? 0),
      );
      // On a busy machine this comes late, and the live page has begun to fetch what it may need.
      const answers = counter.take().filter(({ askedAt }) => askedAt <= liveAt);
      const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
      costs.push({ view: name, bytes, answers });
      await context.close();
      await counter.close();
    }
    return costs;
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Stands before a server and notes what goes over the line: unlike the browser it knows nothing of a
 * cache, so a file that page and worker share is counted as often as it was sent.
 *
 * @param {number} target
 * @param {string} base
 * @returns {Promise<{ port: number, take: () => readonly Answer[], close: () => Promise<void> }>}
 */
export async function countAnswers(target, base) {
  /** @type {Answer[]} */
  let answers = [];
  const counter = createServer((request, response) => {
    const { url = '', method, headers } = request;
    const askedAt = Date.now();
    const onward = ask({ port: target, path: url, method, headers }, (answer) => {
      const counted = {
        file: url.slice(base.length).replace(/^$/, 'index.html'),
        bytes: 0,
        askedAt,
      };
      answers.push(counted);
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.on('data', (chunk) => {
        counted.bytes += chunk.length;
      });
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise((listening) => {
    counter.listen(0, '127.0.0.1', () => listening(undefined));
  });
  const address = counter.address();
  if (address === null || typeof address === 'string') throw new Error('The counter has no port.');
  return {
    port: address.port,
    take: () => {
      const taken = answers;
      answers = [];
      return taken;
    },
    close: () =>
      new Promise((closed) => {
        counter.close(() => closed());
        counter.closeAllConnections();
      }),
  };
}

const notOurs = [/^react(-dom)?(\/|$)/, /^scheduler(\/|$)/, /^maplibre-gl(?!.*\.css)/];

/**
 * The bytes of the scripts that are neither React nor MapLibre, for the view that needs most of them.
 *
 * @param {readonly LiveCost[]} live
 * @returns {Promise<ScriptCost>}
 * @throws {Error} when the folder was not built from the present sources
 */
async function measureOwnScript(live) {
  const whole = await buildWithout([]);
  const chunks = await buildWithout(notOurs);
  const sizes = new Map(
    await Promise.all(
      chunks.map(
        async (chunk) => /** @type {const} */ ([chunk, (await brotli(chunk.code)).length]),
      ),
    ),
  );
  const costs = live.map(({ view, answers }) => {
    const first = whole.filter(({ fileName }) => answers.some(({ file }) => file === fileName));
    if (!first.some(({ isEntry }) => isEntry)) {
      throw new Error(
        'The built site is not that of the present sources: run `npm run build` first.',
      );
    }
    const modules = new Set(first.flatMap(({ moduleIds }) => moduleIds.filter(isOfUs)));
    const used = chunks.filter(({ moduleIds }) => moduleIds.some((id) => modules.has(id)));
    return { view, bytes: used.reduce((sum, chunk) => sum + (sizes.get(chunk) ?? 0), 0) };
  });
  const [dearest] = costs.sort((a, b) => b.bytes - a.bytes);
  if (dearest === undefined) throw new Error('No view was measured.');
  return dearest;
}

/**
 * @typedef {object} ScriptCost
 * @property {string} view
 * @property {number} bytes
 */

/** @param {string} id of a module, or of what a plugin made of one (`\0messages:…`) */
function isOfUs(id) {
  return id.replace(/^\0\w+:/, '').startsWith(join(root, 'src'));
}

/**
 * @param {readonly RegExp[]} external
 * @returns {Promise<readonly { fileName: string, code: string, isEntry: boolean, moduleIds: readonly string[] }[]>}
 */
async function buildWithout(external) {
  const { build } = await import('vite');
  const built = await build({
    root,
    logLevel: 'error',
    build: {
      write: false,
      copyPublicDir: false,
      rollupOptions: { external: (id) => external.some((pattern) => pattern.test(id)) },
    },
  });
  if (!('output' in built)) throw new Error('Vite built something else than one site.');
  return built.output.flatMap((part) => (part.type === 'chunk' ? [part] : []));
}

/**
 * @param {readonly PageCost[]} pages
 * @param {readonly LiveCost[]} live
 * @param {ScriptCost} script
 * @returns {readonly Row[]}
 */
export function budgetRows(pages, live, script) {
  /**
   * @param {string} what
   * @param {number} allowed
   * @param {readonly PageCost[]} candidates
   * @param {'untilVisible' | 'requests' | 'poster'} cost
   * @returns {readonly Row[]}
   */
  const worstOf = (what, allowed, candidates, cost) => {
    const [worst] = [...candidates].sort((a, b) => b[cost] - a[cost]);
    if (worst === undefined) return [];
    const unit = cost === 'requests' ? 'count' : 'bytes';
    return [{ what, used: worst[cost], allowed, unit, detail: worst.file }];
  };
  /** @param {PageKind} kind */
  const pagesOf = (kind) => pages.filter((page) => page.kind === kind);
  const [story, trips, embeds] = [pagesOf('story'), pagesOf('trip'), pagesOf('embed')];
  if (story.length === 0 || trips.length === 0) throw new Error('The site has no pages to weigh.');
  const [dearest] = [...live].sort((a, b) => b.bytes - a.bytes);
  if (dearest === undefined) throw new Error('The live map was not measured.');
  return [
    ...worstOf('Until routes are visible: the map', budgets.story, story, 'untilVisible'),
    ...worstOf('Until routes are visible: a trip', budgets.trip, trips, 'untilVisible'),
    ...worstOf('Until routes are visible: embedded', budgets.embed, embeds, 'untilVisible'),
    ...worstOf('Requests until routes are visible', budgets.requests, pages, 'requests'),
    ...worstOf('Poster of the whole story', budgets.storyPoster, story, 'poster'),
    ...worstOf('Poster of a trip', budgets.tripPoster, trips, 'poster'),
    {
      what: 'Our own JavaScript',
      used: script.bytes,
      allowed: budgets.ownScript,
      unit: 'bytes',
      detail: `${script.view}, without React, MapLibre and the facts`,
    },
    {
      what: 'Until the live map is drawn',
      used: dearest.bytes,
      allowed: budgets.untilLive,
      unit: 'bytes',
      detail: `${dearest.view}, ${dearest.answers.length} requests`,
    },
  ];
}

/** @param {Row} row */
export function isOver({ used, allowed }) {
  return allowed !== null && used > allowed;
}

/** @param {number} bytes */
function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function formatRows(rows) {
  /** @param {number | null} value @param {Row['unit']} unit */
  const amount = (value, unit) => {
    if (value === null) return '';
    return unit === 'bytes' ? kb(value) : String(value);
  };
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows
    .map((row) => {
      const used = amount(row.used, row.unit).padStart(9);
      const allowed = amount(row.allowed, row.unit).padStart(9);
      return `${isOver(row) ? '✗' : '✓'} ${row.what.padEnd(width)} ${used} of ${allowed}   ${row.detail}`;
    })
    .join('\n');
}

/**
 * What the live map is made of, largest first; the ranges of the basemap's archive as one.
 *
 * @param {LiveCost} live
 */
function formatAnswers({ view, answers }) {
  /** @type {Map<string, { bytes: number, count: number }>} */
  const files = new Map();
  for (const { file, bytes } of answers) {
    const { bytes: before, count } = files.get(file) ?? { bytes: 0, count: 0 };
    files.set(file, { bytes: before + bytes, count: count + 1 });
  }
  const lines = [...files]
    .sort(([, a], [, b]) => b.bytes - a.bytes)
    .map(
      ([file, { bytes, count }]) =>
        `  ${kb(bytes).padStart(9)}  ${file}${count > 1 ? ` (${count} requests)` : ''}`,
    );
  return [`Until the live map is drawn (${view}):`, ...lines].join('\n');
}

async function main() {
  const base = process.env.SITE_BASE ?? '/';
  const site = await compressedCopy(resolve(root, process.argv[2] ?? 'dist'));
  try {
    const pages = await measurePages(site, base);
    const live = await measureLive(site.folder, base);
    const rows = budgetRows(pages, live, await measureOwnScript(live));
    console.log(formatRows(rows));
    const over = rows.filter(isOver);
    if (over.length === 0) return;
    for (const cost of live) console.log(`\n${formatAnswers(cost)}`);
    console.error(`\nOver budget: ${over.map(({ what }) => what).join('; ')}`);
    process.exitCode = 1;
  } finally {
    await site.remove();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
