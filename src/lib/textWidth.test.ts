import { describe, expect, it } from 'vitest';
import { textWidthInEms } from './textWidth.ts';

describe(textWidthInEms, () => {
  it('counts letters, which are wider in bold', () => {
    expect(textWidthInEms('Hanoi', false)).toBeCloseTo(5 * 0.56);
    expect(textWidthInEms('Hanoi', true)).toBeCloseTo(5 * 0.6);
    expect(textWidthInEms('', true)).toBe(0);
  });

  it('gives ideographs, kana and Hangul their square', () => {
    for (const text of ['河内', 'ハノ', '하노']) expect(textWidthInEms(text, true)).toBe(2);
  });

  it('takes Vietnamese letters and typographic signs for letters, though they come later than Hangul’s', () => {
    expect(textWidthInEms('Hà Nội', true)).toBeCloseTo(6 * 0.6);
    expect(textWidthInEms('Xi’an', true)).toBeCloseTo(5 * 0.6);
  });
});
