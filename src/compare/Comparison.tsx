import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  type Comparison as Compared,
  comparedAt,
  comparisonOf,
  eventsOf,
  notableTimes,
} from '../domain/comparison.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import { formatDuration } from '../format/formatQuantity.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { describeShortDates } from '../panel/describeTime.ts';
import { ICONS, IconButton, type Speed, SpeedButton, ToggleButton } from '../playback/controls.tsx';
import { HeadOverlay } from '../playback/HeadOverlay.tsx';
import { useClockwork } from '../playback/useClockwork.ts';
import { closeComparison, compareWith, setPlaying } from '../state/actions.ts';
import { movePlayheads, recordAfter } from '../state/clockActions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectComparedTrip, selectSelectedTrip, selectShownTrips } from '../state/selectors.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import styles from './Comparison.module.css';
import { type Chart, chartOf } from './chart.ts';
import { DistanceChart } from './DistanceChart.tsx';
import { comparedWords, comparisonSentence, elapsedOf, namedTrip } from './describeComparison.ts';
import { LetterMark } from './LetterMark.tsx';

const HOUR_MS = 3_600_000;
/** Words and numbers that change with every frame cannot be read. */
const TEXT_MS = 120;
/** A comparison takes so long to play at normal speed: an hour under way as long as in a playback, within reason. */
const SECONDS_PER_HOUR = 0.3;
const PLAY_SECONDS = { min: 8, max: 40 } as const;
/** Without motion: how long each thing that happened stands. */
const STILL_SECONDS = 1.6;

/**
 * Two trips on one clock that starts when each sets out: both heads on the map and, under it, who was where
 * in words and how far by when in a chart, whose cursor is the clock's hand. Opened paused, after a day.
 */
export function Comparison({ isLive }: { readonly isLive: boolean }): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const one = useReader(selectSelectedTrip);
  const other = useReader(selectComparedTrip);
  const comparison = useMemo(
    () => (one === null || other === null ? null : comparisonOf(one, other)),
    [one, other],
  );
  const panel = useRef<HTMLElement>(null);
  const close = useCallback(() => {
    closeComparison(store);
    document.querySelector<HTMLElement>('[data-open-comparison]')?.focus();
  }, [store]);
  useEscape(close);

  // Opened by the reader, not by an address: the keys are for the clock from here on.
  useEffect(() => {
    if (document.activeElement?.matches('[data-open-comparison]') !== true) return;
    panel.current?.querySelector<HTMLElement>('[role="slider"], select')?.focus({
      preventScroll: true,
    });
  }, []);

  if (one === null || other === null) return null;
  return (
    <>
      <HeadOverlay isLive={isLive} />
      <section ref={panel} className={styles.panel} aria-label={t('compare.label')}>
        {comparison === null ? (
          <p className={styles.nothing}>{t('compare.nothing')}</p>
        ) : (
          <Clockwork key={`${one.id} ${other.id}`} comparison={comparison} />
        )}
        <PartnerSelect one={one} other={other} />
        <div className={styles.close}>
          <IconButton name={t('compare.close')} icon={ICONS.close} onPress={close} />
        </div>
      </section>
    </>
  );
}

/** Escape ends the comparison from wherever on the page, before it ends anything else; a dialog goes first. */
function useEscape(close: () => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [close]);
}

function Clockwork({ comparison }: { readonly comparison: Compared }): ReactNode {
  const locale = useLocale();
  const { t, tag } = locale;
  const store = useReaderStore();
  const isPlaying = useReader((state) => state.isPlaying);
  const slider = useRef<HTMLDivElement>(null);
  const room = useRoom(slider);
  const chart = useMemo(() => chartOf(comparison, room), [comparison, room]);
  const clock = useClock(comparison, chart, slider);
  const [speed, setSpeed] = useState<Speed>(1);
  usePlaying(comparison, clock, speed);
  const colors = useMemo(() => comparison.pair.map(colorOf) as [string, string], [comparison]);

  const toggle = (): void => {
    if (!isPlaying && clock.elapsed.current >= comparison.ms) clock.show(0);
    setPlaying(store, !isPlaying);
  };
  const goTo = (elapsed: number): void => {
    clock.show(elapsed);
    clock.record();
  };
  const step = (direction: 1 | -1): void =>
    goTo(nextEvent(comparison, clock.elapsed.current, direction));
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const wanted = elapsedAfterKey(event.key, clock.elapsed.current, comparison.ms);
    if (wanted !== null) goTo(wanted);
    else if (event.key === ' ') toggle();
    else return;
    event.preventDefault();
  };
  const onPoint = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointerdown') {
      if (event.button !== 0) return;
      setPlaying(store, false);
      event.currentTarget.setPointerCapture(event.pointerId);
    } else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    clock.show(chart.elapsedAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  return (
    <>
      <p className={styles.clock}>
        {t('compare.after', { time: formatDuration(clock.told, tag) })}
      </p>
      <ol className={styles.lines}>
        {comparison.pair.map((course, index) => (
          <Line
            key={course.itinerary.trip.id}
            trip={course.itinerary.trip}
            color={colors[index] ?? ''}
            index={index}
            words={comparedWords(course, clock.told, locale)}
          />
        ))}
      </ol>
      <div
        ref={slider}
        className={styles.slider}
        role="slider"
        tabIndex={0}
        aria-label={t('compare.position')}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.round(comparison.ms / 60_000)}
        aria-valuenow={Math.round(clock.told / 60_000)}
        aria-valuetext={comparisonSentence(comparison, clock.told, locale)}
        onKeyDown={onKey}
        onPointerDown={onPoint}
        onPointerMove={onPoint}
        onPointerUp={clock.record}
        onPointerCancel={clock.record}
      >
        <DistanceChart chart={chart} room={room} colors={colors} />
      </div>
      <div className={styles.controls}>
        <IconButton name={t('playback.previous')} icon={ICONS.previous} onPress={() => step(-1)} />
        <ToggleButton isPlaying={isPlaying} onToggle={toggle} />
        <IconButton name={t('playback.next')} icon={ICONS.next} onPress={() => step(1)} />
        <SpeedButton speed={speed} onChange={setSpeed} />
      </div>
      <HourTable comparison={comparison} />
    </>
  );
}

/** Where a key leads on the axis: an hour, half a day, an end; null for another key. Short trips have short steps. */
function elapsedAfterKey(key: string, elapsed: number, ms: number): number | null {
  const small = ms > 12 * HOUR_MS ? HOUR_MS : HOUR_MS / 6;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: elapsed + small,
    ArrowUp: elapsed + small,
    ArrowLeft: elapsed - small,
    ArrowDown: elapsed - small,
    PageUp: elapsed + 12 * small,
    PageDown: elapsed - 12 * small,
    Home: 0,
    End: ms,
  };
  const wanted = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return wanted === undefined ? null : Math.min(ms, Math.max(0, wanted));
}

/** The next thing that happened on either trip, or the one before; the end or the beginning beyond. */
function nextEvent(comparison: Compared, elapsed: number, direction: 1 | -1): number {
  const events = eventsOf(comparison);
  return direction === 1
    ? (events.find((each) => each > elapsed + 1000) ?? comparison.ms)
    : (events.findLast((each) => each < elapsed - 1000) ?? 0);
}

const colorOf = ({ itinerary: { trip } }: Compared['pair'][number]): string =>
  trip.status === 'rumored' || trip.status === 'contradicted' ? 'rumor' : trip.mode;

interface Clock {
  /** Milliseconds since the departures, in the frame that is shown. */
  readonly elapsed: RefObject<number>;
  /** The same, as it stands in words. */
  readonly told: number;
  readonly show: (elapsedMs: number) => void;
  /** Puts what is shown into the address. */
  readonly record: () => void;
}

/** Where a comparison stands. A frame writes to the map and the chart itself; only words are React's business. */
function useClock(
  comparison: Compared,
  chart: Chart,
  slider: RefObject<HTMLElement | null>,
): Clock {
  const store = useReaderStore();
  const after = useReader((state) => state.choices.after);
  const elapsed = useRef(elapsedOf(comparison, after));
  const [told, setTold] = useState(elapsed.current);
  const toldAt = useRef(0);

  const show = useCallback(
    (wanted: number): void => {
      const now = Math.min(comparison.ms, Math.max(0, wanted));
      elapsed.current = now;
      const compared = comparison.pair.map((course) => comparedAt(course, now));
      movePlayheads(
        store,
        comparison.pair.map(({ itinerary }, index) => {
          const { position, knowing, instant } = compared[index] as (typeof compared)[number];
          return { ...position, knowing, instant, tripId: itinerary.trip.id };
        }),
      );
      writeCursor(
        slider.current,
        chart.xOf(now),
        compared.map(({ km }) => chart.yOf(km)),
      );
      if (performance.now() - toldAt.current < TEXT_MS && store.getState().isPlaying) return;
      toldAt.current = performance.now();
      setTold(now);
    },
    [comparison, chart, slider, store],
  );
  const record = useCallback((): void => {
    recordAfter(store, elapsed.current);
    setTold(elapsed.current);
  }, [store]);

  // Another room for the chart, a theme: the same frame again.
  useEffect(() => show(elapsed.current), [show]);
  // An address, back and forward; a time beyond the longer trip is put right.
  useEffect(() => {
    const wanted = elapsedOf(comparison, after);
    if (Math.round(wanted / 60_000) !== Math.round(elapsed.current / 60_000)) show(wanted);
    if (after !== null && wanted < after * 60_000) recordAfter(store, wanted);
  }, [after, comparison, show, store]);
  useEffect(() => () => movePlayheads(store, []), [store]);

  return { elapsed, told, show, record };
}

function writeCursor(slider: HTMLElement | null, x: number, ys: readonly number[]): void {
  const cursor = slider?.querySelector('[data-cursor]');
  cursor?.setAttribute('transform', `translate(${x} 0)`);
  cursor?.querySelectorAll('[data-cursor-head]').forEach((head, index) => {
    head.setAttribute('transform', `translate(0 ${ys[index] ?? 0})`);
  });
}

/** Lets the clock run; without motion from one thing that happened to the next. */
function usePlaying(comparison: Compared, { elapsed, show, record }: Clock, speed: number): void {
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const waited = useRef(0);
  const advance = useCallback(
    (seconds: number): boolean => {
      const { ms } = comparison;
      const { min, max } = PLAY_SECONDS;
      const whole = Math.min(max, Math.max(min, (ms / HOUR_MS) * SECONDS_PER_HOUR));
      if (!isStill) {
        show(elapsed.current + (ms / whole) * seconds * speed);
      } else {
        waited.current += seconds * speed;
        if (waited.current < STILL_SECONDS) return false;
        waited.current = 0;
        show(nextEvent(comparison, elapsed.current, 1));
      }
      return elapsed.current >= ms;
    },
    [comparison, elapsed, show, speed, isStill],
  );
  useClockwork(advance, record);
}

/** What the element measures, in px. */
function useRoom(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 320, height: 120 });
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = watched;
      if (width > 0) {
        setRoom((known) =>
          known.width === width && known.height === height ? known : { width, height },
        );
      }
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return room;
}

/** Where one of the two was. */
function Line({
  trip,
  color,
  index,
  words: { where, km, notes },
}: {
  readonly trip: Trip;
  readonly color: string;
  readonly index: number;
  readonly words: ReturnType<typeof comparedWords>;
}): ReactNode {
  const locale = useLocale();
  return (
    <li className={styles.line}>
      <svg viewBox="-10 -10 20 20" width="20" height="20" data-color={color} aria-hidden="true">
        <LetterMark index={index} size={9} />
      </svg>
      <p className={styles.name}>
        <strong lang={fallbackLang(trip.account.title, locale.language)}>
          {textIn(trip.account.title, locale.language)}
        </strong>{' '}
        <span className={styles.dates}>{describeShortDates(trip.account, locale)}</span>
      </p>
      <p className={styles.where}>
        {where} · <strong>{km}</strong>
        {notes.map((note) => (
          <span key={note}> · {note}</span>
        ))}
      </p>
    </li>
  );
}

/** The other trip: any that is shown. */
function PartnerSelect({ one, other }: { readonly one: Trip; readonly other: Trip }): ReactNode {
  const locale = useLocale();
  const { t, language } = locale;
  const id = useId();
  const store = useReaderStore();
  const shown = useReader(selectShownTrips);
  return (
    <div className={styles.partner}>
      <label htmlFor={id}>{t('compare.with')}</label>
      <select
        id={id}
        value={other.id}
        onChange={(event) => compareWith(store, event.currentTarget.value)}
      >
        {shown
          .filter((trip) => trip.id !== one.id)
          .map((trip) => (
            <option key={trip.id} value={trip.id}>
              {t('compare.option', {
                place: textIn(trip.account.title, language),
                dates: describeShortDates(trip.account, locale),
                mode: t(`mode.${trip.mode}.inline`),
              })}
            </option>
          ))}
      </select>
    </div>
  );
}

/** The chart as a table, for who does not see it: where each was at round hours. */
const HourTable = memo(function HourTable({
  comparison,
}: {
  readonly comparison: Compared;
}): ReactNode {
  const locale = useLocale();
  const { t, tag } = locale;
  return (
    <table className="visually-hidden">
      <caption>{t('compare.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.time')}</th>
          {comparison.pair.map(({ itinerary: { trip } }) => (
            <th key={trip.id} scope="col">
              {namedTrip(trip, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {notableTimes(comparison).map((elapsed) => (
          <tr key={elapsed}>
            <th scope="row">{formatDuration(elapsed, tag)}</th>
            {comparison.pair.map((course) => {
              const { where, km, notes } = comparedWords(course, elapsed, locale);
              return <td key={course.itinerary.trip.id}>{[where, km, ...notes].join(', ')}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
