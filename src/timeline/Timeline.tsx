import { type ReactNode, useMemo, useRef } from 'react';
import { tripYear } from '../domain/filters.ts';
import { type TimeAxis, timeAxis } from '../domain/timeAxis.ts';
import { tripSpan } from '../domain/tripSpan.ts';
import { formatMonth, formatPartialDate } from '../format/formatPartialDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { pointAt, selectTrip } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectShownTrips, selectTrips } from '../state/selectors.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import { RouteGlyph } from '../ui/RouteGlyph.tsx';
import { axisLabels, monthTicks, yearText } from './axisLabels.ts';
import { TimeCursors } from './TimeCursors.tsx';
import styles from './Timeline.module.css';
import { TimeRange } from './TimeRange.tsx';
import { type Lane, lanesOf, type TimelineMark, timelineMarks } from './timelineMarks.ts';

/** In px: one row, and where the first one's middle is. */
const ROW = 13;
const FIRST_ROW = 9;
/** A click this near to a mark is meant for it. */
const NEAR_PX = 22;

export interface TimelineProps {
  readonly hrefOf: (tripId: string) => string;
  /** Whether days can be chosen on it: not on a page without its script. */
  readonly hasRange: boolean;
}

/**
 * All trips known on the chosen day on one axis of time, which is broken where nothing happens for
 * years. A picture with links, usable with no script. Stands in a `TimelineFrame`.
 */
export function Timeline({ hrefOf, hasRange }: TimelineProps): ReactNode {
  const { language } = useLocale();
  const store = useReaderStore();
  const trips = useReader(selectTrips);
  const shown = useReader(selectShownTrips);
  const asOf = useReader((state) => state.choices.asOf);
  const plot = useRef<HTMLDivElement>(null);
  const axis = useMemo(() => timeAxis(trips.map((trip) => tripSpan(trip, asOf))), [trips, asOf]);
  if (axis === null) return null;
  const lanes = lanesOf(trips);
  const marks = timelineMarks(trips, asOf, axis, language);
  const base = FIRST_ROW + lanes.length * ROW;
  return (
    <>
      <div className={styles.lanes} aria-hidden="true">
        {lanes.map((lane) => (
          <RouteGlyph
            key={lane}
            kind={lane === 'tentative' ? 'train' : lane}
            tentative={lane === 'tentative'}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the links inside; the list has them for the keyboard */}
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: as above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        className={styles.plot}
        ref={plot}
        onClick={(event) => {
          if (event.defaultPrevented || !isPlainClick(event)) return;
          const { left, width } = event.currentTarget.getBoundingClientRect();
          const near = nearestMark(marks, shown, event.clientX - left, width);
          if (near !== null) selectTrip(store, near);
        }}
      >
        <svg
          className={styles.drawing}
          width="100%"
          height={base + 17}
          aria-hidden="true"
          data-timeline=""
        >
          <Axis axis={axis} base={base} />
          {marks.map((mark) => (
            <Mark
              key={mark.trip.id}
              mark={mark}
              middle={FIRST_ROW + lanes.indexOf(mark.lane) * ROW}
              isShown={shown.includes(mark.trip)}
              href={hrefOf(mark.trip.id)}
            />
          ))}
          <TimeCursors axis={axis} base={base} />
        </svg>
      </div>
      {hasRange && <TimeRange axis={axis} plot={plot} />}
    </>
  );
}

/** The scale: months as ticks, years and quarters in words, and the breaks with their true length. */
function Axis({ axis, base }: { readonly axis: TimeAxis; readonly base: number }): ReactNode {
  const { t, tag } = useLocale();
  const ticks = monthTicks(axis);
  return (
    <>
      {axis.stretches.map(({ first, left, right }) => (
        <line
          key={first}
          className={styles.axis}
          x1={percent(left)}
          x2={percent(right)}
          y1={base}
          y2={base}
        />
      ))}
      {ticks.map((at) => (
        <line
          key={at}
          className={styles.axis}
          x1={percent(at)}
          x2={percent(at)}
          y1={base}
          y2={base + 3}
        />
      ))}
      {axis.breaks.map(({ first, left, right, months }) => (
        <svg
          key={first}
          x={percent(left)}
          width={percent(right - left)}
          className={styles.break}
          aria-hidden="true"
        >
          <rect width="100%" height={base} />
          <svg className={styles.cut} aria-hidden="true">
            <path d={`M-2 ${base + 4}l4 -8`} />
          </svg>
          <svg x="100%" className={styles.cut} aria-hidden="true">
            <path d={`M-2 ${base + 4}l4 -8`} />
          </svg>
          <text x="50%" y={FIRST_ROW + ROW + 3}>
            {months >= 12 && t('timeline.years', { years: Math.floor(months / 12) })}
          </text>
          <text x="50%" y={FIRST_ROW + 2 * ROW + 2}>
            {months % 12 > 0 && t('timeline.months', { months: months % 12 })}
          </text>
        </svg>
      ))}
      {axisLabels(axis).map(({ at, kind, date, isCentered }) => {
        const place = {
          key: date,
          x: percent(at),
          y: base + 14,
          textAnchor: isCentered ? ('middle' as const) : undefined,
        };
        if (kind === 'month') {
          return (
            <text {...place} key={place.key} className={styles.wide}>
              {formatMonth(date, tag)}
            </text>
          );
        }
        if (kind === 'year') {
          return (
            <text {...place} key={place.key}>
              {yearText(date)}
            </text>
          );
        }
        return [
          <text {...place} key={place.key} className={styles.wide}>
            {/* The Russian word for a year goes without saying under an axis, where there is no room for it. */}
            {formatPartialDate(date.slice(0, 7), tag).replace('\u00a0г.', '')}
          </text>,
          <text {...place} key={`${place.key} narrow`} className={styles.narrow}>
            {yearText(date)}
          </text>,
        ];
      })}
    </>
  );
}

/** How a trip's first day is marked, in the glyphs of the modes: a tie, an arc, a block. */
const STARTS: Readonly<Record<Lane, string>> = {
  train: 'M0-5V5',
  plane: 'M-1 3Q3-7 7 3',
  car: 'M0-3.5V3.5',
  tentative: 'M0-5V5',
};

/** One trip: a mark on its first day, which says nothing of its length, and a bar that is as long as it took. */
function Mark({
  mark: { trip, lane, left, right, isEnded, name, nameSide },
  middle,
  isShown,
  href,
}: {
  readonly mark: TimelineMark;
  readonly middle: number;
  readonly isShown: boolean;
  readonly href: string;
}): ReactNode {
  const store = useReaderStore();
  const isPointed = useReader((state) => state.pointedTripId === trip.id);
  const isSelected = useReader((state) => state.choices.selectedTripId === trip.id);
  return (
    <a
      className={styles.mark}
      href={href}
      tabIndex={-1}
      data-time-of={trip.id}
      data-lane={lane}
      data-year={tripYear(trip)}
      data-mode={trip.mode}
      data-out={!isShown || undefined}
      data-pointed={isPointed || undefined}
      data-selected={isSelected || undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        selectTrip(store, trip.id);
      }}
      onPointerEnter={() => pointAt(store, trip.id)}
      onPointerLeave={() => pointAt(store, null)}
    >
      <svg x={percent(left)} y={middle} aria-hidden="true">
        <rect className={styles.hit} x="-6" y={-ROW / 2} width="14" height={ROW} />
        <path d={STARTS[lane]} />
      </svg>
      <line
        x1={percent(left)}
        x2={percent(right)}
        y1={middle}
        y2={middle}
        data-open={!isEnded || undefined}
      />
      {nameSide !== null && (
        <svg x={percent(nameSide === 'after' ? right : left)} y={middle} aria-hidden="true">
          <text
            x={nameSide === 'after' ? 7 : -6}
            y="4"
            textAnchor={nameSide === 'after' ? undefined : 'end'}
          >
            {name}
          </text>
        </svg>
      )}
    </a>
  );
}

/** The shown trip whose mark is nearest to a click, if any is near. */
function nearestMark(
  marks: readonly TimelineMark[],
  shown: readonly TimelineMark['trip'][],
  x: number,
  width: number,
): string | null {
  const [nearest] = marks
    .filter(({ trip }) => shown.includes(trip))
    .map(({ trip, left, right }) => ({
      id: trip.id,
      px: Math.max(left * width - x, x - right * width, 0),
    }))
    .sort((a, b) => a.px - b.px);
  return nearest !== undefined && nearest.px <= NEAR_PX ? nearest.id : null;
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
