import { describe, expect, it } from 'vitest';
import type { CorrectionJson } from './correctionsJson.ts';
import { parseCorrections } from './parseCorrections.ts';
import { parseDataset } from './parseDataset.ts';
import { entry, testContent, where } from './testContent.ts';

/** The corrections of the test content with more of them. */
function parsed(...more: readonly Partial<CorrectionJson>[]) {
  const files = testContent(({ corrections }) => {
    const first = entry(corrections.corrections);
    for (const change of more) corrections.corrections.push({ ...first, ...change });
  });
  const { corrections, problems } = parseDataset(files);
  return { corrections, problems: where(problems) };
}

describe(parseCorrections, () => {
  it('puts the newest first, and those of one day in the order of the file', () => {
    const { corrections, problems } = parsed(
      { id: 'second', date: '2026-02-01' },
      { id: 'third', date: '2026-02-01', trips: ['beijing-2019-01'] },
    );
    expect(problems).toEqual([]);
    expect(corrections.map(({ id }) => id)).toEqual(['second', 'third', 'first-edition']);
    expect(corrections[1]?.tripIds).toEqual(['beijing-2019-01']);
  });

  it.each<[Partial<CorrectionJson>, string]>([
    [{ id: 'second', trips: ['beijing-2019-10'] }, '[second].trips[0] unknown-reference'],
    [{ id: 'second', date: '2026-02-30' }, '[second].date not-a-date'],
    [{ id: 'second', citations: ['nobody'] }, '[second].citations[0] unknown-reference'],
    [{ id: 'first-edition' }, '[1].id duplicate-id'],
  ])('leaves out %o, and keeps the others', (change, problem) => {
    const { corrections, problems } = parsed(change);
    expect(problems).toEqual([`corrections.json corrections${problem}`]);
    expect(corrections.map(({ id }) => id)).toEqual(['first-edition']);
  });
});
