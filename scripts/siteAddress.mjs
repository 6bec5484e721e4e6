// @ts-check

/**
 * Where the site will be read. `SITE_URL` alone is enough: `https://example.org/maps/kim/`. `SITE_BASE`
 * names the path where the address is not known yet, or apart from it: `https://example.org` and
 * `/maps/kim/`.
 *
 * @param {string | undefined} url
 * @param {string | undefined} basePath
 * @returns {{ siteUrl: string, base: string }} both with a slash at their end
 * @throws {Error} with a plain sentence when they are no address, or name two different paths
 */
export function siteAddress(url = 'http://localhost:4173/', basePath) {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Error(
      `SITE_URL is “${url}”: it must be an address such as https://example.org/maps/`,
    );
  }
  const { origin, pathname } = new URL(url);
  const path = withSlashes(pathname);
  const base = basePath === undefined ? path : withSlashes(basePath);
  if (path !== '/' && path !== base) {
    throw new Error(`SITE_URL ends in ${path}, but SITE_BASE is ${base}: set one of them only.`);
  }
  return { siteUrl: `${origin}${base}`, base };
}

/** @param {string} path */
const withSlashes = (path) => `/${path.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
