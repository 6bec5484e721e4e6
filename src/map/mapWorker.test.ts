import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The addresses of what was started. */
let started: FakeWorker[] = [];

class FakeWorker {
  onerror: (() => void) | null = null;
  readonly address: string;
  constructor(address: string) {
    this.address = address;
    started.push(this);
  }
}

/** A page anew: nothing was started in it. */
async function openPage(): Promise<typeof import('./mapWorker.ts')> {
  vi.resetModules();
  started = [];
  return await import('./mapWorker.ts');
}

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('origin', 'https://map.example');
});
afterEach(() => vi.unstubAllGlobals());

const SCRIPT = 'https://map.example/assets/map-worker.js';

describe('the map’s worker', () => {
  it('is the one that was started ahead, for the first map only', async () => {
    const { startWorkerAhead, takeWorker } = await openPage();
    startWorkerAhead(SCRIPT);
    startWorkerAhead(SCRIPT);
    expect(takeWorker(SCRIPT)).toBe(started[0]);
    expect(started).toHaveLength(1);
    expect(takeWorker(SCRIPT)).toBe(started[1]);
  });

  it('is started anew when the one ahead could not start', async () => {
    const { startWorkerAhead, takeWorker } = await openPage();
    startWorkerAhead(SCRIPT);
    started[0]?.onerror?.();
    expect(takeWorker(SCRIPT)).toBe(started[1]);
  });

  it('is imported by its full address from a page without an origin', async () => {
    vi.stubGlobal('origin', 'null');
    const { takeWorker } = await openPage();
    takeWorker(SCRIPT);
    expect(decodeURIComponent(started[0]?.address ?? '')).toBe(
      `data:text/javascript,import"${SCRIPT}"`,
    );
  });
});
