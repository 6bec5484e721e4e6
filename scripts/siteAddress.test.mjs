import { describe, expect, it } from 'vitest';
import { siteAddress } from './siteAddress.mjs';

describe('siteAddress', () => {
  it.each([
    [undefined, undefined, 'http://localhost:4173/', '/'],
    ['https://example.org', undefined, 'https://example.org/', '/'],
    ['https://example.org/maps/kim', undefined, 'https://example.org/maps/kim/', '/maps/kim/'],
    ['https://example.org/', '/maps/kim/', 'https://example.org/maps/kim/', '/maps/kim/'],
    ['https://example.org/maps/', 'maps', 'https://example.org/maps/', '/maps/'],
    [undefined, '/maps/kim/', 'http://localhost:4173/maps/kim/', '/maps/kim/'],
  ])('%s with %s is %s', (url, basePath, siteUrl, base) => {
    expect(siteAddress(url, basePath)).toEqual({ siteUrl, base });
  });

  it.each(['example.org', 'ftp://example.org/', 'javascript:alert(1)'])('refuses %s', (url) => {
    expect(() => siteAddress(url)).toThrow('SITE_URL');
  });

  it('refuses two different paths', () => {
    expect(() => siteAddress('https://example.org/a/', '/b/')).toThrow('one of them only');
  });
});
