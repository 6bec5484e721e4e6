import { expect, test } from '@playwright/test';
import { Story, test as silentTest } from './story.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the facets filter list and poster', async ({ page }) => {
    const story = new Story(page);
    await page.goto('/');
    await story.chip(/^2019/).check();
    await story.chip(/^Train/).check();
    await expect(page.locator('[data-trip-id]:visible')).toHaveCount(3);
    await expect(page.locator('[data-route]:visible')).toHaveCount(3);
    await expect(story.row('hanoi-2019-02')).toBeVisible();
  });
});

test('when the page’s script does not come, what was served is shown, with a line that says so', async ({
  page,
}) => {
  await page.route('**/assets/page-*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('/?mode=plane');
  await expect(page.getByText('This page has changed')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Reload' })).toBeVisible();
  await expect(page.locator('[data-trip-id]:visible')).toHaveCount(10);
  await expect(page.locator('[data-route]:visible')).toHaveCount(10);
});

silentTest('a link with filters never shows another state first', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/page-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/?mode=plane', { waitUntil: 'commit' });
  // The HTML is there and painted, the script is not.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-route="hanoi-2019-02"]')).toBeHidden();
  await expect(page.locator('[data-trip-id="hanoi-2019-02"]')).toBeHidden();
  release();
  await expect(page.locator('[data-trip-id]:visible')).toHaveCount(3);
});

test('the routes are in the first frame; names, list, filters and the map’s scripts follow', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // What was to be done in the first frame waits until the test lets it go.
    const frames: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => frames.push(callback);
    Object.assign(window, { endFirstFrame: () => frames.map((callback) => callback(0)) });
  });
  await page.route('**/assets/page-*.js', (route) => route.abort());
  await page.goto('/');
  const isRendered = (selector: string): Promise<boolean> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.checkVisibility());
  expect(await isRendered('[data-route]')).toBe(true);
  const later = [
    '[data-trip-id]',
    'input[type="checkbox"]',
    'h1',
    '[data-poster] text',
    '[aria-label="Legend"] li',
  ];
  for (const each of later) expect(await isRendered(each), each).toBe(false);
  // The map's scripts do not share the line with what the first frame waits for.
  const mapScript = page.locator('link[rel="modulepreload"][href*="/RouteMap-"]');
  await expect(mapScript).toHaveCount(0);
  await page.evaluate(() => (window as unknown as { endFirstFrame: () => void }).endFirstFrame());
  for (const each of later) await expect.poll(() => isRendered(each), each).toBe(true);
  await expect(mapScript).toHaveCount(1);
  await expect(mapScript).toHaveJSProperty('fetchPriority', 'low');
});

silentTest('nothing shifts while the page comes to life', async ({ page, story }) => {
  await page.addInitScript(() => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput) shift += value;
      }
      document.documentElement.dataset.shift = String(shift);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await story.open('/');
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  const shift = Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
  expect(shift).toBeLessThan(0.001);
});
