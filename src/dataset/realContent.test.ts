import { describe, expect, it } from 'vitest';
import { distanceKm } from '../domain/distance.ts';
import { publishedKmBetween } from '../domain/linePath.ts';
import type { Line, Place } from '../domain/trip.ts';
import { checkContent } from './checkContent.ts';
import { STABLE_TRIP_IDS } from './checks/tripFiles.ts';
import { loadContent } from './loadContent.ts';
import { parseDataset } from './parseDataset.ts';

const files = loadContent();
const { dataset } = parseDataset(files);

function place(id: string): Place {
  const found = dataset?.places.get(id);
  if (found === undefined) throw new Error(`No place ${id} in the content`);
  return found;
}

function line(id: string): Line {
  const found = dataset?.lines.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No line ${id} in the content`);
  return found;
}

const straightKm = (from: string, to: string) => distanceKm(place(from).lonLat, place(to).lonLat);

/** The content that ships. What fails here is named with its file and field. */
describe(loadContent, () => {
  it('has no problems', () => {
    const { problems, summary } = checkContent(files);
    const named = problems.map(
      ({ file, field, rule, message, fix }) => `${file} ${field} (${rule}): ${message}; ${fix}`,
    );
    expect(named).toEqual([]);
    expect(summary).toMatch(/^\d+ trips, \d+ lines, \d+ places, \d+ sources: no problems$/);
  });

  it('has every trip that readers have links to', () => {
    const ids = dataset?.trips.map(({ id }) => id) ?? [];
    expect([...ids]).toEqual(expect.arrayContaining([...STABLE_TRIP_IDS]));
    expect(ids[0]).toBe('beijing-2018-03');
  });
});

/** Distances measured independently of this code, with R = 6371.0088 km. */
describe('the places of the content', () => {
  it('put Vladivostok 126–128 km from the border of North Korea, not 50', () => {
    for (const end of ['khasan', 'dprk-russia-border']) {
      expect(straightKm('vladivostok', end)).toBeGreaterThan(126);
      expect(straightKm('vladivostok', end)).toBeLessThan(128);
    }
  });

  it('put Pyongyang 688 km from Vladivostok as the crow flies', () => {
    expect(Math.abs(straightKm('pyongyang', 'vladivostok') - 688)).toBeLessThan(2);
  });

  it('put Sunan 4,749 km from Changi', () => {
    const km = straightKm('pyongyang-sunan-airport', 'singapore-changi-airport');
    expect(Math.abs(km - 4749)).toBeLessThan(10);
  });
});

describe('the published lengths of the content', () => {
  it('add up to 1,182 km from Pyongyang to Vladivostok', () => {
    const chains = [
      ['pyongyang-khasan', 'pyongyang', 'khasan'],
      ['khasan-vladivostok', 'khasan', 'vladivostok'],
    ] as const;
    const km = chains.map(([id, from, to]) => publishedKmBetween(line(id), place(from), place(to)));
    expect(km).not.toContain(null);
    expect(km.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(1181.9, 1);
  });
});
