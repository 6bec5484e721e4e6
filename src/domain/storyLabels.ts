import { isTaken } from './asOf.ts';
import type { CalendarDate } from './calendarDate.ts';
import { type Language, textIn, withoutAside } from './localizedText.ts';
import type { LonLat } from './lonLat.ts';
import { routeStretches } from './routeStretches.ts';
import type { Place, Trip } from './trip.ts';
import { type PlaceRole, tripPlaces } from './tripPlaces.ts';

/** A name that the story itself puts on the map, over the basemap's own. */
export type StoryLabel =
  | {
      readonly kind: 'place';
      readonly text: string;
      readonly at: LonLat;
      /** Lower wins where two labels collide. */
      readonly order: number;
      /** The day he first came by, on the map of one trip. */
      readonly date?: CalendarDate;
    }
  | {
      readonly kind: 'rumor';
      readonly status: 'rumored' | 'contradicted';
      readonly at: LonLat;
      readonly order: number;
    };

const ORDER: Record<PlaceRole, number> = {
  origin: 1,
  destination: 1,
  meeting: 2,
  end: 3,
  stop: 4,
  via: 5,
};

/**
 * The labels of the story: with no selection where the shown trips started and led, with one
 * everything the selected trip touched, dated. One label for each name, however many trips share it.
 */
export function storyLabels(
  shown: readonly Trip[],
  selected: Trip | null,
  language: Language,
): readonly StoryLabel[] {
  const trips = selected === null ? shown : [selected];
  const places = new Map<string, StoryLabel>();
  for (const { place, role } of trips.flatMap(tripPlaces)) {
    if (selected === null && role !== 'destination' && role !== 'origin') continue;
    const text = shortName(place, language);
    const order = ORDER[role];
    if ((places.get(text)?.order ?? Number.POSITIVE_INFINITY) <= order) continue;
    const date = selected === null ? undefined : firstDateAt(selected, place);
    places.set(text, {
      kind: 'place',
      text,
      at: place.lonLat,
      order,
      ...(date === undefined ? {} : { date }),
    });
  }
  return [...places.values(), ...trips.flatMap(rumorLabel)];
}

/** A place's name without what only tells two stations of a city apart. */
function shortName(place: Place, language: Language): string {
  return withoutAside(textIn(place.name, language));
}

/** The earliest day on which a source puts him there. */
function firstDateAt(trip: Trip, place: Place): CalendarDate | undefined {
  const dates = [
    ...trip.legs.flatMap(({ from, to, depart, arrive }) => [
      { at: from, when: depart },
      { at: to, when: arrive },
    ]),
    ...trip.stops.map(({ place: at, arrive, depart }) => ({ at, when: arrive ?? depart })),
    ...trip.meetings.map(({ place: at, start }) => ({ at, when: start })),
  ].flatMap(({ at, when }) => (at.id === place.id && when !== undefined ? [when.date] : []));
  return dates.sort()[0];
}

/** The word on the line of a trip that is not held to have taken place. */
function rumorLabel(trip: Trip): readonly StoryLabel[] {
  if (isTaken(trip)) return [];
  const [longest] = [...routeStretches(trip)].sort((a, b) => b.path.length - a.path.length);
  const at = longest?.path[Math.floor(longest.path.length / 2)];
  if (at === undefined) return [];
  return [
    {
      kind: 'rumor',
      status: trip.status === 'rumored' ? 'rumored' : 'contradicted',
      at,
      order: 0,
    },
  ];
}
