import type { Place, Trip } from './trip.ts';

/** Why a place is on the map for a trip; the first that applies, most telling first. */
export type PlaceRole = 'destination' | 'origin' | 'meeting' | 'end' | 'stop' | 'via';

export interface TripPlace {
  readonly tripId: string;
  readonly place: Place;
  readonly role: PlaceRole;
}

/** Every place a trip touches, once, in its strongest role. */
export function tripPlaces(trip: Trip): readonly TripPlace[] {
  const byRole: readonly (readonly [PlaceRole, readonly Place[]])[] = [
    ['destination', [trip.account.destination]],
    ['origin', originOf(trip)],
    ['meeting', trip.meetings.map((meeting) => meeting.place)],
    ['end', trip.legs.flatMap((leg) => [leg.from, leg.to])],
    ['stop', trip.stops.map((stop) => stop.place)],
    ['via', trip.legs.flatMap((leg) => leg.via)],
  ];
  const places = new Map<string, TripPlace>();
  for (const [role, members] of byRole) {
    for (const place of members) {
      if (!places.has(place.id)) places.set(place.id, { tripId: trip.id, place, role });
    }
  }
  return [...places.values()];
}

/** Where the trip set out. Not an airport: its city stands for it on every map. */
function originOf({ legs }: Trip): readonly Place[] {
  const start = legs[0]?.from;
  return start === undefined || start.kind === 'airport' ? [] : [start];
}
