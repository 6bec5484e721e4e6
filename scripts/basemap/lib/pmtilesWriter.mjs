import { gzipSync } from 'node:zlib';

import { zxyToTileId } from 'pmtiles';

/*
 * Writes PMTiles version 3, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 *
 *   header (127 bytes) | root directory | metadata | leaf directories | tiles
 *
 * Tiles lie in the order of their ids (the spec's "clustered"), equal tiles are stored once, and a run of
 * equal neighbors takes one directory entry: an ocean costs next to nothing.
 */
const headerBytes = 127;

/** Header and root directory must fit into the 16 KiB that clients ask for first. */
const largestRootBytes = 16384 - headerBytes;

const gzip = 2;
const mvt = 1;

/**
 * @param {object} archive
 * @param {Iterable<{ z: number, x: number, y: number, data: Uint8Array }>} archive.tiles encoded, not compressed
 * @param {object} archive.metadata the TileJSON-like metadata of the spec
 * @param {[number, number, number, number]} archive.bounds west, south, east, north
 * @param {[number, number, number]} archive.center longitude, latitude, zoom
 * @returns {Uint8Array} the file
 */
export function writePmtiles({ tiles, metadata, bounds, center }) {
  const sorted = [...tiles]
    .map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
    .sort((a, b) => a.id - b.id);
  const { entries, contents, contentBytes } = layOutTiles(sorted);
  const { root, leaves } = layOutDirectories(entries);
  const metadataBytes = compress(new TextEncoder().encode(JSON.stringify(metadata)));

  const rootOffset = headerBytes;
  const metadataOffset = rootOffset + root.length;
  const leavesOffset = metadataOffset + metadataBytes.length;
  const tilesOffset = leavesOffset + leaves.length;

  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  [
    rootOffset,
    root.length,
    metadataOffset,
    metadataBytes.length,
    leavesOffset,
    leaves.length,
    tilesOffset,
    contentBytes,
    sorted.length,
    entries.length,
    contents.length,
  ].forEach((value, index) => {
    header.writeBigUInt64LE(BigInt(value), 8 + index * 8);
  });
  header.writeUInt8(1, 96); // clustered
  header.writeUInt8(gzip, 97); // directories and metadata
  header.writeUInt8(gzip, 98); // tiles
  header.writeUInt8(mvt, 99);
  header.writeUInt8(Math.min(...sorted.map(({ z }) => z)), 100);
  header.writeUInt8(Math.max(...sorted.map(({ z }) => z)), 101);
  bounds.forEach((degrees, index) => {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4);
  });
  header.writeUInt8(center[2], 118);
  header.writeInt32LE(Math.round(center[0] * 1e7), 119);
  header.writeInt32LE(Math.round(center[1] * 1e7), 123);

  return Buffer.concat([header, root, metadataBytes, leaves, ...contents]);
}

/** Directory entries for tiles sorted by id, and the distinct contents they point to. */
function layOutTiles(sorted) {
  const offsets = new Map();
  const contents = [];
  const entries = [];
  let contentBytes = 0;
  for (const { id, data } of sorted) {
    const key = Buffer.from(data).toString('latin1');
    if (!offsets.has(key)) {
      const content = compress(data);
      offsets.set(key, { offset: contentBytes, length: content.length });
      contents.push(content);
      contentBytes += content.length;
    }
    const { offset, length } = offsets.get(key);
    const previous = entries.at(-1);
    if (
      previous !== undefined &&
      previous.offset === offset &&
      previous.id + previous.runLength === id
    ) {
      previous.runLength += 1;
    } else {
      entries.push({ id, offset, length, runLength: 1 });
    }
  }
  return { entries, contents, contentBytes };
}

/** One root directory if it fits, otherwise a root that points to leaves, as large as need be. */
function layOutDirectories(entries) {
  const whole = encodeDirectory(entries);
  if (whole.length <= largestRootBytes) return { root: whole, leaves: Buffer.alloc(0) };

  for (let leafEntries = 4096; ; leafEntries *= 2) {
    const leaves = [];
    const rootEntries = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += leafEntries) {
      const leaf = encodeDirectory(entries.slice(start, start + leafEntries));
      // A run length of 0 marks an entry that points to a leaf.
      rootEntries.push({ id: entries[start].id, offset, length: leaf.length, runLength: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = encodeDirectory(rootEntries);
    if (root.length <= largestRootBytes) return { root, leaves: Buffer.concat(leaves) };
  }
}

/** Column by column: ids as differences, run lengths, lengths, offsets. */
function encodeDirectory(entries) {
  const bytes = [];
  pushVarint(bytes, entries.length);
  for (const [index, { id }] of entries.entries()) {
    pushVarint(bytes, id - (entries[index - 1]?.id ?? 0));
  }
  for (const { runLength } of entries) pushVarint(bytes, runLength);
  for (const { length } of entries) pushVarint(bytes, length);
  entries.forEach(({ offset }, index) => {
    const previous = entries[index - 1];
    const followsPrevious = previous !== undefined && previous.offset + previous.length === offset;
    // 0 stands for "right after the one before", so other offsets are one higher.
    pushVarint(bytes, followsPrevious ? 0 : offset + 1);
  });
  return compress(Uint8Array.from(bytes));
}

/** Little-endian base 128. Division, because ids and offsets may outgrow 32 bits. */
function pushVarint(bytes, value) {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/**
 * Byte 9 of a gzip header names the operating system; 255 is "unknown", so that every machine writes the
 * same file.
 */
function compress(data) {
  const compressed = gzipSync(data, { level: 9 });
  compressed[9] = 255;
  return compressed;
}
