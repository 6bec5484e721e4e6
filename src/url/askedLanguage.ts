import { LANGUAGES, type Language, languageOfTag } from '../domain/localizedText.ts';
import { PARAMETERS } from './parameters.ts';
import { languageOfReader } from './readerLanguage.ts';

/** How a tag of a language looks; no folder of the site does. */
const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** The page that was served, and who asked for it. */
export interface ServedPage {
  readonly language: Language;
  /** Under an address that is no page: what was served stands in for it. */
  readonly isMissing: boolean;
  /** The reader's languages, best first, as the browser lists them. */
  readonly readerTags: readonly string[];
}

/**
 * Where the page is that an address means, when it is another than was served: `?lang=ko` is the Korean page,
 * `/zh-TW/` the Chinese one, and a language that the site does not speak (`?lang=xx`, `/xx/`) is the
 * reader's own, with the parameter kept so that the page there says so. Null where the right page was served.
 *
 * @param base the path the site lives under, with slashes at both ends
 */
export function addressInLanguage(
  address: { readonly pathname: string; readonly search: string; readonly hash: string },
  base: string,
  { language, isMissing, readerTags }: ServedPage,
): string | null {
  const path = address.pathname.startsWith(base) ? address.pathname.slice(base.length) : '';
  const { folder, rest } = partsOf(path, isMissing);
  const isFolder = folder !== '';
  const parameters = new URLSearchParams(address.search);
  const asked = parameters.getAll(PARAMETERS.language);
  if (!isFolder && asked.length === 0) return null;

  const known = asked.map(languageOfTag).find((each) => each !== null);
  const inPath = languageOfTag(folder);
  if (known !== undefined) parameters.delete(PARAMETERS.language);
  else if (isFolder && inPath === null) parameters.set(PARAMETERS.language, folder);
  const own = languageOfReader(readerTags) ?? 'en';
  const wanted = known ?? (asked.length > 0 ? own : (inPath ?? own));
  const wantedFolder = wanted === 'en' ? '' : wanted;
  // A page that stands in for a missing one is in English, whatever its address says.
  if (isMissing && isFolder ? folder === wantedFolder : wanted === language) return null;
  const query = parameters.size === 0 ? '' : `?${parameters}`;
  return `${base}${wantedFolder === '' ? '' : `${wantedFolder}/`}${rest}${query}${address.hash}`;
}

/** The language whose pages an address is among. */
export function languageOfPath(pathname: string, base: string): Language {
  const [folder] = pathname.startsWith(base) ? pathname.slice(base.length).split('/') : [];
  return LANGUAGES.find((language) => language === folder) ?? 'en';
}

/** The folder of a language and what is in it; where no page is, whatever looks like a language is meant as one. */
function partsOf(
  path: string,
  isMissing: boolean,
): { readonly folder: string; readonly rest: string } {
  const [, first = '', rest = ''] = /^([^/]*)\/?(.*)$/s.exec(path) ?? [];
  const isFolder = isLanguageFolder(first) || (isMissing && TAG.test(first));
  return isFolder ? { folder: first, rest } : { folder: '', rest: path };
}

/** English has none. */
const isLanguageFolder = (folder: string): boolean =>
  LANGUAGES.some((language) => language === folder && language !== 'en');
