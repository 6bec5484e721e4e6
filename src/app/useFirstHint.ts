import { type ComponentType, useEffect, useState } from 'react';
import { readKept } from '../lib/kept.ts';

/** The hint for a first visit, once the map stands; null for everybody who has seen it, who fetch nothing. */
export function useFirstHint(mapStands: boolean): ComponentType | null {
  const [Hint, setHint] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!mapStands || readKept('hint') !== null) return;
    import('./FirstHint.tsx').then(
      ({ FirstHint }) => setHint(() => FirstHint),
      () => undefined,
    );
  }, [mapStands]);
  return Hint;
}
