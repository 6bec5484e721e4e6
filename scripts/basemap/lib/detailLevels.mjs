/**
 * The part of the world with its own zoom levels above 4: East and South-East Asia, where the story happens.
 * West, south, east, north in degrees.
 */
export const detailBox = [84, -12, 154, 62];

/**
 * The same box grown to whole tiles of zoom 5, so that no polygon is cut inside a drawn tile: a cut is an
 * edge, and an edge would get a coast line.
 */
export const detailClipBox = [78, -23, 158.2, 67.2];

/** Highest zoom that covers the whole world, and highest zoom of all. */
export const worldMaxZoom = 4;
export const detailMaxZoom = 8;

/**
 * Geometry is simplified once per level, in meters on the ground, before tiles are cut. About half a pixel
 * at the level's highest zoom. Islands under `smallestIslandKm2` are dropped.
 */
export const detailLevels = [
  {
    name: 'z0-2',
    minZoom: 0,
    maxZoom: 2,
    simplifyMeters: 9000,
    smallestIslandKm2: 200,
    isWorld: true,
  },
  {
    name: 'z3-4',
    minZoom: 3,
    maxZoom: 4,
    simplifyMeters: 2300,
    smallestIslandKm2: 15,
    isWorld: true,
  },
  {
    name: 'z5-6',
    minZoom: 5,
    maxZoom: 6,
    simplifyMeters: 450,
    smallestIslandKm2: 0.6,
    isWorld: false,
  },
  { name: 'z7-8', minZoom: 7, maxZoom: 8, simplifyMeters: 0, smallestIslandKm2: 0, isWorld: false },
];
