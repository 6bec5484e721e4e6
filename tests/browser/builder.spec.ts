import { axeFinds } from './axe.ts';
import { expect, test } from './story.ts';

// The builder needs no live map in its preview, and drawing one without a GPU takes seconds.
test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = (launchOptions.args ?? []).filter((arg) => !/gpu|angle|swiftshader/.test(arg));
      await use({ ...launchOptions, args: [...args, '--disable-gpu', '--disable-3d-apis'] });
    },
    { scope: 'worker' },
  ],
});

test('the share dialog leads to the builder, whose choices are in its address and in the code', async ({
  story,
  page,
}) => {
  await story.open('/trip/hanoi-2019-02/?mode=train&as-of=latest');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByText('Embed', { exact: true }).click();
  await dialog.getByLabel('Colors').selectOption('Dark');
  await dialog.getByRole('link', { name: 'Open in the embed builder' }).click();
  await expect(page).toHaveURL(
    '/embed/builder/?trip=hanoi-2019-02&map-theme=dark&mode=train&as-of=latest',
  );
  const code = page.getByLabel('Code', { exact: true });
  const frame = page.locator('iframe');
  const inside = page.frameLocator('iframe');
  await expect(page.getByRole('radio', { name: 'A selection' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Train/ })).toBeChecked();
  await expect(inside.getByRole('heading', { name: /Hanoi/ })).toBeVisible();
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');

  // As high as its page says, at every width; the widest has the list beside the map.
  for (const [name, width] of [
    ['Phone', 360],
    ['Column of text', 640],
  ] as const) {
    await page.getByRole('radio', { name }).check();
    await expect.poll(() => frame.evaluate((element) => element.clientWidth)).toBe(width);
    await expect
      .poll(() =>
        inside.locator('[data-part="map"]').evaluate((map) => {
          const style = getComputedStyle(map);
          const wanted = Number.parseFloat(style.getPropertyValue('--map-height'));
          return Math.abs(map.getBoundingClientRect().height - wanted);
        }),
      )
      .toBeLessThanOrEqual(1);
  }
  await page.getByRole('radio', { name: 'Full width' }).check();
  await expect
    .poll(() =>
      inside
        .locator('[data-part="map"]')
        .evaluate((map) => getComputedStyle(map).getPropertyValue('--list-beside')),
    )
    .toBe('1');
  // What another window says is no height of this frame.
  const before = await frame.evaluate((element) => element.clientHeight);
  await page.evaluate(() => {
    window.postMessage({ sentinel: 'amp', type: 'embed-size', height: 3000 }, '*');
    return new Promise(requestAnimationFrame);
  });
  expect(await frame.evaluate((element) => element.clientHeight)).toBe(before);

  await page.getByRole('radio', { name: 'One trip' }).check();
  await page.getByLabel('Trip', { exact: true }).selectOption({ label: 'Dalian, May 7–8, 2018' });
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Русский');
  await page.getByLabel('Height', { exact: true }).selectOption('Fixed');
  await page.getByLabel('Height in pixels').fill('500');
  await page.getByLabel('List of trips').uncheck();
  await expect(code).toHaveValue(/title="Карта: Далянь, /);
  await expect(code).toHaveValue(
    /\/ru\/embed\/trip\/dalian-2018-05\/\?theme=dark&amp;list=off&amp;height=fixed"/,
  );
  await expect(code).toHaveValue(/height:500px/);
  await expect.poll(() => frame.evaluate((element) => element.clientHeight)).toBe(500);
  await page.getByLabel('Form').selectOption('Web component');
  await expect(code).toHaveValue(/<kim-trips-map trip="dalian-2018-05" lang="ru" .*height="500"/);
  await page.getByLabel('Facts').selectOption('frozen');
  await expect(code).toHaveValue(/ data="\d{4}-\d\d-\d\d\.[0-9a-f]{8}"/);

  // A desk sends the preset on.
  await expect(page.getByLabel('Link to these choices')).toHaveValue(page.url());
  const sent = await code.inputValue();
  await page.reload();
  await expect(code).toHaveValue(sent);
  expect(await axeFinds(page)).toEqual([]);
});

test('the builder passes over what it does not understand, at 320 px and without a script', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/embed/builder/?step=the-train&height=9/7&preview=phone');
  await expect(page.getByRole('status').filter({ hasText: 'height “9/7”' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Step' })).toHaveValue('the-train');
  await expect(page.frameLocator('iframe').getByText('Step 1 of 8', { exact: true })).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(new URL('/ko/embed/builder/', baseURL).href);
  await expect(still.locator('pre').filter({ hasText: '<iframe' }).first()).toBeVisible();
  await expect(still.locator('pre').filter({ hasText: '<img' })).toContainText(
    'cards/ko/story.png',
  );
  await expect(still.locator('details')).toHaveCount(12);
  await still.locator('summary').nth(6).click();
  await expect(still.locator('details[open] pre')).toContainText('/ko/embed/trip/hanoi-2019-02/');
  await expect(still.locator('iframe')).toHaveCount(0);
  await plain.close();
});

test('the builder is found: from the pages about the map and its data, and by search engines', async ({
  page,
}) => {
  const builder = /\/ru\/embed\/builder\/$/;
  for (const path of ['/ru/about/', '/ru/data/']) {
    await page.goto(path);
    await expect(page.locator('main a[href$="/embed/builder/"]')).toHaveAttribute('href', builder);
  }
  await page.locator('main a[href$="/embed/builder/"]').click();
  await expect(page).toHaveTitle(/Конструктор вставки/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', builder);
  await expect(page.locator('meta[name="robots"]')).not.toHaveAttribute('content', /noindex/);
  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  expect(sitemap).toContain('/embed/builder/</loc>');
});
