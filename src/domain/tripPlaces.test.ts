import { describe, expect, it } from 'vitest';
import { tripAsOf } from './asOf.ts';
import { LANGUAGES, textIn } from './localizedText.ts';
import { labelsAt, type MapLabel, type MapLabelKind } from './mapLabel.ts';
import { isTripMode } from './mode.ts';
import { FLIGHT, RAIL_TRIP } from './testTrips.ts';
import type { TripRecord } from './trip.ts';
import { tripPlaces } from './tripPlaces.ts';

const rolesOf = (record: TripRecord) => {
  const trip = tripAsOf(record, 'latest');
  return trip === null ? null : tripPlaces(trip).map(({ place, role }) => [place.id, role]);
};

describe(tripPlaces, () => {
  it('has every place once, in its strongest role', () => {
    expect(rolesOf(RAIL_TRIP)).toEqual([
      // Also where the meeting was, and where the leg out ends.
      ['Neighbor', 'destination'],
      ['Capital', 'origin'],
      // Also named by the leg as on its way.
      ['Border', 'stop'],
    ]);
  });

  it('lets no airport stand for the place where a trip set out', () => {
    expect(rolesOf(FLIGHT)).toEqual([
      ['Island', 'destination'],
      ['Home airport', 'end'],
      ['Island airport', 'end'],
    ]);
  });
});

describe(labelsAt, () => {
  const label = (id: string, kind: MapLabelKind, lonLat: MapLabel['lonLat']): MapLabel => ({
    id,
    kind,
    lonLat,
    rank: 1,
    minZoom: 3,
    names: Object.fromEntries(LANGUAGES.map((language) => [language, id])) as MapLabel['names'],
  });

  it('finds the names of towns that the story names itself, up to 25 km off', () => {
    const labels = [
      label('at-the-station', 'city', [116.4, 39.9]),
      label('capital', 'capital', [116.5, 39.95]),
      label('next-town', 'town', [116.8, 39.9]),
    ];
    expect([...labelsAt(labels, [[116.42, 39.9]])]).toEqual(['at-the-station', 'capital']);
  });

  it('leaves countries, seas and rivers alone, wherever they are written', () => {
    const labels = (['country', 'region', 'sea', 'river'] as const).map((kind) =>
      label(kind, kind, [116.4, 39.9]),
    );
    expect(labelsAt(labels, [[116.4, 39.9]]).size).toBe(0);
  });
});

describe(textIn, () => {
  it('is the text of the language, or the English one where nobody translated it', () => {
    const text = { en: 'Beijing', ko: '베이징' };
    expect(textIn(text, 'ko')).toBe('베이징');
    expect(textIn(text, 'vi')).toBe('Beijing');
  });
});

describe(isTripMode, () => {
  it('takes the modes that trips are counted by, not the steps of a leg, not inherited names', () => {
    expect(['train', 'plane', 'car', 'foot', 'Train', 'toString'].filter(isTripMode)).toEqual([
      'train',
      'plane',
      'car',
    ]);
  });
});
