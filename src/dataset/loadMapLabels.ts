import labels from '../content/labels.json';
import type { MapLabel } from '../domain/mapLabel.ts';

/** The basemap's names. Their file is checked with the fonts that draw them (scripts/basemap). */
export function loadMapLabels(): readonly MapLabel[] {
  return labels.labels as unknown as readonly MapLabel[];
}
