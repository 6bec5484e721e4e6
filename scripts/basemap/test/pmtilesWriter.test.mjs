import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { openArchive, openBuiltArchive } from '../lib/archiveFile.mjs';
import { detailBox, detailMaxZoom, worldMaxZoom } from '../lib/detailLevels.mjs';
import { writePmtiles } from '../lib/pmtilesWriter.mjs';
import { tileBounds } from '../lib/tileGrid.mjs';

const options = { metadata: { name: 'test' }, bounds: [-180, -85, 180, 85], center: [118, 30, 3] };

test('every tile reads back through the pmtiles client', async () => {
  const tiles = [...allTiles(4)].map((tile) => ({
    ...tile,
    data: Buffer.from(`${tile.z}/${tile.x}/${tile.y}`),
  }));
  const archive = openArchive(writePmtiles({ ...options, tiles }));

  for (const { z, x, y } of tiles) {
    const { data } = await archive.getZxy(z, x, y);
    assert.equal(Buffer.from(data).toString(), `${z}/${x}/${y}`);
  }
  assert.equal(await archive.getZxy(5, 0, 0), undefined);
  assert.deepEqual(await archive.getMetadata(), { name: 'test' });
});

test('the header says what is in the archive', async () => {
  const archive = openArchive(writePmtiles({ ...options, tiles: [...allTiles(2)].map(sameData) }));
  const header = await archive.getHeader();

  assert.equal(header.specVersion, 3);
  assert.deepEqual([header.minZoom, header.maxZoom], [0, 2]);
  assert.deepEqual([header.minLon, header.minLat, header.maxLon, header.maxLat], options.bounds);
  assert.deepEqual([header.centerLon, header.centerLat, header.centerZoom], options.center);
  assert.equal(header.numAddressedTiles, 21);
});

test('equal tiles are stored once, and a run of them takes one entry', async () => {
  const header = await openArchive(
    writePmtiles({ ...options, tiles: [...allTiles(3)].map(sameData) }),
  ).getHeader();

  assert.equal(header.numTileEntries, 1);
  assert.equal(header.numTileContents, 1);
});

test('a directory too large for the first request moves into leaves', async () => {
  const tiles = [...allTiles(8)].map((tile, index) => ({ ...tile, data: noise(index) }));
  const archive = openArchive(writePmtiles({ ...options, tiles }));
  const header = await archive.getHeader();

  assert.ok(header.leafDirectoryLength > 0);
  assert.ok(header.rootDirectoryLength <= 16384 - 127);
  for (const { z, x, y, data } of tiles.filter((_, index) => index % 997 === 0)) {
    assert.deepEqual(Buffer.from((await archive.getZxy(z, x, y)).data), data);
  }
});

test('the order in which tiles come does not change the file', () => {
  const tiles = [...allTiles(3)].map((tile, index) => ({ ...tile, data: Buffer.from([index]) }));

  assert.deepEqual(
    writePmtiles({ ...options, tiles }),
    writePmtiles({ ...options, tiles: tiles.toReversed() }),
  );
});

test('the built archive has a tile wherever it promises one', async () => {
  const { archive } = openBuiltArchive();
  const header = await archive.getHeader();
  let found = 0;
  for (const { z, x, y } of allTiles(detailMaxZoom)) {
    const tile = await archive.getZxy(z, x, y);
    if (tile !== undefined) found += 1;
    if (z <= worldMaxZoom) continue;
    assert.equal(tile !== undefined, touches(tileBounds(z, x, y), detailBox), `${z}/${x}/${y}`);
  }
  assert.equal(found, header.numAddressedTiles);
  assert.equal(header.leafDirectoryLength, 0, 'the directory comes with the first request');
});

/** Bytes that do not compress, in a length that cannot be foreseen. */
function noise(seed) {
  const digest = createHash('sha512').update(String(seed)).digest();
  return digest.subarray(0, 8 + (digest[0] % 56));
}

function sameData(tile) {
  return { ...tile, data: Buffer.from('sea') };
}

function* allTiles(maxZoom) {
  for (let z = 0; z <= maxZoom; z++) {
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) yield { z, x, y };
    }
  }
}

function touches([west, south, east, north], box) {
  return west < box[2] && east > box[0] && south < box[3] && north > box[1];
}
