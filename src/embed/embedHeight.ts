/** As high as the page would like to be, always the same, or in proportion to the width. */
export type EmbedHeight =
  | { readonly kind: 'auto' }
  | { readonly kind: 'fixed'; readonly px: number }
  | { readonly kind: 'ratio'; readonly width: number; readonly height: number };

export const EMBED_HEIGHTS = [
  'auto',
  'fixed',
  'ratio',
] as const satisfies readonly EmbedHeight['kind'][];

/** Until a host has heard a height, where it never does, and where it is fixed at nothing else. */
export const FRAME_HEIGHT_PX = 650;

/** Lower there is no map to be seen, and higher no column of an article. */
export const FIXED_HEIGHT_PX = [240, 2000] as const;

/** The proportions that are offered, the widest first. */
export const EMBED_RATIOS = ['16/9', '4/3', '1/1', '3/4', '9/16'] as const;

/** `auto`, `650`, `16/9`: as in the attribute of the element. Null for everything else. */
export function parseEmbedHeight(text: string): EmbedHeight | null {
  if (text === 'auto') return { kind: 'auto' };
  if (/^\d{3,4}$/.test(text)) {
    const px = Number(text);
    const [least, most] = FIXED_HEIGHT_PX;
    return px >= least && px <= most ? { kind: 'fixed', px } : null;
  }
  const ratio = EMBED_RATIOS.find((each) => each === text);
  if (ratio === undefined) return null;
  const [width = 1, height = 1] = ratio.split('/').map(Number);
  return { kind: 'ratio', width, height };
}

export function serializeEmbedHeight(height: EmbedHeight): string {
  if (height.kind === 'fixed') return `${height.px}`;
  return height.kind === 'ratio' ? `${height.width}/${height.height}` : 'auto';
}
