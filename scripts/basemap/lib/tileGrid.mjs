/** Web Mercator tiles, https://www.rfc-editor.org/rfc/rfc7946 positions in, zoom, column and row out. */

/** West, south, east and north edge of a tile in degrees. */
export function tileBounds(z, x, y) {
  const size = 2 ** z;
  const longitude = (column) => (column / size) * 360 - 180;
  const latitude = (row) =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / size))) * 180) / Math.PI;
  return [longitude(x), latitude(y + 1), longitude(x + 1), latitude(y)];
}

/** A position on the map's unit square, 0 to 1 from west to east and from north to south. */
export function projectToUnit([lon, lat]) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}
