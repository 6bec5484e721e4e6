// @ts-check
import { describe, expect, it } from 'vitest';
import { afterFirstPaint } from './afterFirstPaint.mjs';
import { storyLink } from './serveStory.mjs';

const page = `<head>
    ${storyLink('/data/story-en.json', '1')}
    <link rel="modulepreload" crossorigin href="/assets/en.js" />
    <script src="/early.js"></script>
    <script type="module" crossorigin src="/assets/page.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/runtime.js">
    <link rel="stylesheet" crossorigin href="/assets/page.css">
  </head>`;

describe(afterFirstPaint, () => {
  const later = afterFirstPaint(page);

  it('leaves nothing for the browser to fetch beside the style sheet and early.js', () => {
    expect(later).not.toMatch(/rel="(modulepreload|preload)"|type="module"/);
    expect(later).toContain('<link rel="stylesheet" crossorigin href="/assets/page.css">');
    expect(later).toMatch(/<link id="story" data-version="1" rel="alternate"/);
  });

  it('names the script and what it needs, in this order', () => {
    expect(later).toContain(
      '<script src="/early.js" data-modules="/assets/page.js /assets/en.js /assets/runtime.js"></script>',
    );
  });

  it('refuses a page that would never come to life', () => {
    expect(() => afterFirstPaint(page.replace('/early.js', '/other.js'))).toThrow('put off');
    expect(() => afterFirstPaint(later)).toThrow('put off');
  });
});
