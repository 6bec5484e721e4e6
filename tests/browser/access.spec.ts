import type { Page } from '@playwright/test';
import { expect, test as plainTest } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { test } from './story.ts';

/** Presses Tab until the focus is where `isThere`; fails when it never is. */
async function tabTo(page: Page, isThere: (focused: Element) => boolean): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    // Not `:focus`, which waits where there is none: between two stops it may be on the page itself.
    const focused = await page.evaluateHandle(() => document.activeElement ?? document.body);
    if (await focused.evaluate(isThere)) return;
  }
  throw new Error('Tab never led there.');
}

test('filter, pick, read, share and leave with the keyboard only', async ({ story, page }) => {
  await story.open('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the map' })).toBeFocused();
  await tabTo(page, (focused) => focused.matches('[name="mode"][value="plane"]'));
  await page.keyboard.press('Space');
  await expect(story.rows).toHaveCount(3);
  await expect(story.summary).toContainText('3 of 10 trips: plane');
  await tabTo(page, (focused) => focused.matches('[data-trip-id="dalian-2018-05"]'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Dalian' })).toBeFocused();
  // Reading: the sources are the next stops.
  await tabTo(page, (focused) => focused.closest('article') !== null && focused.matches('a'));
  await tabTo(page, (focused) => focused.textContent === 'Share');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
  // Esc closed the dialog alone; the next one closes the trip.
  await expect(page.getByRole('heading', { level: 2, name: 'Dalian' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(story.row('dalian-2018-05')).toBeFocused();
  // Back takes the last choices back, one by one.
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: 'Dalian' })).toBeFocused();
});

test('the focus can be seen wherever it goes, over a laptop’s panel and a phone’s sheet', async ({
  story,
  page,
}) => {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await story.open('/');
    const hidden: string[] = [];
    for (let press = 0; press < 45; press += 1) {
      await page.keyboard.press('Tab');
      const what = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return null;
        const { left, top, width, height } = focused.getBoundingClientRect();
        const name = focused.getAttribute('aria-label') ?? focused.textContent ?? focused.nodeName;
        // The map reaches under the sheet: of what is that large, a part that is seen is enough.
        const [x, y] = [left + width / 2, top + (height > 300 ? 100 : height / 2)];
        // Whatever lies over its middle must be itself, a part of it, or what it is a part of.
        const above = document.elementFromPoint(x, y);
        const isSeen = above !== null && (focused.contains(above) || above.contains(focused));
        return isSeen ? null : `${name} at ${Math.round(x)}, ${Math.round(y)}`;
      });
      if (what !== null) hidden.push(what);
    }
    expect(hidden, `${size.width} px`).toEqual([]);
  }
});

test('the skip links lead to the map and back to the list', async ({ story, page }) => {
  await story.open('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(
    await page.locator('*:focus').evaluate((focused) => focused.closest('#map') !== null),
  ).toBe(true);
  await page.getByRole('link', { name: 'Skip to the list of trips' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(story.row('beijing-2018-03')).toBeFocused();
});

test('the map says in words exactly what it shows', async ({ story, page }) => {
  await story.open('/?mode=plane');
  const words = page.locator('#map-words');
  await expect(page.locator('#map')).toHaveAttribute('aria-describedby', 'map-words');
  await expect(words).toContainText('As known on September 11, 2023. 3 of 10 trips: plane');
  await expect(words).toContainText('Singapore: June 10–13, 2018, by plane');
  await expect(words).not.toContainText('Hanoi');
  await story.row('dalian-2018-05').click();
  await expect(words).toContainText('Open: Pyongyang Sunan Airport to Dalian');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const copy = page.getByRole('textbox', { name: /^This map in words/ });
  await expect(copy).toHaveValue(
    /^As known on September 11, 2023\..*\nOpen: Pyongyang Sunan Airport to Dalian/,
  );
});

test('? opens the help unless the reader turned single keys off', async ({ story, page }) => {
  await story.open('/');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toBeVisible();
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(help).toHaveCount(1);
  await expect(help.getByRole('checkbox')).not.toBeChecked();
});

test('at 320 px, and at 400 %, nothing has to be scrolled sideways', async ({ page }) => {
  for (const height of [640, 256]) {
    await page.setViewportSize({ width: 320, height });
    for (const address of ['/', '/trip/hanoi-2019-02/', '/about/', '/data/', '/claims/']) {
      await page.goto(address);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${address} at 320×${height}`,
      ).toBeLessThanOrEqual(320);
    }
  }
});

test('in forced colors, what is chosen still looks other than what is not', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?mode=train');
  await expect(page.locator('[name="mode"][value="train"]')).toBeChecked();
  const lookOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, color, outlineStyle } = getComputedStyle(element);
        return [backgroundColor, color, outlineStyle].join(' ');
      });
  for (const [chosen, other] of [
    ['label:has([value="train"])', 'label:has([value="plane"])'],
    ['main fieldset [aria-pressed="true"]', 'main fieldset [aria-pressed="false"]'],
  ] as const) {
    expect(await lookOf(chosen)).not.toBe(await lookOf(other));
  }
});

plainTest.describe('a reader who comes for the first time', () => {
  plainTest('gets a hint, once', async ({ page }) => {
    await page.goto('/');
    const hint = page.getByRole('complementary', { name: 'Hint' });
    await expect(hint).toBeVisible({ timeout: 45_000 });
    expect(await axeFinds(page)).toEqual([]);
    await page.locator('[data-trip-id="hanoi-2019-02"]').click();
    await expect(hint).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('kim-trips:hint'))).toBe('seen');
  });

  plainTest('keeps their colors, which are there before the first paint', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Colors' }).selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    // No script but the early one: what is marked now is marked before anything is painted.
    await page.route('**/assets/*.js', (route) => route.abort());
    for (const address of ['/', '/about/']) {
      await page.goto(address, { waitUntil: 'commit' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      const paper = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      expect(paper).toBe('rgb(22, 28, 33)');
    }
    await page.goto('/?theme=light', { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  plainTest('is served where storage is refused', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Colors' }).selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('complementary', { name: 'Hint' })).toBeVisible({
      timeout: 45_000,
    });
    await page.getByRole('button', { name: 'Got it' }).click();
    await page.locator('[data-trip-id="hanoi-2019-02"]').click();
    await expect(page.getByRole('heading', { level: 2, name: 'Hanoi' })).toBeFocused();
    expect(errors).toEqual([]);
  });
});
