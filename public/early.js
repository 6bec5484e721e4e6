/*
 * Runs before the first paint, and before the page's own script is even asked for. It only marks <html>:
 * what the marks do is CSS (src/app/early.css).
 *
 * A page is in the colors that its address names, else in those that the reader chose before (src/lib/kept.ts).
 *
 * An address with choices in its query is not what its HTML shows: routes and list wait, unseen, for the
 * script that applies them. If that script does not come (offline, or an old page whose script a new version
 * took away), what was served is shown after all, with a line that says so.
 *
 * The first frame is the map's: laying out its names, the list and the filters with it would put it off by as
 * long again. They follow in the next frame, in the room that is kept for them. Nothing waits in a page that nobody
 * looks at.
 *
 * The page's own script and its facts are asked for when the style sheet is there (scripts/afterStyles.mjs names
 * them): on a slow line they would share it with what the first paint waits for. At once where nothing right can
 * be seen without them. The live map's come after the first frame and behind all of those: waiting until the page
 * itself asks for them would leave the line idle.
 */
(() => {
  const { scripts, modules, map } = document.currentScript.dataset;
  const { dataset } = document.documentElement;
  const query = new URLSearchParams(location.search);
  const isTheme = (text) => text === 'light' || text === 'dark';
  const kept = () => {
    try {
      return localStorage.getItem('kim-trips:theme');
    } catch {
      return null;
    }
  };
  const theme = query.getAll('theme').find(isTheme) ?? kept();
  if (isTheme(theme)) dataset.theme = theme;
  const choices = ['year', 'mode', 'from', 'to', 'as-of', 'claim', 'compare'];
  if (choices.some((name) => query.has(name))) dataset.pending = '';
  const add = (name, attributes) =>
    document.head.append(Object.assign(document.createElement(name), attributes));
  const preload = (files, attributes) => {
    for (const href of files) {
      add('link', { rel: 'modulepreload', crossOrigin: '', ...attributes, href });
    }
  };
  let isAsked = false;
  let isPainted = false;
  const askForMap = () => {
    if (isAsked && isPainted && 'WebGL2RenderingContext' in window) {
      preload(map.split(' '), { fetchPriority: 'low' });
    }
  };
  if (!document.hidden) {
    dataset.firstFrame = '';
    requestAnimationFrame(() =>
      setTimeout(() => {
        delete dataset.firstFrame;
        isPainted = true;
        askForMap();
      }),
    );
  }
  const ask = () => {
    if (isAsked || scripts === undefined) return;
    isAsked = true;
    const files = scripts.split(' ');
    const run = () => {
      for (const src of files) {
        add('script', { type: 'module', crossOrigin: '', async: false, src });
      }
    };
    const { href } = document.getElementById('story') ?? {};
    if (href !== undefined) add('link', { rel: 'preload', as: 'fetch', crossOrigin: '', href });
    preload([...files, ...modules.split(' ')]);
    askForMap();
    // What a script adds does not wait for the whole page by itself, as one in the page's text would.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', run);
    else run();
  };
  const isStyles = (target) => target instanceof HTMLLinkElement && target.rel === 'stylesheet';
  if ('pending' in dataset) ask();
  // The style sheet's own event comes after it has been painted with: most often it is there as soon as the text is.
  addEventListener('DOMContentLoaded', () => {
    if (document.querySelector('link[rel="stylesheet"]')?.sheet) ask();
  });
  addEventListener('load', ({ target }) => (target === document || isStyles(target)) && ask(), true);
  addEventListener(
    'error',
    ({ target }) => {
      if (isStyles(target)) ask();
      if (!(target instanceof HTMLScriptElement)) return;
      delete dataset.pending;
      dataset.stale = '';
    },
    true,
  );
})();
