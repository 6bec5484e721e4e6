// @ts-check
import { framesPerSecond } from './framesPerSecond.mjs';
import { median, quantile } from './statistics.mjs';

/**
 * @typedef {object} FilterFigures
 * @property {number} script50 ms until the change itself has run
 * @property {number} repaint50 ms that a frame takes when nothing changed
 * @property {number} frame50 ms until the frame that shows the change
 * @property {number} frame95
 * @property {number} settled50 ms until the map has nothing left to do
 * @property {number} ready ms until the page with its data stands
 * @property {number} heap
 * @property {boolean | null} isShown whether the picture taken right after that frame was already the last one
 * @property {number | null} framesPerSecond while the map is dragged
 */

/**
 * Every way to filter, on the same lines. `most` is the largest size at which it is tried: beyond, a single
 * change of some takes seconds, and what they show is known.
 */
const ways = [
  { id: 'set-filter', page: '/plain.html?how=set-filter', most: 100_000 },
  { id: 'feature-state', page: '/plain.html?how=feature-state', most: 10_000 },
  { id: 'global-by-feature', page: '/plain.html?how=global-by-feature', most: 10_000 },
  { id: 'global-by-layer', page: '/plain.html?how=global-by-layer', most: 10_000 },
  { id: 'our map', page: '/ours.html?panel=0', most: 100_000 },
  { id: 'our map and panel', page: '/ours.html?panel=1', most: 10_000 },
];

const MODES = ['train', 'plane', 'car'];
const CHANGES = 12;
/** Fewer changes where each takes long; three at least. */
const BUDGET_MS = 6000;
/** From here on once: a run takes long, and differs little from the next. */
const LARGE = 10_000;

/** @param {number} index */
function filtersAt(index) {
  if (index % 3 === 0) return { year: 2012 + ((index * 5) % 12), modes: MODES };
  if (index % 3 === 1) return { year: null, modes: MODES.filter((_, at) => at !== index % 2) };
  return { year: null, modes: MODES };
}

/**
 * @typedef {Record<string, Record<string, FilterFigures | string>>} FilterResults by size and way; a text is why
 *   there are none
 */

/**
 * @param {import('./measureLoad.mjs').Bench & { sizes: readonly number[], keep: (soFar: FilterResults) => Promise<void> }} bench
 */
export async function measureFilters({ launch, say, reps, pages, sizes, keep }) {
  /** @type {FilterResults} */
  const results = {};
  const link = await pages.open(null);
  for (const size of sizes) {
    /** @type {Record<string, FilterFigures[]>} */
    const runs = {};
    /** @type {Record<string, string>} */
    const failures = {};
    for (let rep = 0; rep < (size >= LARGE ? 1 : reps); rep += 1) {
      for (const { id, page, most } of ways) {
        if (size > most || failures[id] !== undefined) continue;
        try {
          const url = `http://127.0.0.1:${link.port}${page}&n=${size}`;
          const figures = await filter(launch, url, size);
          runs[id] = [...(runs[id] ?? []), figures];
          say(
            `filter ${size} ${id}: script ${figures.script50.toFixed(1)}, repaint ${figures.repaint50.toFixed(0)}, frame ${figures.frame50.toFixed(1)} (p95 ${figures.frame95.toFixed(1)}), settled ${figures.settled50.toFixed(0)}, shown ${figures.isShown}, ready ${figures.ready.toFixed(0)}, heap ${(figures.heap / 1e6).toFixed(0)} MB, fps ${figures.framesPerSecond?.toFixed(1)}`,
          );
        } catch (error) {
          failures[id] = String(error).slice(0, 160);
          say(`filter ${size} ${id} failed: ${failures[id]}`);
        }
      }
    }
    results[size] = {
      ...failures,
      ...Object.fromEntries(
        Object.entries(runs).map(([id, all]) => [
          id,
          {
            script50: median(all.map((run) => run.script50)),
            repaint50: median(all.map((run) => run.repaint50)),
            frame50: median(all.map((run) => run.frame50)),
            frame95: median(all.map((run) => run.frame95)),
            settled50: median(all.map((run) => run.settled50)),
            ready: median(all.map((run) => run.ready)),
            heap: median(all.map((run) => run.heap)),
            isShown: all.some((run) => run.isShown === null)
              ? null
              : all.every((run) => run.isShown),
            framesPerSecond: median(all.map((run) => run.framesPerSecond ?? Number.NaN)),
          },
        ]),
      ),
    };
    await keep(results);
  }
  await link.close();
}

/**
 * @param {import('./measureLoad.mjs').Bench['launch']} launch
 * @param {string} url
 * @param {number} size
 * @returns {Promise<FilterFigures>}
 */
async function filter(launch, url, size) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const devtools = await page.context().newCDPSession(page);
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    // A hundred thousand trips take MapLibre a minute before anything is drawn.
    page.setDefaultTimeout(size > LARGE ? 240_000 : 60_000);
    const start = performance.now();
    await page.goto(url);
    await page
      .waitForFunction(() => performance.getEntriesByName('bench-ready').length > 0)
      .catch((error) => {
        throw new Error(errors[0] ?? String(error));
      });
    const ready = performance.now() - start;
    await page.waitForTimeout(size > 1000 ? 1500 : 700);
    /** @param {number} index */
    const change = (index) =>
      page.evaluate((filters) => {
        const { bench } = window;
        if (bench === undefined) throw new Error('The page has no bench.');
        return bench.setFilter(filters);
      }, filtersAt(index));
    const before = performance.now();
    /** @type {{ script: number, frame: number, settled: number }[]} */
    const times = [];
    for (let index = 0; index < CHANGES; index += 1) {
      if (index > 2 && performance.now() - before > BUDGET_MS) break;
      times.push(await change(index));
      await page.waitForTimeout(30);
    }
    /** @type {number[]} */
    const repaints = [];
    for (let index = 0; index < (size > LARGE ? 1 : 5); index += 1) {
      repaints.push(
        await page.evaluate(async () => (await window.bench?.setFilter(null))?.frame ?? 0),
      );
      await page.waitForTimeout(30);
    }
    // Where a frame takes many seconds there is no rate, and pictures would take minutes.
    const isShown = size > LARGE ? null : await showsAtOnce(page);
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return {
      script50: median(times.map(({ script }) => script)),
      repaint50: median(repaints),
      // The first changes run cold code; they count, as they do for a reader.
      frame50: median(times.map(({ frame }) => frame)),
      frame95: quantile(
        times.map(({ frame }) => frame),
        0.95,
      ),
      settled50: median(times.map(({ settled }) => settled)),
      ready,
      heap: usedSize,
      isShown,
      framesPerSecond: size > LARGE ? null : await framesWhileDragging(page),
    };
  } finally {
    await browser.close();
  }
}

/**
 * Whether a change is in the first picture after its frame: that picture is compared with the one a
 * second later, away from labels, which may still move.
 *
 * @param {import('@playwright/test').Page} page
 */
async function showsAtOnce(page) {
  const clip = { x: 800, y: 380, width: 60, height: 60 };
  const picture = async () => (await page.screenshot({ clip })).toString('base64');
  const before = await picture();
  await page.evaluate(() => window.bench?.setFilter({ year: 2015, modes: ['plane'] }));
  const first = await picture();
  await page.waitForTimeout(1000);
  const last = await picture();
  return first === last && (before !== last || null);
}

/** @param {import('@playwright/test').Page} page */
async function framesWhileDragging(page) {
  await page.evaluate(() =>
    window.bench?.setFilter({ year: null, modes: ['train', 'plane', 'car'] }),
  );
  await page.waitForTimeout(300);
  await page.mouse.move(840, 400);
  await page.mouse.down();
  let angle = 0;
  const rate = await framesPerSecond(page, 2, async () => {
    angle += 0.06;
    await page.mouse.move(840 + 150 * Math.sin(angle), 400 + 80 * Math.sin(2 * angle));
  });
  await page.mouse.up();
  return rate;
}
