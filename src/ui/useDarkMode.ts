import { useMediaQuery } from './useMediaQuery.ts';

/** Whether the page is dark now: as chosen, or with `auto` as the system prefers. False while prerendering. */
export function useDarkMode(theme: 'auto' | 'light' | 'dark'): boolean {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)');
  return theme === 'auto' ? prefersDark : theme === 'dark';
}
