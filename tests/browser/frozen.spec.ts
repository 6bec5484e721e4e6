import { test as plain } from '@playwright/test';
import { expect, test } from './story.ts';

const OLD = '2020-01-31.0123abcd';

test('an embed that is frozen shows the facts of its day, and that there are newer ones', async ({
  page,
}) => {
  await page.route(`**/data/versions/${OLD}/story-en.json`, async (route) => {
    const current = await page.locator('link#story').getAttribute('href');
    const answer = await route.fetch({ url: new URL(current ?? '', page.url()).href });
    const file = await answer.json();
    const { dataset } = file.story;
    dataset.lastChecked = '2020-01-31';
    dataset.trips = dataset.trips.slice(0, 3);
    await route.fulfill({ json: file });
  });
  await page.goto(`/embed/?data=${OLD}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three trips abroad');
  await expect(page.locator('main')).toContainText('Data as of January 31, 2020');
  await expect(page.getByText('keeps the facts of January 31, 2020')).toBeVisible();

  await page.getByRole('link', { name: 'Show the newest' }).click();
  await expect(page).toHaveURL(/\/embed\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Nine trips abroad/);
});

// Not the fixture that fails on console messages: this page is meant to speak.
plain('a version that is not kept any more gives today’s facts, and says so', async ({ page }) => {
  await page.route(`**/data/versions/${OLD}/story-en.json`, (route) =>
    route.fulfill({ status: 200, json: { format: 0 } }),
  );
  const warning = page.waitForEvent('console', (message) => message.type() === 'warning');
  await page.goto(`/embed/?data=${OLD}`);
  await expect(page.getByText('The facts of January 31, 2020 are not kept any more')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Nine trips abroad/);
  expect((await warning).text()).toContain(OLD);
});

test('an embed that is frozen at the present version is like any other', async ({ page }) => {
  await page.goto('/embed/');
  const version = await page.locator('link#story').getAttribute('data-version');
  await page.goto(`/embed/?data=${version}`);
  await expect(page.locator('html')).toHaveAttribute('data-dark', /./);
  await expect(page.getByText('keeps the facts')).toHaveCount(0);
});
