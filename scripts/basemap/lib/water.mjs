import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { detailClipBox, detailLevels } from './detailLevels.mjs';
import { readLakes, readRivers } from './gshhg.mjs';
import { isInBox } from './lines.mjs';
import { mapshaper } from './mapshaper.mjs';
import { workFolder } from './paths.mjs';

/**
 * What each detail level holds. River ranks go from 0, rivers with two banks, to 4, streams; a river is in if
 * it is as long as its rank asks for.
 */
const waterOfLevel = {
  'z0-2': { smallestLakeKm2: 10000, hasRiverBanks: false, shortestRiverKm: [1500, 1500] },
  'z3-4': { smallestLakeKm2: 900, hasRiverBanks: false, shortestRiverKm: [70, 70, 700] },
  'z5-6': { smallestLakeKm2: 25, hasRiverBanks: true, shortestRiverKm: [30, 30, 30, 30] },
  'z7-8': { smallestLakeKm2: 1, hasRiverBanks: true, shortestRiverKm: [6, 6, 6, 6, 6] },
};

/** GSHHG still has the Aral Sea of the 1960s, and the Caspian, which the country data already leaves out. */
const staleLakes = [
  [57, 43, 62.5, 47.5],
  [46, 36, 56, 48],
];

/**
 * Rivers closer than this to a border drawn as a river are the same river a second time, some pixels off. The
 * border wins; tributaries still seem to reach it, since the line under the border is wider than the gap.
 */
const borderRiverMeters = 900;

/** Lakes and rivers of each detail level: `lakes-z3-4.json`, `rivers-z3-4.json`, … */
export async function buildWaterLevels() {
  const lakes = (await readLakes()).filter(
    (lake) => !staleLakes.some((box) => isInBox(lake.geometry.coordinates[0][0], box)),
  );
  const rivers = await readRivers();

  for (const level of detailLevels) {
    const water = waterOfLevel[level.name];
    writeFeatures(
      'raw-lakes.json',
      lakes.filter(
        ({ properties: { km2, isRiver } }) =>
          km2 >= water.smallestLakeKm2 && (water.hasRiverBanks || !isRiver),
      ),
    );
    simplify(level, 'raw-lakes.json', `lakes-${level.name}.json`, ['-filter-fields']);

    writeFeatures(
      'raw-rivers.json',
      rivers.filter(({ properties: { l } }) => l in water.shortestRiverKm),
    );
    mapshaper(
      `borders-${level.name}.json`,
      '-filter',
      'r==1',
      '-buffer',
      `${borderRiverMeters}m`,
      '-o',
      'border-rivers.json',
      'format=geojson',
    );
    simplify(level, 'raw-rivers.json', `rivers-${level.name}.json`, [
      '-filter',
      `this.length > ${JSON.stringify(water.shortestRiverKm)}[l] * 1000`,
      // What is left of an erased river is crumbs.
      '-erase',
      'border-rivers.json',
      '-explode',
      '-filter',
      'this.length > 5000',
    ]);
  }
}

function simplify(level, from, to, then) {
  mapshaper(
    from,
    ...(level.isWorld ? [] : ['-clip', `bbox=${detailClipBox}`]),
    '-simplify',
    `interval=${Math.max(level.simplifyMeters, 200)}`,
    ...then,
    '-o',
    to,
    'format=geojson',
    'precision=0.0001',
  );
}

function writeFeatures(name, features) {
  writeFileSync(join(workFolder, name), JSON.stringify({ type: 'FeatureCollection', features }));
}
