// @ts-check
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/**
 * Vite plugin: turns the catalogs of `src/i18n/messages` (flat JSON, ICU MessageFormat) into the
 * token arrays that the message library runs, so that no parser is sent to the reader. A message
 * with a syntax error stops the build and names its key.
 *
 * @returns {import('vite').Plugin}
 */
export function compileMessages() {
  return {
    name: 'compile-messages',
    enforce: 'pre',
    transform: {
      filter: { id: /src\/i18n\/messages\/[a-z]+\.json$/ },
      handler(source, id) {
        const catalog = Object.entries(JSON.parse(source)).map(([key, message]) => {
          try {
            return [key, compileMessageOrThrow(message)];
          } catch (error) {
            throw new Error(
              `${id}: message "${key}" is not ICU MessageFormat: ${error instanceof Error ? error.message : error}`,
              {
                cause: error,
              },
            );
          }
        });
        return JSON.stringify(Object.fromEntries(catalog));
      },
    },
  };
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
