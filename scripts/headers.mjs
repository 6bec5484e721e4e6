// @ts-check
/**
 * The response headers of the site, as data: the local server sends them, and hosting configurations
 * are to be generated from them, so that what the tests saw is what readers get.
 */

/**
 * Nothing inline, nothing from elsewhere. `data:` images are MapLibre's control icons, `blob:` images
 * its rendered tiles. `data:` workers are for frames in a sandbox, whose opaque origin may start no worker
 * from an address: there the map starts one from a line that imports it (src/map/mapWorker.ts).
 * No `X-Frame-Options` and `frame-ancestors *`: being embedded is a feature.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' data:",
  // The builder's preview, and the demo article.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/**
 * Sent with every response. Cross-origin reading is open because everything here is public, and because
 * in a sandboxed iframe (an opaque origin) the page's own modules and fonts are cross-origin to it.
 * COOP and COEP are left out on purpose: they break embedding.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const siteHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/** Kept, but asked for again by its ETag each time, so that a correction reaches readers at once. */
export const DEFAULT_CACHE_CONTROL = 'no-cache';

const FOREVER = 'public, max-age=31536000, immutable';

/**
 * What may be kept without asking: files whose names carry a hash of their content, or a version, and
 * which therefore never change.
 *
 * @type {ReadonlyArray<{ prefix: string, cacheControl: string }>}
 */
export const cacheRules = [
  { prefix: '/assets/', cacheControl: FOREVER },
  { prefix: '/basemap/', cacheControl: FOREVER },
  { prefix: '/fonts/map-', cacheControl: FOREVER },
  { prefix: '/data/versions/', cacheControl: FOREVER },
];

/**
 * @param {string} sitePath path below the base, with a leading slash
 * @returns {string}
 */
export function cacheControlOf(sitePath) {
  const rule = cacheRules.find(({ prefix }) => sitePath.startsWith(prefix));
  return rule?.cacheControl ?? DEFAULT_CACHE_CONTROL;
}

/**
 * By file extension. Servers often know neither .geojson nor .pmtiles, and some get .mjs wrong.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.kml': 'application/vnd.google-earth.kml+xml; charset=utf-8',
  '.gpx': 'application/gpx+xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pbf': 'application/x-protobuf',
  '.pmtiles': 'application/octet-stream',
};

/**
 * @param {string} fileName
 * @returns {string}
 */
export function contentTypeOf(fileName) {
  const extension = fileName.slice(fileName.lastIndexOf('.')).toLowerCase();
  return contentTypes[extension] ?? 'application/octet-stream';
}

/** What a host compresses. Pictures, fonts and the basemap's archive are compressed by their own formats. */
const COMPRESSIBLE = new Set(
  '.html .css .js .mjs .json .geojson .csv .svg .txt .xml .atom .kml .gpx .webmanifest'.split(' '),
);

/**
 * @param {string} extension with its dot
 * @returns {boolean}
 */
export function isCompressible(extension) {
  return COMPRESSIBLE.has(extension);
}
