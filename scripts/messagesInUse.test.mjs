// @ts-check
import { describe, expect, it } from 'vitest';
import { messagesInUse } from './messagesInUse.mjs';

describe(messagesInUse, () => {
  const isUsed = messagesInUse();

  it.each([
    ['a key as it stands', 'filters.clear'],
    ['a key out of an object', 'leg.rail'],
    ['a key that is put together', 'status.short.rumored'],
    ['a key put together in its middle', 'mode.train.inline'],
    ['a key of what is loaded on use', 'share.copy'],
  ])('keeps %s', (_, key) => {
    expect(isUsed(key)).toBe(true);
  });

  it.each(['table.title', 'data.files', 'no.such.message'])('leaves out %s', (key) => {
    expect(isUsed(key)).toBe(false);
  });
});
