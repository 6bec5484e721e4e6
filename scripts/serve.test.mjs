import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './serve.mjs';

const script = 'console.log("routes");\n'.repeat(20);
const secret = 'outside the site';
let parent;
let site;
let based;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'serve-test-'));
  const root = join(parent, 'dist');
  const files = {
    'index.html': '<!doctype html><title>Map</title>',
    '404.html': '<!doctype html><title>Not found</title>',
    'trip/hanoi-2019-02/index.html': '<!doctype html><title>Hanoi</title>',
    'assets/main-abc.js': script,
    'assets/main-abc.js.br': brotliCompressSync(script),
    'assets/main-abc.js.gz': gzipSync(script),
    'assets/worker.mjs': 'export {};',
    'data/trips.geojson': '{}',
    'data/trips.csv': 'id',
    'data/basemap.pmtiles': '0123456789',
    'data/empty.txt': '',
    'data/twin.txt': 'plain',
    'data/twin.txt.br': 'other',
    'site.webmanifest': '{}',
    'font.woff2': 'f',
    'picture.avif': 'p',
    'name with spaces & 한글.txt': 'found',
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), content);
  }
  // Two files that nothing but their names tells apart.
  for (const name of ['twin.txt', 'twin.txt.br']) await utimes(join(root, 'data', name), 1, 1);
  await writeFile(join(parent, 'secret.txt'), secret);
  await symlink(join(parent, 'secret.txt'), join(root, 'link.txt'));
  site = await serve({ root });
  based = await serve({ root, base: '/maps/kim/' });
});

afterAll(async () => {
  await Promise.all([site?.close(), based?.close()]);
  await rm(parent, { recursive: true, force: true });
});

/**
 * Sends exactly this path: `fetch` would tidy up the ones we are afraid of.
 */
function get(path, { headers = {}, method = 'GET', server = site } = {}) {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: server.port, path, method, headers, agent: false },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body,
            text: `${body}`,
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

describe('files and folders', () => {
  it('serves the index of a folder', async () => {
    expect((await get('/')).text).toContain('<title>Map</title>');
    expect((await get('/trip/hanoi-2019-02/?year=2019')).text).toContain('<title>Hanoi</title>');
  });

  it('redirects a folder to its trailing slash and keeps the query', async () => {
    const response = await get('/trip/hanoi-2019-02?year=2019&x=%2F');
    expect(response.status).toBe(301);
    expect(response.headers.location).toBe('/trip/hanoi-2019-02/?year=2019&x=%2F');
  });

  it('never redirects to another host', async () => {
    expect((await get('//trip')).headers.location).toBe('/trip/');
    expect((await get('//evil.example/..')).headers.location).toBeUndefined();
  });

  it('answers an unknown address with 404.html', async () => {
    for (const path of ['/nothing', '/trip/', '/index.html/', '/assets/main-abc.js/x']) {
      const response = await get(path);
      expect(response.status, path).toBe(404);
      expect(response.text, path).toContain('Not found');
      expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(response.headers['cache-control']).toBe('no-cache');
    }
  });

  it('finds percent-encoded names', async () => {
    const path = `/${encodeURIComponent('name with spaces & 한글.txt')}`;
    expect((await get(path)).text).toBe('found');
  });

  it('answers HEAD without a body, and nothing but GET and HEAD', async () => {
    const head = await get('/data/basemap.pmtiles', { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '10', '']);
    const post = await get('/', { method: 'POST' });
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('serves an empty file', async () => {
    const response = await get('/data/empty.txt');
    expect([response.status, response.headers['content-length']]).toEqual([200, '0']);
  });
});

describe('base path', () => {
  it('serves the site below it and nothing beside it', async () => {
    expect((await get('/maps/kim/', { server: based })).text).toContain('<title>Map</title>');
    expect((await get('/maps/kim/data/trips.csv', { server: based })).text).toBe('id');
    expect((await get('/', { server: based })).status).toBe(404);
    expect((await get('/data/trips.csv', { server: based })).status).toBe(404);
    expect((await get('/maps/kimono/', { server: based })).status).toBe(404);
  });

  it('redirects with the base in front', async () => {
    const folder = await get('/maps/kim/trip/hanoi-2019-02', { server: based });
    expect(folder.headers.location).toBe('/maps/kim/trip/hanoi-2019-02/');
    expect((await get('/maps/kim', { server: based })).headers.location).toBe('/maps/kim/');
  });

  it('keeps the long cache of hashed files', async () => {
    const response = await get('/maps/kim/assets/worker.mjs', { server: based });
    expect(response.headers['cache-control']).toContain('immutable');
  });
});

describe('headers', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/main-abc.js', 'text/javascript; charset=utf-8'],
    ['/assets/worker.mjs', 'text/javascript; charset=utf-8'],
    ['/data/trips.geojson', 'application/geo+json; charset=utf-8'],
    ['/data/trips.csv', 'text/csv; charset=utf-8'],
    ['/data/basemap.pmtiles', 'application/octet-stream'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/font.woff2', 'font/woff2'],
    ['/picture.avif', 'image/avif'],
  ])('%s is %s', async (path, type) => {
    expect((await get(path)).headers['content-type']).toBe(type);
  });

  it('sends the security headers with every response, errors included', async () => {
    for (const path of ['/', '/nothing', '/%', '/trip/hanoi-2019-02', '/data/trips.csv']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'; /);
      expect(headers['content-security-policy'], path).not.toContain('unsafe');
      expect(headers['content-security-policy'], path).toContain('frame-ancestors *');
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
      expect(headers['cross-origin-resource-policy'], path).toBe('cross-origin');
      expect(headers['access-control-allow-origin'], path).toBe('*');
      expect(headers['x-frame-options'], path).toBeUndefined();
    }
  });

  it('keeps hashed files for ever and revalidates the rest by ETag', async () => {
    expect((await get('/assets/main-abc.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    const page = await get('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await get('/', {
      headers: { 'if-none-match': `"other", W/${page.headers.etag}` },
    });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });
});

describe('compressed copies', () => {
  const path = '/assets/main-abc.js';

  it('prefers brotli, then gzip, and honors q=0', async () => {
    const encodingFor = async (accepted) =>
      (await get(path, { headers: { 'accept-encoding': accepted } })).headers['content-encoding'];
    expect(await encodingFor('gzip, deflate, br')).toBe('br');
    expect(await encodingFor('gzip;q=1.0, br;q=0')).toBe('gzip');
    expect(await encodingFor('identity')).toBeUndefined();
  });

  it('keeps the type, varies, and has an ETag of its own', async () => {
    const compressed = await get(path, { headers: { 'accept-encoding': 'br' } });
    const plain = await get(path);
    expect(brotliDecompressSync(compressed.body).toString()).toBe(script);
    expect(compressed.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(compressed.headers.vary).toBe('Accept-Encoding');
    expect(plain.headers.vary).toBe('Accept-Encoding');
    expect(plain.text).toBe(script);
    const twin = await get('/data/twin.txt');
    const compressedTwin = await get('/data/twin.txt', { headers: { 'accept-encoding': 'br' } });
    expect(compressedTwin.headers.etag).not.toBe(twin.headers.etag);
  });

  it('counts ranges in the plain file', async () => {
    const headers = { 'accept-encoding': 'br', range: 'bytes=0-6' };
    const response = await get(path, { headers });
    expect([response.status, response.text]).toEqual([206, 'console']);
    expect(response.headers['content-encoding']).toBeUndefined();
  });
});

describe('ranges', () => {
  const path = '/data/basemap.pmtiles';

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('%s', async (range, text, contentRange) => {
    const response = await get(path, { headers: { range } });
    expect([response.status, response.text]).toEqual([206, text]);
    expect(response.headers['content-range']).toBe(contentRange);
    expect(response.headers['content-length']).toBe(String(text.length));
  });

  it.each(['bytes=10-', 'bytes=-0', 'bytes=99999999999999999999-'])('%s is 416', async (range) => {
    const response = await get(path, { headers: { range } });
    expect([response.status, response.headers['content-range']]).toEqual([416, 'bytes */10']);
  });

  it.each(['bytes=5-2', 'bytes=-', 'bytes=0-1,4-5', 'lines=1-2', 'nonsense'])(
    '%s is ignored',
    async (range) => {
      const response = await get(path, { headers: { range } });
      expect([response.status, response.text]).toEqual([200, '0123456789']);
    },
  );

  it('sends the whole file when it changed since If-Range', async () => {
    const { etag } = (await get(path)).headers;
    const same = await get(path, { headers: { range: 'bytes=0-0', 'if-range': etag } });
    const changed = await get(path, { headers: { range: 'bytes=0-0', 'if-range': '"old"' } });
    expect([same.status, changed.status]).toEqual([206, 200]);
  });
});

describe('hostile addresses', () => {
  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/trip/..%5c..%5csecret.txt',
    '/trip/../../secret.txt',
    '//..//secret.txt',
    '/link.txt',
    '/link.txt%00.html',
  ])('%s stays inside the site', async (path) => {
    const response = await get(path);
    expect([400, 404]).toContain(response.status);
    expect(response.text).not.toContain(secret);
  });

  it.each(['/%', '/%zz', '/%e0%a4%a', '/%00', '*', 'nonsense'])(
    '%s is unreadable',
    async (path) => {
      expect((await get(path)).status).toBe(400);
    },
  );

  it('serves a page whose query is 64 kB of junk', async () => {
    const junk = '%zz&=?'.repeat(11_000);
    expect((await get(`/?${junk}`)).text).toContain('<title>Map</title>');
  });

  it('does not know a path of 64 kB', async () => {
    expect((await get(`/${'a'.repeat(65_536)}`)).status).toBe(404);
    expect((await get(`/${'a/'.repeat(32_768)}`)).status).toBe(404);
  });

  it('survives a head beyond every limit', async () => {
    await get(`/${'a'.repeat(400_000)}`).catch(() => undefined);
    expect((await get('/')).status).toBe(200);
  });

  it('never fails on any path', async () => {
    const character = fc.constantFrom(...'/.%?#\\&=;:@~+-_<>{}[]|^0aFz');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: character, maxLength: 40 }), async (tail) => {
        const { status } = await get(`/${tail}`);
        expect([200, 301, 400, 404]).toContain(status);
      }),
      { numRuns: 300, seed: 20190228 },
    );
  });
});

describe('starting', () => {
  it('says in a sentence that there is nothing to serve', async () => {
    await expect(serve({ root: join(parent, 'none') })).rejects.toThrow('npm run build');
  });

  it('says that the port is taken, or takes the next one', async () => {
    const root = join(parent, 'dist');
    await expect(serve({ root, port: site.port })).rejects.toThrow(`Port ${site.port} is taken`);
    const next = await serve({ root, port: site.port, nextFreePort: true });
    expect(next.port).toBeGreaterThan(site.port);
    await next.close();
  });
});
