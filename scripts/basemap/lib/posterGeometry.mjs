import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { borderKinds } from './borders.mjs';
import { cleanCountries } from './countries.mjs';
import { mapshaper } from './mapshaper.mjs';
import { outputs } from './paths.mjs';

/**
 * The geometry that the site's build cuts, projects and simplifies for each poster: TopoJSON files with the
 * objects `land` (`a`, the country), `borders` (`pair`, `k`), `lakes` and `rivers` (`l`). They are never sent to
 * a reader, so they are as fine as the closest poster needs and as wide as the widest screen shows: boxes are
 * west, south, east, north, and a cut country has an edge that must not be seen.
 */
export const posterPieces = [
  {
    name: 'wide',
    box: [50, -26, 179, 70],
    simplifyMeters: 800,
    smallestIslandKm2: 12,
    lakes: { from: 'lakes-z3-4.json', smallestKm2: 400 },
    rivers: { from: 'rivers-z3-4.json', highestRank: 1, shortestKm: 70 },
  },
  {
    name: 'close',
    box: [116, 33, 140, 56],
    simplifyMeters: 220,
    smallestIslandKm2: 0.8,
    lakes: { from: 'lakes-z7-8.json', smallestKm2: 8 },
    rivers: { from: 'rivers-z7-8.json', highestRank: 2, shortestKm: 60 },
  },
];

/** Steps of about 250 m across the wide box and 60 m across the close one. */
const quantization = 'quantization=40000';

export function buildPosterGeometry() {
  mkdirSync(outputs.posterFolder, { recursive: true });
  for (const old of readdirSync(outputs.posterFolder)) rmSync(join(outputs.posterFolder, old));
  for (const piece of posterPieces) buildPiece(piece);
}

function buildPiece({ name, box, simplifyMeters, smallestIslandKm2, lakes, rivers }) {
  const file = join(outputs.posterFolder, `${name}.json`);
  const bbox = `bbox=${box}`;
  const kinds = JSON.stringify(borderKinds);
  mapshaper(
    '-i',
    cleanCountries,
    'name=land',
    '-clip',
    bbox,
    '-simplify',
    `interval=${simplifyMeters}`,
    'keep-shapes',
    '-filter-islands',
    `min-area=${smallestIslandKm2}km2`,
    'remove-empty',
    '-lines',
    '+',
    'name=borders',
    'where=!!A && !!B',
    'each=pair=[A.A3,B.A3].sort().join("-")',
    '-each',
    `k=${kinds}[pair] || "intl"`,
    '-filter-fields',
    'pair,k',
    'target=borders',
    '-rename-fields',
    'a=A3',
    'target=land',
    '-filter-fields',
    'a',
    'target=land',
    '-i',
    lakes.from,
    'name=lakes',
    '-clip',
    bbox,
    'target=lakes',
    '-filter',
    `this.area > ${lakes.smallestKm2 * 1e6}`,
    'target=lakes',
    '-simplify',
    `interval=${simplifyMeters}`,
    'target=lakes',
    '-filter-fields',
    'target=lakes',
    '-i',
    rivers.from,
    'name=rivers',
    '-clip',
    bbox,
    'target=rivers',
    '-filter',
    `l <= ${rivers.highestRank} && this.length > ${rivers.shortestKm * 1000}`,
    'target=rivers',
    '-simplify',
    `interval=${simplifyMeters * 1.5}`,
    'target=rivers',
    '-o',
    file,
    'format=topojson',
    quantization,
    'target=land,borders,lakes,rivers',
  );
  dropEmptyGeometries(file);
}

/** What is shorter than one step of the quantization is left without a geometry. */
function dropEmptyGeometries(file) {
  const topology = JSON.parse(readFileSync(file, 'utf8'));
  for (const object of Object.values(topology.objects)) {
    object.geometries = object.geometries.filter(({ type }) => type !== null && type !== undefined);
  }
  writeFileSync(file, JSON.stringify(topology));
}
