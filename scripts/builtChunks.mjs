// @ts-check

/**
 * The scripts that a build wrote.
 *
 * @param {Awaited<ReturnType<typeof import('vite').build>>} built
 */
export function builtChunks(built) {
  return [built]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter((part) => part.type === 'chunk');
}
