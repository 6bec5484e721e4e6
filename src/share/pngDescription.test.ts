import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withPngDescription } from './pngDescription.ts';

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
  readonly isWhole: boolean;
}

/** A file's chunks, read by the book; whether a checksum is right is Node's word, not ours. */
function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({
      name: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, end),
      isWhole: png.readUInt32BE(end) === crc32(png.subarray(at + 4, end)),
    });
    at = end + 4;
  }
  return chunks;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** One gray pixel. */
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
]);

describe(withPngDescription, () => {
  const text = '金正恩の外国訪問\n• 平壌〜ウラジオストク';

  it('adds one whole chunk after the head, and leaves the others as they were', () => {
    const chunks = chunksOf(Buffer.from(withPngDescription(PNG, text, 'ja')));
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks.every(({ isWhole }) => isWhole)).toBe(true);
    expect(chunks.filter(({ name }) => name !== 'iTXt')).toEqual(chunksOf(PNG));
  });

  it('has keyword, compression, language, translated keyword and text in their order', () => {
    const data = chunksOf(Buffer.from(withPngDescription(PNG, `${text}\0more`, 'ja')))[1]?.data;
    expect(data?.toString()).toBe(`Description\0\0\0ja\0\0${text}more`);
  });

  it('takes a view into a larger buffer', () => {
    const larger = Buffer.concat([Buffer.alloc(5), PNG]);
    const described = withPngDescription(larger.subarray(5), text, 'ja');
    expect(described).toEqual(withPngDescription(PNG, text, 'ja'));
  });
});
