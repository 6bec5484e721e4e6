import { mapshaper } from './mapshaper.mjs';
import { inputs } from './paths.mjs';

/** The countries whose first-level divisions are drawn. */
const countries = ['CN', 'RU', 'KP', 'KR', 'VN', 'MN', 'JP', 'TW', 'LA', 'TH', 'KH', 'MY'];

/** Zoom from which provinces are in the tiles. */
export const provincesMinZoom = 4;

/** The smallest detail kept at each level, in meters. */
const simplifyMeters = { 'z3-4': 5000, 'z5-6': 700, 'z7-8': 400 };

/** Lines between the provinces of one country, without the country's own outline: `provinces-z3-4.json`, … */
export function buildProvinceLevels() {
  for (const [level, meters] of Object.entries(simplifyMeters)) {
    mapshaper(
      inputs.provinces,
      'name=provinces',
      '-filter',
      `${JSON.stringify(countries)}.includes(iso_a2)`,
      '-clean',
      '-simplify',
      `interval=${meters}`,
      '-lines',
      'where=!!A && !!B && A.adm0_a3===B.adm0_a3',
      '-filter-fields',
      '-o',
      `provinces-${level}.json`,
      'format=geojson',
      'precision=0.0001',
    );
  }
}
