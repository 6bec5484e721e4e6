import type { CountingRule } from '../domain/countingRule.ts';
import type { ContentFiles } from './contentProblem.ts';
import { countingJson } from './countingJson.ts';
import type { Parsed } from './parseEntries.ts';
import { parseFile, problemsOf } from './parseEntries.ts';
import type { Catalogs } from './recordJoin.ts';
import { RecordJoin } from './recordJoin.ts';

const FILE = 'counting.json';

/** The rule where `counting.json` cannot be used: empty text, for a view to leave out. */
const NO_RULE: CountingRule = { rule: { en: '' }, cases: [] };

/** `counting.json` as a whole: a counting rule with cases missing would mislead. */
export function parseCounting(files: ContentFiles, catalogs: Catalogs): Parsed<CountingRule> {
  const shaped = parseFile(files, FILE, countingJson);
  if (!shaped.ok) return { value: NO_RULE, problems: problemsOf(shaped) };
  const join = new RecordJoin({ file: FILE, field: '' }, catalogs);
  join.expectUniqueIds(shaped.value.cases, 'cases');
  const counting = join.finish<CountingRule>({
    rule: shaped.value.rule,
    cases: shaped.value.cases.map((json, index) => {
      const { trip, ...rest } = json;
      const field = `cases[${index}]`;
      return {
        ...rest,
        date: join.date(json.date, `${field}.date`),
        ...(trip !== undefined && { tripId: join.trip(trip, `${field}.trip`).id }),
        countedBy: join.citations(json.countedBy, `${field}.countedBy`),
        notCountedBy: join.citations(json.notCountedBy, `${field}.notCountedBy`),
        citations: join.citations(json.citations, `${field}.citations`),
      };
    }),
  });
  return counting.ok
    ? { value: counting.value, problems: [] }
    : { value: NO_RULE, problems: counting.problem };
}
