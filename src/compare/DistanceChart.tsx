import { memo, type ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { Chart, ChartCourse, ChartRoom } from './chart.ts';
import styles from './DistanceChart.module.css';
import { LetterMark } from './LetterMark.tsx';

/**
 * How far each trip had come by when: solid where times are known, paler between two of them, dashed in
 * its band where only days are. The second trip is a double line with square marks, so that no color
 * is needed to tell the two apart. The cursor is moved by who owns the clock.
 */
export const DistanceChart = memo(function DistanceChart({
  chart,
  room,
  colors,
}: {
  readonly chart: Chart;
  readonly room: ChartRoom;
  /** Of the two, in their order: the names of their colors. */
  readonly colors: readonly [string, string];
}): ReactNode {
  const { tag } = useLocale();
  const { width, height } = room;
  const base = chart.yOf(0);
  const km = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilometer' });
  const unit = km.formatToParts(1).find(({ type }) => type === 'unit')?.value;
  const left = chart.xOf(0);
  const hour = new Intl.NumberFormat(tag, { style: 'unit', unit: 'hour', unitDisplay: 'narrow' });
  return (
    <svg className={styles.chart} width={width} height={height} aria-hidden="true">
      <g className={styles.grid}>
        {chart.kmTicks.map((tick) => (
          <line key={tick.km} x1={left} x2={width} y1={tick.y} y2={tick.y} />
        ))}
        {chart.hourTicks.map((tick) => (
          <line key={tick.hours} x1={tick.x} x2={tick.x} y1={base} y2={base + 4} />
        ))}
        <line className={styles.base} x1={left} x2={width} y1={base} y2={base} />
      </g>
      {chart.courses.map((course, index) => (
        <CourseDrawing
          key={course.tripId}
          course={course}
          color={colors[index] ?? ''}
          isSecond={index === 1}
        />
      ))}
      <g className={styles.axis}>
        {chart.kmTicks.map((tick) => (
          <text key={tick.km} x={left - 6} y={tick.y + 4} textAnchor="end">
            {new Intl.NumberFormat(tag).format(tick.km)}
          </text>
        ))}
        <text x={left - 6} y={base + 4} textAnchor="end">
          {unit}
        </text>
        {chart.hourTicks.map(({ x, hours }, index) => (
          <text key={hours} x={x} y={height - 3} textAnchor={anchorAt(index, x, width)}>
            {index === 0 ? '0' : hour.format(hours)}
          </text>
        ))}
      </g>
      {chart.courses.map(({ tripId, label }, index) => (
        <g key={tripId} data-color={colors[index]} transform={`translate(${label.x} ${label.y})`}>
          <LetterMark index={index} size={7} />
        </g>
      ))}
      <g data-cursor="">
        <line className={styles.cursor} y1="4" y2={base} />
        {chart.courses.map(({ tripId }, index) => (
          <g key={tripId} data-cursor-head="" data-color={colors[index]}>
            <LetterMark index={index} size={5} isBare />
          </g>
        ))}
      </g>
    </svg>
  );
});

/** The first and the last label stay inside. */
function anchorAt(index: number, x: number, width: number): 'start' | 'middle' | 'end' {
  if (index === 0) return 'start';
  return x > width - 30 ? 'end' : 'middle';
}

function CourseDrawing({
  course,
  color,
  isSecond,
}: {
  readonly course: ChartCourse;
  readonly color: string;
  readonly isSecond: boolean;
}): ReactNode {
  return (
    <g className={styles.course} data-color={color} data-second={isSecond || undefined}>
      {course.band !== '' && <path className={styles.band} d={course.band} />}
      {course.runs.map(({ d, knowing }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a course never change places
          key={index}
          className={styles.run}
          data-knowing={knowing}
          d={d}
        />
      ))}
      {isSecond &&
        course.runs.map(({ d }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a course never change places
          <path key={index} className={styles.core} d={d} />
        ))}
      {course.dots.map(({ x, y, isKnown }, index) =>
        isSecond ? (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: nor do its dots
            key={index}
            className={styles.dot}
            data-open={!isKnown || undefined}
            x={x - 2.5}
            y={y - 2.5}
            width="5"
            height="5"
          />
        ) : (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: nor do its dots
            key={index}
            className={styles.dot}
            data-open={!isKnown || undefined}
            cx={x}
            cy={y}
            r="2.8"
          />
        ),
      )}
    </g>
  );
}
