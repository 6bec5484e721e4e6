import { loadContent } from '../dataset/loadContent.ts';
import { loadMapLabels } from '../dataset/loadMapLabels.ts';
import { type ParsedContent, parseDataset } from '../dataset/parseDataset.ts';
import type { MapLabel } from '../domain/mapLabel.ts';

export interface Story extends ParsedContent {
  readonly labels: readonly MapLabel[];
}

/** All content of the site, parsed. */
export function loadStory(): Story {
  return { ...parseDataset(loadContent()), labels: loadMapLabels() };
}
