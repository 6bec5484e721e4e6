import { test as base, expect } from '@playwright/test';
import { serveHosts } from './embedHosts.ts';

/** The embedded map as a reader of somebody else's article meets it, with its live map. */
const test = base.extend<{ noise: undefined }, { hosts: string }>({
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see that nothing is used
    async ({}, use) => {
      const { origin, close } = await serveHosts();
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
  noise: [
    async ({ page }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        // The browser's own line about a page that is not there.
        if (message.location().url.includes('/embed/trip/hanoy/')) return;
        noise.push(`console ${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => noise.push(`exception: ${error.message}`));
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

const article = (hosts: string, html: string): string =>
  `${hosts}/page?html=${encodeURIComponent(html)}`;

test('lives in a sandbox that allows scripts and nothing else, though it loaded hidden', async ({
  page,
  hosts,
  baseURL,
}) => {
  await page.goto(
    article(
      hosts,
      `<div id="tab" style="display: none"><iframe sandbox="allow-scripts" width="640" height="300" title="Map"
        src="${baseURL}/embed/?as-of=latest"></iframe></div>
      <script>
        addEventListener('message', ({ data }) => {
          if (data.type === 'embed-size') document.querySelector('iframe').style.height = data.height + 'px';
        });
      </script>`,
    ),
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-dark', /./);
  // Nobody can say how high what is not laid out would be.
  expect(await page.locator('iframe').evaluate((frame) => frame.style.height)).toBe('');
  await page.locator('#tab').evaluate((tab) => {
    tab.style.display = 'block';
  });
  await expect
    .poll(() =>
      frame.locator('[data-part="map"]').evaluate((map) => {
        const wanted = Number.parseFloat(getComputedStyle(map).getPropertyValue('--map-height'));
        return Math.abs(map.getBoundingClientRect().height - wanted);
      }),
    )
    .toBeLessThanOrEqual(1);
  await expect(frame.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 });
  expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
  await frame.getByRole('checkbox', { name: /^Plane/ }).click();
  await expect(frame.locator('[data-trip-id]')).toHaveCount(3);
  await frame.locator('[data-trip-id="singapore-2018-06"]').click();
  await expect(frame.getByRole('heading', { name: /Singapore/ })).toBeVisible();
  const link = frame.getByRole('link', { name: /Full map/ });
  await expect(link).toHaveAttribute('href', '/trip/singapore-2018-06/?mode=plane&as-of=latest');
  await expect(link).toHaveAttribute('target', '_blank');
});

for (const [device, options] of Object.entries({
  'a desktop': { viewport: { width: 1000, height: 700 } },
  'a phone': { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true },
})) {
  test.describe(device, () => {
    test.use(options);

    test(`the article scrolls over the live map on ${device}, and the map says how it is moved`, async ({
      page,
      hosts,
      baseURL,
      hasTouch,
    }) => {
      await page.goto(
        article(
          hosts,
          `<p style="height: 300px">Above.</p><iframe width="100%" height="660" title="Map"
            src="${baseURL}/ru/embed/?list=off"></iframe><p style="height: 2000px">Below.</p>`,
        ),
      );
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 });
      const map = await frame.locator('[data-view]').boundingBox();
      if (map === null) throw new Error('There is no live map.');
      const x = map.x + map.width / 2;
      const y = map.y + 120;
      if (hasTouch) {
        const touch = await page.context().newCDPSession(page);
        const points = (at: number) => [{ x, y: at }];
        await touch.send('Input.dispatchTouchEvent', {
          type: 'touchStart',
          touchPoints: points(y),
        });
        for (let step = 1; step <= 10; step += 1) {
          await touch.send('Input.dispatchTouchEvent', {
            type: 'touchMove',
            touchPoints: points(y - 20 * step),
          });
        }
        await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      } else {
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, 400);
      }
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(150);
      await expect(
        frame.getByText(hasTouch ? /используйте два пальца/ : /удерживая (Ctrl|⌘)/),
      ).toBeVisible();
    });
  });
}

test('a trip that there is not is the whole map, and one quiet line', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/ko/embed/trip/hanoy/?theme=dark&childId=graphic-1#?secret=abc`);
  await expect(page).toHaveURL(
    `${baseURL}/ko/embed/?theme=dark&childId=graphic-1&trip=hanoy#?secret=abc`,
  );
  await expect(page.getByRole('status').filter({ hasText: 'hanoy' })).toBeVisible();
  await expect(page.locator('[data-trip-id]')).toHaveCount(10);
});

test('the element makes a frame that follows its own messages, and nothing else', async ({
  page,
  hosts,
  baseURL,
}) => {
  const before = await page.evaluate(() => Object.keys(window));
  await page.goto(
    article(
      hosts,
      `<script async src="${baseURL}/embed.js"></script><script async src="${baseURL}/embed.js"></script>
       <kim-trips-map id="first" trip="hanoi-2019-02" theme="dark" list="off"><a href="/">Map</a></kim-trips-map>
       <kim-trips-map id="second" height="16/9" year="2018"></kim-trips-map>`,
    ),
  );
  const sizes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('kim-trips-map')].map((element) => {
        const frame = element.shadowRoot?.querySelector('iframe');
        return [frame?.src, Math.round(frame?.getBoundingClientRect().height ?? 0)];
      }),
    );
  const first = page.frameLocator('#first iframe');
  await expect(first.locator('html')).toHaveAttribute('data-dark', 'true');
  const width = page.viewportSize()?.width ?? 0;
  await expect
    .poll(async () => (await sizes()).map(([, height]) => height))
    .toEqual([
      await first.locator('#root').evaluate((root) => {
        const heightOf = (part: string) =>
          root.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect().height ?? 0;
        const map = root.querySelector('[data-part="map"]') as Element;
        const wanted = Number.parseFloat(getComputedStyle(map).getPropertyValue('--map-height'));
        return Math.ceil(heightOf('head') + heightOf('filters') + wanted + heightOf('foot'));
      }),
      Math.round((width * 9) / 16),
    ]);
  expect((await sizes()).map(([src]) => src)).toEqual([
    `${baseURL}/embed/trip/hanoi-2019-02/?theme=dark&list=off`,
    `${baseURL}/embed/?year=2018&height=fixed`,
  ]);
  // Another window of the page says it is the frame: nothing follows.
  await page.evaluate(() =>
    window.postMessage({ sentinel: 'amp', type: 'embed-size', height: 3000 }),
  );
  const after = await page.evaluate(() => Object.keys(window));
  expect(after.filter((name) => !before.includes(name) && /kim|trip|map/i.test(name))).toEqual([]);
  expect((await sizes()).map(([, height]) => height)).not.toContain(3000);
});
