// The build has MapLibre start its worker here (scripts/maplibre).
let ahead: Worker | null = null;

/** Starts the worker of a map that is on its way: it has read its scripts by the time that the map wants it. */
export function startWorkerAhead(scriptUrl: string): void {
  ahead ??= startWorker(scriptUrl);
  // One that could not start is no use: the map starts its own, and sees what comes of it.
  ahead.onerror = () => {
    ahead = null;
  };
}

/** The worker that was started ahead, once; else a new one. */
export function takeWorker(scriptUrl: string): Worker {
  const worker = ahead ?? startWorker(scriptUrl);
  ahead = null;
  return worker;
}

/**
 * A page without an origin (a sandboxed frame) may start a worker from a `data:` address only, and from there a
 * module can be imported by its full address only.
 */
function startWorker(scriptUrl: string): Worker {
  // Not as `new URL(…, import.meta.url)`, which a bundler takes for one of its own files.
  const { url: here } = import.meta;
  const { href } = new URL(scriptUrl, here);
  const address =
    origin === 'null' ? `data:text/javascript,import${encodeURIComponent(`"${href}"`)}` : href;
  return new Worker(address, { type: 'module' });
}
