import { checkCitations } from './checks/citations.ts';
import type { ContentCheck } from './checks/contentCheck.ts';
import { checkCoordinates } from './checks/coordinates.ts';
import { checkKnowing } from './checks/knowing.ts';
import { checkLineGeometry } from './checks/lineGeometry.ts';
import { checkLineLengths } from './checks/lineLengths.ts';
import { checkRoutes } from './checks/routes.ts';
import { checkSpeeds } from './checks/speeds.ts';
import { checkSteps } from './checks/steps.ts';
import { checkTexts, noteTexts, type TextsNote } from './checks/texts.ts';
import { checkFileNames } from './checks/tripFiles.ts';
import { checkTripTimes } from './checks/tripTimes.ts';
import { checkUtcOffsets } from './checks/utcOffsets.ts';
import type { ContentFiles, ContentProblem } from './contentProblem.ts';
import { parseDataset } from './parseDataset.ts';

const CHECKS: readonly ContentCheck[] = [
  checkTripTimes,
  checkKnowing,
  checkCitations,
  checkRoutes,
  checkSpeeds,
  checkSteps,
  checkLineGeometry,
  checkLineLengths,
  checkCoordinates,
  checkUtcOffsets,
];

export interface ContentReport {
  /** In the order of files and fields, as an editor works through them. */
  readonly problems: readonly ContentProblem[];
  /** What waits for a translator, by language. */
  readonly notes: readonly TextsNote[];
  /** One line: `12 trips, 11 lines, 270 places, 118 sources: no problems`. */
  readonly summary: string;
}

/**
 * Everything that is wrong with the content: what does not parse, and what parses and cannot be
 * true. For tests and the command line; the site only parses. Never throws.
 */
export function checkContent(files: ContentFiles): ContentReport {
  const { dataset, problems: parseProblems } = parseDataset(files);
  // One slip in a trip takes every claim about it along. Only the slip is there to be put right.
  const causes = parseProblems.filter(({ rule }) => rule !== 'left-out-reference');
  const problems = [
    ...causes,
    ...checkFileNames(files),
    ...checkTexts(files),
    ...(dataset === null ? [] : CHECKS.flatMap((check) => check(dataset))),
  ].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') || a.field.localeCompare(b.field, 'en', { numeric: true }),
  );
  const counts = [
    count(dataset?.trips.length ?? 0, 'trip'),
    count(dataset?.lines.length ?? 0, 'line'),
    count(dataset?.places.size ?? 0, 'place'),
    count(dataset?.citations.size ?? 0, 'source'),
  ].join(', ');
  const found = problems.length === 0 ? 'no problems' : count(problems.length, 'problem');
  return { problems, notes: noteTexts(files), summary: `${counts}: ${found}` };
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
