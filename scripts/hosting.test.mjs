import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFolder } from './compress.mjs';
import { cacheRules, contentTypes, siteHeaders } from './headers.mjs';
import { caddyConfig, dockerfile, headersFile, nginxConfig } from './hostingFiles.mjs';
import { hasNginxBrotli, installedServers, startServer } from './realServers.mjs';
import { projectFolder } from './runTool.mjs';
import { serve } from './serve.mjs';

describe('the committed configurations', () => {
  it('are those that the table gives', () => {
    const check = () =>
      execFileSync(process.execPath, ['scripts/writeHosting.mjs', '--check'], {
        cwd: projectFolder,
        env: { ...process.env, SITE_BASE: '/' },
        encoding: 'utf8',
      });
    expect(check()).toBe('');
  });

  it('serve the site under its base path', () => {
    const base = '/maps/kim/';
    expect(headersFile({ base })).toContain('\n/maps/kim/assets/*\n  Cache-Control: public');
    expect(nginxConfig({ root: '/srv', base, port: 80 })).toContain('"~^/maps/kim/assets/"');
    expect(caddyConfig({ root: '/srv', base, address: ':80' })).toContain(
      'path /maps/kim/assets/*',
    );
    expect(dockerfile({ base })).toContain('/app/dist /srv/site/maps/kim\n');
  });
});

describe('_headers', () => {
  // `/*` matches all files, each other rule its own: what two of them set, Cloudflare joins with a comma.
  it('sets no header of a file twice', () => {
    const rules = headersFile({ base: '/' })
      .split('\n\n')
      .slice(1)
      .map((text) => {
        const [path = '', ...lines] = text.trim().split('\n');
        return { path, names: lines.map((line) => line.trim().split(': ')[0]) };
      });
    expect(rules.length).toBeGreaterThan(cacheRules.length);
    for (const { path, names } of rules) {
      const others = rules.filter(
        (other) =>
          other.path !== path &&
          path.startsWith(other.path.replace(/\*$/, '')) &&
          other.path.endsWith('*'),
      );
      const twice = others.flatMap((other) => other.names).filter((name) => names.includes(name));
      expect(twice, path).toEqual([]);
    }
  });

  it('keeps to the limits of the hosts', () => {
    // Cloudflare Pages: 100 rules, 2,000 characters a line.
    const lines = headersFile({ base: '/' }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  });
});

const script = 'console.log("routes");\n'.repeat(200);
const files = {
  'index.html': `<!doctype html><title>Map</title>${'<p>Routes</p>'.repeat(100)}`,
  '404.html': '<!doctype html><title>Not found</title>',
  'trip/hanoi-2019-02/index.html': '<!doctype html><title>Hanoi</title>',
  'embed/index.html': '<!doctype html><title>Embed</title>',
  'assets/index-abc.js': script,
  'assets/worker-abc.mjs': 'export {};',
  'assets/index-abc.css': 'body { color: red }',
  'fonts/map-latin-500-abc.woff2': 'font',
  'fonts/OFL.txt': 'license',
  'basemap/basemap-abc.pmtiles': '0123456789',
  'data/trips.geojson': '{"type":"FeatureCollection","features":[]}',
  'data/trips.csv': 'id',
  'data/trips.kml': '<kml/>',
  'data/trips.gpx': '<gpx/>',
  'data/corrections.atom': '<feed/>',
  'data/versions/1/story.json': '{}',
  'cards/story.png': 'png',
  'favicon.svg': '<svg/>',
  'early.js': 'early()',
  'robots.txt': 'User-agent: *',
  'sitemap.xml': '<urlset/>',
};

/**
 * The address of each server under its name, all serving the same folder. Servers of the system's
 * packages are tested where they are installed (on Debian: nginx-light, caddy, and for Brotli in nginx
 * libnginx-mod-http-brotli-static).
 */
const NAMES = installedServers();
if (NAMES.length < 2) {
  console.log('Hosting is tested with the servers that are installed: nginx and caddy are wanted.');
}

// A suite without a test fails: where there is no server there is no suite either.
describe.each(NAMES.length === 0 ? [] : ['/', '/maps/kim/'])('at %s', (base) => {
  let folder;
  let ours;
  const ports = new Map();
  const running = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hosting-test-'));
    // nginx's workers give up root's rights when root starts it.
    await chmod(folder, 0o755);
    const site = join(folder, 'site', base);
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(site, name, '..'), { recursive: true });
      await writeFile(join(site, name), content);
    }
    await compressFolder(site);
    ours = await serve({ root: site, base });
    for (const name of NAMES) {
      const server = await startServer(name, { root: join(folder, 'site'), base, folder });
      ports.set(name, server.port);
      running.push(server);
    }
  }, 30_000);

  afterAll(async () => {
    await ours?.close();
    await Promise.all(running.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(NAMES)('%s', (name) => {
    const both = async (path, options) => [
      await get(ports.get(name), path, options),
      await get(ours.port, path, options),
    ];

    it.each(Object.keys(files))('sends %s with the headers of the table', async (file) => {
      const [theirs, own] = await both(`${base}${file}`);
      expect(theirs.status).toBe(200);
      expect(theirs.body).toBe(files[file]);
      for (const header of [...Object.keys(siteHeaders), 'Content-Type', 'Cache-Control']) {
        expect([header, theirs.headers[header.toLowerCase()]]).toEqual([
          header,
          own.headers[header.toLowerCase()],
        ]);
      }
      expect(theirs.headers.etag).toBeDefined();
    });

    it('opens a folder’s page, also without the slash and with a query', async () => {
      const [page] = await both(`${base}trip/hanoi-2019-02/?mode=train`);
      expect(page.body).toBe(files['trip/hanoi-2019-02/index.html']);
      const [moved] = await both(`${base}trip/hanoi-2019-02?mode=train`);
      expect([301, 308]).toContain(moved.status);
      const location = new URL(moved.headers.location, 'http://readers.example');
      expect(location.pathname + location.search).toBe(`${base}trip/hanoi-2019-02/?mode=train`);
    });

    it('answers an address that is no file with the map’s own page, never to be kept', async () => {
      for (const path of ['trip/nowhere/', 'assets/index-old.js', 'data/versions/9/story.json']) {
        const [theirs, own] = await both(`${base}${path}`);
        expect(theirs.status).toBe(404);
        expect(theirs.body).toBe(files['404.html']);
        expect(theirs.headers['content-type']).toBe(own.headers['content-type']);
        expect(theirs.headers['cache-control']).toBe('no-cache');
        expect(theirs.headers['content-security-policy']).toBe(
          siteHeaders['Content-Security-Policy'],
        );
      }
    });

    it('sends ranges of the tile archive, and never compresses it', async () => {
      const path = `${base}basemap/basemap-abc.pmtiles`;
      const [theirs, own] = await both(path, { range: 'bytes=2-5', 'accept-encoding': 'br, gzip' });
      expect(theirs.status).toBe(206);
      expect(theirs.body).toBe('2345');
      expect(theirs.headers['content-range']).toBe('bytes 2-5/10');
      expect(theirs.headers['content-range']).toBe(own.headers['content-range']);
      expect(theirs.headers['content-encoding']).toBeUndefined();
      const [beyond] = await both(path, { range: 'bytes=20-30' });
      expect(beyond.status).toBe(416);
    });

    it('sends the compressed copies', async () => {
      const wanted = name === 'nginx' && !hasNginxBrotli() ? 'gzip' : 'br';
      const path = `${base}assets/index-abc.js`;
      const [theirs] = await both(path, { 'accept-encoding': 'gzip, br' });
      expect(theirs.headers['content-encoding']).toBe(wanted);
      expect(theirs.headers.vary).toMatch(/accept-encoding/i);
      expect(theirs.headers['content-type']).toBe(contentTypes['.js']);
      expect(theirs.length).toBeLessThan(script.length / 10);
      const [gzip] = await both(path, { 'accept-encoding': 'gzip' });
      expect(gzip.headers['content-encoding']).toBe('gzip');
    });

    it('does not send again what has not changed', async () => {
      const [first] = await both(base);
      const [again] = await both(base, { 'if-none-match': first.headers.etag });
      expect(again.status).toBe(304);
    });
  });
});

/** @returns {Promise<{ status: number, headers: Record<string, string>, body: string, length: number }>} */
function get(port, path, headers = {}) {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: bytes.toString(),
          length: bytes.length,
        });
      });
    });
    outgoing.once('error', reject);
    outgoing.end();
  });
}
