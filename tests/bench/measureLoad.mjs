// @ts-check
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { observePage } from './observePage.mjs';
import { median } from './statistics.mjs';

/**
 * @typedef {object} LoadFigures
 * @property {number} firstPaint
 * @property {number} largestPaint
 * @property {number} visible ms until the routes are on screen
 * @property {number} live ms until the live map is drawn
 * @property {number} blockedUntilVisible what long tasks took beyond 50 ms
 * @property {number} blockedUntilLive
 * @property {number} shift
 * @property {number} requestsUntilVisible begun until then
 * @property {number} arrivedUntilVisible bytes on the line by then, headers too
 * @property {number} bytesUntilLive bodies as sent
 * @property {number} requestsUntilLive
 * @property {number} heap JavaScript heap after a collection, when all is quiet
 */

/** @typedef {{ viewport: { width: number, height: number }, cpuSlowdown: number, link: import('./link.mjs').LinkShape | null }} Condition */

/**
 * @typedef {object} Bench
 * @property {() => Promise<import('@playwright/test').Browser>} launch
 * @property {(line: string) => void} say
 * @property {number} reps
 * @property {import('./run.mjs').Site} pages
 * @property {import('./run.mjs').Site} product
 */

/**
 * @param {Bench & { conditions: Record<string, Condition>, keep: (soFar: Record<string, Record<string, LoadFigures>>) => Promise<void> }} bench
 *   `keep` gets the medians so far, by condition and contestant
 */
export async function measureLoad({ launch, say, reps, pages, product, conditions, keep }) {
  const contestants = [
    { name: 'plain', site: pages, path: '/plain.html' },
    { name: 'ours', site: product, path: '/' },
  ];
  /** @type {Record<string, Record<string, LoadFigures[]>>} */
  const runs = {};
  for (let rep = 0; rep < reps; rep += 1) {
    for (const [condition, setup] of Object.entries(conditions)) {
      for (const { name, site, path } of contestants) {
        const figures = await load(launch, site, path, setup);
        const byName = runs[condition] ?? {};
        runs[condition] = byName;
        byName[name] = [...(byName[name] ?? []), figures];
        say(
          `load ${condition} ${name}: visible ${figures.visible.toFixed(0)}, live ${figures.live.toFixed(0)}`,
        );
      }
    }
    await keep(mapValues(runs, (byName) => mapValues(byName, mediansOf)));
  }
}

/**
 * @template A, B
 * @param {Record<string, A>} record
 * @param {(value: A) => B} change
 * @returns {Record<string, B>}
 */
function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/**
 * @param {readonly LoadFigures[]} runs
 * @returns {LoadFigures}
 */
function mediansOf(runs) {
  const [first] = runs;
  const names = /** @type {(keyof LoadFigures)[]} */ (Object.keys(first ?? {}));
  return /** @type {LoadFigures} */ (
    Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name]))]))
  );
}

/**
 * A browser that has drawn WebGL before, a fresh context, a cold load.
 *
 * @param {Bench['launch']} launch
 * @param {import('./run.mjs').Site} site
 * @param {string} path
 * @param {Condition} condition
 * @returns {Promise<LoadFigures>}
 */
async function load(launch, site, path, { viewport, cpuSlowdown, link: shape }) {
  const browser = await launch();
  const link = await site.open(shape);
  try {
    await warm(browser);
    const context = await browser.newContext({ viewport, locale: 'en-US' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.addInitScript(observePage);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    site.takeAnswers();
    await page.goto(`http://127.0.0.1:${link.port}${path}`, { waitUntil: 'commit' });
    await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 90_000 });
    const answers = site.takeAnswers();
    await page.waitForTimeout(1500);
    const told = await page.evaluate(() => {
      const { pageRecord } = /** @type {any} */ (window);
      const markOf = (/** @type {string} */ name) =>
        performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return {
        record: /** @type {import('./observePage.mjs').PageRecord} */ (pageRecord),
        origin: performance.timeOrigin,
        routesMark: markOf('routes-visible'),
        live: markOf('map-live'),
        starts: performance.getEntriesByType('resource').map(({ startTime }) => startTime),
      };
    });
    const { record, live } = told;
    // Our poster is on screen with the first paint that has it; a plain map when MapLibre has drawn.
    const visible = Math.max(record.firstPaint, record.routesFrame ?? told.routesMark);
    const blocked = (/** @type {number} */ until) =>
      record.longTasks
        .filter(({ start }) => start < until)
        .reduce(
          (sum, { start, duration }) => sum + Math.max(0, Math.min(duration, until - start) - 50),
          0,
        );
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return {
      firstPaint: record.firstPaint,
      largestPaint: record.largestPaint,
      visible,
      live,
      blockedUntilVisible: blocked(visible),
      blockedUntilLive: blocked(live),
      shift: record.shifts.reduce((sum, { value }) => sum + value, 0),
      requestsUntilVisible: 1 + told.starts.filter((start) => start < visible).length,
      arrivedUntilVisible: link.arrivedBy(told.origin + visible),
      bytesUntilLive: answers.reduce((sum, { bytes }) => sum + bytes, 0),
      requestsUntilLive: answers.length,
      heap: usedSize,
    };
  } finally {
    await browser.close();
    await link.close();
  }
}

/** @param {import('@playwright/test').Browser} browser */
async function warm(browser) {
  const page = await browser.newPage();
  await page.setContent('<canvas></canvas>');
  await page.evaluate(async () => {
    const gl = document.querySelector('canvas')?.getContext('webgl2');
    gl?.clear(gl.COLOR_BUFFER_BIT);
    await new Promise((drawn) => {
      requestAnimationFrame(() => requestAnimationFrame(drawn));
    });
  });
  await page.close();
}

/**
 * Keeps every frame of a cold load as a picture named by its milliseconds, to be looked at.
 *
 * @param {Bench & { condition: Condition, folder: string }} options
 */
export async function filmstrip({ launch, say, product, condition, folder }) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const browser = await launch();
  const link = await product.open(condition.link);
  await warm(browser);
  const context = await browser.newContext({ viewport: condition.viewport, locale: 'en-US' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.addInitScript(observePage);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: condition.cpuSlowdown });
  /** @type {{ at: number, data: string }[]} */
  const frames = [];
  devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ at: (metadata.timestamp ?? 0) * 1000, data });
    // The last one comes when the browser is about to close.
    devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await devtools.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await page.goto(`http://127.0.0.1:${link.port}/`, { waitUntil: 'commit' });
  await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 90_000 });
  await page.waitForTimeout(2000);
  await devtools.send('Page.stopScreencast');
  const told = await page.evaluate(() => ({
    origin: performance.timeOrigin,
    live: performance.getEntriesByName('map-live')[0]?.startTime ?? 0,
    record: /** @type {any} */ (window).pageRecord,
  }));
  let kept = 0;
  let before = '';
  for (const { at, data } of frames) {
    if (data === before || at < told.origin) continue;
    before = data;
    kept += 1;
    const name = `${String(Math.round(at - told.origin)).padStart(6, '0')}.png`;
    await writeFile(join(folder, name), Buffer.from(data, 'base64'));
  }
  const summary = {
    firstPaint: told.record.firstPaint,
    routesFrame: told.record.routesFrame,
    live: told.live,
    shifts: told.record.shifts,
  };
  await writeFile(join(folder, 'filmstrip.json'), JSON.stringify(summary, null, 2));
  say(`filmstrip: ${kept} different frames in ${folder} ${JSON.stringify(summary)}`);
  await browser.close();
  await link.close();
}
