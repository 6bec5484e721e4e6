// @ts-check
/**
 * How many frames a second a page shows while something moves on it.
 *
 * @param {import('@playwright/test').Page} page
 * @param {number} seconds
 * @param {() => Promise<unknown>} [keepMoving] called again and again; without it the page moves by itself
 */
export async function framesPerSecond(page, seconds, keepMoving) {
  await page.evaluate(() => {
    const count = { frames: 0, isOver: false };
    Object.assign(window, { frameCount: count });
    const next = () => {
      count.frames += 1;
      if (!count.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  while (elapsed() < seconds) {
    await (keepMoving === undefined ? page.waitForTimeout(seconds * 1000) : keepMoving());
  }
  const measured = elapsed();
  const frames = await page.evaluate(() => {
    const { frameCount } = /** @type {any} */ (window);
    frameCount.isOver = true;
    return frameCount.frames;
  });
  return frames / measured;
}
