import { describe, expect, it } from 'vitest';
import type { Claim, ClaimCheck, Claimed } from './claim.ts';
import { claimView, closeBounds, measuredLine } from './claimView.ts';
import { distanceKm } from './distance.ts';
import { BORDER, CAPITAL, day, NEIGHBOR, testCitation, testStory } from './testTrips.ts';

const story = {
  ...testStory(),
  places: new Map([CAPITAL, BORDER, NEIGHBOR].map((place) => [place.id, place])),
};
const claimOf = (check: ClaimCheck, more: Partial<Claim> = {}): Claim => ({
  id: 'claim',
  says: { en: 'A claim.' },
  saidOn: day('2023-09-11'),
  citations: [testCitation('report')],
  claimed: { kind: 'statement' },
  check,
  tripIds: [],
  contextCitations: [],
  ...more,
});
const count = { measure: 'countTrips', mode: 'plane', before: day('2023-09-10') } as const;

describe(claimView, () => {
  it('filters to the mode or the years that a claim counts, on the day it was made', () => {
    expect(claimView(claimOf(count, { tripIds: ['island-2018'] }), story)).toEqual({
      filters: { years: [], modes: ['plane'] },
      asOf: '2023-09-11',
      selectedTripId: null,
    });
    const claimed: Claimed = { kind: 'years', years: [2019, 2018] };
    const years = claimView(
      claimOf({ measure: 'yearsOfTrips', before: day('2023-09-10') }, { claimed }),
      story,
    );
    expect(years.filters).toEqual({ years: [2018, 2019], modes: [] });
  });

  it('opens the one trip that a claim is about', () => {
    const check = { measure: 'departureDate', tripId: 'port-2023' } as const;
    expect(claimView(claimOf(check, { tripIds: ['port-2023'] }), story).selectedTripId).toBe(
      'port-2023',
    );
  });

  it('waits for the day on which its trips were known', () => {
    const check = { measure: 'departureDate', tripId: 'port-2023' } as const;
    const early = { saidOn: day('2023-09-06'), tripIds: ['port-2023'] };
    expect(claimView(claimOf(check, early), story).asOf).toBe('2023-09-11');
    const first = { saidOn: day('2017-01-01'), tripIds: [] };
    expect(claimView(claimOf(check, first), story).asOf).toBe('2018-03-28');
    const never = { tripIds: ['nowhere'] };
    expect(claimView(claimOf(check, never), story).asOf).toBe('latest');
  });
});

describe(measuredLine, () => {
  it('has both lengths', () => {
    const check = { measure: 'railDistanceKm', from: 'Capital', to: 'Neighbor' } as const;
    expect(measuredLine(claimOf(check), story)).toEqual({
      from: CAPITAL.lonLat,
      to: NEIGHBOR.lonLat,
      straightKm: distanceKm(CAPITAL.lonLat, NEIGHBOR.lonLat),
      rail: { km: 1358, basis: 'published' },
    });
  });

  it('is null for a claim about anything else, and for a place that there is not', () => {
    expect(measuredLine(claimOf(count), story)).toBeNull();
    const check = { measure: 'straightDistanceKm', from: 'Capital', to: 'Moon' } as const;
    expect(measuredLine(claimOf(check), story)).toBeNull();
  });
});

describe(closeBounds, () => {
  const boundsOf = (from: string, to: string) =>
    closeBounds(measuredLine(claimOf({ measure: 'straightDistanceKm', from, to }), story));

  it('holds a short stretch with room around it', () => {
    const [west, south, east, north] = boundsOf('Capital', 'Border') ?? [0, 0, 0, 0];
    expect([west, south]).toEqual([BORDER.lonLat[0] - 0.25, CAPITAL.lonLat[1] - 0.25]);
    expect([east, north]).toEqual([CAPITAL.lonLat[0] + 0.25, BORDER.lonLat[1] + 0.25]);
  });

  it('is null for a long stretch, which its trip frames as well, and for none', () => {
    expect(boundsOf('Capital', 'Neighbor')).toBeNull();
    expect(closeBounds(null)).toBeNull();
  });
});
