// @ts-check
import { observePage } from './observePage.mjs';
import { quantile } from './statistics.mjs';

const PLAY_MS = 8000;
/** A frame of a screen at 60 Hz, with what a timer is off by. */
const ON_TIME_MS = 20;

/**
 * Frames of a playback of the longest trip, at normal speed and at the fastest: how long they take, how
 * much of the map they repaint, and what they leave in memory.
 *
 * @param {import('./measureLoad.mjs').Bench} bench
 */
export async function measurePlayback({ launch, say, product }) {
  const browser = await launch();
  const link = await product.open(null);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const devtools = await page.context().newCDPSession(page);
    await page.addInitScript(observePage);
    await page.goto(`http://127.0.0.1:${link.port}/trip/hanoi-2019-02/`);
    await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 60_000 });
    await page.getByRole('button', { name: 'Play this trip' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    // What is built once, and the camera's way to the train, belong to neither.
    await page.waitForTimeout(3000);
    const heap = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    };
    const work = () => page.evaluate(() => ({ .../** @type {any} */ (window).pageRecord.work }));
    /** @type {Record<string, { frame50: number, frame95: number, onTime: number, framesPerSecond: number, script: number, draws: number }>} */
    const speeds = {};
    await devtools.send('Performance.enable');
    const scriptMs = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
    };
    const heapBefore = await heap();
    for (const speed of ['1×', '4×']) {
      if (speed === '4×') {
        await page.getByRole('button', { name: /^Speed/ }).click();
        await page.getByRole('button', { name: /^Speed/ }).click();
      }
      const before = await work();
      const scriptBefore = await scriptMs();
      const frames = await page.evaluate(frameTimes, PLAY_MS);
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
      say(`playback ${speed}: ${JSON.stringify(speeds[speed])}`);
    }
    const heapAfter = await heap();
    say(`playback: heap ${heapBefore} → ${heapAfter}`);
    return { seconds: PLAY_MS / 1000, speeds, heapBefore, heapAfter };
  } finally {
    await browser.close();
    await link.close();
  }
}

/**
 * Runs in the page: milliseconds between frames.
 *
 * @param {number} forMs
 * @returns {Promise<number[]>}
 */
function frameTimes(forMs) {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const times = [];
    const start = performance.now();
    let before = start;
    requestAnimationFrame(function next(now) {
      times.push(now - before);
      before = now;
      if (now - start < forMs) requestAnimationFrame(next);
      // The first one began in the middle of a frame.
      else resolve(times.slice(1));
    });
  });
}
