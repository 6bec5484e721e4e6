import { expect, routeVertices, test } from './story.ts';

const TEN = [
  'beijing-2018-03',
  'panmunjom-2018-04',
  'dalian-2018-05',
  'singapore-2018-06',
  'beijing-2018-06',
  'beijing-2019-01',
  'hanoi-2019-02',
  'vladivostok-2019-04',
  'panmunjom-2019-06',
  'vladivostok-2023-09',
];

test('opens as known on the day of the reports: nine trips and one rumor', async ({ story }) => {
  await story.open('/');
  expect(await story.tripIds()).toEqual(TEN);
  await expect(story.page.getByRole('heading', { level: 1 })).toHaveText(
    'Nine trips abroad, and a rumored tenth',
  );
  await expect(story.summary).toContainText('9 confirmed and 1 rumored');
  await expect(story.row('vladivostok-2023-09')).toContainText('Rumored');
});

test('every one of the ten routes can be found on the map', async ({ story, page }) => {
  await story.open('/');
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  for (const id of TEN) {
    const found = await story.findRoute(id, await routeVertices(page, id));
    expect(found, `the route of ${id}`).not.toBeNull();
  }
});

test('marks when routes are visible and when the map is live', async ({ story, page }) => {
  await story.open('/');
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map((m) => m.name));
  expect(marks).toEqual(expect.arrayContaining(['routes-visible', 'map-live']));
});

test('counts trips by year and by mode', async ({ story }) => {
  await story.open('/');
  for (const name of [
    /^2018, 5 trips$/,
    /^2019, 4 trips$/,
    /^2023, 1 trip$/,
    /^Train, 5 trips$/,
    /^Plane, 3 trips$/,
    /^Car, 2 trips$/,
  ]) {
    await expect(story.chip(name)).toBeVisible();
  }
});

test('2019 by train leaves Beijing, Hanoi and Vladivostok', async ({ story }) => {
  await story.open('/');
  await story.chip(/^2019/).click();
  await story.chip(/^Train/).click();
  expect(await story.tripIds()).toEqual([
    'beijing-2019-01',
    'hanoi-2019-02',
    'vladivostok-2019-04',
  ]);
  await expect(story.summary).toContainText('3 of 10 trips: train, 2019');
  expect(story.address()).toBe('/?year=2019&mode=train');
});

test('an empty result says so and offers the way back', async ({ story, page }) => {
  await story.open('/?year=2023&mode=car');
  expect(await story.tripIds()).toEqual([]);
  await expect(page.getByRole('status').filter({ hasText: 'No trip fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all trips' }).click();
  expect(await story.tripIds()).toEqual(TEN);
});

test('goes on to what is known today', async ({ story, page }) => {
  await story.open('/?as-of=latest');
  expect(await story.tripIds()).toEqual([...TEN, 'vostochny-2023-09', 'beijing-2025-09']);
  await expect(story.summary).toContainText('11 confirmed and 1 not as reported');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eleven trips abroad');
});

test('fetches little before the first view is live', async ({ page, story }) => {
  const bytes = { tiles: 0, fonts: 0 };
  const fonts = new Set<string>();
  page.on('response', (response) => {
    const url = response.url();
    const length = Number(response.headers()['content-length'] ?? 0);
    if (url.endsWith('.pmtiles')) bytes.tiles += length;
    // MapLibre finds in the browser's cache what was fetched ahead of it.
    if (url.includes('/fonts/') && !fonts.has(url)) bytes.fonts += length;
    if (url.includes('/fonts/')) fonts.add(url);
  });
  await story.open('/');
  expect(bytes.tiles).toBeGreaterThan(0);
  expect(bytes.tiles).toBeLessThanOrEqual(70_000);
  expect(bytes.fonts).toBeGreaterThan(0);
  expect(bytes.fonts).toBeLessThanOrEqual(20_000);
});
