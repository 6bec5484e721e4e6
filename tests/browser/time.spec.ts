import type { Locator, Page } from '@playwright/test';
import { expect, test } from './story.ts';

const handle = (page: Page, which: 'First' | 'Last'): Locator =>
  page.getByRole('slider', { name: `${which} day to show` });

const mark = (page: Page, tripId: string): Locator => page.locator(`[data-time-of="${tripId}"]`);

/** The middle of something on the page, to point at. */
async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not on the page.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('the timeline', () => {
  test('has every trip known on the day, points at it on the map and in the list, and opens it', async ({
    story,
    page,
  }) => {
    await story.open('/');
    await expect(page.locator('[data-time-of]')).toHaveCount(10);
    await expect(mark(page, 'beijing-2025-09')).toHaveCount(0);
    await mark(page, 'hanoi-2019-02').locator('rect').hover();
    await expect(story.row('hanoi-2019-02')).toHaveAttribute('data-pointed', 'true');
    await story.row('dalian-2018-05').hover();
    await expect(mark(page, 'dalian-2018-05')).toHaveAttribute('data-pointed', 'true');
    await mark(page, 'hanoi-2019-02').locator('rect').click();
    await expect(story.details).toContainText('Hanoi');
    await expect(mark(page, 'hanoi-2019-02')).toHaveAttribute('data-selected', 'true');
    expect(story.address()).toBe('/trip/hanoi-2019-02/');
  });

  test('is a range of days by keyboard, one step of history a gesture', async ({ story, page }) => {
    await story.open('/');
    const from = handle(page, 'First');
    await expect(from).toHaveAttribute('aria-valuetext', 'From the beginning');
    await from.focus();
    await page.keyboard.press('ArrowRight');
    await expect(from).toHaveAttribute('aria-valuetext', 'March 2, 2018');
    for (let month = 0; month < 9; month += 1) await page.keyboard.press('PageUp');
    await expect(from).toHaveAttribute('aria-valuetext', 'December 2, 2018');
    expect(story.address()).toBe('/?from=2018-12-02');
    await expect(story.summary).toContainText('5 of 10 trips: from Dec 2, 2018 on');
    await expect(story.chip(/^Train, 4 trips$/)).toBeVisible();
    const to = handle(page, 'Last');
    await to.focus();
    // Over the years in which nothing happened in one step, not in fifteen hundred.
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowLeft');
    await expect(to).toHaveAttribute('aria-valuetext', 'June 30, 2019');
    await page.keyboard.press('Home');
    // The other handle is where a handle ends.
    await expect(to).toHaveAttribute('aria-valuetext', 'December 2, 2018');
    await page.keyboard.press('End');
    await expect(to).toHaveAttribute('aria-valuetext', 'To the end');
    expect(story.address()).toBe('/?from=2018-12-02');
    await page.goBack();
    expect(story.address()).toBe('/?from=2018-12-02&to=2018-12-02');
    await expect(to).toHaveAttribute('aria-valuetext', 'December 2, 2018');
  });

  test('takes typed dates, puts a turned range right, and is cleared with the other filters', async ({
    story,
    page,
  }) => {
    await story.open('/');
    const first = page.getByLabel('From', { exact: true });
    const last = page.getByLabel('To', { exact: true });
    await first.fill('2019-06-01');
    await first.blur();
    await last.fill('2019-01-01');
    await last.press('Enter');
    await expect(story.summary).toContainText('3 of 10 trips: Jan 1, 2019 to Jun 1, 2019');
    expect(story.address()).toBe('/?from=2019-01-01&to=2019-06-01');
    await expect(first).toHaveValue('2019-01-01');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(first).toHaveValue('');
    expect(story.address()).toBe('/');
  });

  test('comes from an address, with the facets, and says what it cannot read', async ({
    story,
  }) => {
    await story.open('/?from=2019-03-01&to=2018-05-08&mode=train');
    expect(await story.tripIds()).toEqual(['beijing-2019-01', 'hanoi-2019-02']);
    await story.open('/?from=2018-02-30&to=2018-12-31');
    expect(await story.tripIds()).toHaveLength(5);
    await expect(story.notice).toContainText('from “2018-02-30”');
  });

  test('is drawn across with a mouse: one choice, however far the pointer went', async ({
    story,
    page,
  }) => {
    await story.open('/');
    await expect(handle(page, 'Last')).toBeVisible();
    const start = await middleOf(mark(page, 'beijing-2019-01').locator('rect'));
    const end = await middleOf(mark(page, 'hanoi-2019-02').locator('rect'));
    const before = await page.evaluate(() => history.length);
    await page.mouse.move(start.x - 12, start.y + 20);
    await page.mouse.down();
    await page.mouse.move(start.x + 20, start.y + 20, { steps: 4 });
    await page.mouse.move(end.x + 4, end.y + 10, { steps: 4 });
    await page.mouse.up();
    expect(await story.tripIds()).toEqual(['beijing-2019-01', 'hanoi-2019-02']);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    // What is out of range stays in sight, pale: it is where the range can go.
    await expect(mark(page, 'beijing-2018-03')).toHaveAttribute('data-out', 'true');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger moves a handle', async ({ story, page }) => {
    await story.open('/');
    const from = handle(page, 'First');
    await expect(from).toBeVisible();
    const box = await from.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    const start = await middleOf(from);
    const target = await middleOf(mark(page, 'beijing-2019-01').locator('rect'));
    const touch = await page.context().newCDPSession(page);
    const at = (x: number) => [{ x, y: start.y }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(start.x) });
    for (const share of [0.3, 0.7, 1]) {
      const x = start.x + (target.x - start.x - 6) * share;
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(story.rows.first()).toHaveAttribute('data-trip-id', 'beijing-2019-01');
    expect(story.address()).toMatch(/^\/\?from=201[89]-\d\d-\d\d$/);
  });
});

const player = (page: Page): Locator => page.getByRole('region', { name: 'Playback' });
const scrub = (page: Page): Locator => page.getByRole('slider', { name: 'Position' });
const headAt = (page: Page): Promise<string | null> =>
  page.locator('[data-playback-head] > g').last().getAttribute('transform');

test.describe('a playback', () => {
  test('runs when it is asked to, by keyboard: pauses, steps, closes', async ({ story, page }) => {
    await story.open('/trip/hanoi-2019-02/');
    await expect(player(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Play this trip' }).focus();
    await page.keyboard.press('Enter');
    const toggle = player(page).getByRole('button', { name: 'Pause' });
    await expect(toggle).toBeFocused();
    const before = await headAt(page);
    await expect.poll(() => headAt(page)).not.toBe(before);
    await page.keyboard.press('Space');
    await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(player(page).getByRole('status')).toContainText(/Tianjin|Wuhan|Changsha/);
    await page.keyboard.press('ArrowLeft');
    await expect(player(page).getByRole('status')).toContainText(/Dandong|Tianjin|Wuhan/);
    expect(story.address()).toMatch(/^\/trip\/hanoi-2019-02\/\?t=2019-02-2[345]T\d\d:\d\dZ$/);
    await page.keyboard.press('Escape');
    await expect(player(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Play this trip' })).toBeFocused();
    // Escape closed the playback, not the trip.
    expect(story.address()).toBe('/trip/hanoi-2019-02/');
  });

  test('stands where an address says, paused, and says how well that is known', async ({
    story,
    page,
  }) => {
    await story.open('/trip/hanoi-2019-02/?t=2019-02-25T02:00Z');
    await expect(player(page).getByRole('status')).toContainText('Wuhan to Changsha');
    await expect(player(page).getByRole('status')).toContainText('interpolated');
    await expect(player(page)).toContainText('10:00 AM local time (UTC+8)');
    await expect(player(page)).toContainText('11:00 AM in Pyongyang');
    await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    // On the timeline it stands within the trip's own mark, moves with it, and goes with it.
    const cursor = page.locator('[data-time-cursor]');
    const x = async (): Promise<number> => (await middleOf(cursor.locator('line'))).x;
    const trip = await mark(page, 'hanoi-2019-02').locator('line').boundingBox();
    if (trip === null) throw new Error('The trip has no mark.');
    await expect(cursor).toHaveCount(1);
    const before = await x();
    expect(before).toBeGreaterThan(trip.x);
    await scrub(page).focus();
    await page.keyboard.press('End');
    await expect.poll(x).toBeGreaterThan(before);
    expect(await x()).toBeLessThanOrEqual(trip.x + trip.width + 1);
    await page.keyboard.press('Escape');
    await expect(cursor).toHaveCount(0);
  });

  test('clamps an instant outside of the trip, and names no hour that no source gives', async ({
    story,
    page,
  }) => {
    await story.open('/trip/beijing-2018-03/?t=2031-01-01');
    await expect(player(page).getByRole('status')).toContainText('Pyongyang');
    expect(story.address()).toMatch(/^\/trip\/beijing-2018-03\/\?t=2018-03-28T\d\d:\d\dZ$/);
    await expect(player(page)).toContainText('By the day');
    await expect(player(page)).not.toContainText(/\d:\d\d/);
  });

  test('is not opened by what is no instant', async ({ story, page }) => {
    await story.open('/?t=yesterday');
    await expect(player(page)).toHaveCount(0);
    await expect(story.notice).toContainText('t “yesterday”');
  });

  test('plays all trips that are shown, one after the other', async ({ story, page }) => {
    await story.open('/?mode=plane&t=2018-05-07');
    await expect(player(page).getByRole('status')).toContainText('Dalian:');
    await scrub(page).focus();
    await page.keyboard.press('End');
    await expect(player(page).getByRole('status')).toContainText('Beijing:');
    await expect(scrub(page)).toHaveAttribute(
      'aria-valuetext',
      /Pyongyang Sunan Airport; Jun 20, 2018/,
    );
    expect(story.address()).toMatch(/^\/\?mode=plane&t=2018-06-20T/);
  });

  test('pauses where nobody sees it', async ({ story, page }) => {
    await story.open('/trip/hanoi-2019-02/');
    await page.getByRole('button', { name: 'Play this trip' }).click();
    await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  });

  test('steps from stop to stop where motion is unwanted', async ({ story, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await story.open('/trip/panmunjom-2018-04/');
    await page.getByRole('button', { name: 'Play this trip' }).click();
    const heads = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const head = document.querySelector('[data-playback-head] > g:last-of-type');
          const places = new Set<string | null | undefined>();
          const watch = (): void => {
            places.add(head?.getAttribute('transform'));
            if (document.querySelector('section[data-knowing] [aria-label="Play"]'))
              resolve(places.size);
            else requestAnimationFrame(watch);
          };
          watch();
        }),
    );
    // Where it set out, where he crossed the line, where they met: nothing between.
    expect(heads).toBeLessThanOrEqual(4);
    await expect(player(page).getByRole('status')).toContainText('Meets Moon Jae-in');
  });
});

test.describe('a playback on a phone without WebGL', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('is played, stepped and scrubbed with a finger, over the poster', async ({
    story,
    page,
  }) => {
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind.startsWith('webgl') ? null : original.call(this, kind as '2d');
      } as typeof original;
    });
    await story.open('/trip/singapore-2018-06/');
    await page.getByRole('button', { name: 'Play this trip' }).tap();
    await player(page).getByRole('button', { name: 'Pause' }).tap();
    await scrub(page).tap({ position: { x: 12, y: 22 } });
    await player(page).getByRole('button', { name: 'Next stop' }).tap();
    await expect(player(page).getByRole('status')).toContainText('Singapore Changi Airport');
    const box = await scrub(page).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    const before = await headAt(page);
    await scrub(page).tap({ position: { x: 12, y: 22 } });
    await expect.poll(() => headAt(page)).not.toBe(before);
    const frame = await page.locator('[data-playback-head]').boundingBox();
    const head = await page.locator('[data-playback-head] > g').last().boundingBox();
    const end = await page.locator('[data-place="pyongyang-sunan-airport"]').boundingBox();
    if (!frame || !head || !end) throw new Error('There is no head on the poster.');
    // Near the beginning: near the airport it set out from, as the poster has it.
    expect(Math.hypot(head.x - end.x, head.y - end.y)).toBeLessThan(40);
    // In UTC: he left on the morning of the 10th by the clocks of Pyongyang.
    expect(story.address()).toMatch(/\?t=2018-06-(09T2\d|10T\d\d):\d\dZ$/);
  });
});
