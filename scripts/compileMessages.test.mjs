// @ts-check
import { describe, expect, it } from 'vitest';
import { compileCatalog } from './compileMessages.mjs';

/**
 * @param {string} message
 * @param {Readonly<Record<string, string | number | boolean>>} [values]
 */
async function fill(message, values = {}, language = 'en') {
  const text = compileCatalog({ message }, language)
    // A module that is no file finds no packages by their names.
    .replace(/from "([^"]+)"/g, (_, name) => `from "${import.meta.resolve(name)}"`);
  const { default: catalog } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return catalog.message(values);
}

describe(compileCatalog, () => {
  it.each([
    ['Filters', undefined, 'Filters'],
    ['', undefined, ''],
    ['#1 of {n}', { n: 3 }, '#1 of 3'],
    ['{a}{b}', { a: 'x', b: true }, 'xtrue'],
    ["it’s '{'quoted'}'", undefined, 'it’s {quoted}'],
  ])('fills "%s" with %j: "%s"', async (message, values, filled) => {
    expect(await fill(message, values)).toBe(filled);
  });

  it.each([
    [0, 'none'],
    [1, 'one, 1'],
    [2, 'other, 2'],
    [1234, 'other, 1,234'],
  ])('chooses by number, an exact one first: %i', async (n, filled) => {
    const message = '{n, plural, =0 {none} one {one, #} other {other, #}}';
    expect(await fill(message, { n })).toBe(filled);
  });

  it.each([
    [1, '1 поездка'],
    [3, '3 поездки'],
    [11, '11 поездок'],
    [21, '21 поездка'],
  ])('by the rules of the language: %i in Russian', async (n, filled) => {
    const message =
      '{n, plural, one {# поездка} few {# поездки} many {# поездок} other {# поездки}}';
    expect(await fill(message, { n }, 'ru')).toBe(filled);
  });

  it('counts in order', async () => {
    const message = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    const counted = await Promise.all([1, 2, 3, 11, 22].map((n) => fill(message, { n })));
    expect(counted).toEqual(['1st', '2nd', '3rd', '11th', '22nd']);
  });

  it('keeps the number inside of a choice within a plural', async () => {
    const message = '{n, plural, other {{kind, select, a {# of a} other {#}}}}';
    expect(await fill(message, { n: 5, kind: 'a' })).toBe('5 of a');
    expect(await fill(message, { n: 5, kind: 'constructor' })).toBe('5');
  });

  it('never reads a value as a message', async () => {
    const x = '{0, plural, one {#}} #';
    expect(await fill('{x} {y, select, other {{x}}}', { x, y: '' })).toBe(`${x} ${x}`);
  });

  it.each(['{n', '{n, number}', '{n, plural, other {{d, date}}}'])('refuses %s', (message) => {
    expect(() => compileCatalog({ message }, 'en')).toThrow('en.json: message "message"');
  });
});
