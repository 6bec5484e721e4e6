import type { CountingRule } from './countingRule.ts';
import type { Citation, Trip } from './trip.ts';

/** How many trips another outlet's rule gives, and where it differs from the map's. */
export interface CountBy {
  /** The least and the most: they differ where the outlet does not say how it counts a case. */
  readonly least: number;
  readonly most: number;
  readonly added: readonly CountingRule['cases'][number][];
  readonly leftOut: readonly CountingRule['cases'][number][];
  readonly open: readonly CountingRule['cases'][number][];
}

/** The outlets that are known to count or leave out any case, each once, the latest first. */
export function outletsOf({ cases }: CountingRule): readonly Citation[] {
  const outlets = new Set(cases.flatMap((each) => [...each.countedBy, ...each.notCountedBy]));
  return [...outlets].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
}

/**
 * The count of the trips made, `taken`, by an outlet's rule. A case after the last of these trips, or
 * after the outlet's own day, is none of its business.
 */
export function countBy(
  { cases }: CountingRule,
  outlet: Citation,
  taken: readonly Trip[],
): CountBy {
  const last = taken.at(-1)?.account.start.date ?? '';
  const ids = new Set(taken.map(({ id }) => id));
  const added: CountingRule['cases'][number][] = [];
  const leftOut: CountingRule['cases'][number][] = [];
  const open: CountingRule['cases'][number][] = [];
  for (const each of cases) {
    const isOurs = each.counts && each.tripId !== undefined && ids.has(each.tripId);
    if (!isOurs && (each.counts || each.date > last)) continue;
    if (each.countedBy.includes(outlet)) {
      if (!isOurs) added.push(each);
    } else if (each.notCountedBy.includes(outlet)) {
      if (isOurs) leftOut.push(each);
    } else if ((outlet.published ?? '9') >= each.date) open.push(each);
  }
  const sure = taken.length + added.length - leftOut.length;
  const doubted = open.filter(({ counts }) => counts).length;
  return { least: sure - doubted, most: sure + open.length - doubted, added, leftOut, open };
}
