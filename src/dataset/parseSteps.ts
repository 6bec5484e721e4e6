import * as v from 'valibot';
import { normalizeFilters } from '../domain/filters.ts';
import type { StoryStep } from '../domain/storyStep.ts';
import type { Result } from '../lib/result.ts';
import type { ContentFiles, ContentProblem } from './contentProblem.ts';
import type { Parsed } from './parseEntries.ts';
import { parseCatalog, parseFile, problemsOf } from './parseEntries.ts';
import type { ContentPosition } from './parseShape.ts';
import type { Catalogs } from './recordJoin.ts';
import { RecordJoin } from './recordJoin.ts';
import { type StepJson, stepsJson } from './stepsJson.ts';

const FILE = 'steps.json';
const frameJson = v.strictObject({ ...stepsJson.entries, steps: v.array(v.unknown()) });

/** `steps.json`, in its order. A step about a trip that was left out is left out too. */
export function parseSteps(files: ContentFiles, catalogs: Catalogs): Parsed<readonly StoryStep[]> {
  const frame = parseFile(files, FILE, frameJson);
  if (!frame.ok) return { value: [], problems: problemsOf(frame) };
  const { value, problems } = parseCatalog(
    frame.value.steps,
    { file: FILE, field: 'steps' },
    stepsJson.entries.steps.item,
    (json, at) => joinStep(json, at, catalogs),
    { noun: 'step', where: FILE, entries: new Map<string, StoryStep>(), leftOut: new Set() },
  );
  return { value: [...value.entries.values()], problems };
}

function joinStep(
  json: StepJson,
  at: ContentPosition,
  catalogs: Catalogs,
): Result<StoryStep, readonly ContentProblem[]> {
  const join = new RecordJoin(at, catalogs);
  const { map, claims, ...rest } = json;
  const { years = [], modes = [] } = map;
  return join.finish({
    ...rest,
    map: {
      asOf: map.asOf === 'latest' ? 'latest' : join.date(map.asOf, 'map.asOf'),
      filters: normalizeFilters({ years, modes }),
      tripId: map.trip === undefined ? null : join.trip(map.trip, 'map.trip').id,
      measure: map.measure ?? null,
      frame: join.places(map.frame ?? [], 'map.frame'),
    },
    claimIds: claims,
    citations: join.citations(json.citations, 'citations'),
  });
}
