import type { ReactNode } from 'react';
import { HEAD_LETTERS } from '../domain/headLetters.ts';
import styles from './LetterMark.module.css';

/** What a trip of a comparison is recognized by, as its head on the map: a round A, a square B. Inside of an SVG. */
export function LetterMark({
  index,
  size,
  isBare = false,
}: {
  readonly index: number;
  /** From its middle to its edge, in px. */
  readonly size: number;
  /** Without the letter, where it would be too small to read. */
  readonly isBare?: boolean;
}): ReactNode {
  return (
    <>
      {index === 0 ? (
        <circle className={styles.shape} r={size} />
      ) : (
        <rect
          className={styles.shape}
          x={-size}
          y={-size}
          width={2 * size}
          height={2 * size}
          rx="2"
        />
      )}
      {!isBare && (
        <text className={styles.letter} y={size * 0.52} textAnchor="middle" fontSize={size * 1.5}>
          {HEAD_LETTERS[index]}
        </text>
      )}
    </>
  );
}
