import { expect, routeVertices, test } from './story.ts';

test('a link to a trip opened cold shows it framed and detailed, with its filters', async ({
  story,
  page,
}) => {
  await story.open('/trip/hanoi-2019-02/?mode=train');
  await expect(story.details.getByRole('heading', { level: 2 })).toHaveText('Hanoi');
  await expect(page).toHaveTitle(/^Hanoi, February 23 – March 5, 2019/);
  await expect(story.chip(/^Train/)).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  const map = await page.locator('[data-view]').boundingBox();
  for (const end of [
    [125.7359, 39.0047],
    [105.8412, 21.0245],
  ] as const) {
    const { x, y } = await story.project(end);
    expect(x).toBeGreaterThan(map?.x ?? 0);
    expect(x).toBeLessThan((map?.x ?? 0) + (map?.width ?? 0));
    expect(y).toBeGreaterThan(map?.y ?? 0);
    expect(y).toBeLessThan((map?.y ?? 0) + (map?.height ?? 0));
  }
});

test('back and forward step through the choices of the reader', async ({ story, page }) => {
  await story.open('/');
  await story.chip(/^Train/).click();
  await story.row('hanoi-2019-02').click();
  await expect(story.details).toBeVisible();
  expect(story.address()).toBe('/trip/hanoi-2019-02/?mode=train');
  await page.goBack();
  await expect(story.details).toBeHidden();
  await expect(story.chip(/^Train/)).toBeChecked();
  await page.goBack();
  await expect(story.chip(/^Train/)).not.toBeChecked();
  expect(story.address()).toBe('/');
  await page.goForward();
  await page.goForward();
  await expect(story.details.getByRole('heading', { level: 2 })).toHaveText('Hanoi');
});

test('a click on a route lands on its trip', async ({ story, page }) => {
  await story.open('/');
  const singapore = await story.findRoute(
    'singapore-2018-06',
    await routeVertices(page, 'singapore-2018-06'),
  );
  expect(singapore).not.toBeNull();
  await page.mouse.click(singapore?.x ?? 0, singapore?.y ?? 0);
  await expect(story.details.getByRole('heading', { level: 2 })).toHaveText('Singapore');
  expect(story.address()).toBe('/trip/singapore-2018-06/');
});

test('moving the map writes the view, and its link restores it', async ({
  story,
  page,
  context,
}) => {
  await story.open('/');
  const map = await page.locator('[data-view]').boundingBox();
  if (map === null) throw new Error('no map');
  const middle = { x: map.x + map.width / 2, y: map.y + map.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x - 120, middle.y - 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => story.address()).toMatch(/^\/\?view=\d+(\.\d+)?\/-?[\d.]+\/-?[\d.]+$/);
  const [zoom, latitude, longitude] = (new URL(page.url()).searchParams.get('view') ?? '')
    .split('/')
    .map(Number);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 });
  const view = (await other.locator('[data-view]').getAttribute('data-view'))
    ?.split('/')
    .map(Number);
  expect(view?.[0]).toBeCloseTo(zoom ?? 0, 1);
  expect(view?.[1]).toBeCloseTo(latitude ?? 0, 1);
  expect(view?.[2]).toBeCloseTo(longitude ?? 0, 1);
});

test('a filter that hides the selected trip clears the selection and says so', async ({
  story,
}) => {
  await story.open('/trip/hanoi-2019-02/');
  await story.chip(/^Plane/).click();
  await expect(story.details).toBeHidden();
  await expect(story.notice).toContainText('The filters hide Hanoi');
  expect(story.address()).toBe('/?mode=plane');
});

test('Escape closes the details', async ({ story, page }) => {
  await story.open('/trip/dalian-2018-05/');
  await page.keyboard.press('Escape');
  await expect(story.details).toBeHidden();
  expect(story.address()).toBe('/');
});

test('a link to a trip that was not known on the day of the reports shows it as known today', async ({
  story,
}) => {
  await story.open('/trip/vostochny-2023-09/');
  await expect(story.details.getByRole('heading', { level: 2 })).toHaveText('Vostochny');
  await expect(story.notice).toContainText('not yet known on September 11, 2023');
  expect(story.address()).toBe('/trip/vostochny-2023-09/?as-of=latest');
});

test('the theme of a link holds', async ({ story, page }) => {
  await story.open('/?theme=dark');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});
