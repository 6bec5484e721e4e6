import { test as plain } from '@playwright/test';
import { expect, Story } from './story.ts';

// Not the fixture that fails on console messages: these pages are meant to speak.
for (const [what, answer] of [
  ['do not come', { status: 404 }],
  ['are not facts', { status: 200, contentType: 'application/json', body: '{"format":0}' }],
] as const) {
  plain(`when the facts ${what}, the page stays as it was served and says so`, async ({ page }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await page.route('**/data/versions/*/story-*.json', (route) => route.fulfill(answer));
    await page.goto('/?mode=plane');
    await expect(page.getByText('This page has changed')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Reload' })).toBeVisible();
    const story = new Story(page);
    await expect(story.rows).toHaveCount(10);
    await expect(story.row('hanoi-2019-02')).toBeVisible();
    expect(messages.join('\n')).toContain('/story-en.json');
    await story.row('hanoi-2019-02').click();
    await expect(story.details.getByRole('heading', { level: 2 })).toHaveText('Hanoi');
  });
}

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
