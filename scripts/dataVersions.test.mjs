import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  copyKeptVersions,
  dataVersion,
  keepVersion,
  serializeVersions,
  storyFile,
} from './dataVersions.mjs';

const stories = [{ text: '{"a":1}' }, { text: '{"a":2}' }];

describe(dataVersion, () => {
  it('is the day, and the same for the same facts only', () => {
    const version = dataVersion('2026-11-22', stories);
    expect(version).toMatch(/^2026-11-22\.[0-9a-f]{8}$/);
    expect(dataVersion('2026-11-22', structuredClone(stories))).toBe(version);
    expect(dataVersion('2026-11-22', [...stories].reverse())).not.toBe(version);
    expect(dataVersion('2026-11-22', [{ text: '{"a":1}' }])).not.toBe(version);
  });
});

describe('versions that are kept', () => {
  const old = '2026-11-01.00000000';
  const current = '2026-11-22.11111111';
  let folder;
  let dist;
  let versions;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'versions-test-'));
    dist = join(folder, 'dist');
    versions = join(folder, 'versions');
    await build(old);
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** As a build does: a new folder with the facts of one version. */
  async function build(version) {
    await rm(dist, { recursive: true, force: true });
    const file = join(dist, storyFile(version, 'en'));
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, version);
  }
  const published = (version) =>
    readFile(join(dist, storyFile(version, 'en')), 'utf8').catch(() => null);

  it('are in every later build', async () => {
    await keepVersion(dist, old, versions);
    await build(current);
    expect(await copyKeptVersions(dist, current, versions)).toEqual([old]);
    expect(await published(old)).toBe(old);
    expect(await published(current)).toBe(current);
  });

  it('leave what the build wrote itself as it is', async () => {
    await keepVersion(dist, old, versions);
    await writeFile(join(dist, storyFile(old, 'en')), 'as built');
    expect(await copyKeptVersions(dist, old, versions)).toEqual([old]);
    expect(await published(old)).toBe('as built');
  });

  it('may be none', async () => {
    expect(await copyKeptVersions(dist, old, versions)).toEqual([]);
  });

  it('are listed once each, the current one first', () => {
    expect(JSON.parse(serializeVersions({ current, kept: [current, old] }))).toEqual({
      current,
      versions: [
        { version: current, lastChecked: '2026-11-22' },
        { version: old, lastChecked: '2026-11-01' },
      ],
    });
  });
});
