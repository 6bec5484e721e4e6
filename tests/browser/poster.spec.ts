import { expect, type Page, test } from '@playwright/test';
import { Story, test as silentTest } from './story.ts';

/** Dots that every frame of the story shows, with their coordinates in `src/content/places.json`. */
const PLACES = {
  singapore: [103.8501, 1.2897],
  hanoi: [105.8412, 21.0245],
  vladivostok: [131.8819, 43.1112],
  pyongyang: [125.7359, 39.0047],
} as const;

const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 320, height: 480 },
];

/** Holds MapLibre back until the returned function is called. */
async function holdMap(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/RouteMap-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

async function dotOnPoster(page: Page, place: string): Promise<{ x: number; y: number }> {
  const box = await page
    .locator(`[data-poster="poster"] circle[data-place="${place}"]`)
    .boundingBox();
  if (box === null) throw new Error(`The poster has no dot for ${place}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

for (const viewport of SIZES) {
  silentTest(
    `poster and live map show the same places at ${viewport.width}×${viewport.height}`,
    async ({ story, page }) => {
      await page.setViewportSize(viewport);
      const release = await holdMap(page);
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('data-map', 'poster');
      const onPoster = new Map<string, { x: number; y: number }>();
      for (const place of Object.keys(PLACES)) onPoster.set(place, await dotOnPoster(page, place));
      release();
      await expect(page.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 });
      for (const [place, lonLat] of Object.entries(PLACES)) {
        const live = await story.project(lonLat);
        const poster = onPoster.get(place);
        expect(
          Math.hypot(live.x - (poster?.x ?? 0), live.y - (poster?.y ?? 0)),
          place,
        ).toBeLessThan(1.5);
      }
    },
  );
}

test.describe('without WebGL', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
  });

  silentTest('the poster is filtered, pointed at, picked and reframed', async ({ story, page }) => {
    await story.open('/');
    await expect(page.locator('html')).toHaveAttribute('data-map', 'static');
    const routes = page.locator('[data-route]');
    await expect(routes).toHaveCount(10);
    await story.chip(/^Plane/).click();
    await expect(routes).toHaveCount(3);
    await story.row('singapore-2018-06').hover();
    await expect(page.locator('[data-route="singapore-2018-06"]')).toHaveAttribute(
      'data-pointed',
      'true',
    );
    const ground = page.locator('#poster-land');
    const before = await ground.getAttribute('d');
    // The route's own element: the middle of its box may lie beside the line.
    await page.locator('[data-route="dalian-2018-05"]').dispatchEvent('click');
    await expect(story.details.getByRole('heading', { level: 2 })).toHaveText('Dalian');
    await expect(ground).not.toHaveAttribute('d', before ?? '');
    await page.goBack();
    await expect(story.details).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of SIZES) {
    test(`every trip is framed inside the map at ${viewport.width}×${viewport.height}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto('/');
      const addresses = await page
        .locator('[data-trip-id]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('href') ?? ''));
      expect(addresses).toHaveLength(10);
      for (const address of addresses) {
        await page.goto(address);
        const outside = await page.evaluate(() => {
          const map = document.querySelector('#map')?.getBoundingClientRect();
          const dots = [...document.querySelectorAll('[data-poster="poster"] circle[data-place]')];
          if (map === undefined || dots.length < 2) return ['nothing is drawn'];
          return dots
            .filter((dot) => {
              const { left, right, top, bottom } = dot.getBoundingClientRect();
              return left < map.left || right > map.right || top < map.top || bottom > map.bottom;
            })
            .map((dot) => dot.getAttribute('data-place'));
        });
        expect(outside, address).toEqual([]);
      }
    });
  }

  test('the page is whole: poster, list, details, and links between trips', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('[data-route]')).toHaveCount(10);
    await expect(page.locator('[data-poster="poster"] circle[data-place]').first()).toBeVisible();
    await page.locator('[data-trip-id="hanoi-2019-02"]').click();
    await expect(page).toHaveURL(/\/trip\/hanoi-2019-02\/$/);
    await expect(page.getByRole('heading', { level: 2, name: 'Hanoi' })).toBeVisible();
    await expect(page.locator('[data-route="hanoi-2019-02"]')).toHaveAttribute(
      'data-selected',
      'true',
    );
    await page.getByRole('link', { name: 'All trips', exact: true }).click();
    await expect(page.locator('[data-trip-id]')).toHaveCount(10);
  });
});

const MISSING = {
  'the tile archive': '**/*.pmtiles',
  'the worker': '**/assets/map-worker-*',
} as const;

for (const [what, pattern] of Object.entries(MISSING)) {
  test(`without ${what} the poster stays, says so, and a second try works`, async ({ page }) => {
    const story = new Story(page);
    await page.route(pattern, (route) => route.abort());
    await story.open('/');
    await expect(page.locator('html')).toHaveAttribute('data-map', 'static');
    await expect(page.getByText('The live map could not load')).toBeVisible();
    await expect(page.locator('[data-route]')).toHaveCount(10);
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 });
    await expect(page.getByText('The live map could not load')).toBeHidden();
  });
}

test('without the map’s fonts the map still becomes live', async ({ page }) => {
  await page.route('**/fonts/*', (route) => route.abort());
  await new Story(page).open('/');
  await expect(page.locator('[data-trip-id]')).toHaveCount(10);
});

test('a host that knows no ranges still gives a map', async ({ page }) => {
  await page.route('**/*.pmtiles', async (route) => {
    const headers = { ...route.request().headers() };
    delete headers.range;
    await route.fulfill({ response: await route.fetch({ headers }) });
  });
  const story = new Story(page);
  await story.open('/');
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a lost WebGL context falls back to the poster, and comes back by itself', async ({
  page,
}) => {
  const story = new Story(page);
  await story.open('/trip/hanoi-2019-02/');
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  const loss = await page.evaluateHandle(() => {
    const context = document.querySelector('canvas')?.getContext('webgl2');
    const extension = context?.getExtension('WEBGL_lose_context') ?? null;
    extension?.loseContext();
    return extension;
  });
  await expect(page.locator('html')).toHaveAttribute('data-map', 'poster');
  await expect(page.locator('[data-route="hanoi-2019-02"]')).toHaveAttribute(
    'data-selected',
    'true',
  );
  await loss.evaluate((extension) => extension?.restoreContext());
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 });
  await expect(story.details.getByRole('heading', { level: 2 })).toHaveText('Hanoi');
});
