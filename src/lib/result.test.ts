import { describe, expect, it } from 'vitest';
import { assertUnreachable } from './assertUnreachable.ts';
import { failed, ok, type Result } from './result.ts';

describe('a result', () => {
  const half = (value: number): Result<number, string> =>
    value % 2 === 0 ? ok(value / 2) : failed(`${value} is odd`);

  it('is a value or a problem, told apart by ok', () => {
    expect(half(4)).toEqual({ ok: true, value: 2 });
    expect(half(3)).toEqual({ ok: false, problem: '3 is odd' });
  });
});

describe(assertUnreachable, () => {
  it('names the case that got through, so that the report of it is of use', () => {
    expect(() => assertUnreachable({ kind: 'boat' } as never)).toThrow('{"kind":"boat"}');
  });
});
