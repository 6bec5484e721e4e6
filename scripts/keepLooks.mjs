// @ts-check
/**
 * Vite plugin for the build: a CSS module that is imported for its looks alone stays in the style sheet of whoever
 * imports it. By itself Vite lets such an import go, since nobody asks it for a name, and the looks of a part that
 * is fetched late come with that part, after the page that was served with it.
 *
 * @returns {import('vite').Plugin}
 */
export function keepLooks() {
  return {
    name: 'keep-looks',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\.module\.css$/ },
      handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
    },
  };
}
