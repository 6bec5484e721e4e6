import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/app/loadStory.ts';
import { isTaken, REPORT_DAY, tripsAsOf } from '../../src/domain/asOf.ts';
import { distanceKm, pathLengthKm } from '../../src/domain/distance.ts';
import { facetsOf } from '../../src/domain/facets.ts';
import { matchesFilters, NO_FILTERS } from '../../src/domain/filters.ts';
import { legLengths, legPaths, outwardLegs, outwardLength } from '../../src/domain/legGeometry.ts';
import { publishedKmBetween, sectionPath } from '../../src/domain/linePath.ts';
import { hoursBetween, instantOf } from '../../src/domain/localTime.ts';
import type { LonLat } from '../../src/domain/lonLat.ts';
import { routeLanes } from '../../src/domain/routeLanes.ts';
import { routeStretches } from '../../src/domain/routeStretches.ts';
import type { Place, Trip } from '../../src/domain/trip.ts';
import { englishLocale } from '../../src/i18n/localeOf.ts';
import { headlineOf } from '../../src/share/headlineOf.ts';

/** What the issue asks of the page, asked of the content that ships and the code that shows it. */
const { dataset } = loadStory();
if (dataset === null) throw new Error('The content does not parse.');

const reported = tripsAsOf(dataset, REPORT_DAY);
const latest = tripsAsOf(dataset, 'latest');
const { t } = englishLocale();

const idsOf = (trips: readonly Trip[]) => trips.map(({ id }) => id);
const countsOf = (values: readonly { readonly value: unknown; readonly count: number }[]) =>
  Object.fromEntries(values.map(({ value, count }) => [value, count]));

function tripOf(trips: readonly Trip[], id: string): Trip {
  const trip = trips.find((candidate) => candidate.id === id);
  if (trip === undefined) throw new Error(`No trip ${id}`);
  return trip;
}

function placeOf(placeId: string): Place {
  const place = dataset?.places.get(placeId);
  if (place === undefined) throw new Error(`No place ${placeId}`);
  return place;
}

const lonLatOf = (placeId: string): LonLat => placeOf(placeId).lonLat;

function publishedKm(lineId: string, from: string, to: string): number | null {
  const line = dataset?.lines.find(({ id }) => id === lineId);
  if (line === undefined) throw new Error(`No line ${lineId}`);
  return publishedKmBetween(line, placeOf(from), placeOf(to));
}

describe('on September 11, 2023', () => {
  it('there are nine confirmed trips and one rumored', () => {
    expect(reported.filter(({ status }) => status === 'confirmed')).toHaveLength(9);
    expect(idsOf(reported.filter(({ status }) => status === 'rumored'))).toEqual([
      'vladivostok-2023-09',
    ]);
    expect(reported).toHaveLength(10);
    expect(headlineOf(reported, t)).toBe('Nine trips abroad, and a rumored tenth');
  });

  it('no source is cited that was published later, not even for one length', () => {
    const late = reported.flatMap((trip) =>
      [...citationsIn(trip)].filter(({ published }) => (published ?? '') > REPORT_DAY),
    );
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  it('the years count 5, 4 and 1, and the modes 5 by train, 3 by plane and 2 by car', () => {
    const { years, modes } = facetsOf(reported, NO_FILTERS);
    expect(countsOf(years)).toEqual({ 2018: 5, 2019: 4, 2023: 1 });
    expect(countsOf(modes)).toEqual({ train: 5, plane: 3, car: 2 });
  });

  it('2019 by train leaves Beijing in January, Hanoi and Vladivostok', () => {
    const filters = { years: [2019], modes: ['train'] } as const;
    expect(idsOf(reported.filter((trip) => matchesFilters(trip, filters)))).toEqual([
      'beijing-2019-01',
      'hanoi-2019-02',
      'vladivostok-2019-04',
    ]);
    const { years, modes } = facetsOf(reported, filters);
    expect(countsOf(years)).toEqual({ 2018: 1, 2019: 3, 2023: 1 });
    expect(countsOf(modes)).toEqual({ train: 3, plane: 0, car: 1 });
  });
});

describe('as known today', () => {
  it('there are eleven confirmed trips, and the rumor stays as what did not happen', () => {
    expect(latest.filter(({ status }) => status === 'confirmed')).toHaveLength(11);
    expect(latest.filter(isTaken)).toHaveLength(11);
    expect(tripOf(latest, 'vladivostok-2023-09').status).toBe('contradicted');
    expect(headlineOf(latest, t)).toBe('Eleven trips abroad');
  });

  it('the trips are in the order of their departures', () => {
    const starts = latest.map(({ account }) => account.start.date);
    expect(starts).toEqual(starts.toSorted());
  });
});

describe('before the first report', () => {
  it('nobody knows of a trip', () => {
    const first = dataset.trips[0]?.statuses[0]?.since ?? '';
    expect(tripsAsOf(dataset, '2018-03-01' as typeof REPORT_DAY)).toEqual([]);
    expect(headlineOf([], t)).toBe('No trips abroad');
    expect(first > '2018-03-01').toBe(true);
  });
});

describe('the distances on the page', () => {
  it('put Vladivostok 126 to 128 km from where North Korea and Russia meet', () => {
    const km = distanceKm(lonLatOf('vladivostok'), lonLatOf('dprk-russia-border'));
    expect(km).toBeGreaterThan(126);
    expect(km).toBeLessThan(128);
  });

  it('give the rumored way 688 km straight and 1,182 km by published lengths', () => {
    const rumor = tripOf(reported, 'vladivostok-2023-09');
    const straight = distanceKm(lonLatOf('pyongyang'), lonLatOf('vladivostok'));
    expect(Math.abs(straight - 688)).toBeLessThanOrEqual(2);
    const { km, basis } = outwardLength(rumor);
    expect(Math.round(km)).toBe(1182);
    expect(basis).toBe('published');
  });

  it('give the flight from Sunan to Changi 4,749 km on the great circle', () => {
    const [flight] = outwardLegs(tripOf(reported, 'singapore-2018-06'));
    if (flight === undefined) throw new Error('The trip to Singapore has a way out.');
    expect(flight.mode).toBe('plane');
    expect(Math.abs(legLengths(flight).straightKm - 4749)).toBeLessThanOrEqual(10);
    expect(Math.abs(legLengths(flight).drawnKm - 4749)).toBeLessThanOrEqual(10);
  });

  it('give the railways to Beijing 1,358 km by published lengths, and measure the bridge between them', () => {
    expect(publishedKm('pyongyang-dandong', 'pyongyang', 'sinuiju')).toBe(225);
    expect(publishedKm('dandong-beijing', 'dandong', 'beijing')).toBe(1133);
    // No source gives the bridge over the Yalu, so that alone is measured.
    expect(publishedKm('pyongyang-dandong', 'sinuiju', 'dandong')).toBeCloseTo(2.8, 1);
    expect(outwardLength(tripOf(reported, 'beijing-2019-01')).km).toBeCloseTo(225 + 2.8 + 1133, 0);
  });

  it('give Hanoi 65.3 hours from Pyongyang to Dong Dang', () => {
    const [train] = tripOf(reported, 'hanoi-2019-02').legs;
    if (train?.depart === undefined || train.arrive === undefined) throw new Error('No times');
    expect(hoursBetween(train.depart, train.arrive)).toBeCloseTo(65.3, 1);
  });

  it('draw railways 10 to 30 percent short of their published lengths', () => {
    const sections = latest
      .flatMap(({ legs }) => legs)
      .filter(({ mode }) => mode === 'train')
      .flatMap((leg) => leg.sections);
    const shares = sections.flatMap((section) => {
      const km = publishedKmBetween(section.line, section.from, section.to);
      // On short sections one curve more or less decides: the rule is about whole ways.
      return km === null || km < 200 ? [] : [pathLengthKm(sectionPath(section)) / km];
    });
    expect(shares.length).toBeGreaterThan(5);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.7);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.9);
  });

  it('are never shorter by any way than straight', () => {
    for (const leg of latest.flatMap(({ legs }) => legs)) {
      const { straightKm, drawnKm, publishedKm } = legLengths(leg);
      expect(drawnKm, leg.id).toBeGreaterThan(straightKm - 1);
      if (publishedKm !== null) expect(publishedKm, leg.id).toBeGreaterThanOrEqual(straightKm);
    }
  });
});

describe('the routes on the map', () => {
  it('go from end to end without a break', () => {
    for (const trip of latest) {
      for (const leg of trip.legs) {
        const paths = legPaths(leg);
        const first = paths[0]?.[0] as LonLat;
        const last = paths.at(-1)?.at(-1) as LonLat;
        expect(distanceKm(first, leg.from.lonLat), `${trip.id} ${leg.id}`).toBeLessThan(0.1);
        expect(distanceKm(last, leg.to.lonLat), `${trip.id} ${leg.id}`).toBeLessThan(0.1);
      }
    }
  });

  it('keep trips on one railway apart, with every trip on it', () => {
    const stretches = latest.flatMap(routeStretches);
    const lanes = routeLanes(stretches);
    expect(new Set(stretches.map(({ tripId }) => tripId))).toEqual(new Set(idsOf(latest)));
    const onDandong = new Set(
      stretches.filter(({ corridor }) => corridor === 'dandong-beijing').map((s) => s.tripId),
    );
    expect(onDandong.size).toBeGreaterThanOrEqual(3);
    const used = [...onDandong].map((tripId) => lanes.get(tripId));
    expect(new Set(used).size).toBe(onDandong.size);
  });

  it('never arrive before they leave', () => {
    for (const leg of latest.flatMap(({ legs }) => legs)) {
      const depart = leg.depart && instantOf(leg.depart);
      const arrive = leg.arrive && instantOf(leg.arrive);
      if (depart && arrive) expect(arrive, leg.id).toBeGreaterThanOrEqual(depart);
    }
  });
});

/** Every source anywhere in a trip, however deep: whatever has a publisher and a language is one. */
function* citationsIn(
  value: unknown,
  isPlace = false,
): Generator<{ readonly id: string; readonly published?: string }> {
  if (typeof value !== 'object' || value === null || isPlace) return;
  if ('publisher' in value && 'language' in value) {
    yield value as unknown as { id: string; published?: string };
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    // Coordinates and the lengths of lines are the map's own, not what was known of a trip.
    yield* citationsIn(part, name === 'coordinate' || name === 'line');
  }
}
