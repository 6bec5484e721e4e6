import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileMessages } from './scripts/compileMessages.mjs';
import { bundleMapLibre } from './scripts/maplibre/bundleMapLibre.mjs';
import { serveStory } from './scripts/serveStory.mjs';

export default defineConfig({
  // Where the site lives on its host, with slashes at both ends: SITE_BASE=/maps/kim/ npm run build
  base: process.env.SITE_BASE ?? '/',
  plugins: [compileMessages(), serveStory(), bundleMapLibre(), react()],
  build: {
    target: 'es2022',
    // Every browser that this target names preloads modules by itself.
    modulePreload: { polyfill: false },
    // A font inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    // MapLibre is one large module, fetched after the page stands.
    chunkSizeWarningLimit: 1200,
  },
});
