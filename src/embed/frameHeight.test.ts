import { describe, expect, it } from 'vitest';
import { frameHeightOf } from './frameHeight.ts';

describe(frameHeightOf, () => {
  it('reads the height that the page tells', () => {
    expect(frameHeightOf({ sentinel: 'amp', type: 'embed-size', height: 712 })).toBe(712);
  });

  it.each([
    null,
    undefined,
    'amp',
    712,
    [],
    { sentinel: 'amp', type: 'embed-ready' },
    { sentinel: 'amp', type: 'embed-size' },
    { sentinel: 'amp', type: 'embed-size', height: '712' },
    { sentinel: 'amp', type: 'embed-size', height: Number.NaN },
    { sentinel: 'amp', type: 'embed-size', height: 99 },
    { sentinel: 'amp', type: 'embed-size', height: 1e9 },
    { sentinel: 'AMP', type: 'embed-size', height: 712 },
  ])('reads none in %o', (data) => {
    expect(frameHeightOf(data)).toBeNull();
  });
});
