import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/app/loadStory.ts';
import { tripsAsOf } from '../../src/domain/asOf.ts';
import { tripYear } from '../../src/domain/filters.ts';
import { TRIP_MODES } from '../../src/domain/mode.ts';

describe('the facets with no script', () => {
  const css = readFileSync(new URL('../../src/filters/noScript.css', import.meta.url), 'utf8');
  const { dataset } = loadStory();
  const years = dataset === null ? [] : tripsAsOf(dataset, 'latest').map(tripYear);

  it.each([...new Set(years)])('have a rule for %i: add it to src/filters/noScript.css', (year) => {
    expect(css).toContain(`[data-year='${year}']`);
  });

  it.each(TRIP_MODES)('have a rule for %s', (mode) => {
    expect(css).toContain(`[data-mode='${mode}']`);
  });
});
