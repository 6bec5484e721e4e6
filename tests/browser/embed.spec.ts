import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { HOST_PAGES, type HostName, serveHosts } from './embedHosts.ts';

/** A height that was asked for has to be there this soon. */
const SOON_MS = 200;

const test = base.extend<{ noise: undefined }, { hosts: string }>({
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see that nothing is used
    async ({}, use) => {
      const { origin, close } = await serveHosts();
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
  noise: [
    async ({ page }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        // iframe-resizer 4 speaks to frames before they have loaded; it knows, and speaks again.
        if (/'postMessage'.* does not match the recipient/.test(message.text())) return;
        noise.push(`console ${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => noise.push(`exception: ${error.message}`));
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

// Heights need no live map, and drawing without a GPU is fast enough to be timed only where nothing pretends
// that there is one.
test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = (launchOptions.args ?? []).filter((arg) => !/gpu|angle|swiftshader/.test(arg));
      await use({ ...launchOptions, args: [...args, '--disable-gpu', '--disable-3d-apis'] });
    },
    { scope: 'worker' },
  ],
});

/** Somebody else's page with the map in a frame. */
class Article {
  readonly page: Page;
  readonly frame: FrameLocator;

  /** @param within the host's page when that is a frame itself */
  constructor(page: Page, within: Page | FrameLocator = page) {
    this.page = page;
    this.frame = within.frameLocator('iframe');
  }

  /** Waits until script and facts are there: from here on the frame answers to clicks. */
  async hasStarted(): Promise<void> {
    await expect(this.frame.locator('html')).toHaveAttribute('data-dark', /./);
  }

  /**
   * Whether the frame is as high as its content: the map has the height that it wants, every part is to be
   * seen, and nothing is left to scroll. Looks at what a reader sees, not at how the page reckons.
   */
  fits(): Promise<boolean> {
    return this.frame.locator('#root').evaluate((root) => {
      const parts = [...root.querySelectorAll('[data-part]')];
      const map = parts.find((part) => part.getAttribute('data-part') === 'map');
      if (map === undefined || parts.length !== 5) return false;
      const wanted = Number.parseFloat(getComputedStyle(map).getPropertyValue('--map-height'));
      const height = map.getBoundingClientRect().height;
      const list = root.querySelector('[data-part="list"]') as Element;
      const isBeside = list.getBoundingClientRect().left > map.getBoundingClientRect().left + 1;
      const { scrollHeight, clientHeight } = document.documentElement;
      return (
        parts.every((part) => getComputedStyle(part).visibility === 'visible') &&
        scrollHeight === clientHeight &&
        (isBeside ? height >= wanted - 1 : Math.abs(height - wanted) <= 1)
      );
    });
  }

  /**
   * Waits for the right height, and tells how long the frame took to get it: in ms from the load of the
   * frame or the last change of what is in it. Both ends are noted where they happen, so that a machine
   * that is slow to draw is not taken for a page that is slow to tell.
   */
  async delay(): Promise<number> {
    await expect.poll(() => this.fits()).toBe(true);
    const host = await this.page.evaluate(() => {
      const { heights, loadedAt } = window as never as Noted;
      return { setAt: heights.at(-1)?.at ?? 0, loadedAt };
    });
    const changedAt = await this.frame
      .locator('html')
      .evaluate(() => (window as never as Noted).changedAt);
    return host.setAt - Math.max(host.loadedAt, changedAt);
  }

  /** The article goes to another language, and its frame with it. */
  async speak(language: string): Promise<void> {
    await this.page.locator('iframe').evaluate((frame: HTMLIFrameElement, path) => {
      // Not a load of before.
      Object.assign(window, { loadedAt: 0 });
      const url = new URL(frame.src);
      url.pathname = `/${path}${url.pathname}`;
      frame.src = url.href;
    }, language);
    await expect(this.frame.locator('html')).toHaveAttribute('lang', language);
    await this.hasStarted();
    await expect
      .poll(() => this.page.evaluate(() => (window as never as Noted).loadedAt))
      .toBeGreaterThan(0);
  }

  async widen(px: number): Promise<void> {
    await this.page.locator('#place').evaluate((place, width) => {
      place.style.width = `${width}px`;
    }, px);
    await expect.poll(() => this.frame.locator('html').evaluate(() => innerWidth)).toBe(px);
  }
}

interface Noted {
  readonly heights: readonly { readonly height: number; readonly at: number }[];
  readonly loadedAt: number;
  readonly isReady?: boolean;
  /** In the frame: when the width or the content last changed. */
  changedAt: number;
}

/** Runs in every frame before its scripts. */
function noteChanges(): void {
  if (window.parent === window) return;
  const noted = window as never as Noted;
  const note = (): void => {
    noted.changedAt = performance.timeOrigin + performance.now();
  };
  addEventListener('DOMContentLoaded', () => {
    const sizes = new ResizeObserver(note);
    // Not the map: it changes with the height that the host gives.
    for (const part of document.querySelectorAll('[data-part]:not([data-part="map"])')) {
      sizes.observe(part);
    }
  });
}

const hostPage = (hosts: string, name: HostName, address: string): string =>
  `${hosts}/${encodeURIComponent(name)}?src=${encodeURIComponent(address)}`;

for (const name of Object.keys(HOST_PAGES) as HostName[]) {
  test(`${name}: the right height after load, after a change of width or language, after a trip opens`, async ({
    page,
    hosts,
    baseURL,
  }) => {
    await page.addInitScript(noteChanges);
    const article = new Article(page);
    await page.goto(hostPage(hosts, name, `${baseURL}/embed/`));
    await article.hasStarted();
    expect(await article.delay()).toBeLessThan(SOON_MS);

    for (const width of [360, 900]) {
      await article.widen(width);
      expect(await article.delay()).toBeLessThan(SOON_MS);
    }
    await article.widen(500);
    await article.speak('ru');
    expect(await article.delay()).toBeLessThan(SOON_MS);

    const before = await page.locator('iframe').boundingBox();
    await article.frame
      .locator('[data-trip-id="hanoi-2019-02"]')
      .evaluate((row: HTMLElement) => row.click());
    await expect(article.frame.getByRole('heading', { name: /Ханой/ })).toBeVisible();
    expect(await article.delay()).toBeLessThan(SOON_MS);
    expect((await page.locator('iframe').boundingBox())?.height).not.toBe(before?.height);
  });
}

test('ten frames on one page, each with another host: the right height, which no height that they get changes', async ({
  page,
  hosts,
  baseURL,
}) => {
  const names = Object.keys(HOST_PAGES) as HostName[];
  // All of them in sight: a browser does not lay out frames that nobody sees.
  await page.setViewportSize({ width: 1950, height: 1850 });
  const frames = names.map((name) => {
    const src = hostPage(hosts, name, `${baseURL}/embed/`).replaceAll('&', '&amp;');
    return `<iframe src="${src}" title="${name}" width="380" height="900" style="float: left"></iframe>`;
  });
  await page.goto(`${hosts}/page?html=${encodeURIComponent(frames.join(''))}`);
  const heights = (name: HostName): Promise<readonly number[]> =>
    page
      .frameLocator(`iframe[title="${name}"]`)
      .locator('html')
      .evaluate(() => (window as never as Noted).heights.map(({ height }) => height));
  for (const name of names) {
    const article = new Article(page, page.frameLocator(`iframe[title="${name}"]`));
    await article.hasStarted();
    await expect.poll(() => article.fits(), { message: name }).toBe(true);
  }
  const before = await Promise.all(names.map(heights));
  // Whatever height a frame has, its page wants the same one: there is nothing that could grow.
  const told = await Promise.all(
    names.map((name) =>
      page
        .frameLocator(`iframe[title="${name}"]`)
        .locator('iframe')
        .evaluate(async (frame) => {
          const said: unknown[] = [];
          const listen = ({ data }: MessageEvent): void => {
            if (data?.type === 'embed-size') said.push(data.height);
          };
          addEventListener('message', listen);
          const own = frame.style.height;
          for (const height of ['150px', '400px', '1300px', '620px', own]) {
            frame.style.height = height;
            for (let count = 0; count < 12; count += 1) await new Promise(requestAnimationFrame);
          }
          removeEventListener('message', listen);
          return said;
        }),
    ),
  );
  expect(told).toEqual(names.map(() => []));
  const after = await Promise.all(names.map(heights));
  expect(after.map((each) => each.at(-1))).toEqual(before.map((each) => each.at(-1)));
});

test('says nothing when nobody frames it, or when the host has decided on the height', async ({
  page,
  hosts,
  baseURL,
}) => {
  await page.addInitScript(() => {
    const said: unknown[] = [];
    Object.assign(window, { said });
    window.postMessage = (message: unknown) => said.push(message);
  });
  await page.goto(`${baseURL}/embed/`);
  await expect(page.locator('html')).toHaveAttribute('data-dark', /./);
  await page.getByRole('checkbox', { name: /^Plane/ }).click();
  expect(await page.evaluate(() => (window as never as { said: unknown[] }).said)).toEqual([]);

  const article = new Article(page);
  await page.goto(hostPage(hosts, 'amp', `${baseURL}/embed/?height=fixed`));
  await article.hasStarted();
  // Not to be seen in so low a frame, and there all the same.
  await article.frame.locator('[name="mode"][value="plane"]').evaluate((box: HTMLElement) => {
    box.click();
  });
  await expect.poll(() => page.evaluate(() => (window as never as Noted).isReady)).toBe(true);
  expect(await page.evaluate(() => (window as never as Noted).heights)).toEqual([]);
});

test('a message that is none of the known ones, or not from the host, changes nothing', async ({
  page,
  hosts,
  baseURL,
}) => {
  const article = new Article(page);
  await page.goto(hostPage(hosts, 'amp', `${baseURL}/embed/`));
  await article.hasStarted();
  const answers = await page.evaluate(async () => {
    const frame = document.querySelector('iframe')?.contentWindow;
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => heard.push(data));
    const stranger = document.createElement('iframe');
    document.body.append(stranger);
    const hostile: unknown[] = [
      '[iFrameSizer]x:8:close:false:32',
      `[iFrameSizer]${'x'.repeat(1e6)}:8:false:false:32`,
      'pymxPYMxundefinedxPYMxnavigateToxPYMxjavascript:alert(1)',
      { message: 'ready', secret: '' },
      { type: 'navigate', value: 'https://evil.example/' },
      JSON.stringify({ type: 'scroll-to', value: 0 }),
      { sentinel: 'amp', type: ['frames-init'] },
      null,
      new ArrayBuffer(1e6),
    ];
    for (const message of hostile) frame?.postMessage(message, '*');
    // Well-formed, but from a window that is not the parent.
    const script = stranger.contentDocument?.createElement('script') as HTMLScriptElement;
    script.textContent = `parent.document.querySelector('iframe').contentWindow
      .postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')`;
    stranger.contentDocument?.body.append(script);
    // The frame reads in order: when this is answered, it has read all of the above.
    frame?.postMessage({ type: 'iframe-get-child-dimensions' }, '*');
    await new Promise<void>((answered) => {
      addEventListener('message', ({ data }) => {
        if (data?.type === 'iframe-resized') answered();
      });
    });
    stranger.remove();
    return heard;
  });
  expect(answers).toEqual([{ type: 'iframe-resized', width: 640, height: expect.any(Number) }]);
  await expect(article.frame.getByRole('heading', { level: 1 })).toHaveText(/Nine trips/);
});

test('the state survives what AMP and WordPress do to the fragment, and the secret is answered', async ({
  page,
  hosts,
  baseURL,
}) => {
  const secret = 'aB3dE5gH7i';
  const state = 'year=2019&mode=train&as-of=latest&list=off';
  const frames = [`#amp=1`, `#?secret=${secret}`, `#amp=1#?secret=${secret}`].map(
    (fragment) =>
      `<iframe src="${baseURL}/embed/?${state.replaceAll('&', '&amp;')}${fragment}" title="${fragment}"
        sandbox="allow-scripts" width="600" height="420"></iframe>`,
  );
  await page.goto(
    `${hosts}/page?html=${encodeURIComponent(
      `<script>
        window.told = [];
        addEventListener('message', ({ source, data }) => {
          if (data.message !== 'height') return;
          const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source);
          window.told.push([frame.title, data.secret, typeof data.value]);
        });
      </script>${frames.join('')}`,
    )}`,
  );
  const titles = ['#amp=1', `#?secret=${secret}`, `#amp=1#?secret=${secret}`];
  for (const [index, title] of titles.entries()) {
    const frame = page.frameLocator(`iframe >> nth=${index}`);
    await expect(frame.locator('html'), title).toHaveAttribute('data-dark', /./);
    await expect(frame.getByRole('checkbox', { name: /^2019/ })).toBeChecked();
    await expect(frame.getByRole('checkbox', { name: /^Train/ })).toBeChecked();
    await expect(frame.locator('html')).toHaveAttribute('data-list', 'off');
    await expect(frame.getByRole('link', { name: /Full map/ })).toHaveAttribute(
      'href',
      '/?year=2019&mode=train&as-of=latest',
    );
  }
  // On load, unasked, and again when asked with the secret; nothing for a frame that has none.
  const answers = await page.evaluate(async (known) => {
    const told = (window as never as { told: unknown[][] }).told;
    const unasked = told.map(([title]) => title);
    told.length = 0;
    const windows = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow);
    for (const each of windows) each?.postMessage({ message: 'ready', secret: known }, '*');
    // Read in order: when the last frame has answered this, all have read the above.
    await Promise.all(
      windows.map(
        (each) =>
          new Promise<void>((resolve) => {
            addEventListener('message', ({ source, data }) => {
              if (source === each && data.type === 'iframe-resized') resolve();
            });
            each?.postMessage({ type: 'iframe-get-child-dimensions' }, '*');
          }),
      ),
    );
    return { unasked: [...new Set(unasked)].sort(), asked: told.toSorted() };
  }, secret);
  const [, plain, behindAmp] = titles;
  expect(answers).toEqual({
    unasked: [plain, behindAmp].toSorted(),
    asked: [
      [plain, secret, 'number'],
      [behindAmp, secret, 'number'],
    ].toSorted(),
  });
});
