// @ts-check
/**
 * `npm run build`: checks the content, builds the browser's files, and writes every page and data
 * file of the site into dist/.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, minifySync } from 'vite';
import { afterStyles } from './afterStyles.mjs';
import { cardRenderer } from './cards.mjs';
import { catalogFiles } from './compileMessages.mjs';
import {
  copyKeptVersions,
  dataVersion,
  serializeVersions,
  storyFile,
  VERSIONS_FILE,
} from './dataVersions.mjs';
import { headersFile } from './hostingFiles.mjs';
import { lateScripts } from './lateScripts.mjs';
import { readGround } from './readGround.mjs';
import { storyLink } from './serveStory.mjs';
import { siteAddress } from './siteAddress.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const serverBuild = path.join(root, 'node_modules/.cache/prerender');

const { siteUrl, base } = siteAddress(process.env.SITE_URL, process.env.SITE_BASE);
// Vite's own configuration reads the path from here.
process.env.SITE_BASE = base;

const check = spawnSync(process.execPath, ['scripts/checkContent.mjs'], {
  cwd: root,
  stdio: 'inherit',
});
if (check.status !== 0) process.exit(1);

const app = await build({ root, logLevel: 'warn' });
// Each on its own: one build of all would share chunks, and every page would wait for more files.
const embed = await buildTemplate('embed.html');
const builder = await buildTemplate('builder.html');
await buildTemplate('plain.html');
await buildEmbedScript();
for (const file of ['early.js', 'early-embed.js', 'missing.js']) await minifyScript(file);
await build({
  root,
  logLevel: 'warn',
  build: {
    ssr: 'src/prerender.tsx',
    outDir: serverBuild,
    emptyOutDir: true,
    copyPublicDir: false,
  },
});
const { renderSite } = await import(pathToFileURL(path.join(serverBuild, 'prerender.js')).href);
const { pages, cards, data, stories, lastChecked } = renderSite(siteUrl, base, {
  wide: await readGround('wide'),
  close: await readGround('close'),
});
const templates = {
  app: await readFile(path.join(dist, 'index.html'), 'utf8'),
  embed: await readFile(path.join(dist, 'embed.html'), 'utf8'),
  builder: await readFile(path.join(dist, 'builder.html'), 'utf8'),
  plain: await readFile(path.join(dist, 'plain.html'), 'utf8'),
};
await rm(path.join(dist, 'embed.html'));
await rm(path.join(dist, 'builder.html'));
await rm(path.join(dist, 'plain.html'));
const messageFiles = {
  app: catalogFiles(app),
  embed: catalogFiles(embed),
  builder: catalogFiles(builder),
  plain: new Map(),
};
const mapScripts = lateScripts(app, 'src/map/RouteMap.ts').map((file) => base + file);
const version = dataVersion(lastChecked, stories);
for (const { language, text } of stories) await write(storyFile(version, language), text);
const kept = await copyKeptVersions(dist, version);
await write(VERSIONS_FILE, serializeVersions({ current: version, kept }));
for (const page of pages) {
  await write(page.file, pageHtml(page));
}
for (const { file, text } of data) await write(file, text);
await write('_headers', headersFile({ base }));
/** @type {Map<string, import('./cards.mjs').DrawCard>} */
const renderers = new Map();
for (const { file, language, svg, withAlt } of cards) {
  const drawCard =
    renderers.get(language) ?? (await cardRenderer(language, serverBuild, writeFile));
  renderers.set(language, drawCard);
  const png = withAlt(drawCard(svg));
  // Some hosts of previews refuse more, and a reader's line should not carry it.
  if (png.length > 300_000) throw new Error(`${file} has ${png.length} bytes: more than 300 kB.`);
  await write(file, png);
}
await rm(serverBuild, { recursive: true });
console.log(
  `Built ${pages.length} pages, ${cards.length} cards and ${data.length} data files for ${siteUrl} into dist/`,
);
if (!kept.includes(version)) {
  console.log(
    `The facts are version ${version}, which versions/ does not keep: embeds frozen at it will end with the next build of other facts. Before publishing: \`npm run data:freeze\`.`,
  );
}
if (process.env.SITE_URL === undefined) {
  console.log('Set SITE_URL to the address that readers will see: previews of links need it.');
}

/** The script for other people's pages: one file with no imports, under an address that never changes. */
async function buildEmbedScript() {
  await build({
    root,
    logLevel: 'warn',
    build: {
      lib: {
        entry: path.join(root, 'src/embed/tripsMapElement.ts'),
        formats: ['iife'],
        name: 'unused',
        fileName: () => 'embed.js',
      },
      rolldownOptions: { output: { codeSplitting: false } },
      emptyOutDir: false,
      copyPublicDir: false,
    },
  });
  const { length } = brotliCompressSync(await readFile(path.join(dist, 'embed.js')));
  if (length > 2000) throw new Error(`embed.js has ${length} bytes: more than 2 kB.`);
}

/**
 * The first paint waits for these: what is said in them to whoever reads the source stays there.
 *
 * @param {string} file below public/
 */
async function minifyScript(file) {
  const { code, errors } = minifySync(
    file,
    await readFile(path.join(root, 'public', file), 'utf8'),
  );
  if (errors.length > 0) throw new Error(`public/${file} cannot be read: ${errors[0]?.message}`);
  await write(file, code);
}

/** @param {string} template */
function buildTemplate(template) {
  return build({
    root,
    logLevel: 'warn',
    build: {
      rolldownOptions: { input: path.join(root, template) },
      emptyOutDir: false,
      copyPublicDir: false,
    },
  });
}

/**
 * @param {string} file
 * @param {string | Buffer} text
 */
async function write(file, text) {
  const target = path.join(dist, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

/**
 * A built template with a page's own language, head and content.
 *
 * @param {{ file: string, template: 'app' | 'embed' | 'builder' | 'plain', tripId: string | null, stepId: string | null, language: string, storyLanguage: string | null, title: string, head: string, html: string }} page
 */
function pageHtml(page) {
  // What the script will ask for as its first, named at once.
  const early =
    page.storyLanguage === null
      ? ''
      : [
          storyLink(base + storyFile(version, page.storyLanguage), version),
          ...(messageFiles[page.template].get(page.storyLanguage) ?? []).map(
            (/** @type {string} */ file) =>
              `<link rel="modulepreload" crossorigin href="${base + file}" />`,
          ),
          '',
        ].join('\n    ');
  const trip = page.tripId === null ? '' : ` data-trip="${escapeHtml(page.tripId)}"`;
  // What its ready-made code names, which hydration has to repeat.
  const site = page.template === 'builder' ? ` data-site="${escapeHtml(siteUrl)}"` : '';
  const missing = page.file.endsWith('404.html') ? ' data-missing=""' : '';
  const step = page.stepId === null ? '' : ` data-step="${escapeHtml(page.stepId)}"`;
  // Replacer functions: text must not be read as a replacement pattern ($&).
  const html = templates[page.template]
    .replace(/<html lang="[^"]*">/, () => `<html lang="${page.language}">`)
    .replace(/<title>.*?<\/title>/, () => `<title>${escapeHtml(page.title)}</title>`)
    .replace('<!--head-->', () => `${early}${page.head}`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root"${trip}${step}${site}${missing}>${page.html}</div>`,
    );
  // An embed has its height to tell as soon as it can.
  return page.template === 'app' ? afterStyles(html, mapScripts) : html;
}

/** @param {string} text */
function escapeHtml(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
