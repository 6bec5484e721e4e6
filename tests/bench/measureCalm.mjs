// @ts-check
import { observePage } from './observePage.mjs';

const ACTIONS = 1000;
const WARM_UP = 500;
const IDLE_MS = 5000;

/**
 * What the finished page does when nobody touches it, and what a thousand random actions leave behind.
 *
 * @param {import('./measureLoad.mjs').Bench} bench
 */
export async function measureCalm({ launch, say, product }) {
  const browser = await launch();
  const link = await product.open(null);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const devtools = await page.context().newCDPSession(page);
    await page.addInitScript(observePage);
    await page.goto(`http://127.0.0.1:${link.port}/`);
    await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 60_000 });
    await page.waitForTimeout(3000);

    const work = () => page.evaluate(() => ({ .../** @type {any} */ (window).pageRecord.work }));
    const before = await work();
    await page.waitForTimeout(IDLE_MS);
    const after = await work();
    const idle = {
      seconds: IDLE_MS / 1000,
      frames: after.frames - before.frames,
      timers: after.timers - before.timers,
      draws: after.draws - before.draws,
    };
    say(`idle: ${JSON.stringify(idle)}`);

    const heap = async () => {
      // Back to where everything started, and until the map is quiet.
      await page.evaluate(calmDown);
      await page.waitForTimeout(2500);
      await devtools.send('HeapProfiler.collectGarbage');
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    };
    // What is built once at first use (details of each trip, code that was never run) belongs to the settled page.
    await page.evaluate(actAtRandom, { count: WARM_UP, seed: 7 });
    const settledHeap = await heap();
    await page.evaluate(actAtRandom, { count: ACTIONS, seed: 42 });
    const heapAfter = await heap();
    const actions = { count: ACTIONS, settledHeap, heapAfter, growth: heapAfter / settledHeap - 1 };
    say(`actions: ${JSON.stringify(actions)}`);
    return { idle, actions };
  } finally {
    await browser.close();
    await link.close();
  }
}

/** Runs in the page: closes a playback, and takes every choice back, in one step, as Back can do. */
function calmDown() {
  const close = document.querySelector('[aria-label="Close the playback"]');
  if (close instanceof HTMLElement) close.click();
  history.pushState(null, '', '/');
  dispatchEvent(new PopStateEvent('popstate'));
}

/**
 * Runs in the page: presses what a reader can press, in an order that the seed gives.
 *
 * @param {{ count: number, seed: number }} options
 */
async function actAtRandom({ count, seed }) {
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  for (let done = 0; done < count; done += 1) {
    const buttons = [
      ...document.querySelectorAll(
        'main button, main fieldset input[type="checkbox"], main a[data-trip-id], main a[href]',
      ),
    ].filter(
      (element) =>
        !element.hasAttribute('download') &&
        !(element.getAttribute('href') ?? '/').startsWith('http'),
    );
    const target = buttons[Math.floor(random() * buttons.length)];
    const kind = random();
    if (kind < 0.1) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    } else if (target instanceof HTMLElement) {
      target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      const press = new MouseEvent('click', { bubbles: true, cancelable: true });
      // A link that the page does not handle itself would leave it.
      const stay = (/** @type {Event} */ event) => event.preventDefault();
      window.addEventListener('click', stay, { once: true });
      target.dispatchEvent(press);
      window.removeEventListener('click', stay);
    }
    await new Promise((next) => {
      setTimeout(next, 12);
    });
  }
}
