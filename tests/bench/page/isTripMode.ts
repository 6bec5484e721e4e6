import { TRIP_MODES, type TripMode } from '../../../src/domain/mode.ts';

export function isTripMode(value: string): value is TripMode {
  return (TRIP_MODES as readonly string[]).includes(value);
}
