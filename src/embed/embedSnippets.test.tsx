import { describe, expect, it } from 'vitest';
import { parseDataVersion } from '../domain/dataVersion.ts';
import { DEFAULT_CHOICES } from '../state/choices.ts';
import { type Embed, embedSnippet, embedUrl, SNIPPETS } from './embedSnippets.ts';

const EMBED: Embed = {
  siteUrl: 'https://maps.example/kim/',
  language: 'ko',
  languagePath: 'ko/',
  choices: {
    ...DEFAULT_CHOICES,
    filters: { years: [2019], modes: ['train'] },
    selectedTripId: 'hanoi-2019-02',
    theme: 'dark',
  },
  hasList: false,
  version: parseDataVersion('2026-11-22.3f9a01bc'),
  height: { kind: 'auto' },
  title: 'A map of "all" trips & more',
  credit: 'Map: <Kim>',
  picture: { file: 'ko/cards/hanoi-2019-02.png', alt: 'A map' },
};
const FIXED = { kind: 'fixed', px: 720 } as const;
const RATIO = { kind: 'ratio', width: 16, height: 9 } as const;
const ADDRESS =
  'https://maps.example/kim/ko/embed/trip/hanoi-2019-02/?year=2019&mode=train&theme=dark&list=off&data=2026-11-22.3f9a01bc';

/** As a browser reads it: no text may have got out of its attribute. */
function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

describe(embedUrl, () => {
  it('keeps every choice, and says when the host decides on the height', () => {
    expect(embedUrl(EMBED)).toBe(ADDRESS);
    expect(embedUrl({ ...EMBED, height: RATIO })).toBe(
      ADDRESS.replace('list=off', 'list=off&height=fixed'),
    );
  });
});

describe(embedSnippet, () => {
  it.each(SNIPPETS)(
    '%s has a title, loads late, and credits with a link to the full map',
    (kind) => {
      const body = parsed(embedSnippet(kind, EMBED)).body;
      expect(body.querySelector('[title]')?.getAttribute('title')).toBe(EMBED.title);
      const link = body.querySelector('p > a');
      expect(link?.textContent).toBe('Map: <Kim>');
      expect(link?.getAttribute('href')).toBe(
        'https://maps.example/kim/ko/trip/hanoi-2019-02/?year=2019&mode=train&theme=dark',
      );
      for (const late of body.querySelectorAll('iframe, img')) {
        expect(late.getAttribute('loading')).toBe('lazy');
      }
    },
  );

  it.each(['frame', 'script', 'amp'] as const)('%s frames the address with all choices', (kind) => {
    const body = parsed(embedSnippet(kind, EMBED)).body;
    expect(body.querySelector('iframe, amp-iframe')?.getAttribute('src')).toBe(ADDRESS);
  });

  it('gives the element the same choices as attributes', () => {
    const map = parsed(embedSnippet('element', EMBED)).querySelector('kim-trips-map');
    const attributes = [...(map?.attributes ?? [])].map(({ name, value }) => [name, value]);
    expect(Object.fromEntries(attributes)).toEqual({
      trip: 'hanoi-2019-02',
      lang: 'ko',
      year: '2019',
      mode: 'train',
      theme: 'dark',
      list: 'off',
      data: '2026-11-22.3f9a01bc',
      title: EMBED.title,
    });
  });

  it('has a script only where a height is to be followed', () => {
    expect(embedSnippet('script', EMBED)).toContain('<script>');
    expect(embedSnippet('script', { ...EMBED, height: FIXED })).not.toContain('<script>');
    expect(embedSnippet('frame', EMBED)).not.toContain('<script');
  });

  it('fixes the height or its proportion', () => {
    expect(embedSnippet('frame', { ...EMBED, height: FIXED })).toContain('height:720px');
    expect(embedSnippet('frame', { ...EMBED, height: RATIO })).toContain('aspect-ratio:16/9');
    expect(embedSnippet('element', { ...EMBED, height: RATIO })).toContain('height="16/9"');
    expect(embedSnippet('amp', { ...EMBED, height: RATIO })).toContain('layout="responsive"');
  });
});
