import type { ContentFiles } from './contentProblem.ts';

/**
 * The content files of `src/content`, bundled when the site is built. They arrive as they are: hand
 * them to `parseDataset` before anything else.
 */
export function loadContent(): ContentFiles {
  // Vite wants literal patterns. The names are listed so that files for other readers stay out.
  const modules: Readonly<Record<string, unknown>> = {
    ...import.meta.glob('../content/{trips,lines,texts}/*.json', {
      eager: true,
      import: 'default',
    }),
    ...import.meta.glob(
      '../content/{places,people,sources,claims,steps,corrections,counting}.json',
      {
        eager: true,
        import: 'default',
      },
    ),
  };
  return Object.fromEntries(
    Object.entries(modules).map(([path, json]) => [path.replace('../content/', ''), json]),
  );
}
