// @ts-check
/**
 * `npm run data:freeze`: keeps the facts of the last build in `versions/`, to be committed, so that embeds
 * that are frozen at them outlive the next change of a fact.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepVersion, VERSIONS_FILE } from './dataVersions.mjs';
import { projectFolder } from './runTool.mjs';

const dist = join(projectFolder, 'dist');
const text = await readFile(join(dist, VERSIONS_FILE), 'utf8').catch(() => null);
if (text === null) {
  console.error('There is no built site in dist/: run `npm run build` first.');
  process.exitCode = 1;
} else {
  const { current } = JSON.parse(text);
  await keepVersion(dist, current);
  console.log(`Version ${current} is kept in versions/${current}/: commit it.`);
}
