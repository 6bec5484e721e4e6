import type { FeatureCollection, Point } from 'geojson';
import { toWorld } from '../domain/mercator.ts';
import type { StoryLabel } from '../domain/storyLabels.ts';
import { formatMonthDay } from '../format/formatDate.ts';
import type { Locale } from '../i18n/translator.ts';
import { type Anchors, anchorsOf, type LabelGround } from './labelSides.ts';

/** The size of the story's names, in px, as on the poster; dates under them are smaller (storyStyle.ts). */
export const NAME_PX = 13.5;
/** From the middle of a dot, or of a line, to the name, in ems. */
const GAPS = { place: 0.7, rumor: 1.1 } as const;

export interface LabelProperties {
  readonly text: string;
  /** The day, as text; empty where none is shown. */
  readonly date: string;
  readonly kind: StoryLabel['kind'];
  /** Lower wins where two labels collide. */
  readonly order: number;
  readonly anchors: Anchors;
}

/**
 * The story's labels as points, in the language of the page.
 *
 * @param ground what the names should keep off; null where there is too much of it
 */
export function labelFeatures(
  labels: readonly StoryLabel[],
  { t, tag }: Locale,
  ground: LabelGround | null,
): FeatureCollection<Point, LabelProperties> {
  return {
    type: 'FeatureCollection',
    features: labels.map((label) => {
      const { at, kind, order } = label;
      const text = label.kind === 'place' ? label.text : t(`map.${label.status}`);
      const date =
        label.kind === 'place' && label.date !== undefined ? formatMonthDay(label.date, tag) : '';
      const lines = date === '' ? [text] : [text, date];
      const name = { at: toWorld(at), lines, fontPx: NAME_PX, gap: GAPS[kind] };
      return {
        type: 'Feature',
        // The word of a rumor belongs to a line: it cannot keep off that.
        properties: {
          text,
          date,
          kind,
          order,
          anchors: anchorsOf(name, kind === 'rumor' ? null : ground),
        },
        geometry: { type: 'Point', coordinates: [...at] },
      };
    }),
  };
}
