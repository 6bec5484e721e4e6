import { parseStory } from '../dataset/parseStory.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { DataVersion } from '../domain/dataVersion.ts';
import type { Language } from '../domain/localizedText.ts';
import type { Story } from '../domain/story.ts';
import { pageVersion } from '../share/pageVersion.ts';

/** Earlier facts than those that the page was built with. */
export interface FrozenStory {
  readonly version: DataVersion;
  /** Null when that version is not to be had any more. */
  readonly dataset: Dataset | null;
}

/**
 * The story that the page was written from. Its file goes by the version of the facts and is named in
 * the page's head, where the browser begins to fetch it before it knows of any script.
 *
 * @throws Error when it does not come, or is not what this script reads
 */
export async function fetchStory(page: Document): Promise<Story> {
  return await storyAt(storyLinkOf(page).href);
}

/**
 * The facts of an earlier version, for an embed that is frozen at it; null when that is the page's own, or
 * none. Never throws: where they are not to be had, a map of today is better than none.
 */
export async function fetchFrozen(
  page: Document,
  version: DataVersion | null,
): Promise<FrozenStory | null> {
  if (version === null) return null;
  try {
    const current = pageVersion(page);
    if (current === null || version === current) return null;
    const story = await storyAt(storyLinkOf(page).href.replace(current, version));
    return { version, dataset: story.dataset };
  } catch (error) {
    console.warn(`The facts of ${version} are not here.`, error);
    return { version, dataset: null };
  }
}

/** The same facts with the texts of another language; null when there are none of it. */
export async function fetchFactsIn(language: Language): Promise<Dataset | null> {
  const { href } = storyLinkOf(document);
  return (await storyAt(href.replace(/story-[a-z]{2}(?=\.json$)/, `story-${language}`))).dataset;
}

function storyLinkOf(page: Document): HTMLLinkElement {
  const link = page.querySelector<HTMLLinkElement>('link#story');
  if (link === null) throw new Error('The page does not say where its facts are.');
  return link;
}

async function storyAt(href: string): Promise<Story> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`The facts did not come: ${response.status} ${href}`);
  const story = parseStory(await response.json());
  if (!story.ok) throw new Error(`${story.problem} ${href}`);
  return story.value;
}
