import { describe, expect, it } from 'vitest';
import type { LonLat } from '../domain/lonLat.ts';
import { drawGround, type GroundGeometry } from './drawGround.ts';
import { groundMarkup, PAGE_DETAIL } from './groundMarkup.ts';
import { posterView } from './posterView.ts';

const VIEW = posterView([100, 20, 140, 50]);
/** How many degrees a unit is, east and west. */
const DEGREES = 40 / VIEW.width;

const NO_GROUND: GroundGeometry = {
  land: [],
  lakes: [],
  borders: [],
  riverBorders: [],
  demarcation: [],
};

/** A closed square of about `units` a side around a middle. */
function square([lon, lat]: LonLat, units: number): readonly LonLat[] {
  const half = (units * DEGREES) / 2;
  const high = half * Math.cos((lat * Math.PI) / 180);
  return [
    [lon - half, lat - high],
    [lon + half, lat - high],
    [lon + half, lat + high],
    [lon - half, lat + high],
    [lon - half, lat - high],
  ];
}

/** Every point that the path data leads to. */
function pointsOf(data: string): readonly (readonly [number, number])[] {
  return data.split(/(?=M)/).flatMap((part) => {
    let [x, y] = [0, 0];
    const numbers = [...part.matchAll(/-?\d+/g)].map(([number]) => Number(number));
    return numbers.flatMap((dx, index): [number, number][] => {
      if (index % 2 === 1) return [];
      [x, y] = [x + dx, y + (numbers[index + 1] ?? Number.NaN)];
      return [[x, y]];
    });
  });
}

const partCount = (data: string): number => data.split('M').length - 1;

describe(drawGround, () => {
  it('leaves out islands and lakes that are dust, and keeps what can be seen', () => {
    // 3 units a side are nine square units, under the limit; 12 are well over it.
    const rings = [square([120, 35], 3), square([125, 35], 12)];
    const ground = drawGround({ ...NO_GROUND, land: rings, lakes: rings }, VIEW);
    for (const data of [ground.land, ground.lakes]) {
      expect(partCount(data)).toBe(1);
      expect(data.endsWith('z')).toBe(true);
    }
    const middle = VIEW.toUnits([125, 35]);
    for (const [x, y] of pointsOf(ground.land)) {
      expect(Math.hypot(x - middle[0], y - middle[1])).toBeLessThan(10);
    }
  });

  it('cuts land to the drawn part, and does not draw what lies beyond', () => {
    const world: readonly LonLat[] = [
      [-170, -80],
      [170, -80],
      [170, 80],
      [-170, 80],
      [-170, -80],
    ];
    const { land } = drawGround({ ...NO_GROUND, land: [world, square([-60, 0], 50)] }, VIEW);
    expect(partCount(land)).toBe(1);
    const { drawn } = VIEW;
    const points = pointsOf(land);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect(Math.min(...xs)).toBe(Math.round(drawn.left));
    expect(Math.max(...xs)).toBe(Math.round(drawn.right));
    expect(Math.min(...ys)).toBe(Math.round(drawn.top));
    expect(Math.max(...ys)).toBe(Math.round(drawn.bottom));
  });

  it('draws lines open, in parts, with at most one point beyond', () => {
    const border: readonly LonLat[] = [
      [120, 30],
      [121, 33],
      [122, 30],
      [-120, 30],
      [-121, 33],
    ];
    const ground = drawGround({ ...NO_GROUND, borders: [border] }, VIEW);
    expect(ground.borders).not.toContain('z');
    expect(pointsOf(ground.borders)).toHaveLength(4);
    expect(ground.riverBorders).toBe('');
  });

  it('shows less where less can be seen: a coast of many points on a small picture', () => {
    const coast = Array.from({ length: 2000 }, (_, index): LonLat => {
      const angle = (2 * Math.PI * index) / 2000;
      const reach = 8 + 0.02 * Math.sin(index);
      return [120 + reach * Math.cos(angle), 35 + reach * Math.sin(angle)];
    });
    const lengthAt = (longSidePx: number) =>
      drawGround({ ...NO_GROUND, land: [coast] }, posterView([100, 20, 140, 50], longSidePx)).land
        .length;
    expect(lengthAt(190)).toBeLessThan(lengthAt(2000) / 3);
  });

  it('does not collapse a ring onto its own start', () => {
    const { land } = drawGround({ ...NO_GROUND, land: [square([120, 35], 200)] }, VIEW);
    expect(pointsOf(land).length).toBeGreaterThanOrEqual(4);
  });
});

describe(groundMarkup, () => {
  it('has its steps as large as they were drawn', () => {
    const land = [square([120, 35], 200)];
    const { step, tolerance } = PAGE_DETAIL;
    const [fine, coarse] = [1, step].map((each) =>
      pointsOf(drawGround({ ...NO_GROUND, land }, VIEW, { step: each, tolerance }).land),
    );
    const [, scale] = /^<g transform="scale\((\d+)\)">.*<\/g>$/.exec(groundMarkup(full, 'a')) ?? [];
    expect(coarse).toHaveLength(fine?.length ?? 0);
    coarse?.forEach(([x, y], index) => {
      const [fineX = 0, fineY = 0] = fine?.[index] ?? [];
      // Half a step, and what the fine one was rounded by.
      expect(Math.abs(x * Number(scale) - fineX)).toBeLessThanOrEqual(step / 2 + 0.5);
      expect(Math.abs(y * Number(scale) - fineY)).toBeLessThanOrEqual(step / 2 + 0.5);
    });
  });

  const empty = { land: '', lakes: '', borders: '', riverBorders: '', demarcation: '' };
  const full = { land: 'M0 0l9 0z', lakes: 'L', borders: 'B', riverBorders: 'R', demarcation: 'D' };

  it('draws the land once and its edge by reference, under an id of its own', () => {
    const markup = groundMarkup(full, 'inset');
    expect(markup.match(/d="M0 0l9 0z"/g)).toHaveLength(1);
    expect(markup).toContain('id="inset-land"');
    expect(markup.match(/href="([^"]*)"/g)).toEqual(Array(2).fill('href="#inset-land"'));
  });

  it('stacks the sea’s edge under the land, and lines over it', () => {
    const order = [...groundMarkup(full, 'poster').matchAll(/ground-(?!line)[a-z-]+/g)].map(String);
    expect(order).toEqual([
      'ground-glow',
      'ground-land',
      'ground-lake',
      'ground-river',
      'ground-border',
      'ground-demarcation',
    ]);
  });

  it('has no path for what is not there, and no style of its own', () => {
    const markup = groundMarkup(empty, 'poster');
    expect(markup.match(/<path/g)).toHaveLength(1);
    expect(groundMarkup(full, 'poster')).not.toMatch(/style=|undefined|NaN/);
  });
});
