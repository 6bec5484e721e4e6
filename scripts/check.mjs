// @ts-check
/**
 * `npm run check`: everything that can be said about the code without running it. One line for each
 * step, and the whole output of those that fail.
 */
import { pathToFileURL } from 'node:url';
import { runTool } from './runTool.mjs';

/** @type {ReadonlyArray<{ name: string, tool: import('./runTool.mjs').Tool, arguments: string[] }>} */
export const checkSteps = [
  { name: 'types', tool: 'tsc', arguments: ['--noEmit'] },
  {
    name: 'lint and format',
    tool: 'biome',
    arguments: ['ci', '--colors=off', '--error-on-warnings', '.'],
  },
  { name: 'unused code', tool: 'knip', arguments: ['--no-progress'] },
  {
    name: 'import rules',
    tool: 'vitest',
    arguments: ['run', '--project', 'unit', '--reporter', 'dot', 'tests/architecture'],
  },
];

/**
 * Runs the steps side by side and prints them in their order.
 *
 * @param {typeof checkSteps} steps
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(steps) {
  const width = Math.max(...steps.map(({ name }) => name.length));
  const running = steps.map((step) => runTool(step.tool, step.arguments, { quiet: true }));
  let failed = 0;
  for (const [index, step] of steps.entries()) {
    const result = await /** @type {typeof running[number]} */ (running[index]);
    const mark = result.ok ? '✓' : '✗';
    console.log(`${mark} ${step.name.padEnd(width)}  ${result.seconds.toFixed(1)} s`);
    if (!result.ok) {
      failed += 1;
      console.log(`\n${result.output}\n`);
    }
  }
  return { passed: steps.length - failed, failed };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await runChecks(checkSteps);
  process.exitCode = failed > 0 ? 1 : 0;
}
