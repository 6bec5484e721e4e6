// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/**
 * The tools by their JavaScript entry: started with our own Node, they need neither npx nor a shell, so
 * they start faster and the same way on every platform.
 */
const entries = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  build: 'scripts/build.mjs',
  checkBudgets: 'scripts/checkBudgets.mjs',
  checkContent: 'scripts/checkContent.mjs',
};

/** @typedef {keyof typeof entries} Tool */

/**
 * Runs a tool in the project's folder and waits for it. A failing tool is an answer, not an exception.
 *
 * @param {Tool} tool
 * @param {string[]} [toolArguments]
 * @param {object} [options]
 * @param {boolean} [options.quiet] keep the output back and return it, instead of showing it as it comes
 * @param {Record<string, string>} [options.env] in addition to our own
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
export function runTool(tool, toolArguments = [], { quiet = false, env = {} } = {}) {
  const start = performance.now();
  return new Promise((finished) => {
    const child = spawn(process.execPath, [entries[tool], ...toolArguments], {
      cwd: projectFolder,
      // Tools guess wrongly about colors when their output is kept for later.
      env: { ...process.env, ...(quiet && !process.stdout.isTTY ? { NO_COLOR: '1' } : {}), ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
    const finish = (/** @type {boolean} */ ok) =>
      finished({ ok, output: output.trim(), seconds: (performance.now() - start) / 1000 });
    child.once('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}
