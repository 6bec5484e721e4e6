import { describe, expect, it } from 'vitest';
import { MergedReads } from './mergedReads.ts';

/** Bytes that are their own offsets (modulo 256), what was asked for, and with which signal. */
function sourceOf(fail?: Error) {
  const asked: { range: readonly [from: number, length: number]; signal?: AbortSignal }[] = [];
  const bytes = (offset: number, length: number, signal?: AbortSignal): Promise<ArrayBuffer> => {
    asked.push({ range: [offset, length], ...(signal && { signal }) });
    return fail === undefined
      ? Promise.resolve(Uint8Array.from({ length }, (_, index) => offset + index).buffer)
      : Promise.reject(fail);
  };
  return { bytes, asked, ranges: () => asked.map(({ range }) => range) };
}

const numbers = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)];

describe(MergedReads, () => {
  it('makes one request of neighbors, whatever their order, and gives each its own', async () => {
    const source = sourceOf();
    const reads = new MergedReads(source);
    const read = await Promise.all([reads.bytes(40, 2), reads.bytes(10, 3), reads.bytes(13, 1)]);
    expect(read.map(numbers)).toEqual([[40, 41], [10, 11, 12], [13]]);
    expect(source.ranges()).toEqual([[10, 32]]);
  });

  it('leaves apart what lies far apart, and what is asked for later', async () => {
    const source = sourceOf();
    const reads = new MergedReads(source);
    await Promise.all([reads.bytes(0, 10), reads.bytes(4106, 10), reads.bytes(8213, 1)]);
    await reads.bytes(10, 1);
    expect(source.ranges()).toEqual([
      [0, 4116],
      [8213, 1],
      [10, 1],
    ]);
  });

  it('gives what lies inside of another read its own bytes', async () => {
    const source = sourceOf();
    const reads = new MergedReads(source);
    const read = await Promise.all([reads.bytes(0, 9), reads.bytes(2, 2), reads.bytes(9, 1)]);
    expect(read.map(numbers).slice(1)).toEqual([[2, 3], [9]]);
    expect(source.ranges()).toEqual([[0, 10]]);
  });

  it('does not ask for what nobody waits for', async () => {
    const source = sourceOf();
    const reads = new MergedReads(source);
    const gone = new AbortController();
    const read = reads.bytes(0, 1, gone.signal);
    gone.abort(new Error('gone'));
    await expect(read).rejects.toThrow('gone');
    expect(source.asked).toEqual([]);
  });

  it('ends a request when the last of its readers is gone, and not before', async () => {
    const source = sourceOf();
    const reads = new MergedReads(source);
    const [one, other] = [new AbortController(), new AbortController()];
    const read = Promise.allSettled([
      reads.bytes(0, 1, one.signal),
      reads.bytes(1, 1, other.signal),
    ]);
    await expect.poll(() => source.asked.length).toBe(1);
    const signal = source.asked[0]?.signal;
    one.abort();
    expect(signal?.aborted).toBe(false);
    other.abort();
    expect(signal?.aborted).toBe(true);
    await read;
  });

  it('a reader that is gone does not cost the others theirs', async () => {
    const reads = new MergedReads(sourceOf());
    const gone = new AbortController();
    const read = Promise.allSettled([reads.bytes(0, 1, gone.signal), reads.bytes(1, 1)]);
    gone.abort();
    const [first, second] = await read;
    expect(first.status).toBe('rejected');
    expect(second).toMatchObject({ status: 'fulfilled' });
  });

  it('tells every reader of a request that failed', async () => {
    const reads = new MergedReads(sourceOf(new Error('no line')));
    const read = await Promise.allSettled([reads.bytes(0, 1), reads.bytes(1, 1)]);
    expect(read.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
