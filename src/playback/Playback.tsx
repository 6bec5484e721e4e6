import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Itinerary, itineraryOf } from '../domain/itinerary.ts';
import {
  type Beat,
  type Frame,
  frameAt,
  type Playback as PlaybackScript,
  playbackOf,
  secondOf,
  steppedSecond,
} from '../domain/playback.ts';
import type { Trip } from '../domain/trip.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { closePlayback, setPlaying } from '../state/actions.ts';
import { movePlayheads, recordMoment, setSpeed } from '../state/clockActions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectSelectedTrip, selectShownTrips } from '../state/selectors.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { ICONS, IconButton, type Speed, SpeedButton, ToggleButton } from './controls.tsx';
import { captionOf, clocksOf, spokenFrame } from './describeFrame.ts';
import { HeadOverlay } from './HeadOverlay.tsx';
import styles from './Playback.module.css';
import { useClockwork } from './useClockwork.ts';

/** How often the clocks are written while they run. */
const TEXT_MS = 120;

/**
 * Plays the open trip, or all that are shown one after the other: the head on the map, and under it what
 * happened, the clocks, and the controls. Opened by the reader, or paused where an address says.
 */
export function Playback({ isLive }: { readonly isLive: boolean }): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const selected = useReader(selectSelectedTrip);
  const shown = useReader(selectShownTrips);
  const isPlaying = useReader((state) => state.isPlaying);
  const playback = useMemo(
    () => playbackOf(itinerariesOf(selected === null ? shown : [selected])),
    [selected, shown],
  );
  const panel = useRef<HTMLElement>(null);
  const player = usePlayer(playback, panel);
  const [speed, choose] = useState<Speed>(1);
  usePlaying(player, speed);
  // The map's camera has to know it, too, as long as this is open.
  useEffect(() => {
    setSpeed(store, speed);
    return () => setSpeed(store, 1);
  }, [store, speed]);

  // Opened by the reader, not by an address: the keys are for the player from here on.
  useEffect(() => {
    const button = panel.current?.querySelector<HTMLElement>('[data-toggle]');
    if (store.getState().isPlaying) button?.focus({ preventScroll: true });
  }, [store]);

  const toggle = (): void => {
    if (!isPlaying && player.second.current >= playback.seconds) player.show(0);
    setPlaying(store, !isPlaying);
  };
  const step = (direction: 1 | -1): void => {
    player.show(steppedSecond(playback, player.second.current, direction));
    player.record();
  };
  const close = (): void => {
    closePlayback(store);
    // Of the buttons that open it, the one that is on the page.
    [...document.querySelectorAll<HTMLElement>('[data-open-playback]')]
      .find(({ offsetParent }) => offsetParent !== null)
      ?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isField = event.target instanceof HTMLInputElement;
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key === ' ' && !isButton) toggle();
    else if (event.key === 'ArrowLeft' && !isField) step(-1);
    else if (event.key === 'ArrowRight' && !isField) step(1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <HeadOverlay isLive={isLive} />
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: shortcuts for the controls inside */}
      <section
        ref={panel}
        className={styles.player}
        aria-label={t('playback.label')}
        onKeyDown={onKey}
      >
        <Caption beat={player.beat} isLong={selected === null} />
        <p className={styles.clocks}>
          <span data-clock="here" />
          <span data-clock="home" />
          <span className={styles.knowing} data-clock="knowing" />
        </p>
        <div className={styles.controls}>
          <IconButton
            name={t('playback.previous')}
            icon={ICONS.previous}
            onPress={() => step(-1)}
          />
          <ToggleButton isPlaying={isPlaying} onToggle={toggle} />
          <IconButton name={t('playback.next')} icon={ICONS.next} onPress={() => step(1)} />
          <input
            type="range"
            className={styles.scrub}
            aria-label={t('playback.position')}
            min={0}
            max={playback.seconds}
            step="any"
            defaultValue={0}
            onChange={(event) => player.show(event.currentTarget.valueAsNumber)}
            onPointerUp={player.record}
            onKeyUp={player.record}
          />
          <SpeedButton speed={speed} onChange={choose} />
          <IconButton name={t('playback.close')} icon={ICONS.close} onPress={close} />
        </div>
      </section>
    </>
  );
}

/** What did not happen as reported is no part of the story, unless somebody asks for it. */
function itinerariesOf(trips: readonly Trip[]): readonly Itinerary[] {
  const played =
    trips.length === 1 ? trips : trips.filter(({ status }) => status !== 'contradicted');
  return played.flatMap((trip) => itineraryOf(trip) ?? []);
}

interface Player {
  /** Seconds from the beginning. */
  readonly second: RefObject<number>;
  readonly beat: Beat | null;
  readonly playback: PlaybackScript;
  readonly show: (second: number) => void;
  /** Puts what is shown into the address. */
  readonly record: () => void;
}

/** Where a playback stands. A frame writes to the page itself; only another beat is React's business. */
function usePlayer(playback: PlaybackScript, panel: RefObject<HTMLElement | null>): Player {
  const store = useReaderStore();
  const locale = useLocale();
  const moment = useReader((state) => state.choices.moment);
  const second = useRef(0);
  const instant = useRef<number | null>(null);
  // Already of the first frame: else that would say that there is nothing to play.
  const [beat, setBeat] = useState<Beat | null>(() => {
    const opensAt = moment === null ? 0 : secondOf(playback, moment);
    return frameAt(playback, opensAt)?.beat ?? null;
  });
  const told = useRef<number | null>(null);
  const written = useRef<{ readonly beat: Beat | null; readonly at: number }>({
    beat: null,
    at: 0,
  });

  const show = useCallback(
    (wanted: number): void => {
      const frame = frameAt(playback, wanted);
      second.current = Math.min(playback.seconds, Math.max(0, wanted));
      setBeat(frame?.beat ?? null);
      instant.current = frame?.instant ?? null;
      movePlayheads(
        store,
        frame === null
          ? []
          : [
              {
                ...frame.position,
                tripId: frame.beat.itinerary.trip.id,
                instant: frame.instant,
              },
            ],
      );
      if (panel.current === null) return;
      writePosition(panel.current, second.current);
      // Digits that change with every frame cannot be read, and cost more than all the rest of it.
      const now = performance.now();
      const isDue = now - written.current.at >= TEXT_MS || !store.getState().isPlaying;
      if (frame === null || !(isDue || frame.beat !== written.current.beat)) return;
      written.current = { beat: frame.beat, at: now };
      writeTexts(panel.current, frame, locale);
    },
    [playback, store, locale, panel],
  );
  const record = useCallback((): void => {
    if (instant.current === null) return;
    recordMoment(store, instant.current);
    told.current = store.getState().choices.moment;
  }, [store]);

  // Another trip, other filters: where the clock stood if that is still played, else the beginning.
  useEffect(() => {
    const wanted = store.getState().choices.moment;
    const [first] = playback.beats;
    const kept = instant.current;
    const isPlayed =
      kept !== null &&
      first !== undefined &&
      kept >= first.from &&
      secondOf(playback, kept) < playback.seconds;
    if (kept === null) show(wanted === null ? 0 : secondOf(playback, wanted));
    else show(isPlayed ? secondOf(playback, kept) : 0);
    record();
  }, [playback, show, record, store]);

  // Back and forward.
  useEffect(() => {
    if (moment === null || moment === told.current) return;
    told.current = moment;
    show(secondOf(playback, moment));
  }, [moment, playback, show]);

  useEffect(() => () => movePlayheads(store, []), [store]);

  return { second, beat, playback, show, record };
}

/** Lets the clock run while it plays. */
function usePlaying({ second, playback, show, record }: Player, speed: number): void {
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const advance = useCallback(
    (seconds: number): boolean => {
      const passed = seconds * speed;
      const wanted = isStill
        ? stillSecond(playback, second.current, passed)
        : second.current + passed;
      if (isStill && !isAnotherBeat(playback, second.current, wanted)) second.current = wanted;
      else show(wanted);
      return wanted >= playback.seconds;
    },
    [playback, second, show, speed, isStill],
  );
  useClockwork(advance, record);
}

/** Time without motion: from one thing that happened straight to the next. */
function stillSecond(playback: PlaybackScript, second: number, passed: number): number {
  const wanted = second + passed;
  const beat = frameAt(playback, wanted)?.beat;
  return beat?.kind === 'run' ? beat.starts + beat.seconds : wanted;
}

const isAnotherBeat = (playback: PlaybackScript, a: number, b: number): boolean =>
  frameAt(playback, a)?.beat !== frameAt(playback, b)?.beat;

const scrubIn = (panel: HTMLElement): HTMLInputElement | null =>
  panel.querySelector<HTMLInputElement>('input[type="range"]');

function writePosition(panel: HTMLElement, second: number): void {
  const scrub = scrubIn(panel);
  // Through `value`, which React watches: else a tap where the last one was would be no change to it.
  if (scrub !== null) scrub.value = String(second);
}

/** The clocks, and the position in words. */
function writeTexts(panel: HTMLElement, frame: Frame, locale: ReturnType<typeof useLocale>): void {
  const { position, instant } = frame;
  panel.dataset.knowing = position.knowing;
  for (const [name, text] of Object.entries(clocksOf(position, instant, locale))) {
    const element = panel.querySelector(`[data-clock="${name}"]`);
    if (element !== null && element.textContent !== text) element.textContent = text;
  }
  scrubIn(panel)?.setAttribute('aria-valuetext', spokenFrame(frame, locale));
}

/** What happened, or between what. Read out as it changes. */
function Caption({
  beat,
  isLong,
}: {
  readonly beat: Beat | null;
  /** Also which trip this is. */
  readonly isLong: boolean;
}): ReactNode {
  const locale = useLocale();
  if (beat === null) {
    return (
      <p className={styles.caption} role="status">
        {locale.t('playback.nothing')}
      </p>
    );
  }
  const { title, time, text } = captionOf(beat, isLong, locale);
  return (
    <p className={styles.caption} role="status">
      <strong>{title}</strong> <span className={styles.time}>{time}</span>
      {time === '' && '· '}
      {text}
    </p>
  );
}
