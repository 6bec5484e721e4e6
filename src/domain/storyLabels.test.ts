import { describe, expect, it } from 'vitest';
import { REPORT_DAY, tripsAsOf } from './asOf.ts';
import type { Language } from './localizedText.ts';
import { routeStretches } from './routeStretches.ts';
import { type StoryLabel, storyLabels } from './storyLabels.ts';
import {
  BORDER,
  CAPITAL,
  FLIGHT,
  HOST,
  NEIGHBOR,
  on,
  PORT,
  RAIL_TRIP,
  RUMOR,
  testAccount,
  testLeg,
  testPlace,
  testStory,
  testTrip,
} from './testTrips.ts';
import type { Trip } from './trip.ts';

const REPORTED = tripsAsOf(testStory(), REPORT_DAY);
const LATEST = tripsAsOf(testStory(), 'latest');

function tripOf(id: string): Trip {
  const trip = REPORTED.find((candidate) => candidate.id === id);
  if (trip === undefined) throw new Error(`No trip ${id}`);
  return trip;
}

const textsOf = (labels: readonly StoryLabel[]) =>
  labels.flatMap((label) => (label.kind === 'place' ? label.text : []));
const placeOf = (labels: readonly StoryLabel[], text: string) =>
  labels.find((label) => label.kind === 'place' && label.text === text);
const rumorsOf = (labels: readonly StoryLabel[]) => labels.filter(({ kind }) => kind === 'rumor');

const ofStory = (trips: readonly Trip[], language: Language = 'en') =>
  storyLabels(trips, null, language);
const ofTrip = (trip: Trip, language: Language = 'en') => storyLabels(REPORTED, trip, language);

describe('the labels of the story', () => {
  it('name once each place where a trip started or led, without a day', () => {
    const labels = ofStory(REPORTED);
    expect(textsOf(labels).toSorted()).toEqual(
      ['Capital', 'Island', 'Neighbor', 'Port', 'Village'].toSorted(),
    );
    for (const label of labels) expect(label).not.toHaveProperty('date');
  });

  it('name nothing of the trips that are not shown', () => {
    expect(textsOf(ofStory([tripOf(FLIGHT.id)]))).toEqual(['Island']);
    expect(ofStory([])).toEqual([]);
  });

  it('stand where their place does', () => {
    expect(placeOf(ofStory(REPORTED), 'Neighbor')?.at).toEqual(NEIGHBOR.lonLat);
  });

  it('call a station by its city', () => {
    const destination = testPlace('hbf', [105, 21], { name: { en: 'Hanoi (old station)' } });
    const trip = testTrip('trip', { account: testAccount({ destination }) });
    expect(textsOf(ofStory([trip]))).toEqual(['Hanoi']);
  });

  it('stand at the first of two places of one name that matter alike', () => {
    const trips = [105, 106].map((longitude) =>
      testTrip(`trip-${longitude}`, {
        account: testAccount({
          destination: testPlace(`hanoi-${longitude}`, [longitude, 21], { name: { en: 'Hanoi' } }),
        }),
      }),
    );
    expect(ofStory(trips)).toMatchObject([{ text: 'Hanoi', at: [105, 21] }]);
  });

  it('are in the language of the page, and in English where nobody has translated', () => {
    const destination = testPlace('hanoi', [105, 21], { name: { en: 'Hanoi', ko: '하노이' } });
    const trip = testTrip('trip', { account: testAccount({ destination }) });
    expect(textsOf(ofStory([trip], 'ko'))).toEqual(['하노이']);
    expect(textsOf(ofStory([trip], 'ru'))).toEqual(['Hanoi']);
  });
});

describe('the labels of one trip', () => {
  it('name all that it touched, and nothing else', () => {
    expect(textsOf(ofTrip(tripOf(RAIL_TRIP.id))).toSorted()).toEqual([
      'Border',
      'Capital',
      'Neighbor',
    ]);
  });

  it('have the first day on which a source puts him there', () => {
    const labels = ofTrip(tripOf(RAIL_TRIP.id));
    // Out from the capital on the 25th; the leg back has no times.
    expect(placeOf(labels, CAPITAL.id)).toMatchObject({ date: '2018-03-25' });
    expect(placeOf(labels, BORDER.id)).toMatchObject({ date: '2018-03-25' });
    expect(placeOf(labels, NEIGHBOR.id)).toMatchObject({ date: '2018-03-26' });
  });

  it('have the earliest of several days, in whatever order the facts stand', () => {
    const trip = testTrip('trip', {
      legs: [
        testLeg('back', 'train', { from: NEIGHBOR, to: CAPITAL, depart: on('2018-03-28') }),
        testLeg('out', 'train', { from: CAPITAL, to: NEIGHBOR, arrive: on('2018-03-27') }),
      ],
    });
    expect(placeOf(ofTrip(trip), NEIGHBOR.id)).toMatchObject({ date: '2018-03-27' });
  });

  it('have a day for a stop with a departure only, and for a meeting', () => {
    const known = { knownSince: on('2018-01-01').date, citations: [] };
    const trip = testTrip('trip', {
      stops: [
        { ...known, id: 'stop', place: BORDER, depart: on('2018-03-25'), what: { en: 'Tea.' } },
      ],
      meetings: [
        {
          ...known,
          id: 'host',
          with: [HOST],
          place: PORT,
          venue: { en: 'Hall' },
          start: on('2018-03-26'),
        },
      ],
    });
    const labels = ofTrip(trip);
    expect(placeOf(labels, BORDER.id)).toMatchObject({ date: '2018-03-25' });
    expect(placeOf(labels, PORT.id)).toMatchObject({ date: '2018-03-26' });
  });

  it('have no day where no source has one', () => {
    expect(placeOf(ofTrip(tripOf(FLIGHT.id)), 'Island')).not.toHaveProperty('date');
  });

  it('rank where it led before where it met, ended, stopped and passed', () => {
    const known = { knownSince: on('2018-01-01').date, citations: [] };
    const [hall, end, halt, pass] = ['hall', 'end', 'halt', 'pass'].map((id, index) =>
      testPlace(id, [118 + index, 42]),
    ) as [typeof CAPITAL, typeof CAPITAL, typeof CAPITAL, typeof CAPITAL];
    const trip = testTrip('trip', {
      legs: [
        testLeg('out', 'train', { from: CAPITAL, to: end, via: [pass] }),
        testLeg('on', 'train', { from: end, to: NEIGHBOR }),
      ],
      stops: [{ ...known, id: 'halt', place: halt, what: { en: 'Tea.' } }],
      meetings: [
        {
          ...known,
          id: 'host',
          with: [HOST],
          place: hall,
          venue: { en: 'Hall' },
          start: on('2018-03-26'),
        },
      ],
    });
    const byOrder = [...ofTrip(trip)].sort((a, b) => a.order - b.order);
    expect(textsOf(byOrder).slice(0, 2).toSorted()).toEqual(['Capital', 'Neighbor']);
    expect(textsOf(byOrder).slice(2)).toEqual(['hall', 'end', 'halt', 'pass']);
  });

  it('give two stations of a city one name, at the one that matters more', () => {
    const station = testPlace('station', [105, 21], { name: { en: 'Hanoi (station)' } });
    const city = testPlace('city', [105.8, 21], { name: { en: 'Hanoi' } });
    const trip = testTrip('trip', {
      account: testAccount({ destination: city }),
      legs: [testLeg('out', 'train', { from: CAPITAL, to: station })],
    });
    expect(textsOf(ofTrip(trip)).filter((text) => text === 'Hanoi')).toHaveLength(1);
    expect(placeOf(ofTrip(trip), 'Hanoi')?.at).toEqual(city.lonLat);
  });
});

describe('the word of the rumor', () => {
  it('stands on the line of the trip that was not made, and comes first', () => {
    const [rumor, ...others] = rumorsOf(ofStory(REPORTED));
    expect(others).toEqual([]);
    expect(rumor).toMatchObject({ status: 'rumored', order: 0 });
    const path = routeStretches(tripOf(RUMOR.id)).flatMap((stretch) => stretch.path);
    expect(path).toContainEqual(rumor?.at);
    // Not at an end, where the names of the places are.
    expect([path[0], path.at(-1)]).not.toContainEqual(rumor?.at);
  });

  it('says later what became of it', () => {
    expect(rumorsOf(ofStory(LATEST))).toMatchObject([{ status: 'contradicted' }]);
  });

  it('is on the map of that trip, and on that of no other', () => {
    expect(rumorsOf(ofTrip(tripOf(RUMOR.id)))).toHaveLength(1);
    expect(rumorsOf(ofTrip(tripOf(RAIL_TRIP.id)))).toEqual([]);
  });

  it('has no place where the rumor has no route', () => {
    expect(rumorsOf(ofStory([testTrip('trip', { status: 'rumored' })]))).toEqual([]);
  });
});
