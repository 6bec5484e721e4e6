// @ts-check
import { describe, expect, it } from 'vitest';
import {
  blockingFiles,
  budgetRows,
  budgets,
  formatRows,
  isOver,
  pageKind,
  posterOf,
} from './checkBudgets.mjs';

describe(blockingFiles, () => {
  const head = `
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="modulepreload" href="/assets/a.js">
    <link rel="preload" as="font" href="/assets/a.woff2">
    <script type="module" crossorigin src="/assets/index.js"></script>
    <script defer src="/late.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/index.css">
    <link rel="stylesheet" media="print" href="/print.css">
    <script src="/early.js"></script>`;

  it('names what the first paint waits for, and nothing else', () => {
    expect(blockingFiles(head, '/')).toEqual(['assets/index.css', 'early.js']);
  });

  it('leaves the base of the site out', () => {
    const html = '<link rel="stylesheet" href="/maps/kim/assets/index.css">';
    expect(blockingFiles(html, '/maps/kim/')).toEqual(['assets/index.css']);
  });

  it('follows an address that is relative to its page', () => {
    const html = '<link rel="stylesheet" href="article.css"><script src="../../early.js"></script>';
    expect(blockingFiles(html, '/maps/kim/', 'demo/article/index.html')).toEqual([
      'demo/article/article.css',
      'early.js',
    ]);
  });
});

describe(pageKind, () => {
  it.each([
    ['index.html', 'story'],
    ['ko/index.html', 'story'],
    ['trip/hanoi-2019-02/index.html', 'trip'],
    ['ko/trip/hanoi-2019-02/index.html', 'trip'],
    ['embed/index.html', 'embed'],
    ['embed/trip/hanoi-2019-02/index.html', 'embed'],
  ])('%s is a page of kind %s', (file, kind) => {
    expect(pageKind(file)).toBe(kind);
  });
});

describe(posterOf, () => {
  it('is the largest outermost picture, with those inside it', () => {
    const poster = '<svg class="poster"><svg viewBox="0 0 9 9"><path d="M0 0"/></svg></svg>';
    expect(posterOf(`<p><svg><path/></svg></p>${poster}<svg></svg>`)).toBe(poster);
  });

  it('is empty on a page without a picture', () => {
    expect(posterOf('<p>No map</p>')).toBe('');
  });
});

describe(budgetRows, () => {
  const page = { file: 'index.html', untilVisible: 20_000, requests: 2, poster: 15_000 };
  const pages = /** @type {const} */ ([
    { ...page, kind: 'story' },
    { ...page, file: 'trip/a/index.html', kind: 'trip' },
    { ...page, file: 'trip/b/index.html', kind: 'trip', untilVisible: budgets.trip + 1 },
  ]);
  const live = [{ view: 'phone', bytes: budgets.untilLive, answers: [] }];
  const script = { view: 'phone', bytes: 44_000 };

  it('judges the page that needs most', () => {
    const rows = budgetRows(pages, live, script);
    expect(rows.filter(isOver).map(({ detail }) => detail)).toEqual(['trip/b/index.html']);
    expect(formatRows(rows)).toContain('✗ Until routes are visible: a trip');
  });

  it('has a row for embedded pages only where there are any', () => {
    const embedded = { ...page, file: 'embed/index.html', kind: /** @type {const} */ ('embed') };
    const has = (/** @type {ReturnType<typeof budgetRows>} */ rows) =>
      rows.some(({ what }) => what.includes('embedded'));
    expect(has(budgetRows(pages, live, script))).toBe(false);
    expect(has(budgetRows([...pages, embedded], live, script))).toBe(true);
  });

  it('does not pass a site without pages', () => {
    expect(() => budgetRows([], live, script)).toThrow('no pages');
  });
});
