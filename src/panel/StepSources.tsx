import { type ReactNode, useMemo } from 'react';
import type { StoryStep } from '../domain/storyStep.ts';
import { stepCitationNumbers } from './citationNumbers.ts';
import { SourceList } from './SourceList.tsx';
import styles from './StepPanel.module.css';

/** What a step of the story rests on, under the numbers of the marks in its text. */
export function StepSources({ step }: { readonly step: StoryStep }): ReactNode {
  const numbers = useMemo(() => stepCitationNumbers(step), [step]);
  return (
    <div className={styles.sources}>
      <SourceList numbers={numbers} />
    </div>
  );
}
