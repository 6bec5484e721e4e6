import { restAfter, SHEET_RESTS, type SheetHeights, type SheetRest } from './sheetRest.ts';

/** Less than this is a tap. */
const SLOP_PX = 6;
/** How much of the end of a movement counts as its velocity. */
const VELOCITY_MS = 90;

/** The parts of the sheet that a finger meets. */
export interface SheetParts {
  readonly sheet: HTMLElement;
  /** Drags the sheet in any direction. */
  readonly grip: HTMLElement;
  /** Scrolls; drags the sheet down from the top of its content. */
  readonly scroller: HTMLElement;
}

/**
 * Lets the sheet follow a pointer. While it does, nothing but its transform changes: the sheet is laid
 * out once when it is lifted and once when it is put down. `onDrop` gets the rest it was let go for and
 * the height that it then had. Returns its own undo.
 */
export function dragSheet(
  { sheet, grip, scroller }: SheetParts,
  onDrop: (rest: SheetRest, heightPx: number) => void,
): () => void {
  const over = new AbortController();
  const { signal } = over;
  const ruler = document.createElement('div');
  ruler.dataset.ruler = '';
  sheet.append(ruler);

  let lifted: Lifted | null = null;

  const measure = (): SheetHeights => {
    const heights = SHEET_RESTS.map((rest) => {
      ruler.style.height = `var(--sheet-${rest})`;
      return [rest, ruler.offsetHeight] as const;
    });
    return Object.fromEntries(heights) as Record<SheetRest, number>;
  };
  const lift = ({ y, ms }: Touchdown): Lifted => {
    const heights = measure();
    const height = sheet.offsetHeight;
    for (const glide of sheet.getAnimations()) glide.cancel();
    sheet.style.height = `${heights.full}px`;
    sheet.dataset.lifted = '';
    // Where it was touched counts: a quick flick on a busy phone arrives as a single move.
    return { heights, startY: y, startHeight: height, height, trail: [[ms, y]] };
  };
  const follow = (hold: Lifted, atY: number, atMs: number): void => {
    const { peek, full } = hold.heights;
    hold.height = Math.min(full, Math.max(peek, hold.startHeight + hold.startY - atY));
    hold.trail.push([atMs, atY]);
    forget(hold, atMs);
    sheet.style.transform = `translateY(${full - hold.height}px)`;
  };
  const drop = (atMs: number): void => {
    if (lifted === null) return;
    // A finger that rested before it left has no velocity.
    forget(lifted, atMs);
    const { heights, height, trail } = lifted;
    lifted = null;
    delete sheet.dataset.lifted;
    sheet.style.height = '';
    sheet.style.transform = '';
    onDrop(restAfter(heights, height, velocityOf(trail)), height);
  };

  dragByGrip();
  dragByContent();
  return () => {
    drop(performance.now());
    over.abort();
    ruler.remove();
  };

  function dragByGrip(): void {
    let pressed: (Touchdown & { readonly id: number }) | null = null;
    const press = (event: PointerEvent): void => {
      if (event.isPrimary && event.button === 0)
        pressed = { id: event.pointerId, y: event.clientY, ms: event.timeStamp };
    };
    const move = (event: PointerEvent): void => {
      if (pressed?.id !== event.pointerId) return;
      if (lifted === null) {
        if (Math.abs(event.clientY - pressed.y) < SLOP_PX) return;
        // Only now: a press that stays a tap belongs to the button under it.
        grip.setPointerCapture(event.pointerId);
        lifted = lift(pressed);
      }
      follow(lifted, event.clientY, event.timeStamp);
    };
    const release = (event: PointerEvent): void => {
      if (pressed?.id !== event.pointerId) return;
      pressed = null;
      if (lifted === null) return;
      drop(event.timeStamp);
      // The button on which the drag began is not pressed by its end.
      grip.addEventListener('click', stop, { capture: true, once: true });
      setTimeout(() => grip.removeEventListener('click', stop, { capture: true }));
    };
    grip.addEventListener('pointerdown', press, { signal });
    grip.addEventListener('pointermove', move, { signal });
    grip.addEventListener('pointerup', release, { signal });
    grip.addEventListener('pointercancel', release, { signal });
  }

  function dragByContent(): void {
    // Touch events: a pointer's are over as soon as the browser scrolls, and only these can forbid that.
    let from: { readonly x: number; readonly y: number } | null = null;
    const begin = ({ touches, target }: TouchEvent): void => {
      const [touch] = touches;
      const isOwnGesture =
        target instanceof Element && target.closest('[type="range"], [data-own-drag]');
      from =
        touch !== undefined && touches.length === 1 && scroller.scrollTop <= 0 && !isOwnGesture
          ? { x: touch.clientX, y: touch.clientY }
          : null;
    };
    const move = (event: TouchEvent): void => {
      const [touch] = event.touches;
      if (touch === undefined || from === null) return;
      if (lifted === null) {
        const down = touch.clientY - from.y;
        const across = Math.abs(touch.clientX - from.x);
        if (Math.max(Math.abs(down), across) < SLOP_PX) return;
        if (down < across || !event.cancelable) {
          // Upward or sideways: the browser's own scrolling, until the finger leaves.
          from = null;
          return;
        }
        lifted = lift({ y: touch.clientY, ms: event.timeStamp });
      }
      if (event.cancelable) event.preventDefault();
      follow(lifted, touch.clientY, event.timeStamp);
    };
    const end = ({ timeStamp }: TouchEvent): void => {
      from = null;
      drop(timeStamp);
    };
    scroller.addEventListener('touchstart', begin, { signal, passive: true });
    scroller.addEventListener('touchmove', move, { signal, passive: false });
    scroller.addEventListener('touchend', end, { signal, passive: true });
    scroller.addEventListener('touchcancel', end, { signal, passive: true });
  }
}

interface Touchdown {
  readonly y: number;
  readonly ms: number;
}

interface Lifted {
  readonly heights: SheetHeights;
  readonly startY: number;
  readonly startHeight: number;
  height: number;
  /** The end of the movement: when the pointer was where. */
  readonly trail: (readonly [ms: number, y: number])[];
}

/** Lets go of the part of the trail that is too old to count as velocity. */
function forget({ trail }: Lifted, atMs: number): void {
  while (trail[0] !== undefined && atMs - trail[0][0] > VELOCITY_MS) trail.shift();
}

/** In px per ms, upward positive. */
function velocityOf(trail: Lifted['trail']): number {
  const [first, last] = [trail[0], trail.at(-1)];
  if (first === undefined || last === undefined || last[0] === first[0]) return 0;
  return (first[1] - last[1]) / (last[0] - first[0]);
}

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};
