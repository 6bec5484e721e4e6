/*
 * What public/early.js is for the full page, for one in somebody else's frame: before the first paint it marks
 * on <html> what the address asks for. Nothing is read that was kept, and a script that does not come leaves
 * what was served: a picture with a list, all of whose links work.
 */
(() => {
  const { dataset } = document.documentElement;
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  if (query.get('list') === 'off') dataset.list = 'off';
  const names = ['year', 'mode', 'from', 'to', 'as-of', 'trip', 'data', 'compare'];
  if (names.some((name) => query.has(name))) dataset.pending = '';
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement) delete dataset.pending;
    },
    true,
  );
})();
