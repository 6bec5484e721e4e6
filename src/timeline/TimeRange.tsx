import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  parseCalendarDate,
  yearOf,
} from '../domain/calendarDate.ts';
import { dayAtShare, shareOfDay, steppedTo, type TimeAxis } from '../domain/timeAxis.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { setRange } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import styles from './TimeRange.module.css';

export interface TimeRangeProps {
  readonly axis: TimeAxis;
  /** The drawing that the handles stand on. */
  readonly plot: RefObject<HTMLElement | null>;
}

/** Both days included; null is an open end. */
interface DayRange {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}
type End = keyof DayRange;

/** A pointer that moves less than this was a click. */
const DRAG_PX = 5;
/** Years that somebody is still typing are smaller. */
const FIRST_YEAR = 1900;

/**
 * The range of days: two handles on the timeline, a drag across it, and two fields for typed dates.
 * While a gesture lasts it is a draft of its own; the choice, and with it the page and its history,
 * changes once, when it ends.
 */
export function TimeRange({ axis, plot }: TimeRangeProps): ReactNode {
  const { t, tag } = useLocale();
  const store = useReaderStore();
  const from = useReader((state) => state.choices.filters.from) ?? null;
  const to = useReader((state) => state.choices.filters.to) ?? null;
  const [draft, setDraft] = useState<DayRange | null>(null);
  const range = draft ?? { from, to };
  const commit = ({ from: first, to: last }: DayRange): void => {
    setDraft(null);
    setRange(store, first, last);
  };
  usePlotDrag(plot, axis, { from, to }, setDraft, commit);

  const left = range.from === null ? 0 : shareOfDay(axis, range.from);
  const right = range.to === null ? 1 : shareOfDay(axis, addDays(range.to, 1));
  const moveByKey = (end: End, event: KeyboardEvent): void => {
    const day = dayForKey(axis, end, range, event.key);
    if (day === null) return;
    event.preventDefault();
    setDraft(withEnd(axis, range, end, day));
  };
  const handle = (end: End): ReactNode => {
    const day = range[end] ?? (end === 'from' ? axis.first : axis.last);
    const isOpen = range[end] === null;
    return (
      <div
        className={styles.handle}
        data-end={end}
        role="slider"
        tabIndex={0}
        aria-label={t(end === 'from' ? 'timeline.from' : 'timeline.to')}
        aria-valuemin={0}
        aria-valuemax={daysBetween(axis.first, axis.last)}
        aria-valuenow={clamped(daysBetween(axis.first, day), axis)}
        aria-valuetext={
          isOpen
            ? t(end === 'from' ? 'timeline.fromStart' : 'timeline.toEnd')
            : formatDate(day, tag)
        }
        style={{ left: `${(end === 'from' ? left : right) * 100}%` }}
        onKeyDown={(event) => moveByKey(end, event)}
        onKeyUp={() => draft !== null && commit(draft)}
        onBlur={() => draft !== null && commit(draft)}
      />
    );
  };
  return (
    <>
      <div className={styles.handles}>
        <div className={styles.outside} style={{ left: 0, width: `${left * 100}%` }} />
        <div className={styles.outside} style={{ left: `${right * 100}%`, right: 0 }} />
        {handle('from')}
        {handle('to')}
      </div>
      <fieldset className={styles.fields} data-chosen={range.from !== null || range.to !== null}>
        <legend className="visually-hidden">{t('timeline.range')}</legend>
        <DayField
          label={t('timeline.field.from')}
          day={range.from}
          onDay={(day) => commit({ from: day, to })}
        />
        <DayField
          label={t('timeline.field.to')}
          day={range.to}
          onDay={(day) => commit({ from, to: day })}
        />
      </fieldset>
    </>
  );
}

/** One end as a date that can be typed. Taken over when it is whole and the reader is done with it. */
function DayField({
  label,
  day,
  onDay,
}: {
  readonly label: string;
  readonly day: CalendarDate | null;
  readonly onDay: (day: CalendarDate | null) => void;
}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current !== null) field.current.value = day ?? '';
  }, [day]);
  const take = (): void => {
    const text = field.current?.value ?? '';
    const typed = parseCalendarDate(text);
    if (text !== '' && (typed === null || yearOf(typed) < FIRST_YEAR)) return;
    if (typed !== day) onDay(typed);
  };
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        ref={field}
        type="date"
        defaultValue={day ?? ''}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  );
}

/** The range with one end moved: never past the other, and open again at the axis' own end. */
function withEnd(axis: TimeAxis, range: DayRange, end: End, day: CalendarDate): DayRange {
  if (end === 'from') {
    const held = range.to !== null && day > range.to ? range.to : day;
    return { ...range, from: held <= axis.first ? null : held };
  }
  const held = range.from !== null && day < range.from ? range.from : day;
  return { ...range, to: held >= axis.last ? null : held };
}

/** Where a key takes a handle: arrows by a day, Page by a month, Home and End to the ends of the axis. */
function dayForKey(axis: TimeAxis, end: End, range: DayRange, key: string): CalendarDate | null {
  const day = range[end] ?? (end === 'from' ? axis.first : axis.last);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return steppedTo(axis, addDays(day, 1), 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return steppedTo(axis, addDays(day, -1), -1);
    case 'PageUp':
      return steppedTo(axis, addMonths(day, 1), 1);
    case 'PageDown':
      return steppedTo(axis, addMonths(day, -1), -1);
    case 'Home':
      return axis.first;
    case 'End':
      return axis.last;
    default:
      return null;
  }
}

/**
 * Drags on the drawing: one that starts at a handle moves it, one that starts elsewhere spans a new
 * range. The click that follows a drag is not meant for the trip under it.
 */
function usePlotDrag(
  plot: RefObject<HTMLElement | null>,
  axis: TimeAxis,
  chosen: DayRange,
  onDraft: (draft: DayRange | null) => void,
  onEnd: (range: DayRange) => void,
): void {
  const latest = useRef({ axis, chosen, onDraft, onEnd });
  latest.current = { axis, chosen, onDraft, onEnd };
  useEffect(() => {
    const element = plot.current;
    const stage = element?.parentElement;
    if (!element || !stage) return;
    let stop: (() => void) | null = null;
    const onDown = (down: PointerEvent): void => {
      const end = endOf(down.target);
      if (!down.isPrimary || down.button !== 0 || !(end || element.contains(asNode(down.target)))) {
        return;
      }
      const box = element.getBoundingClientRect();
      const dayAt = (x: number): CalendarDate =>
        dayAtShare(latest.current.axis, (x - box.left) / box.width);
      const startDay = dayAt(down.clientX);
      let range: DayRange | null = null;
      const onMove = (move: PointerEvent): void => {
        if (move.pointerId !== down.pointerId) return;
        if (range === null && Math.abs(move.clientX - down.clientX) < DRAG_PX) return;
        const { axis: on, chosen: before } = latest.current;
        const day = dayAt(move.clientX);
        const [first, last] = day < startDay ? [day, startDay] : [startDay, day];
        range =
          end === null
            ? withEnd(on, withEnd(on, { from: null, to: null }, 'from', first), 'to', last)
            : withEnd(on, before, end, day);
        latest.current.onDraft(range);
      };
      const onUp = ({ type, pointerId }: PointerEvent): void => {
        if (pointerId !== down.pointerId) return;
        stop?.();
        if (range === null) return;
        if (type === 'pointercancel') latest.current.onDraft(null);
        else latest.current.onEnd(range);
        addEventListener('click', swallow, { capture: true, once: true });
        // A drag that ended outside of where it began is followed by no click.
        setTimeout(() => removeEventListener('click', swallow, { capture: true }));
      };
      stop?.();
      addEventListener('pointermove', onMove);
      addEventListener('pointerup', onUp);
      addEventListener('pointercancel', onUp);
      stop = () => {
        removeEventListener('pointermove', onMove);
        removeEventListener('pointerup', onUp);
        removeEventListener('pointercancel', onUp);
        stop = null;
      };
    };
    // A link under the pointer must not be dragged away as a link.
    const onDragStart = (event: DragEvent): void => event.preventDefault();
    stage.addEventListener('pointerdown', onDown);
    element.addEventListener('dragstart', onDragStart);
    return () => {
      stop?.();
      stage.removeEventListener('pointerdown', onDown);
      element.removeEventListener('dragstart', onDragStart);
    };
  }, [plot]);
}

const asNode = (target: EventTarget | null): Node | null =>
  target instanceof Node ? target : null;

function endOf(target: EventTarget | null): End | null {
  const end = target instanceof HTMLElement ? target.dataset.end : undefined;
  return end === 'from' || end === 'to' ? end : null;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

const clamped = (days: number, axis: TimeAxis): number =>
  Math.min(daysBetween(axis.first, axis.last), Math.max(0, days));
