// @ts-check
/**
 * `npm run hosting`: writes the server configurations of hostingFiles.mjs into `hosting/`. With
 * `SITE_BASE=/maps/kim/` they are for that path. With `--check`, writes nothing and fails when the
 * committed files are not what would be written.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CONTAINER_PORT,
  CONTAINER_ROOT,
  caddyConfig,
  DOCKERIGNORE,
  dockerfile,
  headersFile,
  nginxConfig,
} from './hostingFiles.mjs';
import { projectFolder } from './runTool.mjs';
import { siteAddress } from './siteAddress.mjs';

const folder = join(projectFolder, 'hosting');
const { base } = siteAddress(undefined, process.env.SITE_BASE);

const wanted = {
  _headers: headersFile({ base }),
  'nginx.conf': nginxConfig({ root: CONTAINER_ROOT, base, port: 80 }),
  Caddyfile: caddyConfig({ root: CONTAINER_ROOT, base, address: `:${CONTAINER_PORT}` }),
  Dockerfile: dockerfile({ base }),
  'Dockerfile.dockerignore': DOCKERIGNORE,
};

if (process.argv.includes('--check')) {
  for (const [name, text] of Object.entries(wanted)) {
    const present = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (present === text) continue;
    console.log(`hosting/${name} is out of date: run \`npm run hosting\``);
    process.exitCode = 1;
  }
} else {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(wanted)) await writeFile(join(folder, name), text);
  console.log(`Wrote ${Object.keys(wanted).join(', ')} into hosting/.`);
}
