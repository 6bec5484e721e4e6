import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearestWord.ts';

describe(nearestWord, () => {
  const fields = ['citations', 'counterparts', 'sections', 'via'];

  it('finds the word a slip of the keyboard was meant to be', () => {
    expect(nearestWord('citatoins', fields)).toBe('citations');
    expect(nearestWord('Citation', fields)).toBe('citations');
    expect(nearestWord('vai', fields)).toBe('via');
    expect(nearestWord('vi', fields)).toBe('via');
    expect(nearestWord('form', ['from'])).toBe('from');
  });

  it('prefers the closest', () => {
    expect(nearestWord('hanoi-2019-03', ['hanoi-2018-02', 'hanoi-2019-02'])).toBe('hanoi-2019-02');
  });

  it('keeps quiet when nothing is close', () => {
    expect(nearestWord('weather', fields)).toBeNull();
    expect(nearestWord('legs', ['sgel', 'gles', 'lgse', 'leg-ids'])).toBeNull();
    expect(nearestWord('', fields)).toBeNull();
    expect(nearestWord('citations', [])).toBeNull();
    expect(nearestWord('x'.repeat(10_000), ['x'.repeat(10_000)])).toBeNull();
  });
});
