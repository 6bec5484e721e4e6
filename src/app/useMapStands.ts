import { useEffect, useState } from 'react';

/**
 * Whether the map stands, live or as a picture for good, and the browser has had nothing better to do since.
 * For what must not hold up the first view.
 */
export function useMapStands(): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    if (stands) return;
    let isOver = false;
    const setSoon = (): void => {
      if (!isOver) setStands(true);
    };
    const root = document.documentElement;
    const observer = new MutationObserver(() => {
      if (root.dataset.map !== 'live' && root.dataset.map !== 'static') return;
      observer.disconnect();
      // Safari has no such callback.
      if ('requestIdleCallback' in window) requestIdleCallback(setSoon, { timeout: 2000 });
      else setTimeout(setSoon, 200);
    });
    observer.observe(root, { attributeFilter: ['data-map'] });
    return () => {
      isOver = true;
      observer.disconnect();
    };
  }, [stands]);
  return stands;
}
