import { expect, test } from './story.ts';

const long = (text: string): string => text.repeat(Math.floor(60_000 / text.length));

const HOSTILE = {
  'unknown values': '/?year=1999&mode=boat&as-of=yesterday&theme=pink&view=1/2/3/4',
  'a script tag':
    '/?mode=<script>document.title="pwned"</script>&year="><img src=x onerror=alert(1)>',
  'prototype names': '/?__proto__=1&constructor=2&year=__proto__&mode=constructor',
  'broken escapes': '/?year=%&mode=%E0%A4%A&as-of=%00%01',
  'cameras that are none': '/?view=NaN/NaN/NaN&view=1e9/91/181&view=Infinity/0/0',
  'thousands of values': `/?year=${long('2018,')}&mode=${long('x,').slice(0, 9_000)}`,
  'sixty kilobytes of an unknown parameter': `/?utm=${long('a%20')}`,
} as const;

for (const [what, address] of Object.entries(HOSTILE)) {
  test(`an address with ${what} leaves a working page`, async ({ story, page }) => {
    await story.open(address);
    await expect(story.rows.first()).toBeVisible();
    await expect(page).toHaveTitle(/Nine trips abroad/);
    await story.chip(/^Car/).click();
    await expect(story.chip(/^Car/)).toBeChecked();
  });
}

test('what was ignored is said in one quiet line, as text', async ({ story, page }) => {
  await story.open('/?mode=boat,<b>train</b>&year=2019');
  await expect(story.notice).toContainText('mode “boat”');
  await expect(story.notice).toContainText('<b>train</b>');
  await expect(story.chip(/^2019/)).toBeChecked();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(story.notice).toBeHidden();
});

test.describe('without WebGL', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
  });

  test('list, details, filters and links go on working, and a line says why', async ({
    story,
    page,
  }) => {
    await story.open('/');
    await expect(page.locator('html')).toHaveAttribute('data-map', 'static');
    await expect(page.getByText('The live map needs WebGL')).toBeVisible();
    await story.chip(/^Plane/).click();
    await expect(story.rows).toHaveCount(3);
    await story.row('singapore-2018-06').click();
    await expect(story.details.getByRole('heading', { level: 2 })).toHaveText('Singapore');
    expect(story.address()).toBe('/trip/singapore-2018-06/?mode=plane');
  });
});
