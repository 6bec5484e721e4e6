import type { Bounds } from '../domain/bounds.ts';
import type { LonLat } from '../domain/lonLat.ts';
import { toWorld } from '../domain/mercator.ts';
import { worldBoxOf } from '../domain/storyFrame.ts';
import type { PosterPoint, PosterRect } from './pathData.ts';

/** Whole units are fine enough when two of them are a pixel. */
export const UNITS_PER_PX = 2;

/** The longer side of a frame where a poster fills a laptop's map, in px. */
export const POSTER_PX = 700;

/**
 * How far from its middle a poster draws land, in long sides of its frame: sideways enough for a map
 * more than twice as wide as high; less up and down, where few maps are that long.
 */
const BLEED = { x: 1.15, y: 0.8 };

/** A frame as a drawing surface. */
export interface PosterView {
  readonly width: number;
  readonly height: number;
  /** The part of the world that is drawn: the frame and all around it. */
  readonly drawn: PosterRect;
  /** The zoom of 512 px tiles at which the frame has its nominal size. */
  readonly zoom: number;
  readonly toUnits: (lonLat: LonLat) => PosterPoint;
}

/** @param longSidePx what the longer side of the frame measures where the poster is meant to stand */
export function posterView(bounds: Bounds, longSidePx: number = POSTER_PX): PosterView {
  const longSide = longSidePx * UNITS_PER_PX;
  const { corner, width, height } = worldBoxOf(bounds);
  const unitsPerWorld = longSide / Math.max(width, height);
  const [w, h] = [width * unitsPerWorld, height * unitsPerWorld];
  const [reachX, reachY] = [longSide * BLEED.x, longSide * BLEED.y];
  return {
    width: w,
    height: h,
    drawn: {
      left: w / 2 - reachX,
      top: h / 2 - reachY,
      right: w / 2 + reachX,
      bottom: h / 2 + reachY,
    },
    zoom: Math.log2(unitsPerWorld / UNITS_PER_PX / 512),
    toUnits: (lonLat) => {
      const [x, y] = toWorld(lonLat);
      return [(x - corner[0]) * unitsPerWorld, (y - corner[1]) * unitsPerWorld];
    },
  };
}
