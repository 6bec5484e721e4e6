import { type ReactNode, useEffect, useRef } from 'react';
import type { TimeAxis } from '../domain/timeAxis.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import type { ReaderState } from '../state/readerStore.ts';
import { cursorShare } from './cursorShare.ts';
import styles from './Timeline.module.css';

/**
 * Where a playback (one) or a comparison (two) stands on the axis: a line at the instant of each head, with
 * its shape on top, as on the map. A frame moves it by one attribute, without a render. None while nothing is played.
 */
export function TimeCursors({
  axis,
  base,
}: {
  readonly axis: TimeAxis;
  /** Where the axis is, in px from the top. */
  readonly base: number;
}): ReactNode {
  const count = useReader((state) => state.playheads.length);
  return Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a cursor is that of the first or of the second head
    <TimeCursor key={index} axis={axis} base={base} index={index} />
  ));
}

function TimeCursor({
  axis,
  base,
  index,
}: {
  readonly axis: TimeAxis;
  readonly base: number;
  /** In the order of the store's heads. */
  readonly index: number;
}): ReactNode {
  const store = useReaderStore();
  const cursor = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const element = cursor.current;
    if (element === null) return;
    let drawn: string | null = '';
    const update = ({ playheads }: ReaderState): void => {
      const head = playheads[index];
      const share = head === undefined ? null : cursorShare(axis, head);
      const x = share === null ? null : `${(share * 100).toFixed(2)}%`;
      if (x === drawn) return;
      drawn = x;
      element.classList.toggle(styles.away ?? '', x === null);
      if (x !== null) element.setAttribute('x', x);
    };
    update(store.getState());
    return store.subscribe((next, previous) => {
      if (next.playheads !== previous.playheads) update(next);
    });
  }, [store, axis, index]);
  return (
    <svg ref={cursor} className={styles.cursor} aria-hidden="true" data-time-cursor={index}>
      <line y1="-4" y2={base + 3} />
      {index === 0 ? <circle cy="-4" r="3" /> : <rect x="-3" y="-7" width="6" height="6" />}
    </svg>
  );
}
