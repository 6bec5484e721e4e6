// @ts-check
import { builtChunks } from './builtChunks.mjs';

/**
 * The script that a module of the page became, and those that this imports: what the page will ask for when it imports
 * that module. The small ones first: on their way the large ones would hold them up, and they ask for more.
 *
 * @param {Awaited<ReturnType<typeof import('vite').build>>} built
 * @param {string} module how the name of its file ends
 * @returns {readonly string[]} file names below the site
 * @throws {Error} when the build has no script for that module
 */
export function lateScripts(built, module) {
  const chunks = builtChunks(built);
  const own = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
  if (own === undefined) throw new Error(`The build has no script for ${module}.`);
  return chunks
    .filter(({ fileName }) => [own.fileName, ...own.imports].includes(fileName))
    .sort((a, b) => a.code.length - b.code.length)
    .map(({ fileName }) => fileName);
}
