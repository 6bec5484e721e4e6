/** How a trip is counted: by the mode of its longest part. */
export const TRIP_MODES = ['train', 'plane', 'car'] as const;
export type TripMode = (typeof TRIP_MODES)[number];

/** How one leg was traveled. */
export const LEG_MODES = ['train', 'plane', 'car', 'foot'] as const;
export type LegMode = (typeof LEG_MODES)[number];

export function isTripMode(value: string): value is TripMode {
  return (TRIP_MODES as readonly string[]).includes(value);
}
