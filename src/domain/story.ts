import type { Dataset } from './dataset.ts';
import type { MapLabel } from './mapLabel.ts';

/** All that a page is made from. */
export interface Story {
  /** Null when the content has no frame to stand in (parseDataset). */
  readonly dataset: Dataset | null;
  /** The basemap's names. */
  readonly labels: readonly MapLabel[];
}
