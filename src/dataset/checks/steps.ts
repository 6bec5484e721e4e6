import { isPublishedBy, tripAsOf, tripsAsOf } from '../../domain/asOf.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { matchesFilters } from '../../domain/filters.ts';
import type { StoryStep } from '../../domain/storyStep.ts';
import type { ContentProblem } from '../contentProblem.ts';
import { nearestWord } from '../nearestWord.ts';
import type { ContentCheck } from './contentCheck.ts';

/** What the map of a step cannot show, and what the step could not have said on its day. */
export const checkSteps: ContentCheck = (dataset) =>
  dataset.steps.flatMap((step) => [
    ...openTrip(step, dataset),
    ...nothingShown(step, dataset),
    ...cited(step),
    ...claims(step, dataset),
  ]);

const problem = (
  { id }: StoryStep,
  field: string,
  rest: Omit<ContentProblem, 'file' | 'field'>,
): ContentProblem => ({ file: 'steps.json', field: `steps[${id}].${field}`, ...rest });

/** The page closes a trip that its day does not know, or that its filters hide. */
function openTrip(step: StoryStep, { trips }: Dataset): readonly ContentProblem[] {
  const { asOf, filters, tripId } = step.map;
  const record = trips.find(({ id }) => id === tripId);
  if (record === undefined) return [];
  const trip = tripAsOf(record, asOf);
  if (trip === null) {
    return [
      problem(step, 'map.trip', {
        rule: 'step-trip-unknown',
        message: `nobody knew of ${record.id} on ${asOf}`,
        fix: 'choose a later map.asOf, or another trip',
      }),
    ];
  }
  if (matchesFilters(trip, filters)) return [];
  return [
    problem(step, 'map.trip', {
      rule: 'step-trip-hidden',
      message: `the filters of the step hide ${record.id}`,
      fix: 'add its year and mode to them, or remove them',
    }),
  ];
}

function nothingShown(step: StoryStep, dataset: Dataset): readonly ContentProblem[] {
  const { asOf, filters } = step.map;
  if (tripsAsOf(dataset, asOf).some((trip) => matchesFilters(trip, filters))) return [];
  return [
    problem(step, 'map', {
      rule: 'step-shows-nothing',
      message: `no trip that was known on ${asOf} fits its filters`,
      fix: 'choose other years or modes, or a later day',
    }),
  ];
}

function cited(step: StoryStep): readonly ContentProblem[] {
  const { citations, map } = step;
  if (citations.length === 0) {
    return [
      problem(step, 'citations', {
        rule: 'no-citation',
        message: 'it cites no source',
        fix: 'add the id of a source from sources.json',
      }),
    ];
  }
  return citations
    .filter((citation) => !isPublishedBy(citation, map.asOf))
    .map(({ id, published }) =>
      problem(step, 'citations', {
        rule: 'cited-too-late',
        message: `"${id}" was published on ${published}, after the day of the step (${map.asOf})`,
        fix: 'cite what could be read on that day, or tell it in a later step',
      }),
    );
}

function claims(step: StoryStep, dataset: Dataset): readonly ContentProblem[] {
  const known = dataset.claims.map(({ id }) => id);
  const { measure } = step.map;
  const named: readonly (readonly [field: string, id: string])[] = [
    ...step.claimIds.map((id, index) => [`claims[${index}]`, id] as const),
    ...(measure === null ? [] : [['map.measure', measure] as const]),
  ];
  return named.flatMap(([field, id]) => {
    if (known.includes(id)) return [];
    const meant = nearestWord(id, known);
    return [
      problem(step, field, {
        rule: 'unknown-reference',
        message: `there is no claim "${id}" in claims.json`,
        fix: meant === null ? 'add it there or check the spelling' : `did you mean "${meant}"?`,
      }),
    ];
  });
}
