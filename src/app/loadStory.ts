import type { ContentProblem } from '../dataset/contentProblem.ts';
import { loadContent } from '../dataset/loadContent.ts';
import { loadMapLabels } from '../dataset/loadMapLabels.ts';
import { parseDataset } from '../dataset/parseDataset.ts';
import type { Story } from '../domain/story.ts';

/**
 * All content of the site, parsed, with what had to be left out. For the build and the development
 * server: a browser gets what they write of it (`fetchStory`).
 */
export function loadStory(): Story & { readonly problems: readonly ContentProblem[] } {
  return { ...parseDataset(loadContent()), labels: loadMapLabels() };
}
