import { useEffect, useState } from 'react';

/**
 * What `load` fetches, once the map stands and the browser has nothing better to do; null until then,
 * and for good where it cannot be fetched. For tools that must not hold up the first view.
 *
 * @param load a function that stays the same
 */
export function useWhenMapStands<Tool>(load: () => Promise<Tool>): Tool | null {
  const [tool, setTool] = useState<{ readonly is: Tool } | null>(null);
  useEffect(() => {
    let isOver = false;
    const fetchTool = (): void => {
      load().then(
        (is) => !isOver && setTool({ is }),
        (error: unknown) => console.warn('A tool of the page could not load.', error),
      );
    };
    const root = document.documentElement;
    const stands = (): boolean => root.dataset.map === 'live' || root.dataset.map === 'static';
    const observer = new MutationObserver(() => {
      if (!stands()) return;
      observer.disconnect();
      // Safari has no such callback.
      if ('requestIdleCallback' in window) requestIdleCallback(fetchTool, { timeout: 2000 });
      else setTimeout(fetchTool, 200);
    });
    observer.observe(root, { attributeFilter: ['data-map'] });
    return () => {
      isOver = true;
      observer.disconnect();
    };
  }, [load]);
  return tool?.is ?? null;
}
