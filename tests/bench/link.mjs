// @ts-check
import { connect, createServer } from 'node:net';

/**
 * One access link before a server: a round trip, a rate down and one up, and one more round trip to open
 * a connection. It shapes bytes, not requests, so page, worker and preloads share it as they share a
 * phone's radio; what DevTools emulates adds its latency to each request instead.
 *
 * @typedef {object} LinkShape
 * @property {number} roundTripMs
 * @property {number} downBitsPerSecond
 * @property {number} upBitsPerSecond
 */

/**
 * @typedef {object} Link
 * @property {number} port
 * @property {(epochMs: number) => number} arrivedBy how many bytes, headers among them, had reached the browser by then
 * @property {() => Promise<void>} close
 */

/** Two Ethernet frames: what a router forwards at a time, and fine enough for a slow line. */
const PIECE = 2920;
const HIGH_WATER = 32_768;
const now = () => performance.timeOrigin + performance.now();

/**
 * @param {number} target
 * @param {LinkShape | null} shape null: as fast as the machine
 * @returns {Promise<Link>}
 */
export async function openLink(target, shape) {
  const free = { down: 0, up: 0 };
  /** @type {{ at: number, bytes: number }[]} */
  const arrivals = [];
  const sockets = new Set();
  const halfTrip = (shape?.roundTripMs ?? 0) / 2;
  const rate = {
    down: shape?.downBitsPerSecond ?? Number.POSITIVE_INFINITY,
    up: shape?.upBitsPerSecond ?? Number.POSITIVE_INFINITY,
  };
  /**
   * @param {import('node:net').Socket} from
   * @param {import('node:net').Socket} to
   * @param {'down' | 'up'} way
   * @param {number} openAt
   */
  const forward = (from, to, way, openAt) => {
    let queued = 0;
    from.on('data', (/** @type {Buffer} */ chunk) => {
      for (let start = 0; start < chunk.length; start += PIECE) {
        const piece = chunk.subarray(start, start + PIECE);
        const begins = Math.max(now(), openAt, free[way]);
        free[way] = begins + (piece.length * 8000) / rate[way];
        queued += piece.length;
        if (queued > HIGH_WATER) from.pause();
        at(free[way] + halfTrip, () => {
          if (way === 'down') arrivals.push({ at: now(), bytes: piece.length });
          if (!to.destroyed) to.write(piece);
          queued -= piece.length;
          if (queued < HIGH_WATER / 2) from.resume();
        });
      }
    });
    const end = () => at(Math.max(free.down, free.up) + halfTrip + 5, () => to.destroy());
    for (const event of ['end', 'error', 'close']) from.on(event, end);
  };
  const server = createServer((browser) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [browser, upstream]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    }
    const openAt = now() + (shape?.roundTripMs ?? 0);
    forward(browser, upstream, 'up', openAt);
    forward(upstream, browser, 'down', openAt);
  });
  await new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => listening(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The link has no port.');
  return {
    port: address.port,
    arrivedBy: (epochMs) =>
      arrivals.reduce((sum, piece) => (piece.at <= epochMs ? sum + piece.bytes : sum), 0),
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}

/**
 * @param {number} when
 * @param {() => void} act
 */
function at(when, act) {
  setTimeout(act, Math.max(0, when - now()));
}
