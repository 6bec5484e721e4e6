import { liftedArc, smoothLine } from './drawnPath.ts';
import { greatCirclePath } from './greatCirclePath.ts';
import { indexOnLine } from './linePath.ts';
import type { LonLat } from './lonLat.ts';
import type { LegMode } from './mode.ts';
import type { EvidenceKind, Leg, Line, Trip } from './trip.ts';
import { EVIDENCE_KINDS } from './trip.ts';

/** Which way a trip passed a stretch, seen along `path`. */
export type Direction = 'forward' | 'backward' | 'both';

/**
 * A stretch of one trip that looks the same all along: the same mode, evidence and direction. A
 * stretch passed out and back is one, so that nothing is drawn twice.
 */
export interface RouteStretch {
  readonly tripId: string;
  /** Of the railway, road or air route: the same for every trip on it. */
  readonly corridor: string;
  readonly mode: LegMode;
  /** The strongest evidence of all passages: what is drawn is that the trip came this way at all. */
  readonly evidence: EvidenceKind;
  readonly direction: Direction;
  /** Which way it was passed first. */
  readonly outward: Exclude<Direction, 'both'>;
  /** As drawn, not as measured; in the direction of the line, the same for every trip on it, not of travel. */
  readonly path: readonly LonLat[];
}

interface Passage {
  mode: LegMode;
  evidence: EvidenceKind;
  direction: Direction;
  outward: Exclude<Direction, 'both'>;
}

const stronger = (a: EvidenceKind, b: EvidenceKind): EvidenceKind =>
  EVIDENCE_KINDS.indexOf(a) < EVIDENCE_KINDS.indexOf(b) ? a : b;

/** The stretches that a trip's legs pass, each drawn once. */
export function routeStretches(trip: Trip): readonly RouteStretch[] {
  return [...lineStretches(trip), ...directStretches(trip)];
}

function lineStretches(trip: Trip): readonly RouteStretch[] {
  // Every step between neighboring points of a line that any leg takes, with what is known of it.
  const passed = new Map<Line, Map<number, Passage>>();
  for (const leg of trip.legs) {
    for (const section of leg.sections) {
      const from = indexOnLine(section.line, section.from);
      const to = indexOnLine(section.line, section.to);
      const steps = passed.get(section.line) ?? new Map<number, Passage>();
      passed.set(section.line, steps);
      const direction = from < to ? 'forward' : 'backward';
      for (let step = Math.min(from, to); step < Math.max(from, to); step += 1) {
        const before = steps.get(step);
        steps.set(step, {
          mode: leg.mode,
          evidence: stronger(before?.evidence ?? 'assumed', section.evidence.kind),
          direction: before !== undefined && before.direction !== direction ? 'both' : direction,
          outward: before?.outward ?? direction,
        });
      }
    }
  }
  return [...passed].flatMap(([line, steps]) => joinSteps(trip.id, line, steps));
}

function joinSteps(
  tripId: string,
  line: Line,
  steps: ReadonlyMap<number, Passage>,
): readonly RouteStretch[] {
  const stretches: { passage: Passage; first: number; last: number }[] = [];
  for (const [step, passage] of [...steps].sort(([a], [b]) => a - b)) {
    const open = stretches.at(-1);
    if (open !== undefined && open.last === step && isSamePassage(open.passage, passage)) {
      open.last = step + 1;
    } else {
      stretches.push({ passage, first: step, last: step + 1 });
    }
  }
  return stretches.map(({ passage, first, last }) => ({
    tripId,
    corridor: line.id,
    ...passage,
    path: pathBetween(line, first, last),
  }));
}

function pathBetween(line: Line, first: number, last: number): readonly LonLat[] {
  const { path, indexOfPoint } = smoothLine(line);
  return path.slice(indexOfPoint[first], (indexOfPoint[last] ?? path.length) + 1);
}

const isSamePassage = (a: Passage, b: Passage): boolean =>
  a.mode === b.mode &&
  a.evidence === b.evidence &&
  a.direction === b.direction &&
  a.outward === b.outward;

function directStretches(trip: Trip): readonly RouteStretch[] {
  const direct = new Map<string, { leg: Leg; evidence: EvidenceKind; direction: Direction }>();
  for (const leg of trip.legs) {
    if (leg.sections.length > 0 || leg.from.id === leg.to.id) continue;
    const corridor = `${leg.mode}:${[leg.from.id, leg.to.id].sort().join(':')}`;
    const before = direct.get(corridor);
    const direction: Direction =
      before === undefined || (before.direction === 'forward' && before.leg.from.id === leg.from.id)
        ? 'forward'
        : 'both';
    direct.set(corridor, {
      leg: before?.leg ?? leg,
      evidence: stronger(before?.evidence ?? 'assumed', leg.evidence.kind),
      direction,
    });
  }
  return [...direct].flatMap(([corridor, { leg, evidence, direction }]) =>
    directPaths(leg).map((path) => ({
      tripId: trip.id,
      corridor,
      mode: leg.mode,
      evidence,
      direction,
      // Its path runs from where it was first flown.
      outward: 'forward',
      path,
    })),
  );
}

/** A flight as an arc, steps on foot as a straight line. */
function directPaths({ mode, from, to }: Leg): readonly (readonly LonLat[])[] {
  if (mode !== 'plane') return [[from.lonLat, to.lonLat]];
  // An arc is drawn on the flat map and cannot leave it: over the antimeridian the great circle can.
  const crossesAntimeridian = Math.abs(from.lonLat[0] - to.lonLat[0]) > 180;
  return crossesAntimeridian
    ? greatCirclePath(from.lonLat, to.lonLat)
    : [liftedArc(from.lonLat, to.lonLat)];
}
