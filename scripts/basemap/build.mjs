/*
 * Builds what the site takes from this package: `node build.mjs` for all of it, or with the names of stages.
 * Geometry stays in `work/`, so that the later stages can be run alone while tuning. See README.md.
 */
import { buildCardFonts } from './lib/cardFonts.mjs';
import { buildCleanCountries, buildCountryLevels, buildZone } from './lib/countries.mjs';
import { buildLabelFonts } from './lib/labelFonts.mjs';
import { writeManifest } from './lib/manifest.mjs';
import { buildPosterGeometry } from './lib/posterGeometry.mjs';
import { buildProvinceLevels } from './lib/provinces.mjs';
import { buildArchive } from './lib/tiles.mjs';
import { buildWaterLevels } from './lib/water.mjs';

const stages = {
  async geometry() {
    buildCleanCountries();
    buildCountryLevels();
    buildZone();
    buildProvinceLevels();
    await buildWaterLevels();
  },
  tiles: buildArchive,
  poster: buildPosterGeometry,
  fonts: buildLabelFonts,
  cards: buildCardFonts,
  manifest: writeManifest,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(
    `No such stage: ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}.`,
  );
  process.exit(1);
}

for (const [name, run] of Object.entries(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  await run();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
