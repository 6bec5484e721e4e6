import type { Locator, Page } from '@playwright/test';
import { expect, routeVertices, type Story, test } from './story.ts';

const PHONE = { width: 390, height: 844 };

test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

const RESTS = {
  peek: { button: 'Show the map', top: [760, 800] },
  half: { button: 'Show map and list', top: [340, 400] },
  full: { button: 'Show the list', top: [20, 60] },
} as const;
type Rest = keyof typeof RESTS;

const sheetOf = (page: Page): Locator => page.getByRole('main');
const topOf = async (page: Page): Promise<number> =>
  (await sheetOf(page).boundingBox())?.y ?? Number.NaN;

/** The sheet rests there, its button says so, and it reaches down to the foot of the screen. */
async function rests(page: Page, rest: Rest): Promise<void> {
  const { button, top } = RESTS[rest];
  await expect(page.getByRole('button', { name: button })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => topOf(page)).toBeGreaterThan(top[0]);
  await expect.poll(() => topOf(page)).toBeLessThan(top[1]);
  const box = await sheetOf(page).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(PHONE.height, 0);
}

/** A screen's frame at 60 Hz. */
const MOVE_MS = 16;

/**
 * A finger on the sheet, through the browser's own input: `steps` moves from one height to another. The
 * events bear their own times, so that a busy machine makes no flick slower than it was.
 */
async function drag(
  page: Page,
  from: { x: number; y: number },
  toY: number,
  { steps = 12, holdMs = 0 } = {},
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const startMs = Date.now();
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    y: number,
    afterMs: number,
  ): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y }],
      timestamp: (startMs + afterMs) / 1000,
    });
  await touch('touchStart', from.y, 0);
  for (let step = 1; step <= steps; step += 1) {
    await touch('touchMove', from.y + ((toY - from.y) * step) / steps, step * MOVE_MS);
  }
  // A finger that rests before it leaves has no velocity left.
  await touch('touchEnd', toY, steps * MOVE_MS + holdMs);
  await session.detach();
}

/** Ready to be dragged: its script comes after the page stands. */
async function openPhone(story: Story, address: string): Promise<void> {
  await story.open(address);
  await expect(story.page.locator('main > [data-ruler]')).toHaveCount(1);
}

test('the sheet has three rests and a button for each', async ({ story, page }) => {
  await openPhone(story, '/');
  await rests(page, 'half');
  for (const rest of ['full', 'peek', 'half'] as const) {
    await page.getByRole('button', { name: RESTS[rest].button }).tap();
    await rests(page, rest);
  }
  for (const button of await page.getByRole('button', { name: /^Show/ }).all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

/** Controls in sight or scrolled out of it that measure less than a finger needs; links in a text are as high as it. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const within = document.querySelector('dialog[open]') ?? document.body;
    const controls = within.querySelectorAll('button, select, summary, input, textarea, a[href]');
    return [...controls].flatMap((control) => {
      const isInText =
        getComputedStyle(control).display.startsWith('inline') && control.matches('a');
      const style = getComputedStyle(control);
      if (isInText || style.clipPath !== 'none' || !control.checkVisibility()) return [];
      // What opens or checks it is the whole of its label.
      const target = control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) >= 43.5 || width * height === 0) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
      return [
        `${control.localName} “${name.slice(0, 30)}”: ${Math.round(width)} × ${Math.round(height)}`,
      ];
    });
  });

test('whatever a finger is to hit measures 44 px', async ({ story, page }) => {
  await openPhone(story, '/');
  await page.getByRole('button', { name: RESTS.full.button }).tap();
  expect(await smallTargets(page), 'the list').toEqual([]);
  await page.getByRole('button', { name: 'Share', exact: true }).tap();
  await page.getByRole('dialog').locator('summary').tap();
  expect(await smallTargets(page), 'sharing').toEqual([]);
  await page.keyboard.press('Escape');
  await story.row('hanoi-2019-02').tap();
  await expect(story.details).toBeVisible();
  expect(await smallTargets(page), 'a trip').toEqual([]);
});

test('a finger drags the sheet: to the nearest rest, or where it was flicked', async ({
  story,
  page,
}) => {
  await openPhone(story, '/');
  const half = await topOf(page);
  const grip = (y: number) => ({ x: 150, y: y + 20 });
  // Slowly, and not far: it goes back.
  await drag(page, grip(half), half + 90, { holdMs: 150 });
  await rests(page, 'half');
  await drag(page, grip(half), 150, { holdMs: 150 });
  await rests(page, 'full');
  // Content at its top takes the sheet along.
  await drag(page, { x: 150, y: 300 }, 680, { holdMs: 150 });
  await rests(page, 'half');
  // A short, quick flick down, starting on a button, which is not pressed by it.
  await drag(page, { x: 350, y: half + 30 }, half + 130, { steps: 3 });
  await rests(page, 'peek');
});

test('while it is dragged only its transform changes', async ({ story, page }) => {
  await openPhone(story, '/');
  // What comes once the map stands is here: no part of the page is exchanged from now on.
  await expect(page.getByRole('slider').first()).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: 150, y }],
    });
  const y = (await topOf(page)) + 20;
  await touch('touchStart', y);
  await touch('touchMove', y - 20);
  await sheetOf(page).evaluate((sheet) => {
    const { height } = sheet.style;
    let others = 0;
    new MutationObserver((records) => {
      for (const { target, attributeName } of records) {
        const isMove = target === sheet && attributeName === 'style';
        if (!isMove || sheet.style.height !== height) others += 1;
      }
      document.documentElement.dataset.others = String(others);
    }).observe(document.body, { subtree: true, attributes: true, childList: true });
  });
  for (let move = 0; move < 40; move += 1) await touch('touchMove', y - 22 - move * 4);
  expect(await topOf(page)).toBeLessThan(y - 150);
  // Something else on the page may render once meanwhile; whatever renders with every move is far above.
  expect(Number(await page.locator('html').getAttribute('data-others'))).toBeLessThan(20);
  await touch('touchEnd', y - 180);
});

test('the open route is never under the sheet', async ({ story, page }) => {
  await openPhone(story, '/trip/vladivostok-2019-04/');
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  const vertices = await routeVertices(page, 'vladivostok-2019-04');
  const lowest = async (): Promise<number> => {
    const points = await Promise.all(vertices.map((vertex) => story.project(vertex)));
    return Math.max(...points.map(({ y }) => y));
  };
  for (const rest of ['peek', 'half'] as const) {
    await page.getByRole('button', { name: RESTS[rest].button }).tap();
    await rests(page, rest);
    const top = await topOf(page);
    await expect.poll(lowest).toBeLessThan(top - 20);
  }
  // At its lowest the sheet leaves the map more room, and the frame uses it.
  const atHalf = await lowest();
  await page.getByRole('button', { name: RESTS.peek.button }).tap();
  await expect.poll(lowest).toBeGreaterThan(atHalf + 60);
});

test('opening a trip lowers the sheet to its half, with the title in sight', async ({
  story,
  page,
}) => {
  await openPhone(story, '/');
  await page.getByRole('button', { name: RESTS.full.button }).tap();
  await rests(page, 'full');
  await story.row('vladivostok-2019-04').tap();
  await rests(page, 'half');
  const title = page.getByRole('heading', { level: 2, name: 'Vladivostok' });
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport({ ratio: 1 });
  await page.goBack();
  await expect(story.row('vladivostok-2019-04')).toBeFocused();
  await expect(story.row('vladivostok-2019-04')).toBeInViewport({ ratio: 1 });
});

test('the focus lifts a lowered sheet', async ({ story, page }) => {
  await openPhone(story, '/');
  await page.getByRole('button', { name: RESTS.peek.button }).tap();
  await rests(page, 'peek');
  await story.row('vladivostok-2019-04').focus();
  await rests(page, 'half');
  await expect(story.row('vladivostok-2019-04')).toBeInViewport({ ratio: 1 });
});

test('the soft keyboard leaves its room to the content', async ({ story, page }) => {
  await openPhone(story, '/');
  const padding = (): Promise<string> =>
    page
      .locator('main > div')
      .nth(1)
      .evaluate((el) => getComputedStyle(el).paddingBlockEnd);
  expect(await padding()).toBe('0px');
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { value: innerHeight - 300 });
    visualViewport?.dispatchEvent(new Event('resize'));
  });
  expect(await padding()).toBe('300px');
});

test('notch and home bar lie over nothing that is read or hit', async ({ story, page }) => {
  await openPhone(story, '/');
  const session = await page.context().newCDPSession(page);
  const insets = { top: 47, bottom: 34, left: 0, right: 0 };
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
  await page.getByRole('button', { name: RESTS.peek.button }).tap();
  // The lowest rest is that much higher, and its buttons are clear of the bar.
  await expect.poll(() => topOf(page)).toBeCloseTo(PHONE.height - 58 - insets.bottom, 0);
  const button = await page.getByRole('button', { name: RESTS.peek.button }).boundingBox();
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(PHONE.height - insets.bottom);
  await page.getByRole('button', { name: RESTS.full.button }).tap();
  await expect.poll(() => topOf(page)).toBeCloseTo(44 + insets.top, 0);
  await page.setViewportSize({ width: PHONE.height, height: PHONE.width });
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { ...insets, left: 47 } });
  const headline = page.getByRole('heading', { level: 1 });
  await expect.poll(async () => (await headline.boundingBox())?.x).toBeGreaterThan(47);
});

test('nothing is wider than the phone, upright or on its side', async ({ story, page }) => {
  await story.open('/trip/hanoi-2019-02/');
  for (const size of [PHONE, { width: 844, height: 390 }, { width: 667, height: 375 }]) {
    await page.setViewportSize(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      size.width,
    );
    expect(
      await page
        .locator('main > div')
        .nth(1)
        .evaluate((el) => el.scrollWidth - el.clientWidth),
    ).toBe(0);
    // Map and panel both have room.
    const map = await page.getByRole('region', { name: 'Map of the trips' }).first().boundingBox();
    expect(map?.width).toBeGreaterThan(330);
    await expect(page.getByRole('heading', { level: 2, name: 'Hanoi' })).toBeInViewport();
  }
});
