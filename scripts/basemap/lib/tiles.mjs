import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

import {
  detailBox,
  detailClipBox,
  detailLevels,
  detailMaxZoom,
  worldMaxZoom,
} from './detailLevels.mjs';
import { readFeatures } from './mapshaper.mjs';
import { outputs } from './paths.mjs';
import { writePmtiles } from './pmtilesWriter.mjs';
import { provincesMinZoom } from './provinces.mjs';
import { tileBounds } from './tileGrid.mjs';

/** Tile units, and how far lines reach beyond a tile: 8 pixels of 512. */
const extent = 4096;
const buffer = 64;

/** The highest river rank in the tiles of each zoom: streams wait for the zooms that have room for them. */
const highestRiverRank = [-1, -1, 1, 1, 2, 2, 3, 3, 4];

/** Cuts all tiles, writes the archive under its content's hash and a description for the app. */
export function buildArchive() {
  const tiles = detailLevels.flatMap((level) => tilesOfLevel(level));
  const archive = writePmtiles({
    tiles,
    metadata: {
      name: 'basemap',
      description: 'World to zoom 4, East Asia to zoom 8',
      attribution: '© OpenStreetMap contributors',
      vector_layers: vectorLayers,
    },
    bounds: [-180, -85.0511, 180, 85.0511],
    center: [118, 30, 3],
  });

  const hash = createHash('sha256').update(archive).digest('hex').slice(0, 8);
  const name = `basemap-${hash}.pmtiles`;
  mkdirSync(outputs.archiveFolder, { recursive: true });
  for (const old of readdirSync(outputs.archiveFolder)) rmSync(join(outputs.archiveFolder, old));
  writeFileSync(join(outputs.archiveFolder, name), archive);
  const description = {
    file: `basemap/${name}`,
    bytes: archive.length,
    // Header and root directory: what a reader asks for first (src/map/basemapArchive.ts).
    headBytes: headBytesOf(archive),
    worldMaxZoom,
    detailMaxZoom,
    detailBounds: detailBox,
  };
  writeFileSync(outputs.archiveDescription, `${JSON.stringify(description, null, 2)}\n`);
}

function headBytesOf(archive) {
  const header = new DataView(archive.buffer, archive.byteOffset);
  return Number(header.getBigUint64(8, true) + header.getBigUint64(16, true));
}

const vectorLayers = [
  { id: 'land', description: 'Countries, cut at the sea', fields: { a: 'ISO 3166-1 alpha-3' } },
  {
    id: 'border',
    description: 'Borders between countries',
    fields: { k: 'intl, internal, disputed or dmz', r: '1 where it runs in a river' },
  },
  { id: 'lake', description: 'Lakes and wide rivers', fields: {} },
  { id: 'river', description: 'Rivers', fields: { l: 'rank, 0 widest to 4' } },
  { id: 'admin1', description: 'Lines between provinces', fields: {} },
  { id: 'zone', description: 'The Korean demilitarized zone', fields: {} },
  { id: 'cover', description: 'Where there is more detail: hides the coarser map', fields: {} },
];

/** The features of one level, layer by layer. */
function layersOfLevel({ name, maxZoom, isWorld }) {
  return {
    land: withProperties(`land-${name}.json`, ({ A3 }) => ({ a: A3 })),
    border: withProperties(`borders-${name}.json`, ({ k, r }) => ({ k, ...(r ? { r } : {}) })),
    lake: readFeatures(`lakes-${name}.json`),
    river: readFeatures(`rivers-${name}.json`),
    ...(maxZoom >= provincesMinZoom ? { admin1: readFeatures(`provinces-${name}.json`) } : {}),
    ...(isWorld ? {} : { zone: readFeatures('zone.json'), cover: [boxFeature(detailClipBox)] }),
  };
}

/** The features of a work file with only the properties that the tiles carry. */
function withProperties(file, pick) {
  return readFeatures(file).map((feature) => ({
    ...feature,
    properties: pick(feature.properties),
  }));
}

function tilesOfLevel(level) {
  const indexes = Object.entries(layersOfLevel(level)).map(([layer, features]) => ({
    layer,
    index: new GeoJSONVT(
      { type: 'FeatureCollection', features },
      { maxZoom: detailMaxZoom, indexMaxZoom: 0, tolerance: 2, extent, buffer },
    ),
  }));
  const tiles = [];
  for (let z = level.minZoom; z <= level.maxZoom; z++) {
    for (const { x, y } of tilesAtZoom(z, level.isWorld)) {
      const layers = {};
      for (const { layer, index } of indexes) {
        const features = (index.getTile(z, x, y)?.features ?? []).filter((feature) =>
          isInZoom(layer, feature, z),
        );
        if (features.length > 0) layers[layer] = { features };
      }
      if (Object.keys(layers).length > 0) {
        tiles.push({ z, x, y, data: fromGeojsonVt(layers, { version: 2, extent }) });
      }
    }
  }
  return tiles;
}

function isInZoom(layer, feature, z) {
  if (layer === 'admin1') return z >= provincesMinZoom;
  if (layer === 'river') return feature.tags.l <= highestRiverRank[z];
  return true;
}

/** Every tile of a zoom, or those that touch the detail box. */
function* tilesAtZoom(z, isWorld) {
  const [west, south, east, north] = isWorld ? [-180, -90, 180, 90] : detailBox;
  for (let x = 0; x < 2 ** z; x++) {
    for (let y = 0; y < 2 ** z; y++) {
      const bounds = tileBounds(z, x, y);
      if (bounds[0] < east && bounds[2] > west && bounds[1] < north && bounds[3] > south)
        yield { x, y };
    }
  }
}

function boxFeature([west, south, east, north]) {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}
