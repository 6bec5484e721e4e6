/** Room for what floats over the map's edges, in px. */
export interface FramePadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The room around what is framed. It is said once, in CSS, because the poster is laid out by it before
 * any script runs; a map without it (a test page) has none.
 */
export function framePadding(container: Element): FramePadding {
  const style = getComputedStyle(container);
  const px = (side: string): number =>
    Number.parseFloat(style.getPropertyValue(`--frame-${side}`)) || 0;
  return { top: px('top'), right: px('right'), bottom: px('bottom'), left: px('left') };
}
