import { isTaken } from '../domain/asOf.ts';
import type { Trip } from '../domain/trip.ts';
import type { Translate } from '../i18n/translator.ts';

/** The headline that the trips of the chosen day tell: "Nine trips abroad, and a rumored tenth". */
export function headlineOf(trips: readonly Trip[], t: Translate): string {
  const taken = trips.filter(isTaken).length;
  const rumored = trips.filter((trip) => trip.status === 'rumored').length;
  return t('headline', { taken, rumored, next: taken + 1 });
}
