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
 * sources leave a gap. Never a measured length.
 */
export function publishedKmBetween(line: Line, from: Place, to: Place): number | null {
  const ends = [indexOnLine(line, from), indexOnLine(line, to)] as const;
  const first = Math.min(...ends);
  const last = Math.max(...ends);
  if (first < 0) return null;
  const known = new Map<number, number>([[first, 0]]);
  const reach = (index: number, km: number): void => {
    const before = known.get(index);
    if (before === undefined || km < before) known.set(index, km);
  };
  for (let at = first; at < last; at += 1) {
    const sofar = known.get(at);
    if (sofar === undefined) continue;
    for (const length of line.lengths) {
      const a = indexOnLine(line, length.from);
      const b = indexOnLine(line, length.to);
      if (Math.min(a, b) === at) reach(Math.max(a, b), sofar + length.km);
    }
    const post = line.points[at]?.kmPost;
    if (post === undefined) continue;
    for (let next = at + 1; next <= last; next += 1) {
      const nextPost = line.points[next]?.kmPost;
      if (nextPost !== undefined) reach(next, sofar + Math.abs(nextPost - post));
    }
  }
  return known.get(last) ?? null;
}
