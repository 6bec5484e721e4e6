// @ts-check
import { execFile } from 'node:child_process';
import { access, constants, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * A Chromium the tests can drive.
 *
 * @typedef {object} Browser
 * @property {string} path the executable
 * @property {'CHROMIUM_PATH' | 'playwright' | 'system' | 'npm'} origin where it was found
 * @property {Record<string, string>} env variables for the browser's process only, never for ours
 */

const run = promisify(execFile);
const cacheFolder = fileURLToPath(new URL('../.cache/', import.meta.url));

const waysOut =
  'Install one with `npx playwright install chromium`, or install Chrome, Chromium or Edge, or set ' +
  'CHROMIUM_PATH to an executable; `npm run test:unit` runs everything that needs no browser.';

/** Found once per run: Playwright loads its config in every worker, and workers inherit this variable. */
const foundVariable = 'FOUND_BROWSER';

/**
 * Finds a Chromium, in this order: `CHROMIUM_PATH` (a wrong path is an error, never a fallback; the
 * value `bundled` means the npm package), Playwright's own download, an installed Chromium, Chrome or
 * Edge, and at last the one shipped inside the npm package @sparticuz/chromium (Linux x64), which is
 * unpacked on first use.
 *
 * @returns {Promise<Browser>}
 * @throws {Error} with one sentence that names the ways out
 */
export async function findBrowser() {
  const found = process.env[foundVariable];
  if (found) return JSON.parse(found);
  const browser = await search();
  process.env[foundVariable] = JSON.stringify(browser);
  return browser;
}

/**
 * The browser that the lock file pins for everybody, in which pictures are compared; null where it
 * does not run.
 *
 * @returns {Promise<Browser | null>}
 */
export function findPinnedBrowser() {
  return bundledBrowser().catch(() => null);
}

/** @returns {Promise<Browser>} */
async function search() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted === 'bundled') return bundledBrowser();
  if (wanted) {
    if (await isExecutable(wanted)) return { path: wanted, origin: 'CHROMIUM_PATH', env: {} };
    throw new Error(
      `CHROMIUM_PATH is "${wanted}", which is not an executable file: correct it, or unset it to let the tests look for a browser.`,
    );
  }
  const own = await playwrightBrowser();
  if (own) return { path: own, origin: 'playwright', env: {} };
  for (const path of systemCandidates()) {
    if (await isExecutable(path)) return { path, origin: 'system', env: {} };
  }
  return bundledBrowser();
}

/**
 * How Playwright starts this browser: WebGL in software, so that it draws the same map on a laptop and
 * on a machine without a graphics card.
 *
 * @param {Browser} browser
 */
export function launchOptions(browser) {
  // Chromium refuses its sandbox to root, and containers in CI often have no user namespaces for it.
  const withoutSandbox = process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];
  return {
    executablePath: browser.path,
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-gpu-rasterization',
      ...withoutSandbox,
    ],
    env: { ...inheritedEnv(), ...browser.env },
  };
}

/** @returns {Record<string, string>} */
function inheritedEnv() {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) env[name] = value;
  }
  return env;
}

/** @returns {Promise<string | undefined>} */
async function playwrightBrowser() {
  try {
    const { chromium } = await import('@playwright/test');
    const path = chromium.executablePath();
    return (await isExecutable(path)) ? path : undefined;
  } catch {
    // Playwright throws on platforms it ships no browser for; an installed one may still work there.
    return undefined;
  }
}

/** @returns {string[]} */
function systemCandidates() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA } = process.env;
    const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean).concat('/snap/bin');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {Promise<Browser>} */
async function bundledBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No browser for the tests was found. ${waysOut}`);
  }
  try {
    const folder = await unpack();
    const path = join(folder, 'chromium');
    const fonts = await fontEnv(folder);
    // A bare system has no libnss3, libnspr4 and libexpat. The package carries them for Amazon Linux;
    // they are used only where the system's own are missing.
    const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
    const env = (await starts(path, {})) ? fonts : { ...fonts, ...libraries };
    if (await starts(path, env)) return { path, origin: 'npm', env };
  } catch {
    // Not installed (an install without dev dependencies) or no room to unpack: the same sentence helps.
  }
  throw new Error(
    `No browser for the tests was found, and the one in the npm package @sparticuz/chromium does not start here. ${waysOut}`,
  );
}

/**
 * Unpacks the browser into `.cache/`, once: into a folder of its own first, which is then renamed, so
 * that neither an interrupted run nor a second run at the same time leaves half a browser behind.
 *
 * @returns {Promise<string>} the folder with `chromium`, its graphics libraries, `fonts/` and `al2023/`
 */
async function unpack() {
  const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const folder = join(cacheFolder, `chromium-${version}`);
  if (await isExecutable(join(folder, 'chromium'))) return folder;

  const unfinished = `${folder}-${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true });
    const { default: chromium } = await import('@sparticuz/chromium');
    // The package unpacks into the temporary folder, and its libraries only where it believes to be on
    // Amazon Linux. Both are read from the environment at the moment of the call.
    await withEnv({ TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, () =>
      chromium.executablePath(),
    );
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // A second run may have been faster; then its browser is ours too.
    if (!(await isExecutable(join(folder, 'chromium')))) throw error;
  }
  return folder;
}

/**
 * @template T
 * @param {Record<string, string>} variables
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withEnv(variables, work) {
  const before = Object.keys(variables).map(
    (name) => /** @type {const} */ ([name, process.env[name]]),
  );
  Object.assign(process.env, variables);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/**
 * On a system without fontconfig, text needs at least the font of the package: its own configuration
 * points to fixed folders in /tmp, so one is written that points to where it was unpacked.
 *
 * @param {string} folder
 * @returns {Promise<Record<string, string>>}
 */
async function fontEnv(folder) {
  if (await exists('/etc/fonts/fonts.conf')) return {};
  const file = join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}

/**
 * @param {string} path
 * @param {Record<string, string>} env
 */
async function starts(path, env) {
  try {
    await run(path, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
async function isExecutable(path) {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** @param {string} path */
async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
