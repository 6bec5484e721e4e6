import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { liftedArc } from '../../src/domain/drawnPath.ts';

/**
 * The one file of the browser tests that knows the page's inside: specs tell stories through it. It
 * also fails every test whose page says something on the console, throws, or asks another origin.
 */
export class Story {
  readonly page: Page;
  readonly list: Locator;
  readonly rows: Locator;
  readonly summary: Locator;
  readonly notice: Locator;
  readonly details: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('navigation', { name: 'Trips in order of time' });
    this.rows = page.locator('[data-trip-id]');
    this.summary = page.getByRole('status').filter({ hasText: /trip/ }).first();
    this.notice = page.getByRole('status').filter({ has: page.getByText('Dismiss') });
    this.details = page.getByRole('article');
  }

  /** Opens an address of the site and waits until its map stands. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.mapStands();
  }

  async mapStands(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-map', /^(live|static)$/, {
      timeout: 45_000,
    });
  }

  chip(name: RegExp): Locator {
    return this.page.getByRole('checkbox', { name });
  }

  row(tripId: string): Locator {
    return this.page.locator(`[data-trip-id="${tripId}"]`);
  }

  tripIds(): Promise<readonly (string | null)[]> {
    return this.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-trip-id')));
  }

  /** The path and query in the address bar. */
  address(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** Where on the page, in CSS px, a position lies on the live map; Mercator with 512 px tiles. */
  async project([longitude, latitude]: readonly [number, number]): Promise<{
    x: number;
    y: number;
  }> {
    const map = this.page.locator('[data-view]');
    const box = await map.boundingBox();
    const view = await map.getAttribute('data-view');
    if (box === null || view === null) throw new Error('There is no live map to project on.');
    const [zoom = 0, centerLatitude = 0, centerLongitude = 0] = view.split('/').map(Number);
    const world = 512 * 2 ** zoom;
    const mercatorY = (degrees: number): number =>
      0.5 - Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
    return {
      x: box.x + box.width / 2 + ((longitude - centerLongitude) / 360) * world,
      y: box.y + box.height / 2 + (mercatorY(latitude) - mercatorY(centerLatitude)) * world,
    };
  }

  /**
   * A point on the page where the pointer finds the trip's route: around a vertex of it, since trips
   * that share a line run side by side. Null when it is nowhere to be found.
   */
  async findRoute(
    tripId: string,
    vertices: readonly (readonly [number, number])[],
  ): Promise<{ x: number; y: number } | null> {
    for (const vertex of vertices) {
      const { x, y } = await this.project(vertex);
      for (let radius = 0; radius <= 12; radius += 3) {
        for (const [dx, dy] of [
          [0, radius],
          [0, -radius],
          [radius, 0],
          [-radius, 0],
        ] as const) {
          await this.page.mouse.move(x + dx, y + dy);
          if ((await this.row(tripId).getAttribute('data-pointed')) !== null) {
            return { x: x + dx, y: y + dy };
          }
        }
      }
    }
    return null;
  }
}

interface TripLeg {
  readonly properties: { readonly trip_id: string; readonly kind: string; readonly mode: string };
  readonly geometry: { readonly coordinates: readonly (readonly [number, number])[] };
}

/**
 * Points on the drawing of a trip's longest leg, from the site's own download, best candidates first.
 * The download has flights as great circles, the map draws them as arcs.
 */
export async function routeVertices(
  page: Page,
  tripId: string,
): Promise<readonly (readonly [number, number])[]> {
  const response = await page.request.get('/data/trips.geojson');
  const { features }: { features: readonly TripLeg[] } = await response.json();
  const [longest] = features
    .filter(({ properties }) => properties.trip_id === tripId && properties.kind === 'leg')
    .map(({ properties, geometry: { coordinates } }) => {
      const [from, to] = [coordinates[0], coordinates.at(-1)];
      return properties.mode === 'plane' && from && to ? liftedArc(from, to) : coordinates;
    })
    .sort((a, b) => b.length - a.length);
  if (longest === undefined) throw new Error(`The download has no leg of ${tripId}.`);
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map(
    (share) => longest[Math.round(share * (longest.length - 1))] as readonly [number, number],
  );
}

export const test = base.extend<{ story: Story; silence: undefined }>({
  silence: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      const origin = new URL(baseURL ?? 'http://127.0.0.1').origin;
      const cutOff = new Set<string>();
      page.on('console', (message) => {
        // A test that looks before the first frame is over has the browser lay out what waits for the next one.
        if (/^Rendering was performed in a subtree hidden/.test(message.text())) return;
        noise.push(`console ${message.type()}: ${message.text()}`);
      });
      page.on('requestfailed', (request) => {
        if (request.failure()?.errorText === 'net::ERR_ABORTED') cutOff.add(request.url());
      });
      page.on('pageerror', (error) => noise.push(`exception: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) {
          noise.push(`third-party request: ${request.url()}`);
        }
      });
      await use(undefined);
      // A page that is left while its map still loads cuts its files off, and MapLibre may live to say so.
      const isOfLeaving = (line: string): boolean => [...cutOff].some((url) => line.includes(url));
      expect(noise.filter((line) => !isOfLeaving(line))).toEqual([]);
    },
    { auto: true },
  ],
  story: async ({ page }, use) => {
    // No first visit: the hint is a story of its own (access.spec.ts).
    await page.addInitScript(() => {
      try {
        localStorage.setItem('kim-trips:hint', 'seen');
      } catch {
        // A page that is refused storage.
      }
    });
    await use(new Story(page));
  },
});

export { expect };
