import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileMessages } from './scripts/compileMessages.mjs';
import { keepLooks } from './scripts/keepLooks.mjs';
import { bundleMapLibre } from './scripts/maplibre/bundleMapLibre.mjs';
import { serveStory } from './scripts/serveStory.mjs';

/** Ours, React and what Vite adds: not MapLibre, whose worker is a start of its own. */
const isOfPage = (id: string): boolean =>
  id.startsWith(new URL('src/', import.meta.url).pathname) ||
  /node_modules\/(react|react-dom|scheduler|zustand)\/|vite\/preload-helper/.test(id);

const isIn = (files: RegExp) => (id: string) =>
  files.test(id.replace(new URL('src/', import.meta.url).pathname, ''));

/** Small modules that more than one later part needs are few files: each costs a name in the page and a request. */
const SHARED = [
  // Of the live map, the poster and a trip's details.
  {
    name: 'drawing',
    test: isIn(
      /^(domain\/(mapLabel|routeArrows|routeDrawing|routeLanes|storyLabels|tripPlaces)|format\/formatQuantity|lib\/textWidth|panel\/(CitationMarks|verdictWords)|ui\/(arrowHead|mapPalette|palette))\./,
    ),
  },
  // Before the live map, and of it.
  {
    name: 'mapFilesAhead',
    test: isIn(
      /^(map\/(basemapArchive|firstTiles|labelFont|mapFilesAhead|mapWorker|mergedReads|rangeOrWholeFile|sight|storyCamera)|\0map-worker)/,
    ),
  },
  // Of what comes once the map stands.
  { name: 'later', test: isIn(/^(app|domain|poster|share|ui)\//), minShareCount: 2 },
];

/** `Legend-item` for `.item` in Legend.module.css: it is in every page, so it is short, and it says where it is from. */
const classNameIn = (name: string, file: string): string =>
  `${/(\w+)\.module\.css/.exec(file)?.[1]}-${name}`;

export default defineConfig(({ isSsrBuild = false }) => ({
  // Where the site lives on its host, with slashes at both ends: SITE_BASE=/maps/kim/ npm run build
  base: process.env.SITE_BASE ?? '/',
  plugins: [compileMessages(), serveStory(), keepLooks(), bundleMapLibre(), react()],
  css: { modules: { generateScopedName: classNameIn } },
  build: {
    target: 'es2022',
    // Every browser that this target names preloads modules by itself.
    modulePreload: { polyfill: false },
    // A font inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    // MapLibre is one large module, fetched after the page stands.
    chunkSizeWarningLimit: 1200,
    ...(!isSsrBuild && {
      rolldownOptions: {
        output: {
          // What a page needs at once is one file: by itself each set of modules that some later part
          // needs too becomes one more, a dozen of them, which compress worse and are asked for one by one.
          codeSplitting: {
            groups: [{ name: 'page', tags: ['$initial'], test: isOfPage }, ...SHARED],
          },
        },
      },
    }),
  },
}));
