import type { ReactNode } from 'react';
import styles from './ToggleChip.module.css';

/** A value that can be switched on and off, with how many it would show. */
export function ToggleChip({
  label,
  name,
  count,
  pressed,
  glyph,
  onToggle,
}: {
  readonly label: string;
  /** The accessible name: the label and the count as words. */
  readonly name: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly glyph?: ReactNode;
  readonly onToggle: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={pressed}
      aria-label={name}
      data-empty={count === 0 || undefined}
      onClick={onToggle}
    >
      {glyph}
      <span>{label}</span>
      <span className={styles.count}>{count}</span>
    </button>
  );
}
