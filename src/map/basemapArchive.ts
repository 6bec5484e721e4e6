import { MergedReads } from './mergedReads.ts';
import { RangeOrWholeFile } from './rangeOrWholeFile.ts';

/** Zoom, column and row, as in an address of tiles. */
export type TileAddress = readonly [z: number, x: number, y: number];

/** Of an archive: header and root directory, and where its tiles begin. */
interface Directory {
  readonly tileIds: readonly number[];
  readonly runLengths: readonly number[];
  readonly lengths: readonly number[];
  readonly offsets: readonly number[];
  readonly tilesOffset: number;
}

/**
 * Reads tiles out of the basemap's archive, PMTiles version 3
 * (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), as far as our own needs it: vector
 * tiles, gzip, one directory without leaves (`scripts/basemap` writes no other). The client of PMTiles
 * reads all there are, at five times the size.
 */
export class BasemapArchive {
  readonly #file: RangeOrWholeFile;
  readonly #reads: MergedReads;
  readonly #headBytes: number;
  /** Tiles that nobody has asked for yet, by id. */
  readonly #ahead = new Map<number, Promise<ArrayBuffer>>();
  #directory: Promise<Directory> | undefined;

  /**
   * @param url absolute address of the `.pmtiles` file
   * @param headBytes how much of its beginning is header and root directory
   */
  constructor(url: string, headBytes: number) {
    this.#file = new RangeOrWholeFile(url);
    this.#reads = new MergedReads(this.#file);
    this.#headBytes = headBytes;
  }

  /** Begins to read tiles that will be asked for. What cannot be read now is read when it is. */
  readAhead(tiles: readonly TileAddress[]): void {
    for (const tile of tiles) {
      const bytes = this.#read(tile);
      bytes.catch(() => undefined);
      this.#ahead.set(tileId(...tile), bytes);
    }
  }

  /**
   * A tile as it is to be decoded; empty where the archive has none.
   *
   * @throws Error when the file cannot be read, or is no such archive
   */
  async tile(z: number, x: number, y: number, signal?: AbortSignal): Promise<ArrayBuffer> {
    const id = tileId(z, x, y);
    const ahead = this.#ahead.get(id);
    if (ahead === undefined) return await this.#read([z, x, y], signal);
    // Given once: whoever gets it may hand the bytes on to a worker.
    this.#ahead.delete(id);
    return await ahead.catch(() => this.#read([z, x, y], signal));
  }

  async #read(tile: TileAddress, signal?: AbortSignal): Promise<ArrayBuffer> {
    this.#directory ??= this.#readDirectory().catch((error: unknown) => {
      // Forgotten, so that the next tile tries anew.
      this.#directory = undefined;
      throw error;
    });
    const { tileIds, runLengths, lengths, offsets, tilesOffset } = await this.#directory;
    signal?.throwIfAborted();
    const id = tileId(...tile);
    const index = lastUpTo(tileIds, id);
    const [first = 0, run = 0] = [tileIds[index], runLengths[index]];
    if (index < 0 || id >= first + run) return new ArrayBuffer(0);
    const offset = tilesOffset + (offsets[index] ?? 0);
    return unzipped(await this.#reads.bytes(offset, lengths[index] ?? 0, signal));
  }

  async #readDirectory(): Promise<Directory> {
    const head = await this.#file.bytes(0, this.#headBytes);
    const header = new DataView(head);
    const at = (offset: number): number => Number(header.getBigUint64(offset, true));
    const isOurs =
      new TextDecoder().decode(head.slice(0, 7)) === 'PMTiles' &&
      header.getUint8(7) === 3 &&
      header.getUint8(97) === GZIP &&
      header.getUint8(98) === GZIP &&
      at(ROOT_OFFSET) + at(ROOT_LENGTH) <= head.byteLength &&
      at(LEAVES_LENGTH) === 0;
    if (!isOurs) throw new Error('The basemap is not an archive that this page reads.');
    const root = head.slice(at(ROOT_OFFSET), at(ROOT_OFFSET) + at(ROOT_LENGTH));
    return { ...directoryOf(await unzipped(root)), tilesOffset: at(TILES_OFFSET) };
  }
}

const GZIP = 2;
const [ROOT_OFFSET, ROOT_LENGTH, LEAVES_LENGTH, TILES_OFFSET] = [8, 16, 48, 56];

function directoryOf(bytes: ArrayBuffer): Omit<Directory, 'tilesOffset'> {
  const next = varints(new Uint8Array(bytes));
  const column = (count: number): number[] => Array.from({ length: count }, next);
  const count = next();
  let id = 0;
  const tileIds = column(count).map((step) => {
    id += step;
    return id;
  });
  const runLengths = column(count);
  const lengths = column(count);
  const offsets: number[] = [];
  for (const [index, value] of column(count).entries()) {
    // 0: right behind the tile before it.
    offsets.push(value > 0 ? value - 1 : (offsets[index - 1] ?? 0) + (lengths[index - 1] ?? 0));
  }
  return { tileIds, runLengths, lengths, offsets };
}

/** Gives one number after the other: seven bits a byte, the lowest first, the eighth says that more follow. */
function varints(bytes: Uint8Array): () => number {
  let at = 0;
  return () => {
    let value = 0;
    let weight = 1;
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte & 127) * weight;
      if (byte < 128) return value;
      weight *= 128;
    }
  };
}

/** The place of a tile on the Hilbert curve through its zoom, after all tiles of the zooms before. */
function tileId(z: number, x: number, y: number): number {
  let id = (4 ** z - 1) / 3;
  let [column, row] = [x, y];
  for (let side = 2 ** (z - 1); side >= 1; side /= 2) {
    const [right, low] = [column & side ? 1 : 0, row & side ? 1 : 0];
    id += side * side * ((3 * right) ^ low);
    if (low === 0) {
      if (right === 1) [column, row] = [side - 1 - column, side - 1 - row];
      [column, row] = [row, column];
    }
  }
  return id;
}

/** The index of the largest entry that is not above `value`; −1 when all are. */
function lastUpTo(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function unzipped(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
