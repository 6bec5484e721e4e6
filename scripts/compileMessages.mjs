import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/**
 * Vite plugin: turns the catalogs of `src/i18n/messages` (flat JSON, ICU MessageFormat) into the
 * token arrays that the message library runs, so that no parser is sent to the reader. A message
 * with a syntax error stops the build and names its key.
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
            throw new Error(`${id}: message "${key}" is not ICU MessageFormat: ${error.message}`, {
              cause: error,
            });
          }
        });
        return JSON.stringify(Object.fromEntries(catalog));
      },
    },
  };
}
