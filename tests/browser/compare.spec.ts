import type { Locator, Page } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { expect, test } from './story.ts';

/** Two trips on one clock: by keyboard, by finger, in a frame, without motion, without WebGL. */
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Comparison' });
const hand = (page: Page): Locator => page.getByRole('slider', { name: 'Time since departure' });
const partner = (page: Page): Locator => page.getByRole('combobox', { name: 'Compare with' });
const heads = (page: Page): Locator => page.locator('[data-playback-head] > g');
const opener = (page: Page): Locator =>
  page.getByRole('button', { name: 'Compare with another trip' });

test('by keyboard: opens after a day, is moved, played, paired anew, taken back and closed', async ({
  story,
  page,
}) => {
  await story.open('/trip/hanoi-2019-02/');
  await expect(panel(page)).toHaveCount(0);
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(hand(page)).toBeFocused();
  expect(story.address()).toBe('/trip/hanoi-2019-02/?compare=singapore-2018-06');
  await expect(page).toHaveTitle(/^Compared: Hanoi \(.*\) and Singapore \(.*\) \|/);
  await expect(hand(page)).toHaveAttribute(
    'aria-valuetext',
    /^24 hr after departure\. Hanoi .*: Dandong to Wuhan, about 1,065–1,422 km, hours not reported; Singapore .*: Singapore, 4,749 km, reached after 7 hr 5 min\.$/,
  );
  // Both in sight, told apart by letter.
  await expect(heads(page)).toHaveText(['A', 'B']);
  await expect(page.locator('#map-words')).toContainText('24 hr after departure. Hanoi');
  await expect(page.getByRole('table', { name: 'How far each had come' })).toContainText(
    'Hanoi, about 3,970 km',
  );
  expect(await axeFinds(page)).toEqual([]);

  const before = await heads(page).first().getAttribute('transform');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await expect(hand(page)).toHaveAttribute('aria-valuenow', `${37 * 60}`);
  expect(await heads(page).first().getAttribute('transform')).not.toBe(before);
  expect(story.address()).toMatch(/compare=singapore-2018-06&after=37:00$/);
  // Motion is unwanted: it goes from one thing that happened to the next, to Wuhan after 39 hours.
  await page.keyboard.press('Space');
  await expect(hand(page)).toHaveAttribute('aria-valuenow', `${39 * 60}`);
  await page.keyboard.press('Space');
  await expect(panel(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await partner(page).selectOption('beijing-2018-03');
  await expect(panel(page).getByRole('listitem').nth(1)).toContainText('Beijing');
  expect(story.address()).toMatch(/\?compare=beijing-2018-03&after=\d+:\d\d$/);
  await page.goBack();
  await expect(partner(page)).toHaveValue('singapore-2018-06');
  await hand(page).focus();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  // Escape closed the comparison, not the trip.
  expect(story.address()).toBe('/trip/hanoi-2019-02/');
  await page.goBack();
  await expect(panel(page)).toBeVisible();
});

test('says what cannot be compared, and why', async ({ story, page }) => {
  await story.open('/trip/hanoi-2019-02/?compare=hanoi-2019-02&after=24:00');
  await expect(story.notice).toContainText('compare “hanoi-2019-02”, after “24:00”');
  await story.open('/trip/hanoi-2019-02/?mode=train&compare=singapore-2018-06');
  await expect(story.notice).toContainText('The filters hide Singapore');
  await expect(panel(page)).toHaveCount(0);
  expect(story.address()).toBe('/trip/hanoi-2019-02/?mode=train');
});

test.describe('on a phone, over the poster', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger moves the clock, and both heads stay above the panel', async ({ story, page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await story.open('/trip/hanoi-2019-02/?compare=singapore-2018-06');
    await expect(page.locator('html')).toHaveAttribute('data-map', 'static');
    await expect(heads(page)).toHaveText(['A', 'B']);
    const box = await hand(page).boundingBox();
    const top = (await panel(page).boundingBox())?.y ?? 0;
    if (box === null) throw new Error('The chart is not on the page.');
    for (const head of await heads(page).all()) {
      const { y = 0, height = 0 } = (await head.boundingBox()) ?? {};
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThanOrEqual(top);
    }
    const touch = await page.context().newCDPSession(page);
    const at = (share: number) => [{ x: box.x + box.width * share, y: box.y + box.height / 2 }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.2) });
    for (const share of [0.4, 0.6, 0.8]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(hand(page)).toHaveAttribute(
      'aria-valuetext',
      /^1[5-8]\d hr .*Singapore.*trip over/,
    );
    expect(story.address()).toMatch(/&after=1[5-8]\d:\d\d$/);
    for (const button of await panel(page).getByRole('button').all()) {
      const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(36);
    }
    // With motion it goes on by itself, frame by frame, until it is stopped.
    const before = await heads(page).first().getAttribute('transform');
    await panel(page).getByRole('button', { name: 'Play', exact: true }).tap();
    await expect.poll(() => heads(page).first().getAttribute('transform')).not.toBe(before);
    await panel(page).getByRole('button', { name: 'Pause' }).tap();
    await panel(page).getByRole('button', { name: 'Close the comparison' }).tap();
    await expect(panel(page)).toHaveCount(0);
  });
});

test.describe('in a frame', () => {
  test.use({ viewport: { width: 320, height: 820 } });

  test('has its own height, fits, leads to the same on the full page', async ({ story, page }) => {
    await story.open('/embed/trip/hanoi-2019-02/?compare=singapore-2018-06&after=48:00');
    await expect(hand(page)).toHaveAttribute('aria-valuetext', /^48 hr after departure/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Compared: Hanoi');
    const { width, scrollWidth } = await page.evaluate(() => ({
      width: innerWidth,
      scrollWidth: document.documentElement.scrollWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(width);
    const map = await page.locator('[data-part="map"]').boundingBox();
    const box = await panel(page).boundingBox();
    if (map === null || box === null) throw new Error('There is no comparison in the frame.');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    // A map is left above it, high enough for both trips.
    expect(box.y - map.y).toBeGreaterThan(200);
    await expect(page.getByRole('link', { name: /^Full map/ })).toHaveAttribute(
      'href',
      '/trip/hanoi-2019-02/?compare=singapore-2018-06&after=48:00',
    );
    // The address of a frame is never written.
    const before = await heads(page).first().getAttribute('transform');
    await hand(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(hand(page)).toHaveAttribute('aria-valuetext', /^49 hr/);
    // Opened by its address, before there was a map: the head moves over that map all the same.
    await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
    await expect(heads(page).first()).not.toHaveAttribute('transform', before ?? '');
    expect(story.address()).toContain('after=48:00');
  });
});
