import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/localizedText.ts';
import { languagePath } from '../../src/i18n/translator.ts';
import { axeFinds, axeFindsInBothColors } from './axe.ts';
import { expect, type Story, test } from './story.ts';

/*
 * axe over every kind of page, in every state, in every language: in English in the light and in the dark, in each
 * other language in one of them, by turns, because colors are no question of language. What takes long is loading a
 * page: a state is reached from the one before it, in place.
 */

// A trace keeps the whole page at every step, which takes longer than axe does; what is found names its element.
test.use({ trace: 'off', actionTimeout: 15_000 });

const PHONE = { width: 390, height: 844 };

interface Reach {
  readonly story: Story;
  readonly page: Page;
  /** Shows another address of the language, in place. */
  readonly show: (address: string) => Promise<void>;
}

const closeDialog = async ({ page }: Reach): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

const openShare = async ({ page }: Reach): Promise<void> => {
  // The first button tells what the page is, the last one takes it along.
  await page.locator('footer button[aria-haspopup="dialog"]').last().click();
  await page.getByRole('dialog').locator('summary').click();
  await expect(page.getByRole('dialog').locator('iframe')).toBeVisible();
};

const restAt = async ({ page }: Reach, index: number): Promise<void> => {
  const rest = page.locator('main fieldset').first().getByRole('button').nth(index);
  await rest.click();
  await expect(rest).toHaveAttribute('aria-pressed', 'true');
};

const COMPARISON = 'section:has(table)';

const STATES: Readonly<Record<string, (at: Reach) => Promise<void>>> = {
  'as it opens': async () => undefined,
  filtered: async ({ story, show }) => {
    await show('?mode=train');
    await expect(story.rows.first()).toBeVisible();
  },
  'filtered to nothing': async ({ story, show }) => {
    await show('?year=2023&mode=plane');
    await expect(story.rows).toHaveCount(0);
  },
  'a trip open': async ({ story, show }) => {
    await show('trip/hanoi-2019-02/');
    await expect(story.details).toBeVisible();
  },
  'a rumor open': async ({ story, show }) => {
    await show('trip/vladivostok-2023-09/');
    await expect(story.details).toBeVisible();
  },
  // Its table of hours is there for who does not see the chart; axe sees both.
  'a comparison': async ({ page, show }) => {
    await show('trip/hanoi-2019-02/?compare=singapore-2018-06');
    await expect(page.locator(COMPARISON).getByRole('slider')).toBeVisible();
  },
  'what became of it': async ({ story, show }) => {
    await show('trip/vostochny-2023-09/?as-of=latest');
    await expect(story.details).toBeVisible();
  },
  'a step of the story': async ({ page, show }) => {
    await show('story/how-far/');
    await expect(page.locator('main h2, main h1').first()).toBeVisible();
  },
  'a claim': async ({ page, show }) => {
    await show('?claim=fifty-kilometers');
    await expect(page.locator('main section').first()).toBeVisible();
  },
  'with an address it does not understand': async ({ page, show }) => {
    await show('?mode=boat');
    await expect(page.getByText('mode “boat”')).toBeVisible();
  },
  'languages open': async ({ page, show }) => {
    await show('');
    await page.locator('footer summary').click();
  },
  'help open': async (at) => {
    await at.page.keyboard.press('Escape');
    await at.page.locator('footer button[aria-haspopup="dialog"]').first().click();
    await expect(at.page.getByRole('dialog')).toBeVisible();
  },
  'sharing, with the code for embeds': async (at) => {
    await closeDialog(at);
    await openShare(at);
  },
  'playback open': async (at) => {
    await closeDialog(at);
    await at.page.locator('[data-open-playback]:visible').first().click();
    await expect(at.page.locator('input[type="range"]:visible').first()).toBeVisible();
  },
  'a phone, playback open': async ({ page }) => {
    await page.setViewportSize(PHONE);
  },
  'a phone, a trip open, the sheet at its lowest': async (at) => {
    await at.show('trip/vladivostok-2019-04/');
    await restAt(at, 0);
  },
  'a phone, a trip open, the sheet at half': (at) => restAt(at, 1),
  'a phone, a trip open, the sheet full': (at) => restAt(at, 2),
  'a phone, a comparison': async (at) => {
    await at.show('trip/hanoi-2019-02/?compare=singapore-2018-06');
    await expect(at.page.locator(COMPARISON).getByRole('slider')).toBeVisible();
  },
  'a phone, sharing a trip': async (at) => {
    await at.show('trip/vladivostok-2019-04/');
    await openShare(at);
  },
  'a phone, the list, the sheet at half': async (at) => {
    await closeDialog(at);
    await at.show('');
    await restAt(at, 1);
  },
  'a phone, the list, the sheet full': (at) => restAt(at, 2),
};

/** The open list lies over links for as long as it has the focus, which makes them no smaller. */
const WITHIN: Readonly<Record<string, string>> = { 'languages open': 'footer' };

/** Pages without the map. */
const PLAIN_PAGES = ['table/', 'data/', 'claims/', 'sources/', 'about/'] as const;

const EMBEDS = [
  'embed/',
  'embed/story/how-far/',
  'embed/trip/hanoi-2019-02/?compare=singapore-2018-06',
] as const;

/** Shows another address of the app, in place, as Back does. */
const showIn = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

/**
 * The live map adds a canvas and its controls to the page, and drawing it in software takes longer than all else:
 * it has a test of its own.
 */
const withoutLiveMap = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    // axe draws on a canvas of its own to tell letters from icons, and without one looks at no color.
    HTMLCanvasElement.prototype.getContext = function onlyFlat(
      this: HTMLCanvasElement,
      kind: string,
    ) {
      return kind === '2d' ? getContext.call(this, kind, { willReadFrequently: true }) : null;
    } as typeof getContext;
  });

/** The preview of an embed is a page of its own, and checked as one. */
const withoutPreview = (page: Page): Promise<unknown> =>
  page.route('**/embed/**', (route) =>
    route.request().frame() === page.mainFrame()
      ? route.continue()
      : route.fulfill({ contentType: 'text/html', body: '<title>Preview</title>' }),
  );

for (const [index, language] of LANGUAGES.entries()) {
  const base = `/${languagePath(language)}`;
  const colorScheme = index % 2 === 0 ? 'light' : 'dark';
  const finds = language === 'en' ? axeFindsInBothColors : axeFinds;

  test(`axe finds nothing in any state of the map in ${language}`, async ({ story, page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await withoutLiveMap(page);
    await withoutPreview(page);
    await story.open(base);
    // As high as that, nothing lies under the foot that stays in place.
    await page.setViewportSize({ width: 1280, height: 2400 });
    const show = (address: string): Promise<void> => showIn(page, base + address);
    for (const [what, reach] of Object.entries(STATES)) {
      await reach({ story, page, show });
      expect(await finds(page, WITHIN[what]), what).toEqual([]);
    }
  });

  test(`axe finds nothing on the other pages in ${language}`, async ({ story, page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await withoutLiveMap(page);
    for (const path of [...PLAIN_PAGES, ...EMBEDS]) {
      await page.goto(base + path);
      expect(await finds(page), path).toEqual([]);
      if (path !== 'embed/') continue;
      await story.mapStands();
      await story.chip(/./).first().click();
      expect(await finds(page), `${path}, filtered`).toEqual([]);
      await story.rows.first().click();
      await expect(story.details).toBeVisible();
      expect(await finds(page), `${path}, a trip open`).toEqual([]);
    }
  });

  test(`axe finds nothing on the page that makes embeds in ${language}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await withoutPreview(page);
    await page.goto(`${base}embed/builder/?trip=hanoi-2019-02&height=650`);
    // It comes with the script; what was served stays below.
    await expect(page.locator('input[type="number"]')).toBeVisible();
    expect(await finds(page), 'on a laptop').toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await finds(page), 'on a phone').toEqual([]);
  });
}

test('axe finds nothing around the live map, on a laptop, a phone and in an embed', async ({
  story,
  page,
}) => {
  for (const address of ['/trip/hanoi-2019-02/', '/embed/']) {
    await story.open(address);
    expect(await axeFindsInBothColors(page), address).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await axeFindsInBothColors(page), `${address} on a phone`).toEqual([]);
  }
});

test('axe finds nothing in the article that shows embeds, and on the page for lost addresses', async ({
  page,
}) => {
  await withoutLiveMap(page);
  for (const address of ['/demo/article/', '/404.html']) {
    await page.goto(address);
    expect(await axeFindsInBothColors(page), address).toEqual([]);
  }
});
