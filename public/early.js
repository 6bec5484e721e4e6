/*
 * Runs before the first paint, and before the page's own script is even asked for. It only marks <html>:
 * what the marks do is CSS (src/app/early.css).
 *
 * An address with choices in its query is not what its HTML shows: routes and list wait, unseen, for the
 * script that applies them. If that script does not come (offline, or an old page whose script a new version
 * took away), what was served is shown after all, with a line that says so.
 */
(() => {
  const { dataset } = document.documentElement;
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  if (['year', 'mode', 'as-of'].some((name) => query.has(name))) dataset.pending = '';
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
