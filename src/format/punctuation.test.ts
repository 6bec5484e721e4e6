import { describe, expect, it } from 'vitest';
import { inBrackets, sentenceBreak } from './punctuation.ts';

describe('punctuation', () => {
  it.each([
    ['en-US', 'a. b', 'a (b)'],
    ['ko', 'a. b', 'a (b)'],
    ['zh-Hans', 'a。b', 'a（b）'],
    ['ja', 'a。b', 'a（b）'],
  ])('of %s', (tag, sentences, aside) => {
    expect(`a${sentenceBreak(tag)}b`).toBe(sentences);
    expect(`a${inBrackets('b', tag)}`).toBe(aside);
  });
});
