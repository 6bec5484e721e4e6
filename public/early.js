/*
 * Runs before the first paint, and before the page's own script is even asked for. It only marks <html>:
 * what the marks do is CSS (src/app/early.css).
 *
 * A page is in the colors that its address names, else in those that the reader chose before (src/lib/kept.ts).
 *
 * An address with choices in its query is not what its HTML shows: routes and list wait, unseen, for the
 * script that applies them. If that script does not come (offline, or an old page whose script a new version
 * took away), what was served is shown after all, with a line that says so.
 */
(() => {
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
