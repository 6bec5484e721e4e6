import { describe, expect, it } from 'vitest';
import { tripAsOf } from './asOf.ts';
import { partnerOf } from './comparePartner.ts';
import { DRIVE, FLIGHT, RAIL_TRIP, RUMOR } from './testTrips.ts';
import type { Trip } from './trip.ts';

describe(partnerOf, () => {
  const [rail, flight, drive, rumor] = [RAIL_TRIP, FLIGHT, DRIVE, RUMOR].map((record) =>
    tripAsOf(record, 'latest'),
  ) as [Trip, Trip, Trip, Trip];

  it('prefers the same destination by another mode', () => {
    const byAir: Trip = { ...rail, id: 'by-air', mode: 'plane' };
    expect(partnerOf(rail, [rail, flight, drive, byAir])?.id).toBe('by-air');
    // The same way by the same mode says nothing, however often it was gone and however it is listed.
    const again: Trip = { ...rail, id: 'again' };
    expect(partnerOf(rail, [again, rail, byAir])?.id).toBe('by-air');
    expect(partnerOf(rail, [again, rail, flight])?.id).toBe('island-2018');
  });

  it('else takes what led farthest, and no rumor while there is anything else', () => {
    expect(partnerOf(rail, [rail, drive, rumor, flight])?.id).toBe('island-2018');
    expect(partnerOf(rail, [rail, rumor])?.id).toBe('port-2023');
    expect(partnerOf(rail, [rail])).toBeNull();
    // Neither that it leads farther nor where it leads brings it to the front.
    const far: Trip = { ...flight, status: 'rumored' };
    expect(partnerOf(rail, [rail, far, drive])?.id).toBe('village-2019');
    const there: Trip = { ...rail, id: 'there', mode: 'plane', status: 'contradicted' };
    expect(partnerOf(rail, [rail, there, drive])?.id).toBe('village-2019');
  });
});
