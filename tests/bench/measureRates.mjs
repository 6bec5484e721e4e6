// @ts-check
import { framesPerSecond } from './framesPerSecond.mjs';

const SECONDS = 4;

/** @type {readonly { what: string, start: (page: import('@playwright/test').Page) => Promise<(() => Promise<unknown>) | null | undefined> }[]} */
const movements = [
  {
    what: 'The map is dragged',
    start: async (page) => {
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      const [x, y] = [width * 0.7, height * 0.2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      let angle = 0;
      return () => {
        angle += 0.06;
        return page.mouse.move(x + 60 * Math.sin(angle), y + 40 * Math.sin(2 * angle));
      };
    },
  },
];

/**
 * Frames per second of whatever moves on the page, with the processor as it is and four times slower. A
 * movement that the page does not have is left out.
 *
 * @param {import('./measureLoad.mjs').Bench & { conditions: Record<string, import('./measureLoad.mjs').Condition> }} bench
 * @returns {Promise<Record<string, Record<string, number>>>} by movement and condition
 */
export async function measureRates({ launch, say, product, conditions }) {
  /** @type {Record<string, Record<string, number>>} */
  const rates = {};
  const link = await product.open(null);
  for (const { what, start } of movements) {
    for (const [condition, { viewport, cpuSlowdown }] of Object.entries(conditions)) {
      const browser = await launch();
      const page = await browser.newPage({ viewport });
      await page.goto(`http://127.0.0.1:${link.port}/`);
      await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 60_000 });
      await page.waitForTimeout(3000);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
      const keepMoving = await start(page);
      if (keepMoving !== null) {
        const rate = await framesPerSecond(page, SECONDS, keepMoving);
        rates[what] = { ...rates[what], [condition]: rate };
        say(`rate ${condition}: ${what}: ${rate.toFixed(1)} fps`);
      }
      await browser.close();
    }
  }
  await link.close();
  return rates;
}
