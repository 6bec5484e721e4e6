import type { GroundDetail, PosterGround } from './drawGround.ts';
import { UNITS_PER_PX } from './posterView.ts';

/** Of ground that a reader's line carries, in whole px, and within one of the truth: what the eye does not miss. */
export const PAGE_DETAIL: GroundDetail = { step: UNITS_PER_PX, tolerance: 0.9 * UNITS_PER_PX };

/**
 * The ground of a poster, drawn with `PAGE_DETAIL`, as SVG markup. The sea's edge is drawn under the land as two strokes of its
 * outline, the narrow one with the land itself, so that only their outer halves show; a third, wider one doubled the
 * time of the first paint. Colors are classes of `ground.css`.
 */
export function groundMarkup(ground: PosterGround, id: string): string {
  const land = `${id}-land`;
  const edge = (className: string): string => `<use href="#${land}" class="${className}"/>`;
  const line = (d: string, className: string): string =>
    d === '' ? '' : `<path class="ground-line ${className}" d="${d}"/>`;
  return [
    `<g transform="scale(${PAGE_DETAIL.step})">`,
    `<defs><path id="${land}" class="ground-line" d="${ground.land}"/></defs>`,
    edge('ground-glow'),
    edge('ground-land'),
    line(ground.lakes, 'ground-lake'),
    line(ground.riverBorders, 'ground-river'),
    line(ground.borders, 'ground-border'),
    line(ground.demarcation, 'ground-demarcation'),
    '</g>',
  ].join('');
}
