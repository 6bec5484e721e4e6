import { ARROW_HEAD } from '../ui/arrowHead.ts';

/** An arrow's image is named by this and its color, and drawn when the style first asks for it. */
export const ARROW_IMAGE_PREFIX = 'arrow-';

const SIZE_PX = 14;
/** Drawn finer than a pixel, so that it stays sharp when it is turned. */
const PIXEL_RATIO = 3;

/** The arrowhead of `name` with an edge of `edgeColor`; null for a name that is not an arrow's. */
export function arrowImage(
  name: string,
  edgeColor: string,
): { readonly image: ImageData; readonly pixelRatio: number } | null {
  if (!name.startsWith(ARROW_IMAGE_PREFIX)) return null;
  const canvas = document.createElement('canvas');
  canvas.width = SIZE_PX * PIXEL_RATIO;
  canvas.height = SIZE_PX * PIXEL_RATIO;
  // Read at once: from a canvas on the graphics card that would wait for all that the map has given it to draw.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.translate(SIZE_PX / 2, SIZE_PX / 2);
  context.beginPath();
  for (const [x, y] of ARROW_HEAD) context.lineTo(x, y);
  context.closePath();
  context.lineJoin = 'round';
  context.lineWidth = 2;
  context.strokeStyle = edgeColor;
  context.stroke();
  context.fillStyle = name.slice(ARROW_IMAGE_PREFIX.length);
  context.fill();
  return {
    image: context.getImageData(0, 0, canvas.width, canvas.height),
    pixelRatio: PIXEL_RATIO,
  };
}
