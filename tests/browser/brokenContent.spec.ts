import { test as plain } from '@playwright/test';
import { expect, Story } from './story.ts';

// Not the fixture that fails on console messages: these pages are meant to speak.
plain('one bad trip is left out and named; the rest works', async ({ page }) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    await route.fulfill({
      response,
      body: script.replace(/(dalian-2018-05.,\s*mode:\s*.)plane/, '$1boat'),
    });
  });
  const story = new Story(page);
  await story.open('/');
  await expect(story.rows).toHaveCount(9);
  await expect(story.row('dalian-2018-05')).toHaveCount(0);
  expect(messages.join('\n')).toContain('trips/dalian-2018-05.json');
  await story.row('hanoi-2019-02').click();
  await expect(story.details.getByRole('heading', { level: 2 })).toHaveText('Hanoi');
  // A script that is still on its way through the route must not fail a test that is over.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

plain('a map that cannot load says so and offers to try again', async ({ page }) => {
  await page.route('**/assets/RouteMap-*.js', (route) => route.abort());
  const story = new Story(page);
  await story.open('/');
  await expect(page.locator('html')).toHaveAttribute('data-map', 'static');
  await expect(page.getByText('The live map could not load')).toBeVisible();
  await expect(story.rows).toHaveCount(10);
});

plain(
  'an address that is no page opens the map and says what it did not find',
  async ({ page }) => {
    const story = new Story(page);
    const response = await page.goto('/trip/atlantis-1912-04/?mode=car');
    expect(response?.status()).toBe(404);
    await story.mapStands();
    await expect(story.notice).toContainText('path “trip/atlantis-1912-04/”');
    await expect(story.rows).toHaveCount(2);
  },
);
