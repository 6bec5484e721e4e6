import { distanceKm } from './distance.ts';
import type { Language } from './localizedText.ts';
import type { LonLat } from './lonLat.ts';

export const MAP_LABEL_KINDS = [
  'country',
  'region',
  'sea',
  'river',
  'capital',
  'city',
  'town',
] as const;
export type MapLabelKind = (typeof MAP_LABEL_KINDS)[number];

/** A name on the basemap, in every language of the page. */
export interface MapLabel {
  readonly id: string;
  readonly kind: MapLabelKind;
  readonly lonLat: LonLat;
  /** 1 for what must be there to 5 for what fills a gap. */
  readonly rank: number;
  /** Whole zoom at which the label appears. */
  readonly minZoom: number;
  /** Whole zoom from which on it is gone. */
  readonly maxZoom?: number;
  /** The side of its dot that the name belongs on, where the wrong one would put it into another country. */
  readonly side?: 'left' | 'right';
  readonly names: Readonly<Record<Language, string>>;
}

/** A station and its city, or two marks of one city, lie this close together. */
const SAME_PLACE_KM = 25;

/** The ids of cities and towns that stand where one of `places` does: the story names those itself. */
export function labelsAt(
  labels: readonly MapLabel[],
  places: readonly LonLat[],
): ReadonlySet<string> {
  return new Set(
    labels
      .filter(
        ({ kind, lonLat }) =>
          (kind === 'capital' || kind === 'city' || kind === 'town') &&
          places.some((place) => distanceKm(place, lonLat) < SAME_PLACE_KM),
      )
      .map(({ id }) => id),
  );
}
