// @ts-check
/**
 * The real servers of the system's packages (on Debian: nginx-light, caddy, and for Brotli in nginx
 * libnginx-mod-http-brotli-static), for tests of the configurations that `npm run hosting` writes. What is
 * not installed is not tested, and whoever runs the tests is told so.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { caddyConfig, nginxConfig } from './hostingFiles.mjs';

/** @typedef {'nginx' | 'caddy'} ServerName */

/** @type {readonly ServerName[]} */
const SERVERS = ['nginx', 'caddy'];

const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** @returns {readonly ServerName[]} */
export function installedServers() {
  return SERVERS.filter((name) => findProgram(name) !== null);
}

/** Whether nginx can send the Brotli copies. */
export function hasNginxBrotli() {
  return existsSync(NGINX_BROTLI);
}

/**
 * @param {ServerName} name one of the installed ones
 * @param {object} site
 * @param {string} site.root the folder that holds the site, under its base path
 * @param {string} site.base with slashes at both ends
 * @param {string} site.folder where the configuration may be written; readable for everybody
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>} once it answers
 * @throws {Error} with what the server said when it ends instead
 */
export async function startServer(name, { root, base, folder }) {
  const program = findProgram(name);
  if (program === null) throw new Error(`${name} is not installed.`);
  const port = await freePort();
  const config = join(folder, name);
  /** @type {string[]} */
  let programArguments;
  if (name === 'nginx') {
    const module = hasNginxBrotli() ? `load_module ${NGINX_BROTLI};\n` : '';
    const preamble = `${module}daemon off;\npid ${folder}/nginx.pid;\nerror_log stderr;\n`;
    const text = nginxConfig({ root, base, port, brotli: hasNginxBrotli(), preamble });
    // Its default log is not ours to write to.
    await writeFile(config, text.replace('http {', 'http {\n  access_log off;'));
    programArguments = ['-e', 'stderr', '-p', folder, '-c', config];
  } else {
    await writeFile(config, caddyConfig({ root, base, address: `:${port}` }));
    programArguments = ['run', '--adapter', 'caddyfile', '--config', config];
  }
  const child = spawn(program, programArguments, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  let hasEnded = false;
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    });
  });
  // A server says nothing that all have in common when it is ready, so it is asked until it answers.
  while (!(await answers(port))) {
    if (hasEnded) throw new Error(`The server ended: ${said}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/' }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(true));
    }).once('error', () => resolve(false));
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No free port was found.')),
      );
    });
  });
}

/**
 * @param {ServerName} name
 * @returns {string | null}
 */
function findProgram(name) {
  // Debian keeps servers where only root's PATH looks.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  for (const folder of folders) {
    try {
      execFileSync(join(folder, name), [name === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' });
      return join(folder, name);
    } catch {
      // Not in this folder.
    }
  }
  return null;
}
