import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KEPT_NAMES, keep, readKept } from './kept.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('what a browser keeps', () => {
  it('comes back, and is forgotten when asked', () => {
    expect(readKept('theme')).toBeNull();
    keep('theme', 'dark');
    expect(readKept('theme')).toBe('dark');
    keep('theme', null);
    expect(readKept('theme')).toBeNull();
  });

  it('holds while the page lives where storage is refused, without a word', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('refused', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
    expect(readKept('theme')).toBeNull();
    keep('theme', 'dark');
    expect(readKept('theme')).toBe('dark');
    keep('theme', null);
    expect(readKept('theme')).toBeNull();
  });

  it('has the theme under the name that early.js reads before the first paint', () => {
    expect(readFileSync('public/early.js', 'utf8')).toContain(`'${KEPT_NAMES.theme}'`);
  });
});
