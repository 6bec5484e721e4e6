import { describe, expect, it } from 'vitest';
import { parseDataset } from './parseDataset.ts';
import { parseSteps } from './parseSteps.ts';
import type { StepJson } from './stepsJson.ts';
import { testContent, testStep, where } from './testContent.ts';

/** A sound step, and one that is changed. */
function parsed(change: Partial<StepJson>) {
  const files = testContent(({ steps }) => {
    steps.steps = [testStep(), { ...testStep(), id: 'second', ...change }];
  });
  const { dataset, problems } = parseDataset(files);
  return { steps: dataset?.steps ?? [], problems: where(problems) };
}

describe(parseSteps, () => {
  it('keeps the order of the file and joins what the map shows', () => {
    const { steps, problems } = parsed({ map: { asOf: 'latest', modes: ['car', 'train'] } });
    expect(problems).toEqual([]);
    expect(steps.map(({ id }) => id)).toEqual(['to-beijing', 'second']);
    expect(steps[0]?.map).toMatchObject({
      asOf: '2019-02-01',
      filters: { years: [2019], modes: ['train'] },
      tripId: 'beijing-2019-01',
      frame: [{ id: 'pyongyang' }, { id: 'beijing' }],
    });
    expect(steps[1]?.map).toEqual({
      asOf: 'latest',
      // In the one order that filters have everywhere.
      filters: { years: [], modes: ['train', 'car'] },
      tripId: null,
      measure: null,
      frame: [],
    });
  });

  it.each<[Partial<StepJson>, string]>([
    [{ map: { asOf: '2019-02-30' } }, '[second].map.asOf not-a-date'],
    [{ map: { asOf: 'latest', trip: 'beijing-2019-10' } }, '[second].map.trip unknown-reference'],
    [
      { map: { asOf: 'latest', frame: ['pyongyang', 'peking'] } },
      '[second].map.frame[1] unknown-reference',
    ],
    [{ citations: ['nobody'] }, '[second].citations[0] unknown-reference'],
    [{ id: 'to-beijing' }, '[1].id duplicate-id'],
  ])('leaves out %o, and keeps the others', (change, problem) => {
    const { steps, problems } = parsed(change);
    expect(problems).toEqual([`steps.json steps${problem}`]);
    expect(steps.map(({ id }) => id)).toEqual(['to-beijing']);
  });
});
