import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { feature } from 'topojson-client';

import { detailLevels } from '../lib/detailLevels.mjs';
import { lineStrings } from '../lib/lines.mjs';
import { readFeatures } from '../lib/mapshaper.mjs';
import { outputs, workFolder } from '../lib/paths.mjs';

/** The line runs from the Han estuary in the west to the shore of the Sea of Japan (East Sea). */
const westEnd = [126.57, 37.77];
const eastEnd = [128.36, 38.62];

for (const { name } of detailLevels) {
  const file = `borders-${name}.json`;
  const skip = existsSync(join(workFolder, file)) ? false : 'run `npm run build` first';

  test(`between the Koreas there is one unbroken demarcation line at ${name}`, { skip }, () => {
    const lines = readFeatures(file).filter(({ properties }) => properties.k === 'dmz');

    assertOneLine(lines);
  });
}

for (const name of ['wide', 'close']) {
  test(`between the Koreas there is one unbroken demarcation line in the poster's ${name}`, () => {
    const topology = JSON.parse(readFileSync(join(outputs.posterFolder, `${name}.json`), 'utf8'));
    const { features } = feature(topology, topology.objects.borders);

    assertOneLine(features.filter(({ properties }) => properties.k === 'dmz'));
  });
}

test('the zone lies on both sides of the line and is one piece', needsWork, () => {
  const zones = readFeatures('zone.json');

  assert.equal(zones.length, 1);
  assert.equal(zones[0].geometry.type, 'Polygon');
});

/** Simplification moves an end by up to this much. */
const toleranceDegrees = 0.15;

function assertOneLine(features) {
  assert.equal(features.length, 1);
  const lines = lineStrings(features[0].geometry);
  assert.equal(lines.length, 1);
  const [west, east] = [lines[0][0], lines[0].at(-1)].sort((a, b) => a[0] - b[0]);
  assertNear(west, westEnd);
  assertNear(east, eastEnd);
}

function assertNear(position, expected) {
  position.forEach((degrees, axis) => {
    assert.ok(
      Math.abs(degrees - expected[axis]) <= toleranceDegrees,
      `${position} is not near ${expected}`,
    );
  });
}
