// @ts-check
/**
 * A built page whose script and facts wait for the first paint: public/early.js asks for them. On a slow line
 * they would share it with what the reader is to see first: five times as many bytes.
 *
 * @param {string} html with the tags that Vite and `storyLink` write
 * @returns {string}
 * @throws {Error} when the tags are not those
 */
export function afterFirstPaint(html) {
  const entry = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/;
  const preload = /\s*<link rel="modulepreload" crossorigin href="([^"]+)" ?\/?>/g;
  const early = /<script src="([^"]*early\.js)"><\/script>/;
  const source = entry.exec(html)?.[1];
  if (source === undefined || !early.test(html)) {
    throw new Error('The page has no script to put off, or nothing that would ask for it.');
  }
  const modules = [source, ...[...html.matchAll(preload)].map(([, href]) => href)];
  return html
    .replace(entry, '')
    .replace(preload, '')
    .replace(
      early,
      (_, href) => `<script src="${href}" data-modules="${modules.join(' ')}"></script>`,
    )
    .replace('rel="preload" as="fetch"', 'rel="alternate" as="fetch"');
}
