import { useLayoutEffect } from 'react';
import { keep, readKept } from '../lib/kept.ts';
import { recallTheme } from '../state/actions.ts';
import { THEMES } from '../state/choices.ts';
import type { ReaderStore } from '../state/readerStore.ts';

/** Brings back the theme of the reader's last visit before the first paint, and keeps the one they choose. */
export function useKeptTheme(store: ReaderStore): void {
  useLayoutEffect(() => {
    const kept = THEMES.find((theme) => theme === readKept('theme'));
    if (kept !== undefined) recallTheme(store, kept);
    return store.subscribe(({ ownTheme }, before) => {
      if (ownTheme !== before.ownTheme) keep('theme', ownTheme === 'auto' ? null : ownTheme);
    });
  }, [store]);
}
