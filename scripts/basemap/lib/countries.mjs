import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { borderKind, riverReaches } from './borders.mjs';
import { detailClipBox, detailLevels } from './detailLevels.mjs';
import { isInBox, joinLines, lineStrings, splitLine } from './lines.mjs';
import { mapshaper, readFeatures } from './mapshaper.mjs';
import { inputs, workFolder } from './paths.mjs';

/** Every country at full detail, with shared borders: `work/countries.topojson`. */
export const cleanCountries = 'countries.topojson';

/** Coordinates are kept to about 10 m. */
const precision = 'precision=0.0001';

/**
 * Makes the topology that everything else is cut from.
 *
 * The raw set overlaps itself where two states claim a place (the smaller claim wins, which gives Crimea to
 * Ukraine and Hong Kong its own outline), and it has slivers of nothing between neighbors. The largest of
 * those lies in the eastern demilitarized zone; without `gap-fill-area` the Korean line would be broken.
 */
export function buildCleanCountries() {
  mapshaper(
    inputs.countries,
    'name=countries',
    '-clean',
    'overlap-rule=min-area',
    'gap-fill-area=25km2',
    '-o',
    cleanCountries,
    'format=topojson',
    'no-quantization',
  );
}

/** Land polygons and border lines of each detail level: `land-z3-4.json`, `borders-z3-4.json`, … */
export function buildCountryLevels() {
  for (const level of detailLevels) {
    const rawBorders = `raw-borders-${level.name}.json`;
    mapshaper(
      cleanCountries,
      'name=countries',
      ...(level.isWorld ? [] : ['-clip', `bbox=${detailClipBox}`]),
      ...(level.simplifyMeters > 0
        ? ['-simplify', `interval=${level.simplifyMeters}`, 'keep-shapes']
        : []),
      ...(level.smallestIslandKm2 > 0
        ? ['-filter-islands', `min-area=${level.smallestIslandKm2}km2`, 'remove-empty']
        : []),
      '-o',
      `land-${level.name}.json`,
      'format=geojson',
      precision,
      '-lines',
      '+',
      'name=borders',
      'where=!!A && !!B',
      'each=pair=[A.A3,B.A3].sort().join("-")',
      '-o',
      rawBorders,
      'format=geojson',
      precision,
    );
    writeBorders(rawBorders, `borders-${level.name}.json`);
  }
}

/**
 * The demilitarized zone: 2 km to each side of the demarcation line, as the armistice agreement has it. Grown
 * too far and shrunk again, which rounds the notches that a plain buffer leaves at every bend of the line.
 */
export function buildZone() {
  const finest = detailLevels.at(-1).name;
  mapshaper(
    `borders-${finest}.json`,
    '-filter',
    'k=="dmz"',
    '-simplify',
    'interval=60',
    '-buffer',
    '5km',
    '-buffer',
    '-3km',
    '-clip',
    `land-${finest}.json`,
    '-filter-fields',
    '-o',
    'zone.json',
    'format=geojson',
    precision,
  );
}

/** Splits borders where a river begins or ends, joins what belongs together and names the kind. */
function writeBorders(rawName, name) {
  const linesByGroup = new Map();
  for (const { properties, geometry } of readFeatures(rawName)) {
    const { pair } = properties;
    const reaches = riverReaches.filter((reach) => reach.pair === pair);
    const isRiver = (position) => reaches.some((reach) => isInBox(position, reach.box));
    for (const { kind, line } of lineStrings(geometry).flatMap((whole) =>
      splitLine(whole, isRiver),
    )) {
      const group = JSON.stringify({ pair, k: borderKind(pair), ...(kind ? { r: 1 } : {}) });
      linesByGroup.set(group, [...(linesByGroup.get(group) ?? []), line]);
    }
  }
  const features = [...linesByGroup].map(([group, lines]) => ({
    type: 'Feature',
    properties: JSON.parse(group),
    geometry: { type: 'MultiLineString', coordinates: joinLines(lines) },
  }));
  writeFileSync(join(workFolder, name), JSON.stringify({ type: 'FeatureCollection', features }));
}
