// @ts-check
/**
 * `npm run bench`: our built site against a plain MapLibre page with the same routes and the same basemap,
 * one after the other in one run, so that what else the machine does meets both. Compare the ratios.
 *
 *     npm run build && npm run bench -- [--reps 2] [--phases load,film,filter,rates,calm,playback] [--sizes 10,1000,10000,100000]
 *
 * Writes .cache/bench.json, docs/benchmark.md (between its two marks) and the frames of a cold load on
 * the emulated phone under test-results/filmstrip/. What is measured is written at once, and phases that are not
 * asked for keep what an earlier run wrote: a run that is cut off can be taken up with the phases it lacks.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compressedCopy, countAnswers } from '../../scripts/checkBudgets.mjs';
import { compileMessages } from '../../scripts/compileMessages.mjs';
import { findBrowser, launchOptions } from '../../scripts/findBrowser.mjs';
import { bundleMapLibre } from '../../scripts/maplibre/bundleMapLibre.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openLink } from './link.mjs';
import { measureCalm } from './measureCalm.mjs';
import { measureFilters } from './measureFilters.mjs';
import { filmstrip, measureLoad } from './measureLoad.mjs';
import { measurePlayback } from './measurePlayback.mjs';
import { measureRates } from './measureRates.mjs';
import { reportText, writeReport } from './report.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({
  options: {
    reps: { type: 'string', default: '2' },
    phases: { type: 'string', default: 'load,film,filter,rates,calm,playback' },
    sizes: { type: 'string', default: '10,1000,10000,100000' },
    paint: { type: 'string', default: 'processor' },
    dist: { type: 'string', default: 'dist' },
    out: { type: 'string', default: '.cache/bench.json' },
  },
});
const phases = options.phases.split(',');
const reps = Number(options.reps);
const sizes = options.sizes.split(',').map(Number);

/** The emulated phone, and the machine as it is. */
export const conditions = {
  phone: {
    viewport: { width: 412, height: 823 },
    cpuSlowdown: 4,
    link: { roundTripMs: 150, downBitsPerSecond: 1_600_000, upBitsPerSecond: 750_000 },
  },
  machine: { viewport: { width: 1280, height: 800 }, cpuSlowdown: 1, link: null },
};

/** @typedef {Awaited<ReturnType<typeof openSite>>} Site */

/**
 * A folder behind a server that counts, and behind a link for each condition.
 *
 * @param {string} folder
 */
async function openSite(folder) {
  const copy = await compressedCopy(folder);
  const server = await serve({ root: copy.folder });
  const counter = await countAnswers(server.port, '/');
  return {
    takeAnswers: counter.take,
    /** @param {import('./link.mjs').LinkShape | null} shape */
    open: (shape) => openLink(counter.port, shape),
    close: async () => {
      await counter.close();
      await server.close();
      await copy.remove();
    },
  };
}

/**
 * The benchmark's own pages, with the basemap, fonts and data of the built site beside them. Each built on
 * its own: the yardstick takes MapLibre as it is published, our map as our build bundles it.
 */
async function buildPages() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-pages-'));
  const page = join(root, 'tests/bench/page');
  for (const [file, plugins] of /** @type {const} */ ([
    ['plain.html', [compileMessages(), react()]],
    ['ours.html', [compileMessages(), bundleMapLibre(), react()]],
  ])) {
    await build({
      configFile: false,
      root: page,
      publicDir: false,
      logLevel: 'error',
      plugins: [...plugins],
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000,
        rollupOptions: { input: join(page, file) },
      },
    });
  }
  for (const part of ['basemap', 'fonts', 'data']) {
    await cp(join(root, options.dist, part), join(folder, part), { recursive: true });
  }
  return folder;
}

/** @param {string} line */
const say = (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);

const pagesFolder = await buildPages();
const pages = await openSite(pagesFolder);
const product = await openSite(join(root, options.dist));
const found = launchOptions(await findBrowser());
// Debian's Chromium paints even the page itself by the GPU, which is software here and takes seconds for
// what a processor does in milliseconds. `--paint gpu` leaves it as it is.
const paintFlags = options.paint === 'gpu' ? [] : ['--disable-gpu-rasterization'];
const launch = () =>
  chromium.launch({
    ...found,
    // A signal ends the run, not its browsers under it.
    handleSIGTERM: false,
    args: [...found.args.filter((flag) => flag !== '--ignore-gpu-blocklist'), ...paintFlags],
  });
const version = await launch().then(async (browser) => {
  const name = browser.version();
  await browser.close();
  return name;
});
const outFile = resolve(root, options.out);
const earlier = await readFile(outFile, 'utf8').then(JSON.parse, () => ({}));
const results = {
  ...earlier,
  day: new Date().toISOString().slice(0, 10),
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
    browser: `Chromium ${version}, WebGL in software, pages painted by the ${options.paint}`,
  },
};
/** @param {object} part */
async function keep(part) {
  Object.assign(results, part);
  await mkdir(join(outFile, '..'), { recursive: true });
  await writeFile(outFile, `${JSON.stringify(results, null, 2)}\n`);
  await writeReport(results, join(root, 'docs/benchmark.md'));
}
const bench = { launch, say, reps, pages, product };
try {
  if (phases.includes('load')) {
    await measureLoad({ ...bench, conditions, keep: (load) => keep({ load }) });
  }
  if (phases.includes('film')) {
    await filmstrip({
      ...bench,
      condition: conditions.phone,
      folder: join(root, 'test-results/filmstrip'),
    });
  }
  if (phases.includes('filter')) {
    // Sizes that an earlier run measured stay.
    await measureFilters({
      ...bench,
      sizes,
      keep: (filter) => keep({ filter: { ...earlier.filter, ...filter } }),
    });
  }
  if (phases.includes('rates')) await keep({ rates: await measureRates({ ...bench, conditions }) });
  if (phases.includes('calm')) await keep({ calm: await measureCalm(bench) });
  if (phases.includes('playback')) await keep({ playback: await measurePlayback(bench) });
} finally {
  await pages.close();
  await product.close();
  await rm(pagesFolder, { recursive: true });
}
console.log(reportText(results));
