import { expect, test } from './story.ts';

test('the map alone tells what became known on September 11, 12 and 13, 2023', async ({
  story,
  page,
}) => {
  await story.open('/');
  const day = page.getByRole('combobox', { name: 'As known on' });
  await expect(day).toHaveValue('2023-09-11');
  await expect(
    page.locator('[data-poster="inset"]').or(story.row('vladivostok-2023-09')).first(),
  ).toBeVisible();

  await page.getByRole('button', { name: 'On to September 12, 2023' }).click();
  expect(story.address()).toBe('/?as-of=2023-09-12');
  await expect(
    page.getByText('Vladivostok: did not happen as reported', { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten trips abroad');
  // Where the train was that day, and where it was thought to go, are on the map now.
  await expect.poll(() => isOnMap([131.9812, 43.8016])).toBe(true);
  await expect.poll(() => isOnMap([131.8819, 43.1112])).toBe(true);
  await expect.poll(() => isOnMap([103.98, 1.35])).toBe(false);

  await page.getByRole('button', { name: 'What happened next' }).click();
  expect(story.address()).toBe('/?as-of=2023-09-13');
  await expect(
    page.getByText('Vostochny: met Vladimir Putin at Vostochny Cosmodrome', { exact: true }),
  ).toBeVisible();
  await expect.poll(() => isOnMap([128.1202, 51.7687])).toBe(true);

  await day.selectOption('latest');
  await expect(page.getByText(/facts last checked on/)).toBeVisible();
  await expect.poll(() => isOnMap([103.98, 1.35])).toBe(true);
  await page.goBack();
  await expect(day).toHaveValue('2023-09-13');

  async function isOnMap(at: readonly [number, number]): Promise<boolean> {
    const { x, y } = await story.project(at);
    const map = await page.locator('[data-view]').boundingBox();
    if (map === null) return false;
    return x > map.x && x < map.x + map.width && y > map.y && y < map.y + map.height;
  }
});

test('a claim shows what it speaks of, measured, and leads on to the next', async ({
  story,
  page,
}) => {
  await page.goto('/claims/#fifty-kilometers');
  const claim = page.locator('#fifty-kilometers');
  await expect(claim).toContainText('128 km in a straight line; 328 km by rail');
  await claim.getByRole('link', { name: 'Show on the map' }).click();
  await story.mapStands();
  expect(story.address()).toBe('/trip/vladivostok-2023-09/?claim=fifty-kilometers');
  const view = page.getByRole('region', { name: /just 50 kilometers/ });
  await expect(view).toContainText('Differs');
  await expect(page.locator('[data-measure]')).toHaveText(
    '128 km in a straight line328 km by rail',
  );

  const next = view.getByRole('button', { name: 'Next claim' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /130 kilometers \(80 miles\)/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next claim' })).toBeFocused();
  await page.goBack();
  await expect(view).toBeVisible();
});

test('fewer than half by rail: four of nine then, six of eleven today', async ({ story, page }) => {
  await story.open('/?claim=rail-less-than-half');
  await expect(story.chip(/^Train/)).toBeChecked();
  const view = page.getByRole('region', { name: /Fewer than half/ });
  await expect(view).toContainText('Was true then');
  await expect(view).toContainText('4 of 9 trips');
  await view.getByRole('button', { name: 'Today: 6 of 11 trips' }).click();
  expect(story.address()).toBe('/?mode=train&as-of=latest&claim=rail-less-than-half');
  await expect(story.rows).toHaveCount(7);
});

for (const [name, asked, day, line] of [
  ['before the first report', '1999-12-31', '2018-03-26', 'Nothing was known yet on 1999-12-31'],
  ['in the future', '2999-01-01', 'latest', 'Facts were last checked on'],
] as const) {
  test(`a day of knowing ${name} becomes the nearest that makes sense`, async ({ story, page }) => {
    await page.goto(`/?as-of=${asked}`);
    await expect(story.notice).toContainText(line);
    await expect(page.getByRole('combobox', { name: 'As known on' })).toHaveValue(day);
  });
}
