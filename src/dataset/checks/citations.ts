import type { Citation, SourceClass, TripRecord } from '../../domain/trip.ts';
import type { ContentProblem } from '../contentProblem.ts';
import type { ContentCheck } from './contentCheck.ts';
import { factsOf, fileOfLine, fileOfTrip } from './contentCheck.ts';

/** Every fact and every claim says where it comes from, and no trip rests on one publisher. */
export const checkCitations: ContentCheck = ({ trips, lines, claims }) => [
  ...trips.flatMap((trip) => [
    ...uncited(fileOfTrip(trip), citedFields(trip)),
    ...singleSourced(trip),
  ]),
  ...lines.flatMap((line) =>
    uncited(
      fileOfLine(line),
      line.lengths.map(({ citations }, index) => [`lengths[${index}]`, citations]),
    ),
  ),
  ...uncited(
    'claims.json',
    claims.map(({ id, citations }) => [`claims[${id}]`, citations]),
  ),
];

type CitedField = readonly [field: string, citations: readonly Citation[]];

function citedFields(trip: TripRecord): readonly CitedField[] {
  return [
    ...factsOf(trip).map(({ field, fact }): CitedField => [field, fact.citations]),
    ...trip.statuses.map((entry, i): CitedField => [`statuses[${i}]`, entry.citations]),
    ...trip.disputes.flatMap((dispute, i) =>
      dispute.accounts.map(
        (account, j): CitedField => [`disputes[${i}].accounts[${j}]`, account.citations],
      ),
    ),
    ...trip.legs.flatMap((leg, i) =>
      leg.publishedLengths.map(
        (length, j): CitedField => [`legs[${i}].publishedLengths[${j}]`, length.citations],
      ),
    ),
  ];
}

function uncited(file: string, fields: readonly CitedField[]): readonly ContentProblem[] {
  return fields
    .filter(([, citations]) => citations.length === 0)
    .map(([field]) => ({
      file,
      field: `${field}.citations`,
      rule: 'no-citation',
      message: 'it cites no source',
      fix: 'add the id of a source from sources.json',
    }));
}

/** These compile what others reported: they confirm nothing on their own. */
const SECOND_HAND: readonly SourceClass[] = ['encyclopedia', 'open data'];

function singleSourced(trip: TripRecord): readonly ContentProblem[] {
  const publishers = new Set(
    citedFields(trip)
      .flatMap(([, citations]) => citations)
      .filter((citation) => !SECOND_HAND.includes(citation.class))
      .map((citation) => citation.publisher.trim().toLowerCase()),
  );
  if (publishers.size >= 2) return [];
  return [
    {
      file: fileOfTrip(trip),
      field: '',
      rule: 'one-publisher',
      message: `all its sources go back to ${[...publishers][0] ?? 'encyclopedias and open data'}`,
      fix: 'cite a second publisher that does not reprint the first',
    },
  ];
}
