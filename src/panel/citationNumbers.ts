import type { StoryStep } from '../domain/storyStep.ts';
import type { Citation, Trip } from '../domain/trip.ts';

/** The sources of a trip, numbered from 1 in the order in which its details first cite them. */
export function citationNumbers(trip: Trip): ReadonlyMap<Citation, number> {
  const cited: readonly { readonly citations: readonly Citation[] }[] = [
    trip.account,
    ...trip.vehicles,
    ...trip.statuses.toReversed(),
    ...trip.meetings,
    ...trip.legs.flatMap((leg) => [leg, ...leg.publishedLengths]),
    ...trip.stops,
    ...trip.disputes.flatMap((dispute) => [...dispute.accounts, dispute]),
    ...trip.notes,
  ];
  const numbers = new Map<Citation, number>();
  for (const citation of cited.flatMap(({ citations }) => citations)) {
    if (!numbers.has(citation)) numbers.set(citation, numbers.size + 1);
  }
  return numbers;
}

/** The sources of a step of the story, numbered in the order in which it lists them. */
export function stepCitationNumbers({ citations }: StoryStep): ReadonlyMap<Citation, number> {
  return new Map(citations.map((citation, index) => [citation, index + 1]));
}
