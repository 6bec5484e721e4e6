import type { Claim } from './claim.ts';
import type { Dataset } from './dataset.ts';
import type { Citation, TripRecord } from './trip.ts';

/** The kinds of facts of a trip, as its details group them. */
export const FACT_KINDS = [
  'account',
  'status',
  'way',
  'stop',
  'meeting',
  'vehicle',
  'dispute',
  'note',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What of one trip rests on a source. */
export interface TripUse {
  readonly record: TripRecord;
  /** How many facts cite it. */
  readonly facts: number;
  /** What nobody else is cited for, by kind. */
  readonly sole: ReadonlyMap<FactKind, number>;
}

/** Everything that rests on one source. */
export interface SourceUse {
  readonly citation: Citation;
  readonly trips: readonly TripUse[];
  readonly claims: readonly Claim[];
  /** How many places have their coordinate from it. */
  readonly places: number;
  /** How many published lengths of lines are its. */
  readonly lengths: number;
}

/** Every source with what rests on it, by publisher and then by date. */
export function sourceUses({
  citations,
  trips,
  claims,
  places,
  lines,
}: Dataset): readonly SourceUse[] {
  const facts = trips.map((record) => ({ record, facts: factsOf(record) }));
  return [...citations.values()]
    .map((citation) => ({
      citation,
      trips: facts.flatMap(({ record, facts: all }) => tripUse(record, all, citation) ?? []),
      claims: claims.filter((claim) =>
        [...claim.citations, ...claim.contextCitations].includes(citation),
      ),
      places: [...places.values()].filter(({ coordinate }) => coordinate.citation === citation)
        .length,
      lengths: lines
        .flatMap((line) => line.lengths)
        .filter((length) => length.citations.includes(citation)).length,
    }))
    .sort(
      (a, b) =>
        a.citation.publisher.localeCompare(b.citation.publisher, 'en') ||
        (a.citation.published ?? '').localeCompare(b.citation.published ?? ''),
    );
}

interface Fact {
  readonly kind: FactKind;
  readonly citations: readonly Citation[];
}

function factsOf(record: TripRecord): readonly Fact[] {
  const of = (
    kind: FactKind,
    facts: readonly { readonly citations: readonly Citation[] }[],
  ): readonly Fact[] => facts.map(({ citations }) => ({ kind, citations }));
  return [
    ...of('account', record.accounts),
    ...of('status', record.statuses),
    ...of(
      'way',
      record.legs.flatMap((leg) => [leg, ...leg.publishedLengths]),
    ),
    ...of('stop', record.stops),
    ...of('meeting', record.meetings),
    ...of('vehicle', record.vehicles),
    ...of(
      'dispute',
      record.disputes.flatMap((dispute) => [dispute, ...dispute.accounts]),
    ),
    ...of('note', record.notes),
  ];
}

function tripUse(record: TripRecord, facts: readonly Fact[], citation: Citation): TripUse | null {
  const using = facts.filter(({ citations }) => citations.includes(citation));
  if (using.length === 0) return null;
  const sole = new Map<FactKind, number>();
  for (const { kind, citations } of using) {
    if (citations.length === 1) sole.set(kind, (sole.get(kind) ?? 0) + 1);
  }
  return { record, facts: using.length, sole };
}
