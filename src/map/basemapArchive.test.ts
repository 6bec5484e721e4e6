import { readFileSync } from 'node:fs';
import { PMTiles } from 'pmtiles';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import description from './basemapArchive.json';
import { BasemapArchive } from './basemapArchive.ts';

// From the project's folder, in which tests run.
const file = readFileSync(`public/${description.file}`);
const URL_OF_FILE = 'https://example.org/basemap.pmtiles';
/** The reference: the client of those who made the format. */
const reference = new PMTiles({
  getKey: () => 'memory',
  getBytes: async (offset, length) => ({
    data: new Uint8Array(file).slice(offset, offset + length).buffer,
  }),
});

let served: Uint8Array<ArrayBuffer>;
let asked: string[];

beforeEach(() => {
  served = new Uint8Array(file);
  asked = [];
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: { Range: string } }) => {
    asked.push(headers.Range);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.Range) ?? [];
    return Promise.resolve(
      new Response(served.slice(Number(from), Number(to) + 1), { status: 206 }),
    );
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const open = () => new BasemapArchive(URL_OF_FILE, description.headBytes);

describe(BasemapArchive, () => {
  it('reads every tile of the world as the reference does, and a sample of the detail', async () => {
    const archive = open();
    const tiles = [
      ...[0, 1, 2, 3, 4].flatMap((z) =>
        Array.from({ length: 4 ** z }, (_, n) => [z, n % 2 ** z, Math.floor(n / 2 ** z)] as const),
      ),
      ...Array.from({ length: 40 }, (_, n) => [8, 214 + (n % 8), 93 + Math.floor(n / 8)] as const),
    ];
    const sizes = await Promise.all(
      tiles.map(async ([z, x, y]) => {
        const expected = await reference.getZxy(z, x, y);
        const read = await archive.tile(z, x, y);
        expect(Buffer.from(read).equals(Buffer.from(expected?.data ?? new ArrayBuffer(0)))).toBe(
          true,
        );
        return read.byteLength;
      }),
    );
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(100);
  });

  it('is empty outside of what it holds', async () => {
    expect((await open().tile(8, 0, 0)).byteLength).toBe(0);
    expect((await open().tile(9, 430, 190)).byteLength).toBe(0);
  });

  it('asks first for as much as its directory takes, once for all tiles', async () => {
    const archive = open();
    await Promise.all([archive.tile(0, 0, 0), archive.tile(1, 1, 0)]);
    expect(asked[0]).toBe(`bytes=0-${description.headBytes - 1}`);
    expect(asked).toHaveLength(3);
    const header = new DataView(served.buffer);
    expect(Number(header.getBigUint64(8, true) + header.getBigUint64(16, true))).toBe(
      description.headBytes,
    );
  });

  it('gives a tile that was read ahead without asking again, and once', async () => {
    const archive = open();
    archive.readAhead([
      [2, 2, 1],
      [2, 3, 1],
    ]);
    await expect.poll(() => asked.length).toBe(2);
    const [first, second] = [await archive.tile(2, 3, 1), await archive.tile(2, 3, 1)];
    expect(asked).toHaveLength(3);
    expect(second).not.toBe(first);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('asks again for what could not be read ahead', async () => {
    const archive = open();
    served[0] = 9;
    archive.readAhead([[0, 0, 0]]);
    await expect.poll(() => asked.length).toBe(1);
    served = new Uint8Array(file);
    expect((await archive.tile(0, 0, 0)).byteLength).toBeGreaterThan(0);
  });

  it.each([
    ['another magic', 0],
    ['another version', 7],
    ['another compression', 98],
    ['leaf directories', 48],
  ])('refuses %s, and tries anew', async (_, at) => {
    served[at] = 9;
    const archive = open();
    await expect(archive.tile(0, 0, 0)).rejects.toThrow('not an archive');
    served = new Uint8Array(file);
    expect((await archive.tile(0, 0, 0)).byteLength).toBeGreaterThan(0);
  });

  it('does not read a tile that nobody waits for any more', async () => {
    const archive = open();
    await archive.tile(0, 0, 0);
    await expect(archive.tile(1, 1, 0, AbortSignal.abort())).rejects.toThrow();
    expect(asked).toHaveLength(2);
  });
});
