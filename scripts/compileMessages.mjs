// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { entryOf, firstMessages, messagesInUse } from './messagesInUse.mjs';

/** A catalog, and with `?late` what of it a browser gets later. */
const CATALOG = /src\/i18n\/messages\/[a-z]+\.json(\?late)?$/;

/**
 * Vite plugin: turns the catalogs of `src/i18n/messages` (flat JSON, ICU MessageFormat) into what
 * `src/i18n/formatMessage.ts` runs, so that no parser is sent to the reader; a browser's catalogs have only the messages
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
    load: {
      filter: { id: /src\/i18n\/messages\/[a-z]+\.json\?late$/ },
      handler: async (id) => ({
        code: await readFile(id.replace('?late', ''), 'utf8'),
        moduleType: 'json',
      }),
    },
    transform: {
      filter: { id: CATALOG },
      handler(source, id) {
        const isLate = id.endsWith('?late');
        const isForBrowser = isBuild && this.environment.name === 'client';
        const isUsed = isForBrowser ? browserMessages(isLate, entries) : () => !isLate;
        const catalog = Object.entries(JSON.parse(source))
          .filter(([key]) => isUsed(key))
          .map(([key, message]) => {
            try {
              return [key, compileMessage(message)];
            } catch (error) {
              throw new Error(
                `${id}: message "${key}" is not a message: ${error instanceof Error ? error.message : error}`,
                { cause: error },
              );
            }
          });
        return JSON.stringify(Object.fromEntries(catalog));
      },
    },
  };
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

/** What `formatMessage` knows beside plain arguments. */
const kinds = ['plural', 'selectordinal', 'select'];

/**
 * @param {string} message
 * @returns {import('../src/i18n/formatMessage.ts').CompiledMessage}
 * @throws {Error} when it is not ICU MessageFormat, or needs a part of it that the page does not have
 */
export function compileMessage(message) {
  return simplified(/** @type {readonly any[]} */ (compileMessageOrThrow(message)));
}

/**
 * @param {readonly any[]} tokens
 * @returns {any}
 */
function simplified(tokens) {
  if (tokens.length === 0) return '';
  const [only] = tokens;
  if (tokens.length === 1 && typeof only === 'string' && only !== '#') return only;
  return tokens.map((token) => {
    if (typeof token === 'string' || token.length === 1) return token;
    const [name, kind, format] = token;
    const { offset, ...cases } = Object(format);
    if (!kinds.includes(kind) || offset !== undefined) {
      throw new Error(`{${name}, ${kind}} is more than src/i18n/formatMessage.ts knows`);
    }
    const simple = Object.entries(cases).map(([key, inner]) => [key, simplified(inner)]);
    return [name, kind, Object.fromEntries(simple)];
  });
}

/**
 * Where a build put the catalog of each language, by language.
 *
 * @param {Awaited<ReturnType<typeof import('vite').build>>} built
 * @returns {Map<string, string>} file names below the site
 */
export function catalogFiles(built) {
  const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Map(
    chunks.flatMap((chunk) => {
      const source = chunk.type === 'chunk' ? chunk.facadeModuleId : null;
      const language = /src\/i18n\/messages\/([a-z]+)\.json$/.exec(source ?? '')?.[1];
      return language === undefined ? [] : [[language, chunk.fileName]];
    }),
  );
}
