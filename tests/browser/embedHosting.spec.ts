import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { compressFolder } from '../../scripts/compress.mjs';
import { hasNginxBrotli, installedServers, startServer } from '../../scripts/realServers.mjs';
import { serveHosts } from './embedHosts.ts';

/** What an embed of the whole map reads of the site. */
const FILES = [
  ...['embed/index.html', '404.html', 'early-embed.js', 'favicon.svg'],
  ...['assets', 'basemap', 'fonts', 'poster', 'data/versions'],
];

/** A folder with the built site as it is uploaded: with the compressed copies. */
const test = base.extend<object, { folder: string; hosts: string }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see that nothing is used
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'embed-hosting-'));
      // nginx's workers give up root's rights when root starts it.
      await chmod(folder, 0o755);
      for (const file of FILES) {
        await mkdir(join(folder, 'site', file, '..'), { recursive: true });
        await cp(join('dist', file), join(folder, 'site', file), { recursive: true });
      }
      await compressFolder(join(folder, 'site'));
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see that nothing is used
    async ({}, use) => {
      const { origin, close } = await serveHosts();
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
});

// Of the reader's system, so that nothing in the address could know it before the map is built.
test.use({ colorScheme: 'dark' });

const servers = installedServers();
if (servers.length < 2) {
  console.log('Embeds are tested with the servers that are installed: nginx and caddy are wanted.');
}

for (const name of servers) {
  test(`in a sandbox the live map comes through ${name}: compressed, and its tiles in ranges`, async ({
    page,
    folder,
    hosts,
  }) => {
    const noise: string[] = [];
    page.on('console', (message) => noise.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`exception: ${error.message}`));
    page.on('requestfailed', (request) => noise.push(`failed: ${request.url()}`));
    const answers: { path: string; status: number; headers: Record<string, string> }[] = [];
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      answers.push({ path, status: response.status(), headers: response.headers() });
    });
    const server = await startServer(name, { root: join(folder, 'site'), base: '/', folder });
    try {
      const html = `<iframe sandbox="allow-scripts" width="640" height="660" title="Map"
        src="http://127.0.0.1:${server.port}/embed/"></iframe>`;
      await page.goto(`${hosts}/page?html=${encodeURIComponent(html)}`);
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 });
      expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
    } finally {
      await server.stop();
    }
    expect(noise).toEqual([]);
    const of = (pattern: RegExp) => answers.filter(({ path }) => pattern.test(path));
    const tiles = of(/\.pmtiles$/);
    expect(tiles.length).toBeGreaterThan(1);
    for (const { status, headers } of tiles) {
      expect([status, headers['content-encoding']]).toEqual([206, undefined]);
    }
    const encoding = name === 'nginx' && !hasNginxBrotli() ? 'gzip' : 'br';
    const texts = [
      ...of(/^\/embed\/$/),
      ...of(/\/assets\/.*\.(js|css)$/),
      ...of(/story-en\.json$/),
    ];
    expect(texts.length).toBeGreaterThan(5);
    const bare = texts.filter(({ headers }) => headers['content-encoding'] !== encoding);
    // What is no smaller compressed has no copy.
    expect(bare.filter(({ headers }) => Number(headers['content-length']) > 200)).toEqual([]);
  });
}
