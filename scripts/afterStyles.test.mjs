// @ts-check
import { describe, expect, it } from 'vitest';
import { afterStyles } from './afterStyles.mjs';
import { storyLink } from './serveStory.mjs';

const page = `<head>
    ${storyLink('/data/story-en.json', '1')}
    <link rel="modulepreload" crossorigin href="/assets/en.js" />
    <script src="/early.js"></script>
    <script type="module" crossorigin src="/assets/runtime.js"></script>
    <script type="module" crossorigin src="/assets/page.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/page.css">
  </head>`;

describe(afterStyles, () => {
  const later = afterStyles(page, ['/assets/map.js', '/assets/page.js', '/assets/drawing.js']);

  it('leaves nothing for the browser to fetch beside the style sheet and early.js', () => {
    expect(later).not.toMatch(/rel="(modulepreload|preload)"|type="module"/);
    expect(later).toContain('<link rel="stylesheet" crossorigin href="/assets/page.css">');
    expect(later).toMatch(/<link id="story" data-version="1" rel="alternate"/);
  });

  it('names the scripts in their order, what they need, and those of the map', () => {
    expect(later).toContain(
      '<script src="/early.js" data-scripts="/assets/runtime.js /assets/page.js" data-modules="/assets/en.js" data-map="/assets/map.js /assets/drawing.js"></script>',
    );
  });

  it('refuses a page that would never come to life', () => {
    expect(() => afterStyles(page.replace('/early.js', '/other.js'), [])).toThrow('put off');
    expect(() => afterStyles(later, [])).toThrow('put off');
  });
});
