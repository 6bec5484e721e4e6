// @ts-check
import { observePage } from './observePage.mjs';
import { quantile } from './statistics.mjs';

const PLAY_MS = 8000;
/** A frame of a screen at 60 Hz, with what a timer is off by. */
const ON_TIME_MS = 20;

/**
 * What is played: the longest trip, and that beside another. A comparison is played from its beginning at
 * either speed, because at the fastest it is over before eight seconds are, and then again.
 *
 * @type {readonly { what: 'trip' | 'comparison', path: string, start: (page: import('@playwright/test').Page) => Promise<void> }[]}
 */
const PLAYED = [
  {
    what: 'trip',
    path: 'trip/hanoi-2019-02/',
    start: (page) => page.getByRole('button', { name: 'Play this trip' }).click(),
  },
  {
    what: 'comparison',
    path: 'trip/hanoi-2019-02/?compare=singapore-2018-06&after=0:00',
    start: (page) =>
      page
        .getByRole('region', { name: 'Comparison' })
        .getByRole('button', { name: 'Play', exact: true })
        .click(),
  },
];

/**
 * @typedef {object} PlaybackFigures
 * @property {Record<string, { frame50: number, frame95: number, onTime: number, framesPerSecond: number, script: number, draws: number }>} speeds
 * @property {number} heapBefore
 * @property {number} heapAfter
 */

/**
 * Frames of a playback of the longest trip, and of that trip compared with another, at normal speed and at
 * the fastest: how long they take, how much of the map they repaint, and what they leave in memory.
 *
 * @param {import('./measureLoad.mjs').Bench} bench
 */
export async function measurePlayback({ launch, say, product }) {
  const link = await product.open(null);
  /** @type {Partial<Record<'trip' | 'comparison', PlaybackFigures>>} */
  const played = {};
  try {
    for (const { what, path, start } of PLAYED) {
      const browser = await launch();
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        await page.addInitScript(observePage);
        await page.goto(`http://127.0.0.1:${link.port}/${path}`);
        await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 60_000 });
        await start(page);
        await page.getByRole('button', { name: 'Pause' }).waitFor();
        // What is built once, and the camera's way to the train, belong to neither speed.
        await page.waitForTimeout(3000);
        played[what] = await measureSpeeds(page, (line) => say(`playback of a ${what}: ${line}`));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await link.close();
  }
  return { seconds: PLAY_MS / 1000, ...played };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {(line: string) => void} say
 * @returns {Promise<PlaybackFigures>}
 */
async function measureSpeeds(page, say) {
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const work = () => page.evaluate(() => ({ .../** @type {any} */ (window).pageRecord.work }));
  await devtools.send('Performance.enable');
  const scriptMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  };
  /** @type {PlaybackFigures['speeds']} */
  const speeds = {};
  const heapBefore = await heap();
  for (const speed of ['1×', '4×']) {
    if (speed === '4×') {
      await page.getByRole('button', { name: /^Speed/ }).click();
      await page.getByRole('button', { name: /^Speed/ }).click();
      // The camera's way to where it rests at this speed.
      await page.waitForTimeout(1000);
    }
    const before = await work();
    const scriptBefore = await scriptMs();
    const frames = await page.evaluate(playedFrames, PLAY_MS);
    const script = (await scriptMs()) - scriptBefore;
    const after = await work();
    speeds[speed] = {
      frame50: quantile(frames, 0.5),
      frame95: quantile(frames, 0.95),
      onTime: frames.filter((ms) => ms <= ON_TIME_MS).length / frames.length,
      framesPerSecond: (1000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0),
      script: script / frames.length,
      draws: after.draws - before.draws,
    };
    say(`${speed}: ${JSON.stringify(speeds[speed])}`);
  }
  const heapAfter = await heap();
  say(`heap ${heapBefore} → ${heapAfter}`);
  return { speeds, heapBefore, heapAfter };
}

/**
 * Runs in the page: milliseconds between frames. What is over is played again: a page that stands still is
 * no measure.
 *
 * @param {number} forMs
 * @returns {Promise<number[]>}
 */
function playedFrames(forMs) {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const times = [];
    const start = performance.now();
    let before = start;
    requestAnimationFrame(function next(now) {
      times.push(now - before);
      before = now;
      const toggle = document.querySelector('button[data-toggle]');
      if (toggle instanceof HTMLElement && toggle.getAttribute('aria-label') === 'Play') {
        toggle.click();
      }
      if (now - start < forMs) requestAnimationFrame(next);
      // The first one began in the middle of a frame.
      else resolve(times.slice(1));
    });
  });
}
