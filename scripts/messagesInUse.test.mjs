// @ts-check
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryOf, firstMessages, messagesInUse } from './messagesInUse.mjs';
import { projectFolder } from './runTool.mjs';

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

  it('gives each template the messages of its own entry', () => {
    const ofTemplate = (/** @type {string} */ name) =>
      messagesInUse(entryOf(join(projectFolder, name)));
    expect(ofTemplate('builder.html')('builder.what')).toBe(true);
    expect(ofTemplate('index.html')('builder.what')).toBe(false);
    expect(ofTemplate('index.html')('share.copy')).toBe(true);
    expect(ofTemplate('embed.html')('embed.full')).toBe(true);
    expect(ofTemplate('embed.html')('builder.what')).toBe(false);
  });
});

describe(firstMessages, () => {
  const entries = entryOf(join(projectFolder, 'index.html'));
  const isFirst = firstMessages(entries);

  it.each([
    ['a key of the page', 'filters.clear'],
    ['a key of a part that a page may be served with', 'details.meetings'],
    ['a key of the map', 'map.zoomIn'],
  ])('has %s', (_, key) => {
    expect(isFirst(key)).toBe(true);
  });

  it.each(['share.copy', 'playback.position', 'help.keys'])('leaves %s for later', (key) => {
    expect(isFirst(key)).toBe(false);
    expect(messagesInUse(entries)(key)).toBe(true);
  });

  it('has all of the builder, which has no parts for later, and none of the live map', () => {
    const ofBuilder = firstMessages(entryOf(join(projectFolder, 'builder.html')));
    expect(ofBuilder('share.copy')).toBe(true);
    expect(ofBuilder('map.zoomIn')).toBe(false);
  });
});
