import { afterEach, describe, expect, it, vi } from 'vitest';
import { RangeOrWholeFile } from './rangeOrWholeFile.ts';

const URL = 'https://example.org/basemap.pmtiles';
const FILE = Uint8Array.from({ length: 100 }, (_, index) => index);

type Server = (request: Request) => Response | Promise<Response>;

/** A server in the place of `fetch`, and the ranges that were asked of it. */
function serve(answer: Server, userAgent = ''): readonly (string | null)[] {
  const asked: (string | null)[] = [];
  vi.stubGlobal('navigator', { userAgent });
  vi.stubGlobal('fetch', async (url: string, options?: RequestInit) => {
    const request = new Request(url, options);
    asked.push(request.headers.get('range'));
    return await answer(request);
  });
  return asked;
}

const withRanges: Server = (request) => {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('range') ?? '') ?? [];
  return new Response(FILE.slice(Number(from), Number(to) + 1), { status: 206 });
};

const withoutRanges: Server = () => new Response(FILE.slice(), { status: 200 });

const bytes = async (source: RangeOrWholeFile, offset: number, length: number) =>
  Array.from(new Uint8Array(await source.bytes(offset, length)));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe(RangeOrWholeFile, () => {
  it('reads ranges from a server that serves them', async () => {
    const asked = serve(withRanges);
    const source = new RangeOrWholeFile(URL);
    expect(await bytes(source, 0, 3)).toEqual([0, 1, 2]);
    expect(await bytes(source, 40, 2)).toEqual([40, 41]);
    expect(asked).toEqual(['bytes=0-2', 'bytes=40-41']);
  });

  it('gives each of several first readers its own range', async () => {
    const asked = serve(withRanges);
    const source = new RangeOrWholeFile(URL);
    const read = await Promise.all([
      bytes(source, 0, 2),
      bytes(source, 50, 2),
      bytes(source, 7, 1),
    ]);
    expect(read).toEqual([[0, 1], [50, 51], [7]]);
    expect(asked).toHaveLength(3);
  });

  it('loads the file once where the server knows no ranges, whoever asks', async () => {
    const asked = serve(withoutRanges);
    const source = new RangeOrWholeFile(URL);
    const read = await Promise.all([bytes(source, 0, 2), bytes(source, 50, 2)]);
    expect([...read, await bytes(source, 98, 2)]).toEqual([
      [0, 1],
      [50, 51],
      [98, 99],
    ]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0.0.0 Safari/537.36', 'no-store'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0 Safari/537.36', 'default'],
    ['Mozilla/5.0 (Windows NT 10.0; rv:150.0) Gecko/20100101 Firefox/150.0', 'default'],
  ])('goes around the one cache that fails on ranges: %s', async (userAgent, cache) => {
    const caches: RequestCache[] = [];
    serve((request) => {
      caches.push(request.cache);
      return withRanges(request);
    }, userAgent);
    await bytes(new RangeOrWholeFile(URL), 0, 2);
    expect(caches).toEqual([cache]);
  });

  it('ends where the file does', async () => {
    serve(withoutRanges);
    expect(await bytes(new RangeOrWholeFile(URL), 98, 50)).toEqual([98, 99]);
  });

  it.each([404, 403, 500, 204])('says what the server answered: %i', async (status) => {
    serve(() => new Response(null, { status }));
    await expect(new RangeOrWholeFile(URL).bytes(0, 10)).rejects.toThrow(`${status} for ${URL}`);
  });

  it('tries anew after a failure, of the network or of the server', async () => {
    let answer: Server = () => {
      throw new TypeError('Failed to fetch');
    };
    const asked = serve((request) => answer(request));
    const source = new RangeOrWholeFile(URL);
    await expect(bytes(source, 0, 2)).rejects.toThrow('Failed to fetch');
    answer = () => new Response(null, { status: 503 });
    await expect(bytes(source, 0, 2)).rejects.toThrow('503');
    answer = withRanges;
    expect(await bytes(source, 0, 2)).toEqual([0, 1]);
    expect(asked).toHaveLength(3);
  });

  it('lets all who wait for one answer fail together, and asks once for the next', async () => {
    let answer: Server = () => new Response(null, { status: 503 });
    const asked = serve((request) => answer(request));
    const source = new RangeOrWholeFile(URL);
    const first = await Promise.allSettled([bytes(source, 0, 2), bytes(source, 5, 2)]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toHaveLength(1);
    answer = withoutRanges;
    expect(await Promise.all([bytes(source, 0, 1), bytes(source, 5, 1)])).toEqual([[0], [5]]);
    expect(asked).toHaveLength(2);
  });
});
