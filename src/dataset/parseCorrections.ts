import * as v from 'valibot';
import type { Correction } from '../domain/correction.ts';
import type { Result } from '../lib/result.ts';
import type { ContentFiles, ContentProblem } from './contentProblem.ts';
import type { CorrectionJson } from './correctionsJson.ts';
import { correctionsJson } from './correctionsJson.ts';
import type { Parsed } from './parseEntries.ts';
import { parseCatalog, parseFile, problemsOf } from './parseEntries.ts';
import type { ContentPosition } from './parseShape.ts';
import type { Catalogs } from './recordJoin.ts';
import { RecordJoin } from './recordJoin.ts';

const FILE = 'corrections.json';
const frameJson = v.strictObject({ ...correctionsJson.entries, corrections: v.array(v.unknown()) });

/** `corrections.json`, the newest first; those of one day in the order of the file. */
export function parseCorrections(
  files: ContentFiles,
  catalogs: Catalogs,
): Parsed<readonly Correction[]> {
  const frame = parseFile(files, FILE, frameJson);
  if (!frame.ok) return { value: [], problems: problemsOf(frame) };
  const { value, problems } = parseCatalog(
    frame.value.corrections,
    { file: FILE, field: 'corrections' },
    correctionsJson.entries.corrections.item,
    (json, at) => joinCorrection(json, at, catalogs),
    { noun: 'correction', where: FILE, entries: new Map<string, Correction>(), leftOut: new Set() },
  );
  const newestFirst = [...value.entries.values()].sort((a, b) => b.date.localeCompare(a.date));
  return { value: newestFirst, problems };
}

function joinCorrection(
  json: CorrectionJson,
  at: ContentPosition,
  catalogs: Catalogs,
): Result<Correction, readonly ContentProblem[]> {
  const join = new RecordJoin(at, catalogs);
  const { trips, ...rest } = json;
  return join.finish({
    ...rest,
    date: join.date(json.date, 'date'),
    tripIds: trips.map((id, index) => join.trip(id, `trips[${index}]`).id),
    citations: join.citations(json.citations, 'citations'),
  });
}
