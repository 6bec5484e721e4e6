// @ts-check

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import { parse } from '@messageformat/parser';
import { builtChunks } from './builtChunks.mjs';
import { entryOf, firstMessages, messagesInUse } from './messagesInUse.mjs';

/** A catalog, and with `?late` what of it a browser gets later. */
const CATALOG = /\/messages\/([a-z]+)\.json(\?late)?$/;
/** Marks a module of functions that was made of one. */
const COMPILED = '\0messages:';
const MODULE = new RegExp(`^${COMPILED}(.*/)([a-z]+)(-late)?\\.js$`);

/**
 * Vite plugin: makes a module of functions of each catalog in `src/i18n/messages` (flat JSON, ICU MessageFormat),
 * so that no parser is sent to the reader; a browser's catalogs have only the messages
 * that the code of its own entry reads (what only the embed builder says is no other page's download), those of the first render apart from the others (`?late`). A message with a mistake stops the build
 * and names its key.
 *
 * @returns {import('vite').Plugin}
 */
export function compileMessages() {
  let isBuild = false;
  /** @type {readonly string[] | undefined} */
  let entries;
  return {
    name: 'compile-messages',
    enforce: 'pre',
    configResolved({ command, build, root }) {
      isBuild = command === 'build';
      const { input } = build.rolldownOptions;
      entries = entryOf(typeof input === 'string' ? input : join(root, 'index.html'));
    },
    resolveId: {
      filter: { id: CATALOG },
      async handler(id, importer) {
        const found = await this.resolve(id.replace('?late', ''), importer, { skipSelf: true });
        // A name of its own for each half: the browser's files go by it.
        const half = id.endsWith('?late') ? '-late' : '';
        return found && `${COMPILED}${found.id.replace(/\.json$/, `${half}.js`)}`;
      },
    },
    load: {
      filter: { id: MODULE },
      async handler(id) {
        const [, folder, language = '', late] = MODULE.exec(id) ?? [];
        const file = `${folder}${language}.json`;
        this.addWatchFile(file);
        const isForBrowser = isBuild && this.environment.name === 'client';
        const isUsed = isForBrowser
          ? browserMessages(late !== undefined, entries)
          : () => late === undefined;
        const messages = Object.entries(JSON.parse(await readFile(file, 'utf8')));
        return compileCatalog(
          Object.fromEntries(messages.filter(([key]) => isUsed(key))),
          language,
        );
      },
    },
  };
}

/**
 * A catalog as a module: each message a function of its values, which go in as they are and are never read as
 * messages.
 *
 * @param {Readonly<Record<string, string>>} messages
 * @param {string} language BCP 47
 * @returns {string} its text
 * @throws {Error} when one is not ICU MessageFormat, or formats what `src/format` does
 */
export function compileCatalog(messages, language) {
  for (const [key, message] of Object.entries(messages)) {
    try {
      refuseFormats(parse(message));
    } catch (error) {
      throw new Error(
        `${language}.json: message "${key}" is not a message: ${error instanceof Error ? error.message : error}`,
        { cause: error },
      );
    }
  }
  return compileModule(new MessageFormat(language), { ...messages });
}

/** @param {readonly import('@messageformat/parser').Token[]} tokens */
function refuseFormats(tokens) {
  for (const token of tokens) {
    if (token.type === 'function') {
      throw new Error(`{${token.arg}, ${token.key}}: numbers and dates are src/format's`);
    }
    if ('cases' in token) for (const { tokens: inner } of token.cases) refuseFormats(inner);
  }
}

/**
 * @param {boolean} isLate
 * @param {readonly string[] | undefined} entries
 * @returns {(key: string) => boolean}
 */
function browserMessages(isLate, entries) {
  const isFirst = firstMessages(entries);
  if (!isLate) return isFirst;
  const isUsed = messagesInUse(entries);
  return (key) => isUsed(key) && !isFirst(key);
}

/**
 * Where a build put the catalog of each language, and what that imports.
 *
 * @param {Awaited<ReturnType<typeof import('vite').build>>} built
 * @returns {Map<string, readonly string[]>} file names below the site, by language
 */
export function catalogFiles(built) {
  return new Map(
    builtChunks(built).flatMap(({ facadeModuleId, fileName, imports }) => {
      const [, , language, late] = MODULE.exec(facadeModuleId ?? '') ?? [];
      return language === undefined || late !== undefined
        ? []
        : [[language, [fileName, ...imports]]];
    }),
  );
}
