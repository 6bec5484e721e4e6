import { describe, expect, it } from 'vitest';
import { dayOfVersion, parseDataVersion } from './dataVersion.ts';

describe(parseDataVersion, () => {
  it('knows a version by its day and hash', () => {
    const version = parseDataVersion('2026-11-22.3f9a01bc');
    expect(version).toBe('2026-11-22.3f9a01bc');
    expect(version && dayOfVersion(version)).toBe('2026-11-22');
  });

  it.each([
    '',
    'latest',
    '2026-11-22',
    '2026-02-30.3f9a01bc',
    '2026-11-22.3F9A01BC',
    '2026-11-22.3f9a01bc0',
    '../2026-11-22.3f9a01bc',
    '2026-11-22.3f9a01bc/../..',
    ' 2026-11-22.3f9a01bc',
    '2026-11-22.3f9a01bc\n',
  ])('knows %j for none', (text) => {
    expect(parseDataVersion(text)).toBeNull();
  });
});
