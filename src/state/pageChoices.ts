import { REPORT_DAY, tripAsOf } from '../domain/asOf.ts';
import type { Dataset } from '../domain/dataset.ts';
import { type Choices, choicesOfStep, DEFAULT_CHOICES } from './choices.ts';

/**
 * The choices of a page before any query: a trip's page selects it, on the day of the reports or,
 * where nobody knew of it then, as known today; a step's page shows what the step is about. Prerendering and the first render in the browser
 * both start here, so that they agree.
 */
export function pageChoices(
  dataset: Dataset,
  tripId: string | null,
  stepId: string | null = null,
): Choices {
  const step = dataset.steps.find(({ id }) => id === stepId);
  if (step !== undefined) return { ...DEFAULT_CHOICES, ...choicesOfStep(step) };
  const record = dataset.trips.find(({ id }) => id === tripId);
  if (record === undefined) return DEFAULT_CHOICES;
  return {
    ...DEFAULT_CHOICES,
    selectedTripId: record.id,
    asOf: tripAsOf(record, REPORT_DAY) === null ? 'latest' : REPORT_DAY,
  };
}
