import { describe, expect, it } from 'vitest';
import { memoizeLast } from './memoizeLast.ts';

describe(memoizeLast, () => {
  const pairOf = () => memoizeLast((a: unknown, b: unknown) => ({ a, b }));

  it('gives the same object for the same arguments', () => {
    const pair = pairOf();
    expect(pair(1, 'x')).toBe(pair(1, 'x'));
  });

  it('computes again when any one argument is another, even an equal one', () => {
    const pair = pairOf();
    const first = pair(1, [2]);
    expect(pair(1, [2])).not.toBe(first);
    const second = pair(1, 'x');
    expect(pair(2, 'x')).toEqual({ a: 2, b: 'x' });
    expect(pair(1, 'x')).not.toBe(second);
  });

  it('remembers an answer that is undefined', () => {
    let calls = 0;
    const count = memoizeLast((_: number) => {
      calls += 1;
    });
    count(1);
    count(1);
    expect(calls).toBe(1);
  });
});
