import { readFile } from 'node:fs/promises';
import { expect, test } from './story.ts';

/** What a PNG says about itself, in the form that src/share/pngDescription.ts writes (its test reads all of it). */
function descriptionOf(png: Buffer): { readonly tag: string; readonly text: string } | null {
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'iTXt') {
      const [keyword, , , tag = '', , text = ''] = png.toString('utf8', at + 8, end).split('\0');
      if (keyword === 'Description') return { tag, text };
    }
    at = end + 4;
  }
  return null;
}

/** By the folder of a language; English has none. */
const LOCALES: Readonly<Record<string, string>> = {
  '': 'en_US',
  ko: 'ko_KR',
  zh: 'zh_CN',
  ru: 'ru_RU',
  vi: 'vi_VN',
  ja: 'ja_JP',
};
const CARD = { width: 1200, height: 630, maxBytes: 300_000 };

test('every page says who it is in every language, and has a card of its own', async ({ page }) => {
  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url ?? '').pathname,
  );
  expect(paths.filter((path) => path.startsWith('/trip/'))).toHaveLength(12);
  const seen = { titles: new Set(), descriptions: new Set(), alts: new Set(), cards: new Set() };
  const pages = paths.filter((path) => /^\/((ko|zh|ru|vi|ja)\/)?(trip\/.*)?$/.test(path));
  expect(pages).toHaveLength(6 * 13);
  for (const path of pages) {
    const isTrip = path.includes('/trip/');
    const [, language = ''] = /^\/(ko|zh|ru|vi|ja)\//.exec(path) ?? [];
    const html = await (await page.request.get(path)).text();
    const head = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'text/html');
      const meta = [...document.querySelectorAll('meta[property], meta[name]')];
      return {
        canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href'),
        languages: [...document.querySelectorAll('link[hreflang]')].map((link) =>
          link.getAttribute('hreflang'),
        ),
        structured: document.querySelector('[type="application/ld+json"]')?.textContent ?? '',
        meta: Object.fromEntries(
          meta.map((tag) => [
            tag.getAttribute('property') ?? tag.getAttribute('name'),
            tag.getAttribute('content'),
          ]),
        ),
      };
    }, html);
    const { meta } = head;
    expect(new URL(head.canonical ?? '').pathname).toBe(path);
    expect(meta['og:url']).toBe(head.canonical);
    expect(head.languages).toEqual(['en', 'ko', 'zh-Hans', 'ru', 'vi', 'ja', 'x-default']);
    expect(meta).toMatchObject({
      'og:type': isTrip ? 'article' : 'website',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:type': 'image/png',
      'og:locale': LOCALES[language],
      'twitter:card': 'summary_large_image',
      robots: 'max-image-preview:large',
    });
    const data = JSON.parse(head.structured);
    expect(data['@type']).toBe(isTrip ? 'TravelAction' : 'Dataset');
    const image = await page.request.get(new URL(meta['og:image'] ?? '').pathname);
    const png = await image.body();
    expect(image.headers()['content-type']).toBe('image/png');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
    expect(png.length).toBeLessThan(CARD.maxBytes);
    expect(descriptionOf(png)?.text).toBe(meta['og:image:alt']);
    seen.titles.add(meta['og:title']);
    seen.descriptions.add(meta['og:description']);
    seen.alts.add(meta['og:image:alt']);
    seen.cards.add(png.toString('base64'));
    for (const part of ['og:title', 'og:description', 'og:image:alt', 'og:site_name']) {
      expect(meta[part], `${part} of ${path}`).toBeTruthy();
    }
    if (path === '/trip/vladivostok-2023-09/') expect(meta['og:image:alt']).toContain('Rumored');
  }
  for (const each of Object.values(seen)) expect(each.size).toBe(pages.length);
  expect(await (await page.request.get('/robots.txt')).text()).toContain('/sitemap.xml');
  const missing = await (await page.request.get('/404.html')).text();
  expect(missing).toContain('content="noindex"');
  expect(missing).not.toContain('canonical');
});

test('the dialog copies a link that restores the state in a fresh browser profile', async ({
  story,
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await story.open('/?year=2019&mode=train&theme=dark');
  await story.row('hanoi-2019-02').click();
  const share = page.getByRole('button', { name: 'Share' });
  // By keyboard alone.
  await share.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy link' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${baseURL}/trip/hanoi-2019-02/?year=2019&mode=train&theme=dark`);
  await expect(dialog.getByRole('img', { name: `QR code of ${copied}` })).toBeVisible();

  await dialog.getByLabel('This trip').check();
  await expect(dialog.getByLabel('Link', { exact: true })).toHaveValue(
    `${baseURL}/trip/hanoi-2019-02/`,
  );
  // Escape closes the dialog, and only the dialog.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(story.details).toBeVisible();
  await expect(share).toBeFocused();

  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(copied);
  await expect(other.getByRole('article').getByRole('heading', { level: 2 })).toHaveText('Hanoi');
  await expect(other.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(other.locator('[name=mode][value=train]')).toBeChecked();
  await expect(other.locator('[name=year][value="2019"]')).toBeChecked();
  await fresh.close();
});

test('where the clipboard is refused, the link is selected for copying', async ({
  story,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
  });
  await story.open('/trip/dalian-2018-05/');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'refuses copying' })).toBeVisible();
  const selected = await dialog
    .getByLabel('Link', { exact: true })
    .evaluate((field: HTMLInputElement) =>
      field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
    );
  expect(selected).toContain('/trip/dalian-2018-05/');
});

test('takes away what is shown, named after what it holds', async ({ story, page }) => {
  await story.open('/?mode=plane');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const download = async (name: string): Promise<{ file: string; bytes: Buffer }> => {
    const [event] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name, exact: true }).click(),
    ]);
    return { file: event.suggestedFilename(), bytes: await readFile(await event.path()) };
  };
  const csv = await download('CSV');
  expect(csv.file).toBe('kim-trips_plane_as-known-2023-09-11.csv');
  expect(csv.bytes.toString().match(/^[a-z]+-\d{4}-\d{2},/gm)).toHaveLength(3);
  await expect(dialog.getByRole('status').filter({ hasText: `Saved: ${csv.file}` })).toBeVisible();
  await dialog.getByLabel('All trips').check();
  const geoJson = await download('GeoJSON');
  const ids = JSON.parse(geoJson.bytes.toString()).features.map(
    ({ properties }: { properties: { trip_id: string } }) => properties.trip_id,
  );
  expect(new Set(ids).size).toBe(10);
  expect((await download('KML')).bytes.toString()).toContain('http://www.opengis.net/kml/2.2');
  expect((await download('GPX')).bytes.toString()).toContain('http://www.topografix.com/GPX/1/1');
  const words = dialog.getByRole('textbox', { name: /^This map in words/ });
  for (const [width, height] of [
    [1200, 630],
    [1080, 1080],
    [1080, 1920],
  ] as const) {
    const { file, bytes } = await download(`PNG ${width} × ${height}`);
    expect(file).toBe(`kim-trips_plane_as-known-2023-09-11_${width}x${height}.png`);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
    expect(descriptionOf(bytes)).toEqual({ tag: 'en-US', text: await words.inputValue() });
  }
  const svg = (await download('SVG poster')).bytes.toString();
  for (const part of ['Nine trips', 'OpenStreetMap', 'As known on', 'Plane', 'Singapore']) {
    expect(svg).toContain(part);
  }
  expect(svg).not.toMatch(/var\(|class=|NaN|undefined/);
});

test('an empty selection is not downloaded, and says why', async ({ story, page }) => {
  await story.open('/?year=2023&mode=car');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  for (const name of ['CSV', 'SVG poster']) {
    await dialog.getByRole('button', { name, exact: true }).click();
    await expect(
      dialog.getByRole('status').filter({ hasText: 'There is nothing to download' }),
    ).toBeVisible();
  }
});

test('cites the page with its day and the version of the data', async ({ story, page }) => {
  await story.open('/trip/hanoi-2019-02/');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const text = dialog.getByRole('region', { name: 'Cite' }).getByRole('textbox');
  await expect(text).toHaveValue(
    /^“Hanoi, February 23 – March 5, 2019.” .*data of \d{4}-\d\d-\d\d/,
  );
  await dialog.getByLabel('BibTeX').check();
  await expect(text).toHaveValue(/^@misc\{/);
  await dialog.getByLabel('CSL-JSON').check();
  expect(JSON.parse(await text.inputValue())[0].type).toBe('webpage');
});

test('the table is whole without a script, and sorts with one', async ({ page, browser }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(new URL('/table/', test.info().project.use.baseURL).href);
  await expect(still.locator('tbody tr')).toHaveCount(12);
  await plain.close();

  await page.goto('/');
  await page.getByRole('link', { name: 'Table of all trips' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All trips in a table');
  const distances = (): Promise<readonly number[]> =>
    page
      .locator('tbody td:nth-child(4)')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));
  const before = await distances();
  const header = page.getByRole('columnheader', { name: 'One way' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect(await distances()).toEqual(before.toSorted((a, b) => a - b));
  await header.getByRole('button').press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect(await distances()).toEqual(before.toSorted((a, b) => b - a));
  // The same numbers as everywhere else.
  const csv = await (await page.request.get('/data/trips.csv')).text();
  for (const km of before) expect(csv).toContain(`,${km},`);
});

test('the data page lists every file, and each is there', async ({ page }) => {
  await page.goto('/data/');
  await expect(page.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible();
  const files = await page
    .locator('a[href^="/data/trips."]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect([...files].sort()).toEqual([
    '/data/trips.csv',
    '/data/trips.geojson',
    '/data/trips.gpx',
    '/data/trips.kml',
    '/data/trips.v1.schema.json',
  ]);
  for (const file of files) expect((await page.request.get(file)).status(), file).toBe(200);
  const schema = await (await page.request.get('/data/trips.v1.schema.json')).json();
  expect(schema.$schema).toContain('2020-12');
});

test('prints one sheet with the poster, the trips, their sources and the address', async ({
  story,
  page,
}) => {
  const ground = page.waitForResponse(/poster\/story\.json/);
  await story.open('/?theme=dark');
  await ground;
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1);
  }
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('[data-print-sheet]');
  await expect(sheet).toBeVisible();
  await expect(story.list).toBeHidden();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  await expect(sheet.locator('ol > li')).toHaveCount(10);
  await expect(sheet).toContainText('Sources:');
  await expect(sheet).toContainText('This page: http://');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
});
