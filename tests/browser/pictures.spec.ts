import { expect, test } from './story.ts';

/**
 * The pictures that were looked at and found good. After a change that is meant to be seen:
 * `npx playwright test --project=pictures --update-snapshots`, then look at every one that changed.
 */
/** A hundredth of the picture may differ: text is drawn a little differently from machine to machine. */
const STEADY = { maxDiffPixelRatio: 0.01, timeout: 20_000 };
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const VIEWS = [
  { name: 'overview-light', address: '/', scheme: 'light', viewport: LAPTOP },
  { name: 'overview-dark', address: '/', scheme: 'dark', viewport: LAPTOP },
  { name: 'hanoi-light', address: '/trip/hanoi-2019-02/', scheme: 'light', viewport: LAPTOP },
  { name: 'rumor-dark', address: '/trip/vladivostok-2023-09/', scheme: 'dark', viewport: LAPTOP },
  {
    name: 'panmunjom-light',
    address: '/trip/panmunjom-2018-04/',
    scheme: 'light',
    viewport: LAPTOP,
  },
  { name: 'phone-light', address: '/', scheme: 'light', viewport: PHONE },
  { name: 'phone-hanoi-dark', address: '/trip/hanoi-2019-02/', scheme: 'dark', viewport: PHONE },
] as const;

for (const { name, address, scheme, viewport } of VIEWS) {
  test(`the live map: ${name}`, async ({ story, page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: scheme });
    await story.open(address);
    await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
    await page.evaluate(() => document.fonts.ready);
    await expect(page).toHaveScreenshot(`live-${name}.png`, STEADY);
  });
}

test.describe('with no script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { name, address, scheme, viewport } of VIEWS) {
    test(`the poster: ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(address);
      await expect(page).toHaveScreenshot(`poster-${name}.png`, STEADY);
    });
  }

  test('the poster in forced colors', async ({ page }) => {
    await page.setViewportSize(LAPTOP);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/trip/vladivostok-2023-09/');
    await expect(page).toHaveScreenshot('poster-forced-colors.png', STEADY);
  });
});
