import { type ReactNode, useEffect, useRef, useState } from 'react';
// The rule is served with the page: its looks cannot wait for its script.
import '../panel/CountingRule.module.css';
import styles from './App.module.css';
import { AsServed } from './AsServed.tsx';
import { useLatePart } from './latePart.ts';
import { countingPart } from './parts.ts';

/** What counts as a trip: as it was served, opened and closed by the browser, until its script is here. */
export function CountingPlace({ isWanted }: { readonly isWanted: boolean }): ReactNode {
  const [isInScript] = useState(() => countingPart.peek() !== null);
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The event does not bubble.
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const note = ({ target }: Event): void => {
      if (target instanceof HTMLDetailsElement) setOpen(target.open);
    };
    place.current?.addEventListener('toggle', note, { capture: true, signal });
    return () => listening.abort();
  }, []);
  const { part: CountingRule } = useLatePart(countingPart, isInScript || isWanted);
  return (
    <div ref={place}>
      {CountingRule === null ? (
        <AsServed className={styles.whole} />
      ) : (
        <div className={styles.whole}>
          <CountingRule isOpen={isOpen} />
        </div>
      )}
    </div>
  );
}
