import { loadContent } from '../dataset/loadContent.ts';
import { loadMapLabels } from '../dataset/loadMapLabels.ts';
import { type ParsedContent, parseDataset } from '../dataset/parseDataset.ts';
import { translateContent } from '../dataset/translateContent.ts';
import type { Story } from '../domain/story.ts';

/**
 * All content of the site, parsed, with what only the build needs of it and what had to be left out. For the build and the development
 * server: a browser gets what they write of it (`fetchStory`).
 */
export function loadStory(): Story & ParsedContent {
  return { ...parseDataset(translateContent(loadContent())), labels: loadMapLabels() };
}
