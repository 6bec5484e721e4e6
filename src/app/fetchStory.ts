import { parseStory } from '../dataset/parseStory.ts';
import type { Story } from '../domain/story.ts';

/**
 * The story that the page was written from. Its file goes by the hash of what is in it and is named in
 * the page's head, where the browser begins to fetch it before it knows of any script.
 *
 * @throws Error when it does not come, or is not what this script reads
 */
export async function fetchStory(page: Document): Promise<Story> {
  const link = page.querySelector<HTMLLinkElement>('link#story');
  if (link === null) throw new Error('The page does not say where its facts are.');
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`The facts did not come: ${response.status} ${link.href}`);
  const story = parseStory(await response.json());
  if (!story.ok) throw new Error(`${story.problem} ${link.href}`);
  return story.value;
}
