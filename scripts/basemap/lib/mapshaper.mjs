import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inPackage, workFolder } from './paths.mjs';

/**
 * Runs one mapshaper command line in the work folder. A child process, because the country polygons need
 * several gigabytes that are better given back to the machine after each step.
 */
export function mapshaper(...words) {
  mkdirSync(workFolder, { recursive: true });
  const program = inPackage('mapshaper/bin/mapshaper');
  execFileSync(process.execPath, ['--max-old-space-size=8192', program, ...words, '-quiet'], {
    cwd: workFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** The features of a GeoJSON file in the work folder; none if the file holds bare geometries of nothing. */
export function readFeatures(name) {
  const collection = JSON.parse(readFileSync(join(workFolder, name), 'utf8'));
  if (collection.type === 'FeatureCollection') return collection.features;
  return (collection.geometries ?? []).map((geometry) => ({
    type: 'Feature',
    properties: {},
    geometry,
  }));
}
