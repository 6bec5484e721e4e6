// @ts-check
/**
 * `npm run build`: checks the content, builds the browser's files, and writes every page and data
 * file of the site into dist/.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { readGround } from './readGround.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const serverBuild = path.join(root, 'node_modules/.cache/prerender');

const check = spawnSync(process.execPath, ['scripts/checkContent.mjs'], {
  cwd: root,
  stdio: 'inherit',
});
if (check.status !== 0) process.exit(1);

await build({ root, logLevel: 'warn' });
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
const base = process.env.SITE_BASE ?? '/';
const { pages, data } = renderSite(base, {
  wide: await readGround('wide'),
  close: await readGround('close'),
});
const template = await readFile(path.join(dist, 'index.html'), 'utf8');
for (const page of pages) await write(page.file, pageHtml(template, page));
for (const { file, text } of data) await write(file, text);
await rm(serverBuild, { recursive: true });
console.log(`Built ${pages.length} pages and ${data.length} data files into dist/`);

/**
 * @param {string} file
 * @param {string} text
 */
async function write(file, text) {
  const target = path.join(dist, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

/**
 * The built index.html with a page's own language, head and content.
 *
 * @param {string} html
 * @param {{ tripId: string | null, language: string, title: string, description: string, html: string }} page
 */
function pageHtml(html, page) {
  const trip = page.tripId === null ? '' : ` data-trip="${escapeHtml(page.tripId)}"`;
  // Replacer functions: text must not be read as a replacement pattern ($&).
  return html
    .replace(/<html lang="[^"]*">/, () => `<html lang="${page.language}">`)
    .replace(/<title>.*?<\/title>/, () => `<title>${escapeHtml(page.title)}</title>`)
    .replace(
      '<!--head-->',
      () => `<meta name="description" content="${escapeHtml(page.description)}" />`,
    )
    .replace('<div id="root"></div>', () => `<div id="root"${trip}>${page.html}</div>`);
}

/** @param {string} text */
function escapeHtml(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
