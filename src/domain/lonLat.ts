/** A position as `[longitude, latitude]` in degrees, EPSG:4326. The order of GeoJSON and MapLibre. */
export type LonLat = readonly [longitude: number, latitude: number];

/** Longitude −180…180 and latitude −90…90, both finite. */
export function isLonLat(value: readonly number[]): value is LonLat {
  const [longitude, latitude] = value;
  return (
    value.length === 2 &&
    Number.isFinite(longitude) &&
    Number.isFinite(latitude) &&
    Math.abs(longitude as number) <= 180 &&
    Math.abs(latitude as number) <= 90
  );
}
