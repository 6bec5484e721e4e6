import { expect, test } from './story.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('the panel is a sheet over the foot of the map, with a button that expands it', async ({
  story,
  page,
}) => {
  await story.open('/');
  const sheet = page.getByRole('main');
  const half = await sheet.boundingBox();
  expect(half?.y).toBeGreaterThan(300);
  await page.getByRole('button', { name: 'Show more of the list' }).tap();
  await expect(async () => {
    expect((await sheet.boundingBox())?.y).toBeLessThan(100);
  }).toPass();
  await page.getByRole('button', { name: 'Show more of the map' }).tap();
  await expect(async () => {
    expect((await sheet.boundingBox())?.y).toBeGreaterThan(300);
  }).toPass();
});

test('nothing is wider than the phone', async ({ story, page }) => {
  await story.open('/trip/hanoi-2019-02/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const sheet = page.getByRole('main');
  expect(await sheet.evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
});
