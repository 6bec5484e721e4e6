import { formatDate } from '../format/formatDate.ts';
import type { Locale } from '../i18n/translator.ts';

/** What a citation names. */
export interface CitedPage {
  readonly title: string;
  readonly url: string;
  /** `as known on September 11, 2023`, in the words of the page. */
  readonly asOf: string;
  /** The day the data was last checked: its version. */
  readonly version: string;
  /** The day the reader saw it, `YYYY-MM-DD`. */
  readonly accessed: string;
}

/** One line of text for a footnote. */
export function citePageText(page: CitedPage, { t, tag }: Locale): string {
  return t('cite.text', {
    title: page.title,
    product: t('product.name'),
    asOf: page.asOf,
    version: page.version,
    url: page.url,
    accessed: formatDate(page.accessed as Parameters<typeof formatDate>[0], tag),
  });
}

/** A BibTeX entry of the kind that BibLaTeX and most styles know. */
export function citePageBibtex(page: CitedPage, { t }: Locale): string {
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${escapeBibtex(page.title)}}`],
    ['author', `{${escapeBibtex(t('product.name'))}}`],
    ['year', page.version.slice(0, 4)],
    ['url', page.url],
    ['urldate', page.accessed],
    ['version', page.version],
    ['note', escapeBibtex(page.asOf)],
  ];
  const key = `kimtrips${page.version.replaceAll('-', '')}`;
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

/** CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), as Zotero takes it. */
export function citePageCsl(page: CitedPage, { t, tag }: Locale): string {
  const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });
  return JSON.stringify(
    [
      {
        id: page.url,
        type: 'webpage',
        title: page.title,
        'container-title': t('product.name'),
        URL: page.url,
        issued: dateParts(page.version),
        accessed: dateParts(page.accessed),
        version: page.version,
        note: page.asOf,
        language: tag,
      },
    ],
    null,
    2,
  );
}

const escapeBibtex = (text: string): string =>
  text.replace(/[\\{}&%$#_~^]/g, (mark) => `\\${mark}`);
