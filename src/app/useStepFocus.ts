import { useEffect, useRef } from 'react';

/**
 * Who enters the story is led to its first words, who leaves it back to where they came from: what had
 * the focus is gone in both cases. Loading a page moves nothing, and from step to step the focus stays.
 */
export function useStepFocus(isInStory: boolean): void {
  const was = useRef(isInStory);
  useEffect(() => {
    if (was.current === isInStory) return;
    was.current = isInStory;
    if (document.activeElement !== document.body) return;
    document.getElementById(isInStory ? 'step-title' : 'story-entry')?.focus();
  }, [isInStory]);
}
