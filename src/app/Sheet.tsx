import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { dragSheet } from './dragSheet.ts';
import styles from './Sheet.module.css';
import { SHEET_RESTS, type SheetRest } from './sheetRest.ts';

/** How long the sheet takes from one rest to the next. */
const GLIDE_MS = 240;

/**
 * The panel: a column beside a wide map; over the foot of a phone's map a sheet with three rests, a button
 * for each, and a grip. What it measures at each rest is CSS (App.module.css), so that the page is right
 * before any script runs.
 */
export function Sheet({
  rest,
  onRest,
  title,
  children,
}: {
  readonly rest: SheetRest;
  readonly onRest: (rest: SheetRest) => void;
  /** What is shown, in the grip, where it stays in sight. The content says the same. */
  readonly title: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useLocale();
  const sheet = useRef<HTMLElement>(null);
  const grip = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useMotion({ sheet, grip, scroller }, rest, onRest);
  useKeyboardRoom(scroller);
  return (
    <main ref={sheet} className={styles.sheet}>
      <div ref={grip} className={styles.grip}>
        <div className={styles.title} aria-hidden="true">
          {title}
        </div>
        <fieldset className={styles.rests}>
          <legend className="visually-hidden">{t('sheet.label')}</legend>
          {SHEET_RESTS.map((each) => (
            <button
              key={each}
              type="button"
              className={styles.rest}
              aria-pressed={rest === each}
              aria-label={t(`sheet.${each}`)}
              title={t(`sheet.${each}`)}
              onClick={() => onRest(each)}
            >
              <RestIcon rest={each} />
            </button>
          ))}
        </fieldset>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it follows the focus, nobody acts on it */}
      <div
        ref={scroller}
        className={styles.content}
        onFocus={() => {
          // At its lowest nothing of the content is in sight: what gets the focus must be.
          if (rest === 'peek') onRest('half');
        }}
      >
        {children}
      </div>
    </main>
  );
}

const FILLED = { peek: 15, half: 10.5, full: 5.5 } as const;

/** A screen, and how much of it the sheet takes. */
function RestIcon({ rest }: { readonly rest: SheetRest }): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect x="4" y="2" width="12" height="16" rx="2.5" />
      <path
        d={`M4 ${FILLED[rest]} H16 V15.5 A2.5 2.5 0 0 1 13.5 18 H6.5 A2.5 2.5 0 0 1 4 15.5 Z`}
      />
    </svg>
  );
}

interface Parts {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly grip: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Moves the sheet from rest to rest, and lets it be dragged where it is one. */
function useMotion(
  { sheet, grip, scroller }: Parts,
  rest: SheetRest,
  onRest: (rest: SheetRest) => void,
): void {
  /** What the sheet last measured: from there it sets off. */
  const height = useRef<number | null>(null);
  const latest = useRef({ rest, onRest });
  // biome-ignore lint/correctness/useExhaustiveDependencies(rest): a new rest is what moves the sheet
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const to = element.offsetHeight;
    if (height.current !== null) glide(element, height.current, to);
    height.current = to;
    // What raised the sheet by getting the focus may still be out of sight.
    const focused = document.activeElement;
    if (scroller.current?.contains(focused)) focused?.scrollIntoView({ block: 'nearest' });
  }, [sheet, scroller, rest]);
  useEffect(() => {
    latest.current = { rest, onRest };
  }, [rest, onRest]);
  useEffect(() => {
    const parts = { sheet: sheet.current, grip: grip.current, scroller: scroller.current };
    if (parts.sheet === null || parts.grip === null || parts.scroller === null) return;
    const { sheet: element } = parts;
    let undo: (() => void) | null = null;
    // Beside a wide map there is no grip and nothing to drag.
    const seen = new ResizeObserver(([entry]) => {
      if (entry === undefined || entry.contentRect.width === 0) return;
      seen.disconnect();
      undo = dragSheet(parts as { [Part in keyof Parts]: HTMLElement }, (target, droppedAt) => {
        height.current = droppedAt;
        if (target !== latest.current.rest) latest.current.onRest(target);
        else glide(element, droppedAt, element.offsetHeight);
      });
    });
    seen.observe(parts.grip);
    return () => {
      seen.disconnect();
      undo?.();
    };
  }, [sheet, grip, scroller]);
}

/** From one height to another: laid out at the new one, then moved there, which costs no layout. */
function glide(sheet: HTMLElement, fromPx: number, toPx: number): void {
  if (fromPx === toPx || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  sheet.animate([{ transform: `translateY(${toPx - fromPx}px)` }, { transform: 'none' }], {
    duration: GLIDE_MS,
    easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
  });
}

/** While a soft keyboard covers the foot of the sheet, its content scrolls that much further. */
function useKeyboardRoom(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { visualViewport } = window;
    if (!visualViewport) return;
    const update = (): void => {
      const covered = innerHeight - visualViewport.height - visualViewport.offsetTop;
      // A page that is pinched is smaller too, without a keyboard.
      const room = visualViewport.scale === 1 && covered > 60 ? `${Math.round(covered)}px` : '';
      scroller.current?.style.setProperty('--keyboard', room);
    };
    visualViewport.addEventListener('resize', update);
    return () => visualViewport.removeEventListener('resize', update);
  }, [scroller]);
}
