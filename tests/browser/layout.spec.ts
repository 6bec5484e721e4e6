import type { Page, ViewportSize } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/localizedText.ts';
import { languagePath } from '../../src/i18n/translator.ts';
import { layoutFaults, spaceText, speakPseudo } from './layout.ts';
import { expect, type Story, test } from './story.ts';

/*
 * Whether everything can be read: with the spacing of text that a reader may ask for, at 320 px, at 200 %, on a phone
 * on its side, in every language and in two that nobody speaks. Loading a page is what takes long, so states are
 * reached in place; and a page as high as this is in sight as a whole.
 */
test.use({ trace: 'off', actionTimeout: 15_000 });

const HIGH = 2400;
const SIZES = {
  '320 px': { width: 320, height: HIGH },
  'a phone': { width: 390, height: 844 },
  'a phone on its side': { width: 844, height: 390 },
  // A laptop of 1280 × 800.
  '200 %': { width: 640, height: 400 },
  'a laptop': { width: 1280, height: HIGH },
} as const;
type Size = keyof typeof SIZES;

const FRAMES = { '320 px': { width: 320, height: 900 }, 'a column': { width: 640, height: 700 } };

const STATES: Readonly<Record<string, (page: Page, base: string) => Promise<void>>> = {
  list: (page, base) => show(page, base),
  'a rumor': (page, base) => show(page, `${base}trip/vladivostok-2023-09/`),
  'a trip': (page, base) => show(page, `${base}trip/hanoi-2019-02/`),
  'a comparison': (page, base) =>
    show(page, `${base}trip/hanoi-2019-02/?compare=singapore-2018-06`),
  'a step': (page, base) => show(page, `${base}story/how-far/`),
  'a claim': (page, base) => show(page, `${base}?claim=fifty-kilometers`),
  sharing: async (page) => {
    await page.locator('footer button[aria-haspopup="dialog"]').last().click();
    await page.getByRole('dialog').locator('summary').click();
  },
  help: async (page) => {
    await page.keyboard.press('Escape');
    await page.locator('footer button[aria-haspopup="dialog"]').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  const isStep = address.includes('/story/');
  await expect(page.locator('#step-title')).toHaveCount(isStep ? 1 : 0);
  await expect(page.locator('#claim-says')).toHaveCount(address.includes('?claim=') ? 1 : 0);
  const isComparison = address.includes('?compare=');
  await expect(page.locator('[data-compared] [role="slider"]')).toHaveCount(isComparison ? 1 : 0);
}

test.beforeEach(async ({ page }) => {
  // What is looked at is text: the still map says as much as the live one.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.route(/\/embed\/.*height=fixed/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Preview</title>' }),
  );
});

/** Every fault of what stands, at each of these sizes, after `change` has been made to it. */
async function faultsAt(
  page: Page,
  what: string,
  sizes: Readonly<Record<string, ViewportSize>>,
  change: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await change(page);
    const found = await layoutFaults(page);
    faults.push(...found.map((fault) => `${what}, ${size}: ${fault}`));
  }
  return faults;
}

/** Every fault in every state at each of these sizes, after `change` has been made to the page. */
async function faultsIn(
  story: Story,
  base: string,
  sizes: readonly Size[],
  change: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const { page } = story;
  const faults: string[] = [];
  await story.open(base);
  // The last to come is the range of days.
  await expect(page.locator('[type="range"], [role="slider"]').first()).toBeAttached();
  for (const [state, reach] of Object.entries(STATES)) {
    await reach(page, base);
    const chosen = Object.fromEntries(sizes.map((size) => [size, SIZES[size]]));
    faults.push(...(await faultsAt(page, state, chosen, change)));
  }
  return faults;
}

async function faultsOfFrames(
  page: Page,
  base: string,
  change: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const address of ['embed/', 'embed/trip/vladivostok-2023-09/', 'embed/story/how-far/']) {
    await page.goto(base + address);
    await expect(page.locator('html')).toHaveAttribute('data-dark', /./);
    faults.push(...(await faultsAt(page, address, FRAMES, change)));
  }
  return faults;
}

async function faultsOfBuilder(
  page: Page,
  base: string,
  change: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  await page.goto(`${base}embed/builder/`);
  // Come to life, it shows what it makes.
  await expect(page.locator('iframe')).toBeAttached();
  return faultsAt(page, 'builder', SIZES, change);
}

for (const language of LANGUAGES) {
  test(`all can be read with more space in ${language}, in every state, at any size`, async ({
    story,
    page,
  }) => {
    test.slow();
    const base = `/${languagePath(language)}`;
    expect(await faultsIn(story, base, Object.keys(SIZES) as Size[], spaceText)).toEqual([]);
    expect(await faultsOfFrames(page, base, spaceText)).toEqual([]);
    expect(await faultsOfBuilder(page, base, spaceText)).toEqual([]);
  });
}

for (const [kind, what] of [
  ['longer', 'texts two fifths longer than English'],
  ['rtl', 'a language from right to left'],
] as const) {
  test(`the layout holds ${what}`, async ({ story, page }) => {
    test.slow();
    const speak = (page: Page): Promise<void> => speakPseudo(page, kind);
    const sizes: readonly Size[] = ['320 px', 'a phone', 'a phone on its side', 'a laptop'];
    expect(await faultsIn(story, '/', sizes, speak)).toEqual([]);
    expect(await faultsOfFrames(page, '/', speak)).toEqual([]);
    expect(await faultsOfBuilder(page, '/', speak)).toEqual([]);
  });
}
