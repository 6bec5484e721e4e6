import type { Correction } from '../domain/correction.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { TripRecord } from '../domain/trip.ts';
import type { Result } from '../lib/result.ts';
import type { ContentFiles, ContentProblem } from './contentProblem.ts';
import { parseClaims } from './parseClaims.ts';
import { parseCorrections } from './parseCorrections.ts';
import { parseCounting } from './parseCounting.ts';
import type { Parsed } from './parseEntries.ts';
import { problemsOf } from './parseEntries.ts';
import { parseLine } from './parseLine.ts';
import { parsePeople, parsePlaces } from './parsePlaces.ts';
import type { ContentPosition } from './parseShape.ts';
import { parseSources } from './parseSources.ts';
import { parseSteps } from './parseSteps.ts';
import { parseTrip } from './parseTrip.ts';
import type { Catalog, Catalogs } from './recordJoin.ts';
import { NO_CATALOGS } from './recordJoin.ts';

export interface ParsedContent {
  /** Null when the frame is missing: no readable `places.json` or `sources.json`. */
  readonly dataset: Dataset | null;
  /** What changed since the data was first published, the newest first. The map does not need them. */
  readonly corrections: readonly Correction[];
  /** Everything that was left out, and why. */
  readonly problems: readonly ContentProblem[];
}

/**
 * The content as domain values, ids joined to objects, trips in order of departure.
 *
 * Failure has two tiers. Without the frame there is no dataset. A record with a problem (a trip, a
 * line, a place, a source, a person, a claim) is named and left out together with what refers to
 * it, and everything else works; a dataset may come out with no trips at all. Never throws,
 * whatever the files hold.
 */
export function parseDataset(files: ContentFiles): ParsedContent {
  const sources = parseSources(files);
  const withSources: Catalogs = sources.ok
    ? { ...NO_CATALOGS, citations: sources.value.value.citations }
    : NO_CATALOGS;
  const places = parsePlaces(files, withSources);
  if (!sources.ok || !places.ok) {
    // Without sources every place would be reported too: that is one problem, not hundreds.
    return {
      dataset: null,
      corrections: [],
      problems: [...problemsOf(sources), ...problemsOf(places)],
    };
  }

  const people = parsePeople(files);
  const withPlaces = { ...withSources, places: places.value.value, people: people.value };
  const lines = parseFolder(files, 'lines', withPlaces, NO_CATALOGS.lines, parseLine);
  const withLines = { ...withPlaces, lines: lines.value };
  const trips = parseFolder(files, 'trips', withLines, NO_CATALOGS.trips, parseTrip);
  const all = { ...withLines, trips: trips.value };
  const claims = parseClaims(files, all);
  const counting = parseCounting(files, all);
  const steps = parseSteps(files, all);
  const corrections = parseCorrections(files, all);

  return {
    dataset: {
      trips: [...all.trips.entries.values()].sort((a, b) =>
        departureKey(a) < departureKey(b) ? -1 : 1,
      ),
      lines: [...all.lines.entries.values()],
      places: all.places.entries,
      people: all.people.entries,
      citations: all.citations.entries,
      claims: claims.value,
      steps: steps.value,
      counting: counting.value,
      lastChecked: sources.value.value.lastChecked,
    },
    corrections: corrections.value,
    problems: [
      ...sources.value.problems,
      ...places.value.problems,
      ...people.problems,
      ...lines.problems,
      ...trips.problems,
      ...claims.problems,
      ...steps.problems,
      ...counting.problems,
      ...corrections.problems,
    ],
  };
}

/** One record a file, `<folder>/<id>.json`. */
function parseFolder<Entry extends { readonly id: string }>(
  files: ContentFiles,
  folder: string,
  catalogs: Catalogs,
  empty: Catalog<Entry>,
  parse: (
    raw: unknown,
    at: ContentPosition,
    catalogs: Catalogs,
  ) => Result<Entry, readonly ContentProblem[]>,
): Parsed<Catalog<Entry>> {
  const entries = new Map<string, Entry>();
  const leftOut = new Set<string>();
  const problems: ContentProblem[] = [];
  for (const file of Object.keys(files).sort()) {
    if (!isIn(folder, file)) continue;
    const entry = parse(files[file], { file, field: '' }, catalogs);
    if (!entry.ok) {
      problems.push(...entry.problem);
      leftOut.add(file.slice(folder.length + 1, -'.json'.length));
    } else if (entries.has(entry.value.id)) {
      problems.push({
        file,
        field: 'id',
        rule: 'duplicate-id',
        message: `"${entry.value.id}" is the id of another file in ${folder}/`,
        fix: 'give it an id of its own: the name of its file',
      });
    } else {
      entries.set(entry.value.id, entry.value);
    }
  }
  return { value: { ...empty, entries, leftOut }, problems };
}

const isIn = (folder: string, file: string): boolean =>
  file.startsWith(`${folder}/`) && file.endsWith('.json');

/**
 * Sorts trips by their departure as last known, `2019-02-23 17:00 hanoi-2019-02`: a day without a
 * clock time comes first, and trips of the same moment keep the order of their ids.
 */
function departureKey({ id, accounts }: TripRecord): string {
  const start = accounts.at(-1)?.start;
  return [start?.date, start?.time, id].join(' ');
}
