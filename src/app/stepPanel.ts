import { useEffect, useState } from 'react';
import type { StepPanel } from '../panel/StepPanel.tsx';

type Panel = typeof StepPanel;

let loaded: Panel | null = null;

/** Fetches the panel of the story's steps; a page that is served with one waits for it. */
export async function loadStepPanel(): Promise<void> {
  loaded ??= (await import('../panel/StepPanel.tsx')).StepPanel;
}

/** The panel of the story's steps once it is wanted and here; null before, and where it cannot be fetched. */
export function useStepPanel(isWanted: boolean): Panel | null {
  const [panel, setPanel] = useState(() => ({ is: loaded }));
  const isMissing = isWanted && panel.is === null;
  useEffect(() => {
    if (!isMissing) return;
    loadStepPanel().then(
      () => setPanel({ is: loaded }),
      (error: unknown) => console.warn('The steps of the story could not load.', error),
    );
  }, [isMissing]);
  return isWanted ? panel.is : null;
}
