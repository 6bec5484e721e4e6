import type { LonLat } from '../domain/lonLat.ts';
import {
  clipLine,
  clipRing,
  type PosterPoint,
  pathData,
  ringArea,
  simplifyPath,
} from './pathData.ts';
import type { PosterView } from './posterView.ts';

/** Land and lines in degrees, as the basemap's builder leaves them for the poster. */
export interface GroundGeometry {
  readonly land: readonly (readonly LonLat[])[];
  readonly lakes: readonly (readonly LonLat[])[];
  readonly borders: readonly (readonly LonLat[])[];
  /** Borders that run along a river. */
  readonly riverBorders: readonly (readonly LonLat[])[];
  /** The military demarcation line in Korea. */
  readonly demarcation: readonly (readonly LonLat[])[];
}

/** The same as SVG path data of whole steps, from the corner that a poster's units start from. */
export type PosterGround = Readonly<Record<keyof GroundGeometry, string>>;

/** How much of the ground is drawn, in units of a poster's view. */
export interface GroundDetail {
  /** What the numbers of the paths count. */
  readonly step: number;
  /** How far a simplified line may lie from the true one. */
  readonly tolerance: number;
}

/** For pictures that may be drawn larger than a laptop shows them. */
const FINE: GroundDetail = { step: 1, tolerance: 1.4 };
/** Islands and lakes smaller than about five square pixels are dust. */
const MIN_AREA = 40;

/** The ground of a poster: cut to what it draws, simplified to what it shows. */
export function drawGround(
  geometry: GroundGeometry,
  view: PosterView,
  { step, tolerance } = FINE,
): PosterGround {
  const inSteps = (points: readonly PosterPoint[]): readonly PosterPoint[] =>
    points.map(([x, y]) => [x / step, y / step]);
  const rings = (source: readonly (readonly LonLat[])[]): string =>
    source
      .map((ring) => clipRing(ring.map(view.toUnits), view.drawn))
      .filter((ring) => ring.length > 2 && ringArea(ring) > MIN_AREA)
      .map((ring) => pathData(inSteps(simplifyRing(ring, tolerance)), true))
      .join('');
  const lines = (source: readonly (readonly LonLat[])[]): string =>
    source
      .flatMap((line) => clipLine(line.map(view.toUnits), view.drawn))
      .map((line) => pathData(inSteps(simplifyPath(line, tolerance)), false))
      .join('');
  return {
    land: rings(geometry.land),
    lakes: rings(geometry.lakes),
    borders: lines(geometry.borders),
    riverBorders: lines(geometry.riverBorders),
    demarcation: lines(geometry.demarcation),
  };
}

/** Simplifies the two halves of a ring, so that it cannot collapse onto its own start. */
function simplifyRing(
  ring: ReturnType<typeof clipRing>,
  tolerance: number,
): ReturnType<typeof simplifyPath> {
  const half = Math.floor(ring.length / 2);
  return [
    ...simplifyPath(ring.slice(0, half + 1), tolerance),
    ...simplifyPath(ring.slice(half), tolerance).slice(1),
  ];
}
