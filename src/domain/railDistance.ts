import { pathLengthKm } from './distance.ts';
import { indexOnLine, publishedKmBetween, sectionPath } from './linePath.ts';
import type { Line, Place } from './trip.ts';

/** How far it is by rail, and on what the figure rests. */
export interface RailDistance {
  readonly km: number;
  /** `drawn` where any stretch worth mentioning had to be measured on the drawn line, which is shorter than the track. */
  readonly basis: 'published' | 'drawn';
}

/** What may be measured without taking the figure off its published basis: a bridge, the way to a border. */
const MEASURED_SHARE = 0.02;

interface Way {
  readonly km: number;
  /** How much of it had to be measured. */
  readonly measuredKm: number;
}

/**
 * By what ways are compared: a measured kilometer counts double, for it is shorter than the track, and
 * a way that only seems shorter must not win over a published one.
 */
const costOf = ({ km, measuredKm }: Way): number => km + measuredKm;

/**
 * The shortest way from one place to another over the railways, changing wherever two of them share
 * a place; null when they do not connect. Published lengths where sources give them, else the drawn
 * line.
 */
export function railDistance(lines: readonly Line[], from: Place, to: Place): RailDistance | null {
  const railways = lines.filter(({ kind }) => kind === 'railway');
  const best = new Map<string, Way>([[from.id, { km: 0, measuredKm: 0 }]]);
  const open = new Map<string, Place>([[from.id, from]]);
  for (;;) {
    const [nearest] = [...open.values()].sort(
      (a, b) => costOf(best.get(a.id) as Way) - costOf(best.get(b.id) as Way),
    );
    if (nearest === undefined) return null;
    const way = best.get(nearest.id);
    if (way === undefined) return null;
    if (nearest.id === to.id) return distanceOf(way);
    open.delete(nearest.id);
    for (const { place, step } of stepsFrom(railways, nearest, to)) {
      const next = { km: way.km + step.km, measuredKm: way.measuredKm + step.measuredKm };
      const known = best.get(place.id);
      if (known !== undefined && costOf(known) <= costOf(next)) continue;
      best.set(place.id, next);
      open.set(place.id, place);
    }
  }
}

const distanceOf = ({ km, measuredKm }: Way): RailDistance => ({
  km,
  basis: measuredKm <= km * MEASURED_SHARE ? 'published' : 'drawn',
});

/** Along every railway through a place, the way to where another one meets it, and to the goal. */
function stepsFrom(
  railways: readonly Line[],
  from: Place,
  goal: Place,
): readonly { readonly place: Place; readonly step: Way }[] {
  return railways
    .filter((line) => indexOnLine(line, from) >= 0)
    .flatMap((line) =>
      line.points
        .map(({ place }) => place)
        .filter(
          (place) =>
            place.id !== from.id &&
            (place.id === goal.id ||
              railways.some((other) => other !== line && indexOnLine(other, place) >= 0)),
        )
        .map((place) => ({ place, step: stepOn(line, from, place) })),
    );
}

function stepOn(line: Line, from: Place, to: Place): Way {
  const published = publishedKmBetween(line, from, to);
  if (published !== null) return { km: published, measuredKm: 0 };
  // A section is asked for its points alone.
  const evidence = { kind: 'assumed', reason: { en: '' } } as const;
  const km = pathLengthKm(sectionPath({ line, from, to, evidence }));
  return { km, measuredKm: km };
}
