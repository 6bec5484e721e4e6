import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { fontSources } from './labelFonts.mjs';
import { gshhgFiles, inputs, labelsFile, outputs, repositoryFolder } from './paths.mjs';

/**
 * Which files went in and came out, by SHA-256: `manifest.json`. An input that is not on this machine keeps
 * its entry, so that fonts can be rebuilt without the gigabyte of map data.
 */
export async function writeManifest() {
  const manifest = {
    inputs: await digest([
      ...Object.values(inputs).map((file) => [packagePath(file), file]),
      ...fontSources().map((file) => [packagePath(file), file]),
      ...Object.values(gshhgFiles).map((file) => [`gmt-gshhg-full/${basename(file)}`, file]),
      [relative(repositoryFolder, labelsFile), labelsFile],
    ]),
    outputs: await digest(outputFiles().map((file) => [relative(repositoryFolder, file), file])),
  };
  writeFileSync(outputs.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The manifest as it was last written. */
export function readManifest() {
  return JSON.parse(readFileSync(outputs.manifest, 'utf8'));
}

/** Everything that the build writes for the site. */
export function outputFiles() {
  const folders = [
    outputs.archiveFolder,
    outputs.fontFolder,
    outputs.posterFolder,
    outputs.cardFontFolder,
  ];
  return [
    ...folders.flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => join(folder, name)),
    ),
    outputs.archiveDescription,
    outputs.labelFonts,
  ];
}

/** SHA-256 of a file, in hex. */
export async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function digest(files) {
  const recorded = existsSync(outputs.manifest) ? readManifest().inputs : {};
  const entries = [];
  for (const [name, file] of files)
    entries.push([name, existsSync(file) ? await sha256(file) : recorded[name]]);
  return Object.fromEntries(entries);
}

/** `@geo-maps/countries-coastline-100m/map.geo.json` */
function packagePath(file) {
  return file.slice(file.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
