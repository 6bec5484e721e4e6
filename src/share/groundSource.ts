import type { LonLat } from '../domain/lonLat.ts';
import type { GroundGeometry } from '../poster/drawGround.ts';

/** The geometry of land that pictures are drawn on, below the site's base; the build writes it. */
export function groundSourceFile(name: 'wide' | 'close'): string {
  return `poster/ground-${name}.json`;
}

/** All lines as steps between neighboring points, in whole fractions of a degree. */
interface PackedGround {
  readonly perDegree: number;
  readonly paths: Readonly<Record<keyof GroundGeometry, readonly (readonly number[])[]>>;
}

const PARTS = ['land', 'lakes', 'borders', 'riverBorders', 'demarcation'] as const;

/** @param perDegree how many steps a degree is divided into */
export function serializeGround(ground: GroundGeometry, perDegree: number): string {
  const packed: PackedGround = {
    perDegree,
    paths: inEveryPart((part) =>
      ground[part].map((path) => packPath(path, perDegree)).filter(({ length }) => length > 2),
    ),
  };
  return JSON.stringify(packed);
}

export function parseGround(text: string): GroundGeometry {
  const { perDegree, paths }: PackedGround = JSON.parse(text);
  return inEveryPart((part) => paths[part].map((steps) => unpackPath(steps, perDegree)));
}

function inEveryPart<Value>(
  make: (part: (typeof PARTS)[number]) => Value,
): Record<keyof GroundGeometry, Value> {
  const entries = PARTS.map((part) => [part, make(part)] as const);
  return Object.fromEntries(entries) as Record<keyof GroundGeometry, Value>;
}

function packPath(path: readonly LonLat[], perDegree: number): readonly number[] {
  const steps: number[] = [];
  let [x, y] = [0, 0];
  for (const [longitude, latitude] of path) {
    const [nextX, nextY] = [Math.round(longitude * perDegree), Math.round(latitude * perDegree)];
    // Points that fall onto their neighbor say nothing.
    if (steps.length > 0 && nextX === x && nextY === y) continue;
    steps.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return steps;
}

function unpackPath(steps: readonly number[], perDegree: number): readonly LonLat[] {
  const path: LonLat[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < steps.length; index += 2) {
    x += steps[index] ?? 0;
    y += steps[index + 1] ?? 0;
    path.push([x / perDegree, y / perDegree]);
  }
  return path;
}
