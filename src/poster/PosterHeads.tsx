import type { ReactNode } from 'react';
import { HEAD_PX, type PlacedHead } from './headMarks.ts';
import styles from './Poster.module.css';
import { percent } from './Poster.tsx';
import type { PosterView } from './posterView.ts';

/** Where the two of a comparison stand on a poster that nothing moves over: a round A, a square B. */
export function PosterHeads({
  heads,
  view,
}: {
  readonly heads: readonly PlacedHead[];
  readonly view: PosterView;
}): ReactNode {
  return heads.map(({ point: [x, y], letter, tone, isKnown, isSecond }) => (
    <svg
      key={letter}
      className={styles.head}
      x={percent(x, view.width)}
      y={percent(y, view.height)}
      data-head={letter}
      data-hollow={!isKnown || undefined}
      aria-hidden="true"
    >
      <g className={styles[tone]}>
        {isSecond ? (
          <rect x={-HEAD_PX} y={-HEAD_PX} width={2 * HEAD_PX} height={2 * HEAD_PX} rx="2.5" />
        ) : (
          <circle r={HEAD_PX} />
        )}
        <text y={HEAD_PX * 0.46} textAnchor="middle">
          {letter}
        </text>
      </g>
    </svg>
  ));
}
