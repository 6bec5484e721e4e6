// @ts-check
const FILE = /^story-([a-z]{2})\.json$/;

/**
 * Vite plugin for `npm run dev`: what the build writes once (serializeStory) is written anew for each
 * page that asks, so that a changed fact shows on reload. Records with a problem are named on the terminal and left out.
 *
 * @returns {import('vite').Plugin}
 */
export function serveStory() {
  let base = '/';
  return {
    name: 'serve-story',
    apply: 'serve',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: (html) =>
      html.replace('<!--head-->', () => storyLink(`${base}story-en.json`, 'development')),
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const language = FILE.exec(request.url?.slice(base.length) ?? '')?.[1];
        if (language === undefined) return next();
        try {
          const { loadStory } = await server.ssrLoadModule('/src/app/loadStory.ts');
          const { serializeStory } = await server.ssrLoadModule('/src/dataset/serializeStory.ts');
          const { problems, ...story } = loadStory();
          for (const { file, field, message } of problems) {
            server.config.logger.error(`Left out: ${file} ${field}: ${message}`);
          }
          response.setHeader('Content-Type', 'application/json');
          response.end(serializeStory(story, language));
        } catch (error) {
          next(error);
        }
      });
    },
    hotUpdate({ file }) {
      if (file.includes('/src/content/')) this.environment.hot.send({ type: 'full-reload' });
    },
  };
}

/**
 * What names a page's facts in its head, and has them fetched beside the script that reads them.
 *
 * @param {string} address
 * @param {string} version of the facts
 */
export function storyLink(address, version) {
  return `<link id="story" data-version="${version}" rel="preload" as="fetch" crossorigin type="application/json" href="${address}" />`;
}
