import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RouteGlyph, type RouteGlyphKind } from './RouteGlyph.tsx';

function glyph(...[props]: Parameters<typeof RouteGlyph>): SVGElement {
  const { container } = render(<RouteGlyph {...props} />);
  return container.querySelector('svg') as SVGElement;
}

const ticks = (drawn: SVGElement) => drawn.querySelectorAll('path').length - 1;

describe(RouteGlyph, () => {
  it.each(['train', 'plane', 'car', 'foot'] satisfies RouteGlyphKind[])(
    'draws a %s, and says nothing: the word stands beside it',
    (kind) => {
      const drawn = glyph({ kind });
      expect(drawn).toHaveAttribute('data-kind', kind);
      expect(drawn).toHaveAttribute('aria-hidden', 'true');
      expect(drawn).not.toHaveAttribute('data-tentative');
      expect(drawn).not.toHaveAttribute('data-inferred');
    },
  );

  it('hatches a railway, and nothing else', () => {
    expect(ticks(glyph({ kind: 'train' }))).toBe(1);
    expect(ticks(glyph({ kind: 'car' }))).toBe(0);
  });

  it('lifts a flight off the straight line', () => {
    expect(glyph({ kind: 'plane' }).querySelector('path')?.getAttribute('d')).toContain('Q');
    expect(glyph({ kind: 'train' }).querySelector('path')?.getAttribute('d')).not.toContain('Q');
  });

  it('takes the hatch from a rumor and from an inferred line, and marks which it is', () => {
    const rumor = glyph({ kind: 'train', tentative: true });
    expect(rumor).toHaveAttribute('data-tentative', 'true');
    expect(ticks(rumor)).toBe(0);
    const inferred = glyph({ kind: 'train', inferred: true });
    expect(inferred).toHaveAttribute('data-inferred', 'true');
    expect(ticks(inferred)).toBe(0);
  });
});
