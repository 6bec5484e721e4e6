/*
 * On the page that stands in for every one that there is not: an address for a frame that is none (a trip that
 * was mistyped in a snippet) goes on to the whole map for a frame, which says what it did not understand. All
 * else of the address stays: the options, and the names that hosts give their frames.
 */
(() => {
  const base = new URL('.', document.currentScript.src).pathname;
  const path = location.pathname.slice(base.length);
  const [, language = '', rest] = /^(?:([a-z]+)\/)?embed(?:\/(.*))?$/.exec(path) ?? [];
  const prefix = ['ko', 'zh', 'ru', 'vi', 'ja'].includes(language) ? `${language}/` : '';
  const target = `${base}${prefix}embed/`;
  if (rest === undefined || location.pathname === target) return;
  const query = new URLSearchParams(location.search);
  const trip = /^trip\/([^/]*)/.exec(rest)?.[1] ?? rest;
  if (trip !== '') query.set('trip', trip);
  location.replace(`${target}?${query}${location.hash}`);
})();
