/** A point of the poster, in its own units: x to the right, y down. */
export type PosterPoint = readonly [x: number, y: number];

/** A rectangle of the poster, in its own units. */
export interface PosterRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * SVG path data of a polyline in whole units: an absolute start, then relative steps, with no more
 * separators than a parser needs. Points that fall on the same unit are dropped. A closed path ends
 * in `z`. Empty for fewer than two different points.
 */
export function pathData(points: readonly PosterPoint[], closed: boolean): string {
  let [x, y] = [Number.NaN, Number.NaN];
  const steps: string[] = [];
  for (const point of points) {
    const [nextX, nextY] = [Math.round(point[0]), Math.round(point[1])];
    if (nextX === x && nextY === y) continue;
    steps.push(steps.length === 0 ? `M${pair(nextX, nextY)}` : pair(nextX - x, nextY - y));
    [x, y] = [nextX, nextY];
  }
  const [start, ...rest] = steps;
  if (start === undefined || rest.length === 0) return '';
  const line = rest.map((step, index) => (index > 0 && !step.startsWith('-') ? ` ${step}` : step));
  return `${start}l${line.join('')}${closed ? 'z' : ''}`;
}

const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);

/**
 * Douglas–Peucker: the points that matter at `tolerance` units. Keeps both ends. Iterative, since a
 * coastline has more points than a call stack has frames.
 */
export function simplifyPath(
  points: readonly PosterPoint[],
  tolerance: number,
): readonly PosterPoint[] {
  if (points.length < 3) return points;
  const keeps = new Uint8Array(points.length);
  keeps[0] = 1;
  keeps[points.length - 1] = 1;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span;
    let farthest = -1;
    let distance = tolerance;
    for (let index = first + 1; index < last; index += 1) {
      const away = distanceToSegment(at(points, index), at(points, first), at(points, last));
      if (away > distance) [farthest, distance] = [index, away];
    }
    if (farthest < 0) continue;
    keeps[farthest] = 1;
    spans.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, index) => keeps[index] === 1);
}

const at = (points: readonly PosterPoint[], index: number): PosterPoint =>
  points[index] as PosterPoint;

function distanceToSegment([x, y]: PosterPoint, a: PosterPoint, b: PosterPoint): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return Math.hypot(x - a[0] - share * dx, y - a[1] - share * dy);
}

/** The four sides of a rectangle as half-planes: positive inside. */
const sides = ({ left, top, right, bottom }: PosterRect): ((point: PosterPoint) => number)[] => [
  ([x]) => x - left,
  ([x]) => right - x,
  ([, y]) => y - top,
  ([, y]) => bottom - y,
];

const crossing = (a: PosterPoint, b: PosterPoint, inA: number, inB: number): PosterPoint => {
  const share = inA / (inA - inB);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
};

/** A ring cut to a rectangle (Sutherland–Hodgman). Parts may stay joined along the rectangle's edge. */
export function clipRing(ring: readonly PosterPoint[], rect: PosterRect): readonly PosterPoint[] {
  return sides(rect).reduce<readonly PosterPoint[]>((points, inside) => {
    const kept: PosterPoint[] = [];
    points.forEach((point, index) => {
      const previous = points[(index + points.length - 1) % points.length] as PosterPoint;
      const [inPoint, inPrevious] = [inside(point), inside(previous)];
      if (inPoint >= 0 !== inPrevious >= 0) {
        kept.push(crossing(previous, point, inPrevious, inPoint));
      }
      if (inPoint >= 0) kept.push(point);
    });
    return kept;
  }, ring);
}

/** The parts of a polyline that have a point in a rectangle, each with one point beyond it. */
export function clipLine(
  line: readonly PosterPoint[],
  rect: PosterRect,
): readonly (readonly PosterPoint[])[] {
  const isInside = (point: PosterPoint | undefined): boolean =>
    point !== undefined && sides(rect).every((inside) => inside(point) >= 0);
  const parts: PosterPoint[][] = [];
  let open: PosterPoint[] | null = null;
  line.forEach((point, index) => {
    if (isInside(point) || isInside(line[index - 1]) || isInside(line[index + 1])) {
      if (open === null) {
        open = [];
        parts.push(open);
      }
      open.push(point);
    } else {
      open = null;
    }
  });
  return parts.filter((part) => part.length > 1);
}

/** Twice the area inside a ring, in square units. */
export function ringArea(ring: readonly PosterPoint[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] as PosterPoint;
      return sum + x * nextY - nextX * y;
    }, 0),
  );
}
