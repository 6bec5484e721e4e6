// @ts-check
import { framesPerSecond } from './framesPerSecond.mjs';
import { median, quantile } from './statistics.mjs';

/**
 * @typedef {object} ChangeTimes medians of some changes, in ms
 * @property {number} script50 until the change itself has run
 * @property {number} frame50 until the frame that shows the change
 * @property {number} frame95 all but one in twenty are quicker
 * @property {number} settled50 until the map has nothing left to do
 */

/**
 * @typedef {object} DrawnFigures
 * @property {number} repaint50 ms that a frame takes when nothing changed
 * @property {boolean | null} isShown whether the picture taken right after that frame was already the last one
 * @property {number} framesPerSecond while the map is dragged
 */

/**
 * @typedef {object} FilterFigures
 * @property {ChangeTimes} undrawn what page and worker take: WebGL is told everything and draws nothing
 * @property {(ChangeTimes & DrawnFigures) | null} drawn null where software takes many seconds for a frame
 * @property {number} ready ms until the page with its data stands
 * @property {number} heap
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
const CHANGES = { drawn: 12, undrawn: 36 };
/** Fewer changes where each takes long; three at least. */
const BUDGET_MS = 6000;
/** Beyond, nothing is drawn: software takes many seconds for a frame. */
const MOST_DRAWN = 10_000;
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
          say(`filter ${size} ${id}: ${JSON.stringify(figures, rounded)}`);
        } catch (error) {
          failures[id] = String(error).slice(0, 160);
          say(`filter ${size} ${id} failed: ${failures[id]}`);
        }
      }
    }
    results[size] = {
      ...failures,
      ...Object.fromEntries(Object.entries(runs).map(([id, all]) => [id, mediansOf(all)])),
    };
    await keep(results);
  }
  await link.close();
}

/** @param {string} _ @param {unknown} value */
const rounded = (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);

/**
 * @param {import('./measureLoad.mjs').Bench['launch']} launch
 * @param {string} url
 * @param {number} size
 * @returns {Promise<FilterFigures>}
 */
async function filter(launch, url, size) {
  const { undrawn, ready, heap } = await filterUndrawn(launch, url);
  const drawn = size > MOST_DRAWN ? null : await filterDrawn(launch, url);
  return { undrawn, drawn, ready, heap };
}

/**
 * @param {readonly FilterFigures[]} runs of one way
 * @returns {FilterFigures}
 */
function mediansOf(runs) {
  const drawn = runs.flatMap((run) => run.drawn ?? []);
  return {
    undrawn: timesOf(runs.map((run) => run.undrawn)),
    drawn:
      drawn.length === 0
        ? null
        : {
            ...timesOf(drawn),
            repaint50: median(drawn.map((run) => run.repaint50)),
            isShown: drawn.some((run) => run.isShown === null)
              ? null
              : drawn.every((run) => run.isShown),
            framesPerSecond: median(drawn.map((run) => run.framesPerSecond)),
          },
    ready: median(runs.map((run) => run.ready)),
    heap: median(runs.map((run) => run.heap)),
  };
}

/**
 * @param {readonly ChangeTimes[]} runs
 * @returns {ChangeTimes}
 */
function timesOf(runs) {
  return {
    script50: median(runs.map((run) => run.script50)),
    frame50: median(runs.map((run) => run.frame50)),
    frame95: median(runs.map((run) => run.frame95)),
    settled50: median(runs.map((run) => run.settled50)),
  };
}

/**
 * What a change costs page and worker, whatever draws it: here software does, which has frames wait for one
 * another, so that the same change takes 20 ms or 120.
 *
 * @param {import('./measureLoad.mjs').Bench['launch']} launch
 * @param {string} url
 * @returns {Promise<Omit<FilterFigures, 'drawn'>>}
 */
async function filterUndrawn(launch, url) {
  const browser = await launch();
  try {
    const page = await openPage(browser);
    await page.addInitScript(() => {
      for (const name of /** @type {const} */ (['drawElements', 'drawArrays'])) {
        WebGL2RenderingContext.prototype[name] = () => undefined;
      }
    });
    const ready = await load(page, url);
    const undrawn = await change(page, CHANGES.undrawn);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return { undrawn, ready, heap: usedSize };
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('./measureLoad.mjs').Bench['launch']} launch
 * @param {string} url
 * @returns {Promise<ChangeTimes & DrawnFigures>}
 */
async function filterDrawn(launch, url) {
  const browser = await launch();
  try {
    const page = await openPage(browser);
    await load(page, url);
    const times = await change(page, CHANGES.drawn);
    /** @type {number[]} */
    const repaints = [];
    for (let index = 0; index < 5; index += 1) {
      repaints.push(
        await page.evaluate(async () => (await window.bench?.setFilter(null))?.frame ?? 0),
      );
      await page.waitForTimeout(30);
    }
    return {
      ...times,
      repaint50: median(repaints),
      isShown: await showsAtOnce(page),
      framesPerSecond: await framesWhileDragging(page),
    };
  } finally {
    await browser.close();
  }
}

/** @param {import('@playwright/test').Browser} browser */
async function openPage(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // A hundred thousand trips take a while until they are on the map.
  page.setDefaultTimeout(240_000);
  return page;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @returns {Promise<number>} ms until the page with its data stands
 * @throws {Error} what the page itself threw, if it does not come to stand
 */
async function load(page, url) {
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const start = performance.now();
  await page.goto(url);
  await page
    .waitForFunction(() => performance.getEntriesByName('bench-ready').length > 0)
    .catch((error) => {
      throw new Error(errors[0] ?? String(error));
    });
  const ready = performance.now() - start;
  await page.waitForTimeout(1500);
  return ready;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} count
 * @returns {Promise<ChangeTimes>}
 */
async function change(page, count) {
  const before = performance.now();
  /** @type {import('./page/benchContract.ts').FilterTimes[]} */
  const times = [];
  for (let index = 0; index < count; index += 1) {
    if (index > 2 && performance.now() - before > BUDGET_MS) break;
    times.push(
      await page.evaluate((filters) => {
        const { bench } = window;
        if (bench === undefined) throw new Error('The page has no bench.');
        return bench.setFilter(filters);
      }, filtersAt(index)),
    );
    await page.waitForTimeout(30);
  }
  // The first changes run cold code; they count, as they do for a reader.
  const frames = times.map(({ frame }) => frame);
  return {
    script50: median(times.map(({ script }) => script)),
    frame50: median(frames),
    frame95: quantile(frames, 0.95),
    settled50: median(times.map(({ settled }) => settled)),
  };
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
