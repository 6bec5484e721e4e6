// @ts-check
import { runnerImport } from 'vite';
import { projectFolder } from './runTool.mjs';

/**
 * Imports a module of `src/` into a build script, TypeScript and all. Without vite.config.ts: what the
 * scripts need is plain code, and the config would only cost time.
 *
 * @template Module
 * @param {string} path from the project's folder, with a leading slash
 * @returns {Promise<Module>}
 */
export async function importSource(path) {
  const { module } = await runnerImport(path, {
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
  });
  return /** @type {Module} */ (module);
}
