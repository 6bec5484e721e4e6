import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { MapLabel } from '../domain/mapLabel.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { useReaderStore } from '../state/ReaderProvider.tsx';
import styles from './LiveMap.module.css';
import type { RouteMap } from './RouteMap.ts';

/** Where the map stands: on its way, drawn, or impossible: no WebGL, a file that failed, its own script that did. */
export type MapPhase = 'loading' | 'live' | 'no webgl' | 'failed' | 'stale';

const MESSAGES = {
  'no webgl': 'map.static',
  failed: 'map.failed',
  stale: 'map.stale',
} as const;

export interface LiveMapProps {
  readonly labels: readonly MapLabel[];
  readonly siteUrl: string;
  readonly isDark: boolean;
  /** `cooperative` leaves the wheel and a single finger to the page that the map stands in. */
  readonly gestures: 'free' | 'cooperative';
  readonly onPhase: (phase: MapPhase) => void;
  /** The id of the element that says in words what the map shows. */
  readonly describedBy?: string;
}

/**
 * The place of the live map. MapLibre is fetched after this has painted, and all that happens on the
 * map is RouteMap's business; this only brings it to life, ends it, and says so when it cannot.
 */
export function LiveMap({
  labels,
  siteUrl,
  isDark,
  gestures,
  onPhase,
  describedBy,
}: LiveMapProps): ReactNode {
  const locale = useLocale();
  const { t } = locale;
  const store = useReaderStore();
  const container = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<RouteMap | null>(null);
  const [phase, setPhase] = useState<MapPhase>('loading');
  const [attempt, setAttempt] = useState(0);

  useEffect(() => onPhase(phase), [phase, onPhase]);

  // The theme is not a reason to build another map: this effect repaints the one that there is. And the map is
  // built later than the first render, which knows nothing of the reader's system: in the colors of that moment.
  const present = useRef({ isDark });
  useEffect(() => {
    present.current = { isDark };
    map?.setDark(isDark);
  }, [map, isDark]);

  // biome-ignore lint/correctness/useExhaustiveDependencies(attempt): a new attempt is a new map
  useEffect(() => {
    const element = container.current;
    const framed = room.current;
    if (element === null || framed === null) return;
    if (!hasWebGl()) {
      setPhase('no webgl');
      return;
    }
    let created: RouteMap | null = null;
    let isOver = false;
    let isLost = false;
    const fail = (error: unknown): void => {
      if (isOver) return;
      isOver = true;
      // Named for whoever looks into it; the reader gets the line below.
      console.warn('The live map could not load.', error);
      setMap(null);
      setPhase(created === null ? 'stale' : 'failed');
      // Not from inside the map's own event.
      const broken = created;
      created = null;
      queueMicrotask(() => broken?.destroy());
    };
    setPhase('loading');
    whenSeen(element)
      .then(() => {
        import('./mapFilesAhead.ts')
          .then(({ readMapFilesAhead }) => {
            if (isOver) return;
            readMapFilesAhead({
              siteUrl,
              state: store.getState(),
              labels,
              language: locale.language,
              container: element,
              room: framed,
            });
          })
          // MapLibre will ask for the same, and tell when it does not come.
          .catch(() => undefined);
        return import('./RouteMap.ts');
      })
      .then((module) => {
        if (isOver) return;
        created = new module.RouteMap({
          container: element,
          room: framed,
          store,
          locale,
          labels,
          siteUrl,
          isDark: present.current.isDark,
          gestures,
          reduceMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
          onLive: () => {
            isLost = false;
            setPhase('live');
          },
          onLost: () => {
            isLost = true;
            setPhase('loading');
            // A page may have only so many live maps: one that lost its context to others gets it back when they
            // end, and takes one anew when the reader comes back to it.
            whenSeenAgain(element).then(() => {
              if (!isOver && isLost) setAttempt((count) => count + 1);
            });
          },
          onFailed: fail,
        });
        setMap(created);
      })
      .catch(fail);
    return () => {
      isOver = true;
      setMap(null);
      created?.destroy();
    };
  }, [store, locale, labels, siteUrl, gestures, attempt]);

  return (
    <section
      className={styles.frame}
      id="map"
      aria-label={t('map.label')}
      aria-describedby={describedBy}
      data-phase={phase}
    >
      <div className={styles.canvas} ref={container} />
      <div className={styles.room} ref={room} />
      {phase !== 'loading' && phase !== 'live' && (
        <p className={styles.message} role="status">
          {t(MESSAGES[phase])}
          {phase === 'failed' && (
            <button type="button" onClick={() => setAttempt((count) => count + 1)}>
              {t('map.retry')}
            </button>
          )}
          {phase === 'stale' && (
            // A module that failed once is not fetched again by this page: only a new one can.
            <button type="button" onClick={() => location.reload()}>
              {t('page.reload')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** After the next paint, once the element is in sight: the map must not hold up the page it belongs to. */
function whenSeen(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(resolve));
    });
    observer.observe(element);
  });
}

/** A page in sight is told sooner where its elements are. */
const LATE_MS = 2000;

/** Once the element comes into sight after it was out of it: the reader came back. */
function whenSeenAgain(element: Element): Promise<void> {
  return new Promise((resolve) => {
    let wasAway = false;
    const start = performance.now();
    const observer = new IntersectionObserver((entries) => {
      const isSeen = entries.at(-1)?.isIntersecting;
      // A frame that is out of sight is told nothing, not even that: what it hears first, and late, is that it is back.
      wasAway ||= !isSeen || performance.now() - start > LATE_MS;
      if (isSeen && wasAway) {
        observer.disconnect();
        resolve();
      }
    });
    observer.observe(element);
  });
}

function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
