import { distanceKm } from './distance.ts';
import type { LonLat } from './lonLat.ts';
import type { Line, Place, Section } from './trip.ts';

/** Where `place` stands on `line`, counted from 0; -1 when the line does not pass it. */
export function indexOnLine(line: Line, place: Place): number {
  return line.points.findIndex((point) => point.place.id === place.id);
}

/** The points of a section in the direction of travel; empty when an end is not on the line. */
export function sectionPath(section: Section): readonly LonLat[] {
  const from = indexOnLine(section.line, section.from);
  const to = indexOnLine(section.line, section.to);
  if (from < 0 || to < 0) return [];
  const points = section.line.points
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .map((point) => point.place.lonLat);
  return from <= to ? points : points.reverse();
}

/**
 * The published length in kilometers between two places on a line: an entry of the line for exactly
 * these ends, the difference of the railway's own posts, or the shortest chain of both. Null when
 * sources leave a gap. The one thing that may be measured is a border bridge: it belongs to neither
 * country's railway, and no published length covers it.
 */
export function publishedKmBetween(line: Line, from: Place, to: Place): number | null {
  return chainKm(line, from, to, false) ?? chainKm(line, from, to, true);
}

/**
 * The published kilometers from `from` to every place of the line as far as `to`, in the direction of travel:
 * as `publishedKmBetween`, for all of them at once. Null where sources leave a gap.
 */
export function publishedKmAlong(line: Line, from: Place, to: Place): readonly (number | null)[] {
  const ends = [indexOnLine(line, from), indexOnLine(line, to)] as const;
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  if (first < 0) return [];
  const strict = chainsFrom(line, first, last, false);
  const known = strict.has(last) ? strict : chainsFrom(line, first, last, true);
  const kms = Array.from({ length: last - first + 1 }, (_, at) => known.get(first + at) ?? null);
  if (ends[0] <= ends[1]) return kms;
  const whole = known.get(last);
  return kms
    .map((km) => (km === null || whole === undefined ? null : Math.max(0, whole - km)))
    .reverse();
}

/** The longest step over a border that is taken for a bridge. */
const BRIDGE_KM = 5;

function chainKm(line: Line, from: Place, to: Place, mayCrossBridges: boolean): number | null {
  const ends = [indexOnLine(line, from), indexOnLine(line, to)] as const;
  const first = Math.min(...ends);
  const last = Math.max(...ends);
  return first < 0 ? null : (chainsFrom(line, first, last, mayCrossBridges).get(last) ?? null);
}

/** The length of the shortest chain from one point of a line to each of the points up to another one. */
function chainsFrom(
  line: Line,
  first: number,
  last: number,
  mayCrossBridges: boolean,
): ReadonlyMap<number, number> {
  const known = new Map<number, number>([[first, 0]]);
  for (let at = first; at < last; at += 1) {
    const sofar = known.get(at);
    if (sofar === undefined) continue;
    for (const { index, km } of knownSteps(line, at, mayCrossBridges)) {
      known.set(index, Math.min(known.get(index) ?? Number.POSITIVE_INFINITY, sofar + km));
    }
  }
  return known;
}

/** Every point of the line after `at` to which there is a length, and that length in kilometers. */
function knownSteps(
  line: Line,
  at: number,
  mayCrossBridges: boolean,
): readonly { readonly index: number; readonly km: number }[] {
  const here = line.points[at];
  const next = line.points[at + 1];
  if (here === undefined || next === undefined) return [];
  const entries = line.lengths
    .map(({ from, to, km }) => ({ ends: [indexOnLine(line, from), indexOnLine(line, to)], km }))
    .filter(({ ends }) => Math.min(...ends) === at)
    .map(({ ends, km }) => ({ index: Math.max(...ends), km }));
  const posts = line.points.flatMap(({ kmPost }, index) =>
    index > at && here.kmPost !== undefined && kmPost !== undefined
      ? [{ index, km: Math.abs(kmPost - here.kmPost) }]
      : [],
  );
  const bridgeKm = distanceKm(here.place.lonLat, next.place.lonLat);
  const isBridge = here.place.country !== next.place.country && bridgeKm < BRIDGE_KM;
  const bridge = mayCrossBridges && isBridge ? [{ index: at + 1, km: bridgeKm }] : [];
  return [...entries, ...posts, ...bridge];
}
