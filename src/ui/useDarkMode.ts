import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

function subscribe(notify: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

/** Whether the page is dark now: as chosen, or with `auto` as the system prefers. False while prerendering. */
export function useDarkMode(theme: 'auto' | 'light' | 'dark'): boolean {
  const prefersDark = useSyncExternalStore(
    subscribe,
    () => matchMedia(QUERY).matches,
    () => false,
  );
  return theme === 'auto' ? prefersDark : theme === 'dark';
}
