import { useEffect } from 'react';
import { setPlaying } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';

/** A frame that took longer than this (a busy page) does not make a head jump. */
const MAX_FRAME_SECONDS = 0.1;

/**
 * Lets time pass while the reader has it run; never where nobody sees it.
 *
 * @param advance takes the seconds of the reader's time since the last frame, and tells whether it is over
 * @param record is called whenever it has stopped
 */
export function useClockwork(advance: (seconds: number) => boolean, record: () => void): void {
  const store = useReaderStore();
  const isPlaying = useReader((state) => state.isPlaying);
  useEffect(() => {
    if (!isPlaying) return;
    let before = performance.now();
    let request = requestAnimationFrame(function tick(now) {
      const seconds = Math.min(MAX_FRAME_SECONDS, Math.max(0, now - before) / 1000);
      before = now;
      if (advance(seconds)) setPlaying(store, false);
      else request = requestAnimationFrame(tick);
    });
    return () => {
      cancelAnimationFrame(request);
      record();
    };
  }, [isPlaying, advance, record, store]);
  useEffect(() => {
    const pause = (): void => {
      if (document.hidden) setPlaying(store, false);
    };
    document.addEventListener('visibilitychange', pause);
    return () => {
      document.removeEventListener('visibilitychange', pause);
      setPlaying(store, false);
    };
  }, [store]);
}
