import { existsSync } from 'node:fs';

import * as hdf5 from 'h5wasm/node';

import { isInBox, joinLines } from './lines.mjs';
import { gshhgFiles } from './paths.mjs';

/*
 * Reads GSHHG 2.3.7 as GMT ships it: netCDF-4 files, which are HDF5. Lines are cut at the edges of one-degree
 * bins, counted row by row from the north-west; positions are 16-bit fractions of a degree from a bin's
 * south-west corner. h5wasm gives them as signed numbers.
 */
const columns = 360;
const fractions = 65535;

/** The area that the data set itself gives its lakes; a river wide enough to have two banks is a lake too. */
const lakeLevel = 2;

/** The bend of the Yellow River at Hetao, where the data set ranks its arms as canals of the plain. */
const yellowRiverBend = [106.6, 39.9, 108.9, 41];

/**
 * Rivers by rank: 0 for rivers with two banks, 1 for the great ones, up to 4 for streams.
 * Ranks above 4 are dry for part of the year, or canals.
 */
export async function readRivers() {
  const file = await openFile(gshhgFiles.rivers);
  const ranks = file.column('Hierarchial_level_of_a_segment');
  const sizes = file.column('N_points_for_a_segment');
  const linesByRank = new Map();
  for (const { segment, line } of file.segments((index) => sizes[index])) {
    const isYellowRiver =
      ranks[segment] === 2 && line.every((position) => isInBox(position, yellowRiverBend));
    const rank = isYellowRiver ? 1 : ranks[segment];
    if (rank > 4) continue;
    if (!linesByRank.has(rank)) linesByRank.set(rank, []);
    linesByRank.get(rank).push(line);
  }
  return [...linesByRank]
    .sort(([a], [b]) => a - b)
    .flatMap(([rank, lines]) =>
      joinLines(lines).map((coordinates) => ({
        type: 'Feature',
        properties: { l: rank },
        geometry: { type: 'LineString', coordinates },
      })),
    );
}

/** Lakes and the banks of wide rivers, with their area in square kilometers; islands in lakes are left out. */
export async function readLakes() {
  const file = await openFile(gshhgFiles.shores);
  const areas = file.column('The_km_squared_area_of_polygons');
  const polygons = file.column('Id_of_GSHHS_ID');
  const embedded = file.column('Embedded_npts_levels_exit_entry_for_a_segment');
  const linesByPolygon = new Map();
  for (const { segment, line } of file.segments((index) => embedded[index] >> 9)) {
    const level = (embedded[segment] >> 6) & 7;
    if (level !== lakeLevel) continue;
    const polygon = polygons[segment];
    if (!linesByPolygon.has(polygon)) linesByPolygon.set(polygon, []);
    linesByPolygon.get(polygon).push(line);
  }
  return [...linesByPolygon]
    .sort(([a], [b]) => a - b)
    .flatMap(([polygon, lines]) =>
      joinLines(lines)
        .filter((ring) => ring.length >= 4 && String(ring[0]) === String(ring.at(-1)))
        .map((ring) => ({
          type: 'Feature',
          // The data set marks the banks of a river by a negative area.
          properties: { km2: Math.round(Math.abs(areas[polygon])), isRiver: areas[polygon] < 0 },
          geometry: { type: 'Polygon', coordinates: [ring] },
        })),
    );
}

async function openFile(path) {
  if (!existsSync(path)) {
    throw new Error(
      `${path} not found: install Debian’s gmt-gshhg-full or set GSHHG_FOLDER (see README.md)`,
    );
  }
  await hdf5.ready;
  const file = new hdf5.File(path, 'r');
  const column = (key) => file.get(key).value;
  const firstSegments = column('Id_of_first_segment_in_a_bin');
  const segmentCounts = column('N_segments_in_a_bin');
  const firstPoints = column('Id_of_first_point_in_a_segment');
  const longitudes = column('Relative_longitude_from_SW_corner_of_bin');
  const latitudes = column('Relative_latitude_from_SW_corner_of_bin');

  const lineOf = (segment, size, west, south) =>
    Array.from({ length: size }, (_, offset) => {
      const point = firstPoints[segment] + offset;
      return [
        roundDegrees(west + (longitudes[point] & 0xffff) / fractions),
        roundDegrees(south + (latitudes[point] & 0xffff) / fractions),
      ];
    });

  function* segments(sizeOf) {
    for (let bin = 0; bin < firstSegments.length; bin++) {
      const column = bin % columns;
      const west = column < columns / 2 ? column : column - columns;
      const south = 89 - Math.floor(bin / columns);
      const end = firstSegments[bin] + (segmentCounts[bin] & 0xffff);
      for (let segment = firstSegments[bin]; segment < end; segment++) {
        yield { segment, line: lineOf(segment, sizeOf(segment), west, south) };
      }
    }
  }

  return { column, segments };
}

/** About 1 m, and the same number from both sides of a bin's edge. */
function roundDegrees(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}
