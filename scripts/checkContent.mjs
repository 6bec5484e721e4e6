// @ts-check
/**
 * `npm run content:check`: are the facts in src/content complete, consistent and well formed? Every
 * problem in one run, each with its file, its field and a way to fix it. What waits for a translator is
 * noted and is no problem; `npm run content:check -- ko` lists all of it for one language.
 */
import { join } from 'node:path';
import { importSource } from './importSource.mjs';
import { readContent } from './readContent.mjs';
import { projectFolder } from './runTool.mjs';

/** @typedef {{ language: string, waiting: string[], stale: string[] }} TextsNote */

/**
 * @typedef {object} ContentCheck
 * @property {(files: Record<string, unknown>) => {
 *   problems: { file: string, field: string, message: string, fix: string }[],
 *   notes: TextsNote[],
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
  const { problems, notes, summary } = checkContent(files);
  for (const { file, field, message, fix } of problems) {
    console.log(`src/content/${file}  ${field}: ${message} → ${fix}`);
  }
  for (const note of notes) printNote(note, note.language === process.argv[2]);
  if (problems.length === 0) console.log(summary);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/**
 * @param {TextsNote} note
 * @param {boolean} inFull
 */
function printNote({ language, waiting, stale }, inFull) {
  const file = `src/content/texts/${language}.json`;
  if (waiting.length > 0) {
    console.log(`note: ${file}  ${waiting.length} English texts wait for a translator:`);
    printTexts(waiting);
  }
  if (stale.length > 0) {
    console.log(`note: ${file}  ${stale.length} translations are of texts that no fact has now:`);
    printTexts(stale);
  }

  /** @param {string[]} texts */
  function printTexts(texts) {
    const shown = inFull ? texts : texts.slice(0, 3);
    for (const text of shown) console.log(`  ${JSON.stringify(text)}`);
    if (texts.length > shown.length) {
      console.log(`  … all of them: npm run content:check -- ${language}`);
    }
  }
}
