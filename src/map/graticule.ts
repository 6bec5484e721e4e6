import type { FeatureCollection, MultiLineString, Position } from 'geojson';

const stepDegrees = 10;

/** Web Mercator ends here. */
const edgeLatitude = 85;

/**
 * Meridians and parallels every ten degrees. Straight in Web Mercator, so two positions a line will do.
 */
export function graticuleFeatures(): FeatureCollection<MultiLineString> {
  const lines: Position[][] = [];
  for (let lon = -180; lon < 180; lon += stepDegrees) {
    lines.push([
      [lon, -edgeLatitude],
      [lon, edgeLatitude],
    ]);
  }
  for (let lat = -80; lat <= 80; lat += stepDegrees) {
    lines.push([
      [-180, lat],
      [180, lat],
    ]);
  }
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: { type: 'MultiLineString', coordinates: lines },
      },
    ],
  };
}
