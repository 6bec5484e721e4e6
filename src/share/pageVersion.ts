import { type DataVersion, parseDataVersion } from '../domain/dataVersion.ts';

/** The version of the facts that the page was built with, which its head names; null while developing. */
export function pageVersion(page: Document): DataVersion | null {
  return parseDataVersion(page.querySelector<HTMLLinkElement>('link#story')?.dataset.version ?? '');
}
