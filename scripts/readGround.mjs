import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature, merge } from 'topojson-client';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'basemap/out/poster');

/**
 * One of the basemap's poster files (`scripts/basemap`) as bare rings and lines in degrees, for
 * `src/poster/drawGround.ts`.
 *
 * @param {'wide' | 'close'} name
 * @returns {Promise<Record<keyof import('../src/poster/drawGround.ts').GroundGeometry, number[][][]>>}
 */
export async function readGround(name) {
  const topology = JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8'));
  const { land, lakes, borders } = topology.objects;
  const lines = feature(topology, borders).features;
  return {
    // One outline for all countries: where two meet there is a border, not a coast.
    land: merge(topology, land.geometries).coordinates.flat(),
    lakes: feature(topology, lakes).features.flatMap(ringsOf),
    borders: lines.filter(({ properties }) => properties.k !== 'dmz').flatMap(linesOf),
    riverBorders: lines.filter(({ properties }) => properties.r === 1).flatMap(linesOf),
    demarcation: lines.filter(({ properties }) => properties.k === 'dmz').flatMap(linesOf),
  };
}

/** @param {import('geojson').Feature} feature */
function ringsOf({ geometry }) {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** @param {import('geojson').Feature} feature */
function linesOf({ geometry }) {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}
