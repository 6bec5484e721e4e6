// Without a script nothing takes what the page preloads for it, and the browser says so: such tests may not be silent.
import { type Page, test as scriptlessTest } from '@playwright/test';
import { expect, test } from './story.ts';

/** What a page of each language is recognized by: its list, and the font that its map draws names with. */
const LANGUAGES = [
  { path: 'ko', lang: 'ko', list: '시간순 방문 목록', font: /map-hangul-/ },
  { path: 'zh', lang: 'zh-Hans', list: '按时间排列的出访', font: /map-han-sc-/ },
  { path: 'ru', lang: 'ru', list: 'Поездки по порядку времени', font: /map-cyrillic-/ },
  { path: 'vi', lang: 'vi', list: 'Các chuyến đi theo thứ tự thời gian', font: /map-vietnamese-/ },
  { path: 'ja', lang: 'ja', list: '訪問の一覧（時間順）', font: /map-han-jp-/ },
] as const;

for (const { path, lang, list, font } of LANGUAGES) {
  test(`the page in ${path} is in ${path}, down to the names on the map`, async ({ story }) => {
    const { page } = story;
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await story.open(`/${path}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('navigation', { name: list })).toBeVisible();
    expect(files.some((file) => font.test(file))).toBe(true);
    // One language's messages and facts, and no other's.
    const own = files.filter((file) =>
      /\/(ko|zh|ru|vi|ja|en)-[\w-]+\.js$|story-\w+\.json$/.test(file),
    );
    expect(own.every((file) => new RegExp(`/${path}-|story-${path}\\.`).test(file))).toBe(true);
    await story.row('hanoi-2019-02').click();
    await expect(story.details).toBeVisible();
    expect(story.address()).toBe(`/${path}/trip/hanoi-2019-02/`);
  });
}

const openSwitch = (page: Page) => page.locator('summary', { hasText: 'English' }).click();

test('the switch leads to the same state in another language, and back', async ({ story }) => {
  const { page } = story;
  await story.open('/trip/hanoi-2019-02/?year=2019');
  await openSwitch(page);
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  expect(story.address()).toBe('/ja/trip/hanoi-2019-02/?year=2019');
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US');
});

test('Esc closes the switch and nothing else', async ({ story }) => {
  const { page } = story;
  await story.open('/trip/hanoi-2019-02/');
  await openSwitch(page);
  await expect(page.getByRole('link', { name: '한국어' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: '한국어' })).toBeHidden();
  await expect(story.details).toBeVisible();
  await expect(page.locator('summary', { hasText: 'English' })).toBeFocused();
});

scriptlessTest.describe('without a script', () => {
  scriptlessTest.use({ javaScriptEnabled: false });

  scriptlessTest('the switch leads to the same page in another language', async ({ page }) => {
    await page.goto('/trip/hanoi-2019-02/');
    await openSwitch(page);
    await page.getByRole('link', { name: 'Русский' }).click();
    await expect(page).toHaveURL(/\/ru\/trip\/hanoi-2019-02\/$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  });
});

scriptlessTest.describe('under a language that nobody here speaks', () => {
  scriptlessTest.use({ locale: 'ko-KR' });

  // With the plain test: the answer is a 404, and the browser says so.
  scriptlessTest(
    'a reader gets the same page in their own, and a line about it',
    async ({ page }) => {
      await page.goto('/xx/trip/hanoi-2019-02/?year=2019');
      await expect(page).toHaveURL(/\/ko\/trip\/hanoi-2019-02\/\?year=2019/);
      await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
      await expect(page.getByRole('heading', { level: 2, name: '하노이' })).toBeVisible();
      await expect(page.getByText(/lang “xx”/)).toBeVisible();
    },
  );
});

test.describe('a reader of Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('is offered Korean once, in Korean, and never sent there', async ({ story }) => {
    const { page } = story;
    const offer = page.locator('[data-language-offer]');
    await story.open('/?year=2019');
    await expect(offer).toHaveAttribute('lang', 'ko');
    await expect(offer.getByRole('link')).toHaveAttribute('href', '/ko/?year=2019');
    await offer.getByRole('button').click();
    await expect(offer).toBeHidden();
    await page.reload();
    await story.mapStands();
    // The offer comes with the other tools: once they are here, so would it be.
    await expect(page.getByRole('slider').first()).toBeVisible();
    await expect(offer).toBeHidden();
  });

  test('is offered it without storage, too', async ({ story }) => {
    const { page } = story;
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await story.open('/');
    const offer = page.locator('[data-language-offer]');
    await offer.getByRole('button').click();
    await expect(offer).toBeHidden();
  });

  test('gets to the language that an address asks for', async ({ story }) => {
    const { page } = story;
    await story.open('/trip/hanoi-2019-02/?lang=ru&year=2019');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    expect(story.address()).toBe('/ru/trip/hanoi-2019-02/?year=2019');
  });

  test('gets their own for a language that nobody here speaks, and a line about it', async ({
    story,
  }) => {
    const { page } = story;
    await page.goto('/?lang=xx');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.getByText(/lang “xx”/)).toBeVisible();
  });
});
