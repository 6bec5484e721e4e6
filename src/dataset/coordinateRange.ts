/** Degrees: west, south, east, north. */
type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Coarse frames around the countries of the content, a little wider than the countries. Only good
 * for finding slips of the keyboard; they overlap along every border.
 */
const COUNTRY_BOXES: Readonly<Record<string, Box>> = {
  CN: [73, 17, 135.2, 54],
  KP: [124, 37.5, 131, 43.2],
  KR: [124, 32.9, 132, 38.8],
  RU: [19, 41, 180, 82],
  SG: [103.5, 1.1, 104.2, 1.6],
  VN: [102, 8, 110, 23.5],
};

/** Whether `[longitude, latitude]` falls into the frame of a country; null when it has none here. */
export function isInCountry(
  [longitude, latitude]: readonly [number, number],
  country: string,
): boolean | null {
  const box = Object.hasOwn(COUNTRY_BOXES, country) ? COUNTRY_BOXES[country] : undefined;
  if (box === undefined) return null;
  const [west, south, east, north] = box;
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
}

/** What to say when the two numbers fit the other way round. */
export const SWAPPED = {
  message: 'latitude and longitude look swapped',
  fix: 'write [longitude, latitude], as in [125.74, 39.0]',
} as const;
