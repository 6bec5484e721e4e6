import type { ReactNode } from 'react';
import styles from './RouteGlyph.module.css';

export type RouteGlyphKind = 'train' | 'plane' | 'car' | 'foot';

/**
 * The drawing of a mode as it is on the map: a railway's hatch, a thin arc, a solid line, dots for
 * steps. `tentative` dashes it in the rumor's color, `inferred` pales it and takes the hatch away.
 * Decorative: the word always stands beside it.
 */
export function RouteGlyph({
  kind,
  tentative = false,
  inferred = false,
}: {
  readonly kind: RouteGlyphKind;
  readonly tentative?: boolean;
  readonly inferred?: boolean;
}): ReactNode {
  return (
    <svg
      className={styles.glyph}
      data-kind={kind}
      data-tentative={tentative || undefined}
      data-inferred={inferred || undefined}
      viewBox="0 0 24 12"
      width="24"
      height="12"
      aria-hidden="true"
    >
      {kind === 'plane' ? <path d="M1 10 Q12 -2 23 10" /> : <path d="M1 6 H23" />}
      {kind === 'train' && !tentative && !inferred && (
        <path
          className={styles.ticks}
          d="M4 2.5 V9.5 M9.33 2.5 V9.5 M14.66 2.5 V9.5 M20 2.5 V9.5"
        />
      )}
    </svg>
  );
}
