/** Where bytes come from, as `RangeOrWholeFile` gives them. */
interface ByteSource {
  readonly bytes: (offset: number, length: number, signal?: AbortSignal) => Promise<ArrayBuffer>;
}

interface Read {
  readonly offset: number;
  readonly length: number;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (bytes: ArrayBuffer) => void;
  readonly reject: (reason: unknown) => void;
}

/** So much between two reads costs less than a second request does. */
const GAP_BYTES = 4096;
/** A map asks for the tiles of a view one by one, within this. */
const WAIT_MS = 8;

/**
 * Makes one request of reads that are wanted at about the same time and lie close together. Tiles that are
 * neighbors on the map mostly are so in the archive; and a browser's cache lets requests for ranges of one file
 * pass only one at a time, so that each would wait for the round trip of the one before.
 */
export class MergedReads {
  readonly #source: ByteSource;
  #waiting: Read[] = [];

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The bytes from `offset`, at most `length` of them. @throws what the source throws, or the signal's reason */
  bytes(offset: number, length: number, signal?: AbortSignal): Promise<ArrayBuffer> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setTimeout(() => this.#send(), WAIT_MS);
      this.#waiting.push({ offset, length, signal, resolve, reject });
    });
  }

  #send(): void {
    const reads = this.#waiting.sort((a, b) => a.offset - b.offset);
    this.#waiting = [];
    let group: Read[] = [];
    let end = 0;
    for (const read of reads) {
      if (read.signal?.aborted) {
        read.reject(read.signal.reason);
        continue;
      }
      if (group.length > 0 && read.offset > end + GAP_BYTES) {
        void this.#fetch(group, end);
        group = [];
        end = 0;
      }
      group.push(read);
      end = Math.max(end, read.offset + read.length);
    }
    if (group.length > 0) void this.#fetch(group, end);
  }

  async #fetch(reads: readonly Read[], end: number): Promise<void> {
    const start = reads[0]?.offset ?? 0;
    try {
      const bytes = await this.#source.bytes(start, end - start, whenAllAbort(reads));
      for (const { offset, length, signal, resolve, reject } of reads) {
        if (signal?.aborted) reject(signal.reason);
        else resolve(bytes.slice(offset - start, offset - start + length));
      }
    } catch (error) {
      for (const { reject } of reads) reject(error);
    }
  }
}

/** Aborts once nobody waits for any of the reads. */
function whenAllAbort(reads: readonly Read[]): AbortSignal {
  const controller = new AbortController();
  let waiting = reads.length;
  for (const { signal } of reads) {
    signal?.addEventListener('abort', () => {
      waiting -= 1;
      if (waiting === 0) controller.abort(signal.reason);
    });
  }
  return controller.signal;
}
