// @ts-check
/**
 * `npm run content:check`: are the facts in src/content complete, consistent and well formed? Every
 * problem in one run, each with its file, its field and a way to fix it.
 */
import { join } from 'node:path';
import { importSource } from './importSource.mjs';
import { readContent } from './readContent.mjs';
import { projectFolder } from './runTool.mjs';

/**
 * @typedef {object} ContentCheck
 * @property {(files: Record<string, unknown>) => {
 *   problems: { file: string, field: string, message: string, fix: string }[],
 *   summary: string,
 * }} checkContent
 */

const { files, mistakes } = await readContent(join(projectFolder, 'src/content'));
for (const { file, line, column, message } of mistakes) {
  console.log(`src/content/${file}:${line}:${column}  is not JSON: ${message}`);
}

if (mistakes.length > 0) {
  // With files missing, every reference into them would be reported as well.
  console.log('The facts themselves are checked once every file is JSON.');
  process.exitCode = 1;
} else {
  /** @type {ContentCheck} */
  const { checkContent } = await importSource('/src/dataset/checkContent.ts');
  const { problems, summary } = checkContent(files);
  for (const { file, field, message, fix } of problems) {
    console.log(`src/content/${file}  ${field}: ${message} → ${fix}`);
  }
  if (problems.length === 0) console.log(summary);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
