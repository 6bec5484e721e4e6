import type { ReactNode } from 'react';
import styles from './ToggleChip.module.css';

/** A value that can be switched on and off, with how many it would show. A real checkbox: it works with no script too. */
export function ToggleChip({
  group,
  value,
  label,
  name,
  count,
  pressed,
  glyph,
  onToggle,
}: {
  /** What the values of one facet share. */
  readonly group: string;
  readonly value: string;
  readonly label: string;
  /** The accessible name: the label and the count as words. */
  readonly name: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly glyph?: ReactNode;
  readonly onToggle: () => void;
}): ReactNode {
  return (
    <label className={styles.chip} data-empty={count === 0 || undefined}>
      <input
        className={styles.box}
        type="checkbox"
        name={group}
        value={value}
        aria-label={name}
        checked={pressed}
        onChange={onToggle}
      />
      {glyph}
      <span>{label}</span>
      <span className={styles.count}>{count}</span>
    </label>
  );
}
