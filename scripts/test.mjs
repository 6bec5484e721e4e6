// @ts-check
/**
 * `npm test`: every suite, one after the other. A failing suite does not stop the next one, so that one
 * run shows everything that is wrong. The last line is `N passed, N failed`, with `, N skipped` when
 * something was skipped; the exit code is 1 when anything failed or a suite ran no tests.
 *
 * `npm run test:browser` (argument `browser`) builds and runs the browser suite only.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { checkSteps, runChecks } from './check.mjs';
import { findBrowser, findPinnedBrowser } from './findBrowser.mjs';
import { projectFolder, runTool } from './runTool.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 */

/** @type {Count} */
const oneFailure = { passed: 0, failed: 1 };
/** @type {Count} */
const oneSuccess = { passed: 1, failed: 0 };

/** Where the reporters leave what is counted afterwards. */
const reportFolder = join(projectFolder, '.cache');

/** @type {ReadonlyArray<{ name: string, run: () => Promise<Count> }>} */
const unitSuites = [
  {
    name: 'Check',
    // The import rules run again among the unit tests, where each of them is counted.
    run: () => runChecks(checkSteps.filter(({ tool }) => tool !== 'vitest')),
  },
  {
    name: 'Content',
    run: async () => ((await runTool('checkContent')).ok ? oneSuccess : oneFailure),
  },
  { name: 'Unit tests', run: () => runVitest('unit') },
  { name: 'Component tests', run: () => runVitest('dom') },
];

const browserSuites = [{ name: 'Build and browser tests', run: runBrowserTests }];

const suites = process.argv[2] === 'browser' ? browserSuites : [...unitSuites, ...browserSuites];

await mkdir(reportFolder, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
for (const suite of suites) {
  console.log(`\n── ${suite.name}`);
  const count = await suite.run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return oneFailure;
  });
  const { passed, failed, skipped = 0 } = count;
  if (passed + failed === 0)
    console.error(`${suite.name}: no test ran, which counts as a failure.`);
  total.passed += passed;
  total.failed += passed + failed === 0 ? 1 : failed;
  total.skipped += skipped;
}

const skippedText = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skippedText}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {'unit' | 'dom'} project
 * @returns {Promise<Count>}
 */
async function runVitest(project) {
  const reportFile = join(reportFolder, `vitest-${project}.json`);
  // An old report must not be counted when this run dies before it writes one.
  await rm(reportFile, { force: true });
  const { ok } = await runTool('vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]);
  const report = await readReport(reportFile);
  if (!report) return oneFailure;
  // A file that fails to load has no tests in it, and would not be counted at all.
  const brokenFiles = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return honest(ok, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** @returns {Promise<Count>} */
async function runBrowserTests() {
  const build = await runTool('build');
  if (!build.ok) {
    console.error('The build failed, so the browser tests did not run.');
    return { passed: 0, failed: 2 };
  }
  try {
    await findBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 1, failed: 1 };
  }
  // What a page costs a reader's line is exact, so it is tested like anything else.
  const budgets = await runTool('checkBudgets');
  // Two at a time: much of what a page does is waiting. Then those that are measured, or compared in one browser only.
  const parallel = await runPlaywright(['--project=browser', '--workers=2']);
  const pictures = (await findPinnedBrowser()) === null ? [] : ['--project=pictures'];
  const single = await runPlaywright(['--project=alone', ...pictures]);
  return sumOf([oneSuccess, budgets.ok ? oneSuccess : oneFailure, parallel, single]);
}

/**
 * @param {string[]} options
 * @returns {Promise<Count>}
 */
async function runPlaywright(options) {
  const reportFile = join(reportFolder, 'playwright.json');
  await rm(reportFile, { force: true });
  const { ok } = await runTool('playwright', ['test', ...options], {
    env: { TEST_PORT: String(await freePort()) },
  });
  const report = await readReport(reportFile);
  if (!report) return oneFailure;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A run without tests must not hide behind the others.
  if (expected + flaky + unexpected === 0) return { ...oneFailure, skipped };
  return honest(ok, { passed: expected + flaky, failed: unexpected, skipped });
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
function sumOf(counts) {
  return counts.reduce((sum, { passed, failed, skipped = 0 }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: (sum.skipped ?? 0) + skipped,
  }));
}

/**
 * A tool that failed although no test did (an error between tests, a reporter, a server) is a failure.
 *
 * @param {boolean} ok
 * @param {Count} count
 * @returns {Count}
 */
function honest(ok, count) {
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

/**
 * @param {string} file
 * @returns {Promise<any>} nothing when there is none
 */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? found(address.port)
          : failed(new Error('No free port was found for the browser tests.')),
      );
    });
  });
}
