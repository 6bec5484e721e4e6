import { FetchSource, PMTiles, type RangeResponse, type Source } from 'pmtiles';

/**
 * Opens the basemap's PMTiles archive.
 *
 * Register the result with MapLibre once per page:
 * `const protocol = new Protocol(); protocol.add(openBasemapArchive(url)); addProtocol('pmtiles', protocol.tile);`
 *
 * @param url absolute address of the `.pmtiles` file; also its key in `pmtiles://{url}/{z}/{x}/{y}`
 */
export function openBasemapArchive(url: string): PMTiles {
  return new PMTiles(new RangeOrWholeFileSource(url));
}

/**
 * Reads a file in ranges, and from memory where the server cannot serve ranges.
 *
 * A server that knows no ranges answers the first request with 200 and the whole file. That download is
 * already on its way, so it is kept (some 4 MB) and every later read is a slice of it. A host that lost the
 * feature costs the reader time, not the map.
 *
 * The file's name carries a hash of its content, so there is no need to watch for a changed ETag.
 */
export class RangeOrWholeFileSource implements Source {
  readonly #url: string;
  readonly #ranges: FetchSource;
  #firstAnswer: Promise<FirstAnswer> | undefined;

  constructor(url: string) {
    this.#url = url;
    this.#ranges = new FetchSource(url);
  }

  getKey(): string {
    return this.#url;
  }

  /**
   * The bytes from `offset`, at most `length` of them: a file shorter than that ends early, as with a range.
   *
   * @throws Error when the server answers with anything but 200 or 206, or the network fails
   */
  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    const isFirst = this.#firstAnswer === undefined;
    // Not abortable: others wait for the same answer, and it may turn out to be the whole file.
    this.#firstAnswer ??= this.#fetchFirst(offset, length);
    const firstAnswer = this.#firstAnswer;
    try {
      const answer = await firstAnswer;
      if (answer.kind === 'whole') return { data: answer.data.slice(offset, offset + length) };
      if (isFirst) return { data: answer.data };
    } catch (error) {
      // Forgotten, so that the next read tries anew, unless it already does.
      if (this.#firstAnswer === firstAnswer) this.#firstAnswer = undefined;
      throw error;
    }
    return this.#ranges.getBytes(offset, length, signal);
  }

  async #fetchFirst(offset: number, length: number): Promise<FirstAnswer> {
    const response = await fetch(this.#url, {
      headers: { Range: `bytes=${offset}-${offset + length - 1}` },
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

interface FirstAnswer {
  readonly kind: 'range' | 'whole';
  readonly data: ArrayBuffer;
}
