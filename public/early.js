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
 * The page's own script and its facts are asked for once the page has painted: on a slow line they would share it
 * with what is to be seen first (scripts/afterFirstPaint.mjs names them). At once where nothing right can be seen
 * without them, and in a tab that is not painted because nobody looks at it.
 */
(() => {
  const [entry, ...preloads] = document.currentScript.dataset.modules?.split(' ') ?? [];
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
  let hasBegun = false;
  const begin = () => {
    if (hasBegun || entry === undefined) return;
    hasBegun = true;
    document.getElementById('story')?.setAttribute('rel', 'preload');
    for (const href of [entry, ...preloads]) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href });
      document.head.append(link);
    }
    const run = () => {
      const script = document.createElement('script');
      Object.assign(script, { type: 'module', crossOrigin: '', src: entry });
      document.head.append(script);
    };
    // It works on the whole page, as a script in the page's own text would.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', run);
    else run();
  };
  if ('pending' in dataset || document.hidden) begin();
  else {
    // Its only content is what is served. (A frame that is requested comes before what it paints is seen.)
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) begin();
    }).observe({ type: 'paint', buffered: true });
  }
  // A page that is never painted, or whose style sheet does not come, still comes to life.
  setTimeout(begin, 3000);
  addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return;
      delete dataset.pending;
      dataset.stale = '';
    },
    true,
  );
})();
