import type { ReactNode } from 'react';
import styles from './Poster.module.css';
import { DOT_GAP_PX, type LabelSide } from './placeLabels.ts';
import type { PosterName } from './posterLabels.ts';

const ANCHORS: Readonly<Record<LabelSide, 'start' | 'middle' | 'end'>> = {
  right: 'start',
  left: 'end',
  above: 'middle',
  below: 'middle',
  over: 'middle',
};

/** A name at its point; `x` and `y` are percentages of the poster, all else is px. */
export function PosterLabel({
  label,
  x,
  y,
}: {
  readonly label: PosterName;
  readonly x: string;
  readonly y: string;
}): ReactNode {
  const { lines, side, fontPx, needsRoom, className, isBold } = label;
  const lineHeight = fontPx * 1.15;
  const height = lineHeight * (lines.length - 1);
  const dx = { right: DOT_GAP_PX, left: -DOT_GAP_PX }[side as 'right'] ?? 0;
  // From the point down to the first baseline; capitals are about 0.7 of the font size high.
  const first = {
    above: -DOT_GAP_PX - height,
    below: DOT_GAP_PX + fontPx * 0.7,
  }[side as 'above'];
  return (
    <svg
      x={x}
      y={y}
      className={styles.label}
      data-needs-room={needsRoom || undefined}
      aria-hidden="true"
    >
      {className === 'city' && <circle className={styles.cityDot} r={isBold ? 2.2 : 1.6} />}
      <text
        className={styles[className]}
        x={dx}
        y={Math.round(10 * (first ?? fontPx * 0.36 - height / 2)) / 10}
        fontSize={fontPx}
        fontWeight={isBold ? 600 : undefined}
        textAnchor={ANCHORS[side]}
      >
        {lines.length === 1
          ? lines[0]
          : lines.map((line, index) => (
              <tspan
                key={line}
                x={dx}
                dy={index === 0 ? 0 : Math.round(lineHeight)}
                className={index > 0 && className === 'storyName' ? styles.date : undefined}
              >
                {line}
              </tspan>
            ))}
      </text>
    </svg>
  );
}
