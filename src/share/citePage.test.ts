import { describe, expect, it } from 'vitest';
import { englishLocale } from '../i18n/localeOf.ts';
import { citePageBibtex, citePageCsl, citePageText } from './citePage.ts';

const PAGE = {
  title: 'Hanoi & {more}, 2019',
  url: 'https://example.org/trip/hanoi-2019-02/?mode=train',
  asOf: 'As known on September 11, 2023',
  version: '2026-11-22',
  accessed: '2026-11-23',
};

describe('a citation', () => {
  it.each([citePageText, citePageBibtex, citePageCsl])('names day and version: %o', (write) => {
    const text = write(PAGE, englishLocale());
    expect(text).toContain('As known on September 11, 2023');
    expect(text).toContain('2026-11-22');
    expect(text).toContain(PAGE.url);
  });

  it('is BibTeX that a title cannot break', () => {
    const text = citePageBibtex(PAGE, englishLocale());
    expect(text).toMatch(/^@misc\{kimtrips20261122,\n/);
    expect(text).toContain('Hanoi \\& \\{more\\}, 2019');
  });

  it('is CSL-JSON with dates in parts', () => {
    const [item] = JSON.parse(citePageCsl(PAGE, englishLocale()));
    expect(item).toMatchObject({
      type: 'webpage',
      issued: { 'date-parts': [[2026, 11, 22]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
    });
  });
});
