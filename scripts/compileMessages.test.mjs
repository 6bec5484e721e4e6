// @ts-check
import { describe, expect, it } from 'vitest';
import { messageFormatter } from '../src/i18n/formatMessage.ts';
import { compileMessage } from './compileMessages.mjs';

/**
 * @param {string} message
 * @param {import('../src/i18n/formatMessage.ts').MessageValues} [values]
 */
const fill = (message, values, tag = 'en-US') =>
  messageFormatter(tag)(compileMessage(message), values);

describe(messageFormatter, () => {
  it.each([
    ['Filters', undefined, 'Filters'],
    ['', undefined, ''],
    ['#1 of {n}', { n: 3 }, '#1 of 3'],
    ['{a}{b}', { a: 'x', b: true }, 'xtrue'],
    ["it’s '{'quoted'}'", undefined, 'it’s {quoted}'],
    ['{missing}.', {}, '.'],
  ])('fills "%s" with %j: "%s"', (message, values, filled) => {
    expect(fill(message, values)).toBe(filled);
  });

  it.each([
    [0, 'none'],
    [1, 'one, 1'],
    [2, 'other, 2'],
    [1234, 'other, 1,234'],
  ])('chooses by number, an exact one first: %i', (n, filled) => {
    expect(fill('{n, plural, =0 {none} one {one, #} other {other, #}}', { n })).toBe(filled);
  });

  it.each([
    [1, '1 поездка'],
    [3, '3 поездки'],
    [11, '11 поездок'],
    [21, '21 поездка'],
  ])('by the rules of the language: %i in Russian', (n, filled) => {
    const message =
      '{n, plural, one {# поездка} few {# поездки} many {# поездок} other {# поездки}}';
    expect(fill(message, { n }, 'ru')).toBe(filled);
  });

  it('counts in order', () => {
    const message = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    expect([1, 2, 3, 11, 22].map((n) => fill(message, { n }))).toEqual([
      ...['1st', '2nd', '3rd', '11th', '22nd'],
    ]);
  });

  it('keeps the number inside of a choice within a plural', () => {
    const message = '{n, plural, other {{kind, select, a {# of a} other {#}}}}';
    expect(fill(message, { n: 5, kind: 'a' })).toBe('5 of a');
    expect(fill(message, { n: 5, kind: 'constructor' })).toBe('5');
  });

  it('never reads a value as a message', () => {
    expect(fill('{x} {y, select, other {{x}}}', { x: '{0, plural, one {#}} #', y: '' })).toBe(
      '{0, plural, one {#}} # {0, plural, one {#}} #',
    );
  });
});

describe(compileMessage, () => {
  it.each(['{n', '{n, number}', '{n, plural, offset:1 other {x}}'])('refuses %s', (message) => {
    expect(() => compileMessage(message)).toThrow();
  });
});
