// @ts-check
/**
 * The versions of the facts. Every build publishes its facts under one, for embeds that are to go on
 * showing what their article says. A host that is given a new folder loses the old one; so the versions
 * that were published are kept in `versions/`, and every build publishes those too.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectFolder } from './runTool.mjs';

export const keptFolder = join(projectFolder, 'versions');

/** A public address: which versions there are. */
export const VERSIONS_FILE = 'data/versions.json';

const FOLDER = 'data/versions';

/**
 * The name of these facts (domain/dataVersion.ts): the same texts in all languages have the same name.
 *
 * @param {string} lastChecked
 * @param {ReadonlyArray<{ text: string }>} stories
 * @returns {string} `2026-11-22.3f9a01bc`
 */
export function dataVersion(lastChecked, stories) {
  const hash = createHash('sha256');
  for (const { text } of stories) hash.update(text);
  return `${lastChecked}.${hash.digest('hex').slice(0, 8)}`;
}

/**
 * @param {string} version
 * @param {string} language
 * @returns {string} below the site
 */
export function storyFile(version, language) {
  return `${FOLDER}/${version}/story-${language}.json`;
}

/**
 * Copies every kept version but the one that the build has just written.
 *
 * @param {string} dist
 * @param {string} current
 * @param {string} [folder]
 * @returns {Promise<readonly string[]>} all kept versions, the newest first
 */
export async function copyKeptVersions(dist, current, folder = keptFolder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const kept = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .reverse();
  for (const version of kept.filter((name) => name !== current)) {
    await copyVersion(join(folder, version), join(dist, FOLDER, version));
  }
  return kept;
}

/**
 * Keeps the version that was built last.
 *
 * @param {string} dist
 * @param {string} version
 * @param {string} [folder]
 */
export async function keepVersion(dist, version, folder = keptFolder) {
  await copyVersion(join(dist, FOLDER, version), join(folder, version));
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copyVersion(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true });
}

/**
 * @param {{ current: string, kept: readonly string[] }} versions
 * @returns {string}
 */
export function serializeVersions({ current, kept }) {
  const versions = [current, ...kept.filter((version) => version !== current)].map((version) => ({
    version,
    lastChecked: version.slice(0, version.indexOf('.')),
  }));
  return `${JSON.stringify({ current, versions }, null, 2)}\n`;
}
