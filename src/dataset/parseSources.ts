import * as v from 'valibot';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { Citation } from '../domain/trip.ts';
import type { Result } from '../lib/result.ts';
import { failed, ok } from '../lib/result.ts';
import type { ContentFiles, ContentProblem } from './contentProblem.ts';
import type { Parsed } from './parseEntries.ts';
import { parseCatalog, parseFile } from './parseEntries.ts';
import type { Catalog } from './recordJoin.ts';
import { NO_CATALOGS, RecordJoin } from './recordJoin.ts';
import { sourcesJson } from './sourcesJson.ts';

const FILE = 'sources.json';
const frameJson = v.strictObject({ ...sourcesJson.entries, sources: v.array(v.unknown()) });

/** `sources.json`. It fails without its frame: the list itself and the day of the last check. */
export function parseSources(
  files: ContentFiles,
): Result<
  Parsed<{ readonly citations: Catalog<Citation>; readonly lastChecked: CalendarDate }>,
  readonly ContentProblem[]
> {
  const frame = parseFile(files, FILE, frameJson);
  if (!frame.ok) return frame;
  const join = new RecordJoin({ file: FILE, field: '' }, NO_CATALOGS);
  const lastChecked = join.finish(join.date(frame.value.lastChecked, 'lastChecked'));
  if (!lastChecked.ok) return failed(lastChecked.problem);
  const citations = parseCatalog(
    frame.value.sources,
    { file: FILE, field: 'sources' },
    sourcesJson.entries.sources.item,
    (json): Result<Citation, readonly ContentProblem[]> => ok(json),
    NO_CATALOGS.citations,
  );
  return ok({
    value: { citations: citations.value, lastChecked: lastChecked.value },
    problems: citations.problems,
  });
}
