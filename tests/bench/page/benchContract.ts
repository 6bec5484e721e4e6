import type { MapLibreMap } from 'maplibre-gl';

/** What the benchmark filters by: one year or all, and the modes that stay. */
export interface BenchFilters {
  readonly year: number | null;
  readonly modes: readonly string[];
}

/** Milliseconds from the change to its end in script, to the first frame that shows it, and to rest. */
export interface FilterTimes {
  readonly script: number;
  readonly frame: number;
  readonly settled: number;
}

declare global {
  interface Window {
    bench?: { readonly setFilter: (filters: BenchFilters | null) => Promise<FilterTimes> };
  }
}

/** Ends in the first task after the frame in which it is called. */
function afterThisFrame(): Promise<void> {
  return new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      done();
    };
    channel.port2.postMessage(null);
  });
}

/**
 * Publishes how the runner changes filters. `shownBy` says which event of the map belongs to the frame
 * that shows the change: the next `render`, or `idle` where tiles have to come back from the worker.
 */
export function publishBench(
  map: MapLibreMap,
  apply: (filters: BenchFilters) => void,
  shownBy: 'render' | 'idle',
): void {
  window.bench = {
    async setFilter(filters) {
      const start = performance.now();
      const settled = new Promise<number>((done) => {
        void map.once('idle', () => done(performance.now() - start));
      });
      // A map that draws anyway may be about to: only a frame that begins after the change counts.
      const shown = new Promise<void>((done) => {
        void map.once(
          filters === null ? 'render' : shownBy,
          () => void afterThisFrame().then(done),
        );
      });
      // Null changes nothing: what any frame of this map costs.
      if (filters !== null) apply(filters);
      const script = performance.now() - start;
      // A change that touches nothing must not wait forever.
      map.triggerRepaint();
      await shown;
      const frame = performance.now() - start;
      return { script, frame, settled: Math.max(frame, await settled) };
    },
  };
  performance.mark('bench-ready');
}
