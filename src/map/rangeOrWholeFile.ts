/**
 * A file that is read in ranges, and from memory where the server cannot serve ranges.
 *
 * A server that knows no ranges answers the first request with 200 and the whole file. That download is
 * already on its way, so it is kept (some 4 MB) and every later read is a slice of it. A host that lost the
 * feature costs the reader time, not the map.
 *
 * The file's name carries a hash of its content, so there is no need to watch for a changed ETag.
 */
export class RangeOrWholeFile {
  readonly #url: string;
  #firstAnswer: Promise<Answer> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /**
   * The bytes from `offset`, at most `length` of them: a file shorter than that ends early, as with a range.
   *
   * @throws Error when the server answers with anything but 200 or 206, or the network fails
   */
  async bytes(offset: number, length: number, signal?: AbortSignal): Promise<ArrayBuffer> {
    const isFirst = this.#firstAnswer === undefined;
    // Not abortable: others wait for the same answer, and it may turn out to be the whole file.
    this.#firstAnswer ??= this.#fetch(offset, length);
    const firstAnswer = this.#firstAnswer;
    try {
      const answer = await firstAnswer;
      if (answer.kind === 'whole') return answer.data.slice(offset, offset + length);
      if (isFirst) return answer.data;
    } catch (error) {
      // Forgotten, so that the next read tries anew, unless it already does.
      if (this.#firstAnswer === firstAnswer) this.#firstAnswer = undefined;
      throw error;
    }
    const answer = await this.#fetch(offset, length, signal);
    return answer.kind === 'range' ? answer.data : answer.data.slice(offset, offset + length);
  }

  async #fetch(offset: number, length: number, signal?: AbortSignal): Promise<Answer> {
    const response = await fetch(this.#url, {
      headers: { Range: `bytes=${offset}-${offset + length - 1}` },
      ...(signal === undefined ? {} : { signal }),
      ...(isChromeOnWindows() ? { cache: 'no-store' } : {}),
    });
    if (response.status !== 200 && response.status !== 206) {
      throw new Error(`The basemap cannot be read: ${response.status} for ${this.#url}`);
    }
    return {
      kind: response.status === 206 ? 'range' : 'whole',
      data: await response.arrayBuffer(),
    };
  }
}

/** Whose cache fails on ranges of one file: the client of PMTiles goes around it in the same way. */
function isChromeOnWindows(): boolean {
  return /Windows.*Chrome/.test(navigator.userAgent);
}

interface Answer {
  readonly kind: 'range' | 'whole';
  readonly data: ArrayBuffer;
}
