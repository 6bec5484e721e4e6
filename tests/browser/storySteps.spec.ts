import type { Page } from '@playwright/test';
import { expect, type Story, test } from './story.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const back = (page: Page) => page.getByRole('button', { name: 'Back to the step' });
/** The step that the marked dot says is told. */
const current = (page: Page) => page.locator('[aria-current="step"]');

async function stands(story: Story, step: { number: number; title: string; address: string }) {
  await expect(heading(story.page)).toHaveText(step.title);
  await expect(current(story.page)).toHaveText(`Step ${step.number}: ${step.title}`);
  expect(story.address()).toBe(step.address);
}

const FIRST = { number: 1, title: 'A train, perhaps his', address: '/story/the-train/' };
const SECOND = { number: 2, title: 'How far is Vladivostok?', address: '/story/how-far/' };
const RAIL = { number: 4, title: 'Four of the nine by rail', address: '/story/by-rail/' };

test('the story is told by keyboard, left for a look around, and come back to', async ({
  story,
  page,
}) => {
  await story.open('/');
  await page.getByRole('link', { name: 'The story in eight steps' }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await stands(story, FIRST);
  await expect(page.getByRole('status').filter({ hasText: 'Step 1 of 8' })).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await stands(story, SECOND);
  // The camera went where the step is about.
  await expect(page.locator('[data-view]')).toHaveAttribute('data-view', /^7\.\d+\/42\.7/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await stands(story, RAIL);
  await expect(story.chip(/^Train/)).toBeChecked();
  await expect(story.summary).toContainText('4 of 10 trips');

  // A look around: arrow keys belong to the map there, and the way back is at hand.
  await expect(back(page)).toBeHidden();
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expect(back(page)).toBeVisible();
  await expect(heading(page)).toHaveText(RAIL.title);
  await story.chip(/^Train/).click();
  await story.row('dalian-2018-05').click();
  await expect(story.details).toContainText('Dalian');
  await expect(page).toHaveURL(/\/story\/by-rail\/\?year=2018,2019&as-of=2023-09-11&trip=dalian/);
  await page.reload();
  await story.mapStands();
  await expect(story.details).toContainText('Dalian');
  await back(page).focus();
  await page.keyboard.press('Enter');
  await stands(story, RAIL);
  await expect(back(page)).toBeHidden();
  await expect(story.details).toBeHidden();

  await page.goBack();
  await expect(story.details).toContainText('Dalian');
  await page.keyboard.press('Escape');
  await stands(story, RAIL);
  await page.getByRole('link', { name: 'The whole map' }).click();
  await expect(page.getByRole('link', { name: 'The story in eight steps' })).toBeFocused();
  expect(story.address()).toBe('/');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger across the words turns the page, up and down it does not', async ({
    story,
    page,
  }) => {
    await story.open('/story/by-rail/');
    const session = await page.context().newCDPSession(page);
    const swipe = async (byX: number, byY: number): Promise<void> => {
      const box = await heading(page).boundingBox();
      const from = { x: 195, y: (box?.y ?? 0) + 20 };
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints:
            type === 'touchEnd' ? [] : [{ x: from.x + byX * part, y: from.y + byY * part }],
        });
      await send('touchStart', 0);
      for (let part = 0.2; part <= 1; part += 0.2) await send('touchMove', part);
      await send('touchEnd', 1);
    };
    await swipe(-120, 8);
    await expect(heading(page)).toHaveText('Three flights and two drives');
    await swipe(120, -6);
    await stands(story, RAIL);
    await swipe(-30, -150);
    await stands(story, RAIL);
    await page.getByRole('link', { name: 'Next' }).tap();
    await expect(heading(page)).toHaveText('Three flights and two drives');
    for (const dot of await page.locator('nav ol li a').all()) {
      const box = await dot.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(43.5);
      expect(box?.height).toBeGreaterThanOrEqual(43.5);
    }
  });
});

test('a step is a page of its own, and what it does not know is said quietly', async ({
  story,
  page,
}) => {
  const html = await (await page.request.get('/story/past-the-turn/')).text();
  expect(html).toContain('<title>A day later: past the turn | ');
  expect(html).toMatch(/<link rel="canonical" href="[^"]*\/story\/past-the-turn\/"/);
  expect(html).toMatch(/og:image" content="[^"]*\/cards\/story-past-the-turn\.png"/);
  expect(html).toContain('On September 12 state media reported');
  await story.open('/story/by-rail/?trip=mars');
  await expect(story.notice).toContainText('mars');
  await stands(story, { ...RAIL, address: '/story/by-rail/?trip=mars' });
  // What came of what it tells leads to the claim; one step back is the step again.
  await page.getByRole('link', { name: /^Agrees .*65/ }).click();
  await expect(page.locator('[data-claim="hanoi-65-hours"] h2')).toBeFocused();
  expect(story.address()).toMatch(/^\/.*claim=hanoi-65-hours/);
  await page.goBack();
  await expect(heading(page)).toHaveText(RAIL.title);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the steps are pages, linked to each other', async ({ page }) => {
    const opening = await (await page.request.get('/')).text();
    expect(opening).toContain('href="/story/the-train/"');
    await page.goto('/story/how-far/');
    await expect(heading(page)).toHaveText(SECOND.title);
    await expect(page.getByText('One report put the city just 50 kilometers')).toBeVisible();
    const hrefOf = (name: string) => page.getByRole('link', { name }).getAttribute('href');
    expect(await hrefOf('Previous')).toBe('/story/the-train/');
    expect(await hrefOf('Next')).toBe('/story/nine-before/');
    expect(await hrefOf('The whole map')).toBe('/');
    expect(await hrefOf('Differs Vladivostok is just 50')).toBe('/claims/#fifty-kilometers');
  });
});
