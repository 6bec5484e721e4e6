import type { FeatureCollection, Point } from 'geojson';
import type { StoryLabel } from '../domain/storyLabels.ts';
import { formatMonthDay } from '../format/formatDate.ts';
import type { Locale } from '../i18n/translator.ts';

export interface LabelProperties {
  readonly text: string;
  /** The day, as text; empty where none is shown. */
  readonly date: string;
  readonly kind: StoryLabel['kind'];
  /** Lower wins where two labels collide. */
  readonly order: number;
}

/** The story's labels as points, in the language of the page. */
export function labelFeatures(
  labels: readonly StoryLabel[],
  { t, tag }: Locale,
): FeatureCollection<Point, LabelProperties> {
  return {
    type: 'FeatureCollection',
    features: labels.map((label) => ({
      type: 'Feature',
      properties: {
        text: label.kind === 'place' ? label.text : t(`map.${label.status}`),
        date:
          label.kind === 'place' && label.date !== undefined ? formatMonthDay(label.date, tag) : '',
        kind: label.kind,
        order: label.order,
      },
      geometry: { type: 'Point', coordinates: [...label.at] },
    })),
  };
}
