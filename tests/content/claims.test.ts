import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/app/loadStory.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { checkClaim, type Verdict } from '../../src/domain/claimVerdict.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Measured } from '../../src/domain/measures.ts';
import type { Place, TripRecord } from '../../src/domain/trip.ts';

/** Every claim of the content, checked against the data that ship. */
const { dataset } = loadStory();
if (dataset === null) throw new Error('The content does not parse.');
const content = dataset;

/** What the map says to each claim. Computed on the page; here, what it must come to. */
const EXPECTED: Readonly<Record<string, readonly [verdict: Verdict, value: string]>> = {
  'fifty-kilometers': ['differs', '128 km straight, 328 by rail'],
  'rewrite-130-kilometers': ['agrees', '128 km straight, 328 by rail'],
  'dpa-130-kilometers': ['agrees', '128 km straight, 328 by rail'],
  'bloomberg-150-kilometers': ['differs', '128 km straight, 328 by rail'],
  'tenth-trip': ['agrees', '9 of 9'],
  'all-in-2018-and-2019': ['was true then', '2018, 2019; now 2018, 2019, 2023, 2025'],
  'three-meetings-trump': ['agrees', '3 of 9; now 3 of 11'],
  'four-trips-china': ['was true then', '4 of 9; now 5 of 11'],
  'putin-april-2019': ['agrees', '2019-04-25'],
  'moon-dmz-2018': ['agrees', 'panmunjom'],
  'rail-less-than-half': ['was true then', '4 of 9; now 6 of 11'],
  'three-by-plane': ['agrees', '3 of 9; now 3 of 11'],
  'two-by-car': ['agrees', '2 of 9; now 2 of 11'],
  'first-since-covid': ['agrees', '2018, 2019'],
  'armored-train': ['agrees', 'train'],
  'shoigu-july': ['cannot be told', ''],
  unconfirmed: ['was true then', 'rumored; now contradicted'],
  'train-left': ['agrees', '2023-09-10'],
  'left-sunday-evening': ['did not happen as reported', 'afternoon'],
  'bound-for-vladivostok': ['did not happen as reported', 'vostochny'],
  'meeting-tuesday': ['did not happen as reported', '2023-09-13'],
  'meeting-tuesday-or-wednesday': ['agrees', '2023-09-13'],
  'meeting-in-vladivostok': ['did not happen as reported', 'vostochny'],
  'crossing-early-tuesday': ['agrees', '2023-09-12'],
  'coming-days': ['cannot be told', ''],
  'khasan-preparations': ['cannot be told', ''],
  'forum-dates': ['cannot be told', ''],
  'rail-1180-kilometers': ['agrees', '688 km straight, 1182 by rail'],
  'rail-1200-kilometers': ['agrees', '688 km straight, 1182 by rail'],
  'rail-more-than-1000-kilometers': ['agrees', '688 km straight, 1182 by rail'],
  'train-700-kilometers': ['differs', '688 km straight, 1182 by rail'],
  'straight-700-kilometers': ['agrees', '688 km straight, 1182 by rail'],
  'twenty-hours': ['cannot be told', ''],
  'sixty-kmh': ['cannot be told', ''],
  'hanoi-65-hours': ['agrees', '65.3 h'],
  'hanoi-70-hours': ['differs', '65.3 h'],
  'china-visits-all-by-train': ['differs', '2 of 6; now 3 of 11'],
  'singapore-fourth-trip': ['agrees', '3 of 3'],
  'beijing-sixth-visit': ['agrees', '5 of 5'],
  'vladivostok-fourth-by-rail': ['agrees', '3 of 7'],
  'beijing-eleventh-trip': ['agrees', '10 of 10'],
};

function textOf(measured: Measured | null): string {
  switch (measured?.kind) {
    case undefined:
      return '';
    case 'distance':
      return `${Math.round(measured.straightKm)} km straight, ${Math.round(measured.rail?.km ?? 0)} by rail`;
    case 'count':
      return `${measured.count} of ${measured.of}`;
    case 'hours':
      return `${measured.hours.toFixed(1)} h`;
    case 'date':
      return measured.date;
    case 'part':
      return measured.part;
    case 'place':
      return measured.place.id;
    case 'mode':
      return measured.mode;
    case 'years':
      return measured.years.join(', ');
    case 'status':
      return measured.status;
  }
}

it('every claim of the content is expected here, and nothing else', () => {
  expect(content.claims.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(content.claims.map((claim) => ({ id: claim.id, claim })))('$id', ({ id, claim }) => {
  const checked = checkClaim(claim, content);
  const [verdict, value] = EXPECTED[id] ?? [];

  it('comes to its verdict by its value', () => {
    const { value: measured, valueNow } = checked;
    expect([
      checked.verdict,
      `${textOf(measured)}${valueNow === null ? '' : `; now ${textOf(valueNow)}`}`,
    ]).toEqual([verdict, value]);
  });

  it('comes to another verdict when the data are others', () => {
    const disturbed = checkClaim(claim, disturb(claim));
    if (checked.verdict === 'cannot be told') expect(disturbed.verdict).toBe('cannot be told');
    else expect(disturbed.verdict).not.toBe(checked.verdict);
  });
});

it('the distance of the border is published, but for the way over the bridge', () => {
  const claim = content.claims.find(({ id }) => id === 'fifty-kilometers') as Claim;
  expect(checkClaim(claim, content).value).toMatchObject({
    straightKm: expect.closeTo(127.7, 0),
    rail: { basis: 'published' },
  });
});

/** The data as they are not: what the claim is checked against is gone or elsewhere. */
function disturb({ check, claimed }: Claim): Dataset {
  const withTrip = (id: string, change: (record: TripRecord) => TripRecord): Dataset => ({
    ...content,
    trips: content.trips.map((record) => (record.id === id ? change(record) : record)),
  });
  const without = (wanted: (record: TripRecord) => boolean): Dataset => ({
    ...content,
    trips: content.trips.filter((record) => !wanted(record)),
  });
  switch (check.measure) {
    case 'straightDistanceKm':
    case 'railDistanceKm': {
      // A place as far as the claim says, or, where it says so already, on the other side of the world.
      const isAgreed = checkClaim({ ...baseClaim, claimed, check }, content).verdict === 'agrees';
      const from = content.places.get(check.from) as Place;
      const km = claimed.kind === 'quantity' ? claimed.value : 0;
      const lonLat: readonly [number, number] = isAgreed
        ? [from.lonLat[0] - 180, -from.lonLat[1]]
        : [from.lonLat[0], from.lonLat[1] - km / 111.2];
      const moved = { ...(content.places.get(check.to) as Place), lonLat };
      const line = {
        ...(content.lines[0] as Dataset['lines'][number]),
        points: [{ place: from }, { place: moved }],
        lengths: [],
      };
      return {
        ...content,
        places: new Map([...content.places, [check.to, moved]]),
        // The claim may be right only because there is a railway: then there is none.
        lines: isAgreed && check.measure === 'railDistanceKm' ? [] : [line],
      };
    }
    case 'countTrips':
      return check.mode === 'train' && check.country === 'CN'
        ? withModes('train')
        : without(({ mode }) => check.mode === undefined || mode === check.mode);
    case 'shareOfTrips':
      return without(({ mode }) => mode !== check.mode);
    case 'yearsOfTrips':
      return {
        ...content,
        trips: content.trips.map((record) => ({
          ...record,
          accounts: record.accounts.map((account) => ({
            ...account,
            start: { ...account.start, date: account.start.date.replace('2018', '2017') as never },
          })),
        })),
      };
    case 'tripStatus':
      return withTrip(check.tripId, (record) => ({
        ...record,
        statuses: record.statuses.slice(0, 1).map((entry) => ({ ...entry, status: 'confirmed' })),
      }));
    case 'journeyHours': {
      const hours = claimed.kind === 'quantity' && claimed.value === 70 ? '26T13:00' : '28T08:00';
      return withTrip(check.tripId, (record) => ({
        ...record,
        legs: record.legs.map((leg) => ({
          ...leg,
          ...(leg.arrive && {
            arrive: {
              ...leg.arrive,
              date: `2019-02-${hours.slice(0, 2)}` as never,
              time: hours.slice(3),
            },
          }),
        })),
      }));
    }
    case 'departureDate':
    case 'departurePart':
    case 'destination':
    case 'meetingDate':
    case 'meetingPlace':
    case 'stopDate':
    case 'tripMode':
    case 'none':
      return 'tripId' in check ? without(({ id }) => id === check.tripId) : content;
  }
}

const baseClaim: Claim = content.claims[0] as Claim;

function withModes(mode: TripRecord['mode']): Dataset {
  return { ...content, trips: content.trips.map((record) => ({ ...record, mode })) };
}
