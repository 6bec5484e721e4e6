import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './story.ts';

const PAGES = {
  'the map': '/',
  'a trip': '/trip/hanoi-2019-02/',
  'the rumor': '/trip/vladivostok-2023-09/',
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [what, address] of Object.entries(PAGES)) {
    test(`axe finds nothing on ${what}, ${colorScheme}`, async ({ story, page }) => {
      await page.emulateMedia({ colorScheme });
      await story.open(address);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((n) => n.target) }))).toEqual(
        [],
      );
    });
  }
}

test('filter, pick, read and leave with the keyboard only', async ({ story, page }) => {
  await story.open('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the map' })).toBeFocused();
  await story.chip(/^Plane/).focus();
  await page.keyboard.press('Space');
  await expect(story.rows).toHaveCount(3);
  await story.row('dalian-2018-05').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Dalian' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(story.row('dalian-2018-05')).toBeFocused();
});
