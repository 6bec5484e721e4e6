/**
 * What kind of line a border is. Codes are the `A3` of the country data: ISO 3166-1 alpha-3 but for a few.
 */

/**
 * Pairs of neighbors whose line is not an ordinary border (`intl`).
 *
 * - `dmz`: the military demarcation line of 1953, an armistice line
 * - `internal`: between a state and its own special region
 * - `disputed`: not held to be settled by one neighbor or by the United Nations
 */
export const borderKinds = {
  'KOR-PRK': 'dmz',
  'CHN-HKG': 'internal',
  'CHN-MAC': 'internal',
  'BTN-CHN': 'disputed',
  'CHN-IND': 'disputed',
  'EGY-SDN': 'disputed',
  'ESH-MAR': 'disputed',
  'IND-PAK': 'disputed',
  'ISR-PSE': 'disputed',
  'SRB-XKX': 'disputed',
};

/**
 * Where a border runs in a river, so that the style can draw the river under it: no data set at hand has
 * these rivers, and the border is the better line anyway. West, south, east, north.
 */
export const riverReaches = [
  { pair: 'CHN-PRK', name: 'Yalu', box: [123.8, 39.5, 128.35, 41.99] },
  { pair: 'CHN-PRK', name: 'Tumen', box: [128.7, 41.9, 131.2, 43.3] },
  { pair: 'PRK-RUS', name: 'Tumen', box: [130, 42, 131.5, 43] },
  { pair: 'CHN-RUS', name: 'Argun, Amur and Ussuri', box: [117.9, 45.2, 135.6, 54] },
  { pair: 'LAO-THA', name: 'Mekong', box: [102, 14.3, 106, 18.7] },
];

/** The kind of the line between a pair of neighbors, such as `CHN-PRK`. */
export function borderKind(pair) {
  return borderKinds[pair] ?? 'intl';
}
