import { expect, test } from '@playwright/test';
import { serveHosts } from './embedHosts.ts';

// A browser keeps some sixteen live maps on a page, and takes the oldest away for the next: here it keeps two.
test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--max-active-webgl-contexts=2'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
});

test('ten frames on one page: only what is in sight is live, and a map that was taken away comes back', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const hosts = await serveHosts();
  const frames = Array.from(
    { length: 10 },
    (_, index) => `<p style="height: 900px">Text.</p>
      <iframe width="420" height="260" title="Map ${index}" src="${baseURL}/embed/?list=off"></iframe>`,
  );
  await page.goto(`${hosts.origin}/page?html=${encodeURIComponent(frames.join(''))}`);
  const html = (index: number) => page.frameLocator(`iframe[title="Map ${index}"]`).locator('html');
  const readTo = async (index: number): Promise<void> => {
    await page
      .locator(`iframe[title="Map ${index}"]`)
      .evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
    await expect(html(index)).toHaveAttribute('data-map', 'live', { timeout: 45_000 });
  };
  for (const index of [0, 1, 2]) await readTo(index);
  // The first had to give way: its routes are there as the picture that it came with.
  await expect(html(0)).toHaveAttribute('data-map', 'poster');
  const first = page.frameLocator('iframe[title="Map 0"]');
  await expect(first.locator('[data-poster] [data-route]').first()).toBeVisible();
  for (const index of [3, 4, 5, 6, 7, 8, 9]) {
    await expect(html(index)).toHaveAttribute('data-map', 'poster');
  }
  await readTo(0);
  await hosts.close();
});
