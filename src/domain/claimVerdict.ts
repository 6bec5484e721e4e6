import { assertUnreachable } from '../lib/assertUnreachable.ts';
import { isTaken, tripAsOf } from './asOf.ts';
import type { Claim, Claimed } from './claim.ts';
import type { Dataset } from './dataset.ts';
import { distanceKm } from './distance.ts';
import { type Measured, measure } from './measures.ts';

export const VERDICTS = [
  'agrees',
  'was true then',
  'differs',
  'did not happen as reported',
  'cannot be told',
] as const;
/**
 * What comes of comparing a claim with the map's data. `was true then`: it held for the trips of its
 * day and no longer does. `did not happen as reported`: it spoke of a journey that was not established
 * yet when it was made, and that went otherwise. None of them says that anybody was wrong: sources
 * and reckonings differ.
 */
export type Verdict = (typeof VERDICTS)[number];

export interface CheckedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** For what the claim spoke of; null where the data cannot tell. */
  readonly value: Measured | null;
  /** The same of all that is known today, where that is another value. */
  readonly valueNow: Measured | null;
}

/** Compares a claim with the data. Nothing about the outcome is written down anywhere else. */
export function checkClaim(claim: Claim, dataset: Dataset): CheckedClaim {
  const value = measure(claim.check, dataset);
  const today = isLasting(claim) ? null : measure(claim.check, dataset, 'now');
  const valueNow = JSON.stringify(today) === JSON.stringify(value) ? null : today;
  const verdict = verdictOf(claim, value, valueNow, dataset);
  return { claim, verdict, value, valueNow: verdict === 'cannot be told' ? null : valueNow };
}

function verdictOf(
  claim: Claim,
  value: Measured | null,
  valueNow: Measured | null,
  dataset: Dataset,
): Verdict {
  const agreed = value === null ? null : agrees(claim.claimed, value, dataset);
  if (agreed === null) return 'cannot be told';
  if (!agreed) return isExpectation(claim, dataset) ? 'did not happen as reported' : 'differs';
  const holdsNow = valueNow === null || agrees(claim.claimed, valueNow, dataset) !== false;
  return holdsNow ? 'agrees' : 'was true then';
}

/** A count up to a certain trip, which later trips do not change. */
const isLasting = ({ check }: Claim): boolean => 'lasting' in check && check.lasting === true;

/** Whether the trip that is checked was established when the claim was made. */
function isExpectation({ check, saidOn }: Claim, { trips }: Dataset): boolean {
  if (!('tripId' in check)) return false;
  const record = trips.find(({ id }) => id === check.tripId);
  const known = record === undefined ? null : tripAsOf(record, saidOn);
  return known === null || !isTaken(known);
}

/** Up to here a figure that is printed as "about" is the same one, rounded. */
export const ABOUT = 0.05;
/** A site and its city, two stations of one city, lie this close together. */
const SAME_PLACE_KM = 30;

/** Whether a measured value is what was claimed; null where the two cannot be compared. */
export function agrees(claimed: Claimed, measured: Measured, dataset: Dataset): boolean | null {
  switch (claimed.kind) {
    case 'quantity': {
      const value = amountOf(measured);
      return value === null ? null : relates(claimed.relation, value, claimed.value);
    }
    case 'share':
      return measured.kind === 'count'
        ? relates(claimed.relation, measured.count / measured.of, claimed.value)
        : null;
    case 'date':
      return measured.kind === 'date'
        ? claimed.from <= measured.date && measured.date <= (claimed.to ?? claimed.from)
        : null;
    case 'partOfDay':
      return measured.kind === 'part' ? claimed.part === measured.part : null;
    case 'place': {
      const place = dataset.places.get(claimed.placeId);
      return measured.kind === 'place' && place !== undefined
        ? distanceKm(place.lonLat, measured.place.lonLat) <= SAME_PLACE_KM
        : null;
    }
    case 'mode':
      return measured.kind === 'mode' ? claimed.mode === measured.mode : null;
    case 'years':
      return measured.kind === 'years'
        ? measured.years.every((year) => claimed.years.includes(year))
        : null;
    case 'status':
      return measured.kind === 'status' ? claimed.statuses.includes(measured.status) : null;
    case 'statement':
      return null;
    default:
      return assertUnreachable(claimed);
  }
}

function amountOf(measured: Measured): number | null {
  if (measured.kind === 'count') return measured.count;
  if (measured.kind === 'hours') return measured.hours;
  if (measured.kind !== 'distance') return null;
  return measured.asked === 'straight' ? measured.straightKm : (measured.rail?.km ?? null);
}

function relates(
  relation: 'exactly' | 'about' | 'more than' | 'less than',
  measured: number,
  claimed: number,
): boolean {
  switch (relation) {
    case 'exactly':
      return measured === claimed;
    case 'about':
      return Math.abs(measured - claimed) <= claimed * ABOUT;
    case 'more than':
      return measured > claimed;
    case 'less than':
      return measured < claimed;
    default:
      return assertUnreachable(relation);
  }
}
