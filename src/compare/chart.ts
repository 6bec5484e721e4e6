import {
  type Comparison,
  type Course,
  type CoursePoint,
  isExact,
  knowingOfRuns,
} from '../domain/comparison.ts';
import type { Position } from '../domain/itinerary.ts';

/** The room of a chart, in px. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
}

/** A distance–time chart of two trips, as what is drawn; x to the right and y down, in px. */
export interface Chart {
  readonly courses: readonly [ChartCourse, ChartCourse];
  readonly hourTicks: readonly { readonly x: number; readonly hours: number }[];
  readonly kmTicks: readonly { readonly y: number; readonly km: number }[];
  readonly xOf: (elapsedMs: number) => number;
  readonly yOf: (km: number) => number;
  /** The elapsed time at an x, inside of the comparison. */
  readonly elapsedAt: (x: number) => number;
}

export interface ChartCourse {
  readonly tripId: string;
  /** All that the sources leave open, as one closed path; empty where they leave nothing open. */
  readonly band: string;
  /** From one thing that happened to the next. */
  readonly runs: readonly { readonly d: string; readonly knowing: Position['knowing'] }[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isKnown: boolean }[];
  /** Where its letter stands. */
  readonly label: { readonly x: number; readonly y: number };
}

const HOUR_MS = 3_600_000;
/** To the left the figures of the kilometers, to the right the letters. */
const INSET = { top: 14, right: 24, bottom: 18, left: 44 } as const;
const MIN_TICK_PX = 46;
const HOUR_STEPS = [1, 2, 3, 6, 12, 24, 48, 72, 96, 120, 240] as const;
const LABEL_PX = 17;

export function chartOf(comparison: Comparison, { width, height }: ChartRoom): Chart {
  const { pair, ms } = comparison;
  const plot = {
    width: Math.max(1, width - INSET.left - INSET.right),
    height: Math.max(1, height - INSET.top - INSET.bottom),
  };
  const mostKm = Math.max(1, ...pair.flatMap(({ points }) => points.map(({ km }) => km)));
  const spanMs = Math.max(1, ms);
  const xOf = (elapsed: number): number =>
    INSET.left + (plot.width * Math.min(spanMs, Math.max(0, elapsed))) / spanMs;
  const yOf = (km: number): number => INSET.top + plot.height * (1 - km / mostKm);
  const [first, second] = pair.map((course) => courseOf(course, xOf, yOf)) as [
    ChartCourse,
    ChartCourse,
  ];
  const hourStep =
    HOUR_STEPS.find((hours) => (plot.width * hours * HOUR_MS) / spanMs >= MIN_TICK_PX) ?? 240;
  const kmStep = niceStep(mostKm, plot.height / 26);
  return {
    courses: [first, { ...second, label: clearOf(second.label, first.label) }],
    hourTicks: ticks(spanMs / HOUR_MS, hourStep).map((hours) => ({
      x: xOf(hours * HOUR_MS),
      hours,
    })),
    kmTicks: ticks(mostKm, kmStep)
      .slice(1)
      .map((km) => ({ y: yOf(km), km })),
    xOf,
    yOf,
    elapsedAt: (x) => Math.min(ms, Math.max(0, ((x - INSET.left) / plot.width) * ms)),
  };
}

function courseOf(course: Course, xOf: Chart['xOf'], yOf: Chart['yOf']): ChartCourse {
  const { itinerary, points } = course;
  const at = (point: CoursePoint, when: 'elapsed' | 'earliest' | 'latest'): string =>
    `${round(xOf(point[when]))} ${round(yOf(point.km))}`;
  const isOpen = points.some(({ earliest, latest }) => latest > earliest);
  const runs = knowingOfRuns(course).map((knowing, index) => {
    const [from, to] = [points[index], points[index + 1]] as [CoursePoint, CoursePoint];
    return { d: `M${at(from, 'elapsed')}L${at(to, 'elapsed')}`, knowing };
  });
  const last = points.at(-1) as CoursePoint;
  return {
    tripId: itinerary.trip.id,
    band: isOpen
      ? `M${[
          ...points.map((point) => at(point, 'earliest')),
          ...points.toReversed().map((point) => at(point, 'latest')),
        ].join('L')}Z`
      : '',
    runs,
    dots: points.map((point) => ({
      x: round(xOf(point.elapsed)),
      y: round(yOf(point.km)),
      isKnown: isExact(point),
    })),
    label: { x: round(xOf(last.elapsed) + 13), y: round(yOf(last.km)) },
  };
}

/** The label's place, moved down where another one already stands. */
function clearOf(label: ChartCourse['label'], other: ChartCourse['label']): ChartCourse['label'] {
  const isClose = Math.abs(label.x - other.x) < LABEL_PX && Math.abs(label.y - other.y) < LABEL_PX;
  return isClose ? { x: label.x, y: other.y + LABEL_PX } : label;
}

/** Multiples of a step from 0 up to an end. */
const ticks = (end: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) => index * step);

/** A round step that divides an extent into so many parts at most. */
function niceStep(extent: number, parts: number): number {
  const least = extent / Math.max(1, parts);
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5, 10].find((each) => each * power >= least) ?? 10) * power;
}

const round = (px: number): number => Math.round(px * 10) / 10;
