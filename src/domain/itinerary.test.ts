import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tripAsOf } from './asOf.ts';
import { distanceKm } from './distance.ts';
import { type Itinerary, itineraryOf, positionAt } from './itinerary.ts';
import type { LocalTime } from './localTime.ts';
import {
  ABROAD_LINE,
  at,
  BORDER,
  CAPITAL,
  DRIVE,
  day,
  FLIGHT,
  HOME_LINE,
  HOST,
  ISLAND,
  JUNCTION,
  NEIGHBOR,
  on,
  RAIL_TRIP,
  RUMOR,
  testAccount,
  testCitation,
  testLeg,
  testSection,
  testTrip,
} from './testTrips.ts';
import type { Meeting, Place, Stop, Trip, TripRecord } from './trip.ts';

const made = (trip: Trip): Itinerary => {
  const itinerary = itineraryOf(trip);
  if (itinerary === null) throw new Error(`${trip.id} has no itinerary.`);
  return itinerary;
};
const asKnown = (record: TripRecord, asOf = '2023-09-11'): Trip => {
  const trip = tripAsOf(record, day(asOf));
  if (trip === null) throw new Error(`${record.id} was not known.`);
  return trip;
};
const known = { knownSince: day('2018-01-01'), citations: [testCitation('report')] };
const stopAt = (id: string, place: Place, arrive: LocalTime): Stop => ({
  id,
  place,
  arrive,
  what: { en: id },
  ...known,
});
const meetingAt = (place: Place, start: LocalTime): Meeting => ({
  id: 'meeting',
  with: [HOST],
  place,
  venue: { en: 'hall' },
  start,
  ...known,
});

const OUT = [
  testSection(HOME_LINE, CAPITAL, BORDER),
  testSection(ABROAD_LINE, BORDER, NEIGHBOR),
] as const;
const BACK = [
  testSection(ABROAD_LINE, NEIGHBOR, BORDER),
  testSection(HOME_LINE, BORDER, CAPITAL),
] as const;

/** Out and back by rail, with the times that a test gives. */
const railTrip = (more: {
  readonly depart?: LocalTime;
  readonly arrive?: LocalTime;
  readonly leave?: LocalTime;
  readonly stops?: readonly Stop[];
  readonly meetings?: readonly Meeting[];
}): Trip =>
  testTrip('rail', {
    account: testAccount({ start: on('2018-03-25'), end: on('2018-03-28') }),
    legs: [
      testLeg('out', 'train', {
        sections: OUT,
        ...(more.depart && { depart: more.depart }),
        ...(more.arrive && { arrive: more.arrive }),
      }),
      testLeg('back', 'train', { sections: BACK, ...(more.leave && { depart: more.leave }) }),
    ],
    stops: more.stops ?? [],
    meetings: more.meetings ?? [],
  });

const told = ({ moments }: Itinerary) =>
  moments.map(({ event, place, precision }) => `${event.kind} ${place.id} ${precision}`);

describe(itineraryOf, () => {
  it('puts what happened on the line, in order, out and back', () => {
    const trip = railTrip({
      depart: at('2018-03-25', '17:00', '+08:30'),
      arrive: at('2018-03-26', '14:30', '+08:00'),
      leave: on('2018-03-27', { part: 'afternoon' }),
      stops: [
        stopAt('home', BORDER, on('2018-03-28')),
        stopAt('junction', JUNCTION, on('2018-03-26', { part: 'morning' })),
      ],
      meetings: [meetingAt(NEIGHBOR, on('2018-03-26'))],
    });
    const itinerary = made(trip);
    expect(told(itinerary)).toEqual([
      'departure Capital clock',
      'stop Junction day',
      'arrival Neighbor clock',
      'meeting Neighbor day',
      'departure Neighbor day',
      'stop Border day',
      // The trip's own end says the day on which he was back.
      'arrival Capital day',
    ]);
    const end = itinerary.pieces.at(-1)?.along.at(-1) ?? 0;
    expect(itinerary.moments.at(-1)?.along).toBeCloseTo(end, 9);
    expect(itinerary.moments.at(-2)?.along).toBeGreaterThan(end / 2);
  });

  it('keeps a known time to the minute, and what is less sure inside its day', () => {
    const { moments } = made(
      railTrip({
        depart: on('2018-03-25'),
        arrive: at('2018-03-26', '14:30', '+08:00'),
        stops: [stopAt('border', BORDER, on('2018-03-25', { part: 'night' }))],
      }),
    );
    const [departure, border, arrival] = moments;
    expect(arrival?.at).toBe(Date.parse('2018-03-26T14:30:00+08:00'));
    // The whole day by the clock of Pyongyang, which was at +08:30, and before the border.
    expect(departure?.at).toBeGreaterThan(Date.parse('2018-03-25T00:00:00+08:30'));
    expect(departure?.at).toBeLessThan(border?.at ?? 0);
    expect(border?.at).toBeGreaterThanOrEqual(Date.parse('2018-03-25T20:00:00+08:30'));
    expect(border?.at).toBeLessThan(Date.parse('2018-03-26T00:00:00+08:30'));
  });

  it('lets a stop that is described stand for the bare arrival of the same time', () => {
    const arrive = at('2018-03-26', '14:30', '+08:00');
    const trip = railTrip({
      depart: on('2018-03-25'),
      arrive,
      stops: [stopAt('end', NEIGHBOR, arrive)],
    });
    expect(told(made(trip))).toContain('stop Neighbor clock');
    expect(told(made(trip))).not.toContain('arrival Neighbor clock');
  });

  it('places a meeting in the city that an airport serves', () => {
    const trip = asKnown({
      ...FLIGHT,
      meetings: [meetingAt(ISLAND, on('2018-06-11'))],
    });
    const itinerary = made(trip);
    expect(told(itinerary)[1]).toBe('meeting Island day');
    const [out] = itinerary.pieces;
    expect(itinerary.moments[1]?.along).toBe(out?.along.at(-1));
  });

  it('goes as far as something is known, and no further', () => {
    const rumor = made(asKnown(RUMOR));
    expect(told(rumor)).toEqual(['departure Capital day', 'meeting Port day']);
    const later = made(asKnown(RUMOR, '2023-09-13'));
    expect(told(later)).toEqual(['departure Capital day']);
    expect(positionAt(later, later.endsAt + 1e9).along).toBe(0);
    expect(rumor.pieces[0]?.drawing).toBe('tentative');
  });

  it('has none for a trip without a leg', () => {
    expect(itineraryOf(testTrip('nowhere', { legs: [] }))).toBeNull();
  });
});

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:30`);
const someTime = (date: string): fc.Arbitrary<LocalTime> =>
  fc.oneof(
    fc.constant(on(date)),
    fc
      .constantFrom('morning', 'afternoon', 'night')
      .map((part) => on(date, { part: part as 'morning' })),
    fc.constantFrom(...HOURS).map((time) => at(date, time, '+08:00')),
  );
/** Trips of every mixture of known times, days and nothing. */
const someItinerary: fc.Arbitrary<Itinerary> = fc.oneof(
  fc
    .record(
      {
        depart: someTime('2018-03-25'),
        arrive: someTime('2018-03-27'),
        leave: someTime('2018-03-27'),
        border: someTime('2018-03-26'),
        junction: someTime('2018-03-26'),
        meeting: someTime('2018-03-27'),
        home: someTime('2018-03-28'),
      },
      { requiredKeys: [] },
    )
    .map(({ border, junction, meeting, home, ...legs }) =>
      made(
        railTrip({
          ...(legs as { depart?: LocalTime }),
          stops: [
            ...(border ? [stopAt('border', BORDER, border)] : []),
            ...(junction ? [stopAt('junction', JUNCTION, junction)] : []),
            ...(home ? [stopAt('home', BORDER, home)] : []),
          ],
          meetings: meeting ? [meetingAt(NEIGHBOR, meeting)] : [],
        }),
      ),
    ),
  fc.constantFrom(...[RAIL_TRIP, FLIGHT, DRIVE, RUMOR].map((record) => made(asKnown(record)))),
);
const someShare = fc.double({ min: 0, max: 1, noNaN: true });
const instantIn = ({ startsAt, endsAt }: Itinerary, share: number) =>
  startsAt + (endsAt - startsAt) * share;

describe(positionAt, () => {
  it('never runs backward, in time or along the line', () => {
    fc.assert(
      fc.property(someItinerary, someShare, someShare, (itinerary, a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const before = positionAt(itinerary, instantIn(itinerary, first));
        const after = positionAt(itinerary, instantIn(itinerary, last));
        expect(before.along).toBeLessThanOrEqual(after.along);
        for (const [index, moment] of itinerary.moments.entries()) {
          const next = itinerary.moments[index + 1];
          if (next === undefined) continue;
          expect(moment.at).toBeLessThanOrEqual(next.at);
          expect(moment.along).toBeLessThanOrEqual(next.along);
        }
      }),
    );
  });

  it('is continuous: a minute takes the head no further than its line is long for it', () => {
    fc.assert(
      fc.property(someItinerary, someShare, (itinerary, share) => {
        const instant = instantIn(itinerary, share);
        const here = positionAt(itinerary, instant);
        const there = positionAt(itinerary, instant + 60_000);
        expect(distanceKm(here.lonLat, there.lonLat)).toBeLessThanOrEqual(
          there.along - here.along + 0.01,
        );
      }),
    );
  });

  it('is at the place of every moment at its time, and clamps outside', () => {
    fc.assert(
      fc.property(someItinerary, (itinerary) => {
        for (const moment of itinerary.moments) {
          const later = itinerary.moments.filter(({ at: when }) => when === moment.at).at(-1);
          expect(positionAt(itinerary, moment.at).along).toBe(later?.along);
        }
        const { startsAt, endsAt } = itinerary;
        expect(positionAt(itinerary, startsAt - 1e10)).toEqual(positionAt(itinerary, startsAt));
        expect(positionAt(itinerary, endsAt + 1e10)).toEqual(positionAt(itinerary, endsAt));
      }),
    );
  });

  it('says how well it is known', () => {
    const itinerary = made(
      railTrip({
        depart: at('2018-03-25', '17:00', '+08:30'),
        arrive: at('2018-03-26', '14:30', '+08:00'),
        leave: on('2018-03-27'),
      }),
    );
    const knowingAt = (instant: string) => positionAt(itinerary, Date.parse(instant)).knowing;
    expect(knowingAt('2018-03-25T17:00:00+08:30')).toBe('known');
    expect(knowingAt('2018-03-26T02:00:00+08:00')).toBe('between times');
    // He is there; until when, no source says.
    expect(knowingAt('2018-03-26T20:00:00+08:00')).toBe('known');
    expect(knowingAt('2018-03-28T02:00:00+08:00')).toBe('by day');
  });

  it('names an hour only between times that have one', () => {
    const itinerary = made(
      railTrip({
        depart: at('2018-03-25', '17:00', '+08:30'),
        arrive: at('2018-03-26', '14:30', '+08:00'),
        meetings: [meetingAt(NEIGHBOR, on('2018-03-26'))],
      }),
    );
    const hasHourAt = (instant: string) => positionAt(itinerary, Date.parse(instant)).hasHour;
    expect(hasHourAt('2018-03-26T02:00:00+08:00')).toBe(true);
    expect(hasHourAt('2018-03-26T14:30:00+08:00')).toBe(true);
    // On the way to a meeting of which only the day is known, and at it.
    expect(hasHourAt('2018-03-26T14:31:00+08:00')).toBe(false);
    expect(hasHourAt('2018-03-26T23:59:00+08:00')).toBe(false);
  });

  it('shows the clock of the last station, and over the sea that of the nearer end', () => {
    const abroad = { ...NEIGHBOR, zone: 'Asia/Shanghai' };
    const line = {
      ...ABROAD_LINE,
      points: [{ place: BORDER }, { place: JUNCTION }, { place: abroad }],
    };
    const trip = testTrip('rail', {
      legs: [
        testLeg('out', 'train', {
          sections: [testSection(line, BORDER, abroad)],
          depart: at('2018-03-25', '08:00', '+08:00'),
          arrive: at('2018-03-25', '18:00', '+08:00'),
        }),
      ],
    });
    const itinerary = made(trip);
    expect(positionAt(itinerary, itinerary.startsAt).zone).toBe('Asia/Pyongyang');
    expect(positionAt(itinerary, itinerary.endsAt).zone).toBe('Asia/Shanghai');
    expect(positionAt(itinerary, itinerary.endsAt - 60_000).zone).toBe('Asia/Pyongyang');
  });
});
