// @ts-check
/**
 * A built page whose scripts and facts wait for its style sheet: public/early.js asks for them then. On a slow
 * line they would share it with what the reader is to see first: five times as many bytes. The live map's scripts are
 * asked for after the first frame.
 *
 * @param {string} html with the tags that Vite and `storyLink` write
 * @param {readonly string[]} mapScripts addresses; those of the page's own scripts may be among them
 * @returns {string}
 * @throws {Error} when there is no script in it, or nothing that would ask for one
 */
export function afterStyles(html, mapScripts) {
  const script = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/g;
  const preload = /\s*<link rel="modulepreload" crossorigin href="([^"]+)" ?\/?>/g;
  const early = /<script src="([^"]*early\.js)"><\/script>/;
  const addresses = (/** @type {RegExp} */ tag) =>
    [...html.matchAll(tag)].map(([, address]) => address);
  if (!html.match(script) || !early.test(html)) {
    throw new Error('The page has no script to put off, or nothing that would ask for it.');
  }
  const [scripts, modules] = [addresses(script), addresses(preload)];
  const map = mapScripts.filter((file) => ![...scripts, ...modules].includes(file));
  const later = Object.entries({ scripts, modules, map }).map(
    ([name, files]) => ` data-${name}="${files.join(' ')}"`,
  );
  return html
    .replace(script, '')
    .replace(preload, '')
    .replace(early, (_, address) => `<script src="${address}"${later.join('')}></script>`)
    .replace('rel="preload" as="fetch"', 'rel="alternate" as="fetch"');
}
