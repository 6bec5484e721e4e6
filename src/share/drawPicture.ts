import type { Bounds } from '../domain/bounds.ts';
import { fromWorld, toWorld } from '../domain/mercator.ts';
import type { View } from '../state/choices.ts';
import { PICTURE_FONT_FILES } from '../ui/pictureFonts.ts';
import { composePicture, type PictureMap, type PictureSize } from './composePicture.ts';
import { groundSourceFile, parseGround } from './groundSource.ts';
import type { PictureText } from './pictureText.ts';
import { withPngDescription } from './pngDescription.ts';

/** A picture of the reader's present state, but for the land it is drawn on. */
export interface PictureContent {
  readonly text: PictureText;
  readonly map: Omit<PictureMap, 'ground' | 'description'> & { readonly description: string };
}

/**
 * The picture as an SVG file that needs nothing else: land and fonts are fetched and carried along.
 *
 * @throws when one of them cannot be fetched
 */
export async function drawPictureSvg(
  size: PictureSize,
  { text, map }: PictureContent,
  base: string,
): Promise<string> {
  const [wide, close, fontCss] = await Promise.all([
    fetchText(`${base}${groundSourceFile('wide')}`),
    fetchText(`${base}${groundSourceFile('close')}`),
    fontRules(),
  ]);
  const ground = { wide: parseGround(wide), close: parseGround(close) };
  return composePicture(size, text, { ...map, ground }, 'picture', fontCss);
}

/** The same as a PNG, drawn by the browser; it carries the map in words, too. */
export async function drawPicturePng(
  size: PictureSize,
  content: PictureContent,
  base: string,
): Promise<Blob> {
  const svg = await drawPictureSvg(size, content, base);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(size.width, size.height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    await drawSettled(canvas, image);
    const drawn = await new Promise<Blob>((done, failed) => {
      canvas.toBlob((blob) => {
        if (blob === null) failed(new Error('The browser drew no picture.'));
        else done(blob);
      }, 'image/png');
    });
    const { description, locale } = content.map;
    const bytes = new Uint8Array(await drawn.arrayBuffer());
    return new Blob([withPngDescription(bytes, description, locale.tag)], { type: drawn.type });
  } finally {
    URL.revokeObjectURL(url);
  }
}

const SETTLE_MS = 120;
const MAX_DRAWS = 25;

/**
 * Draws until two drawings in a row are the same. An image counts as loaded before the fonts that it
 * carries are, and nothing says when they are: the first drawings can be in another face.
 */
async function drawSettled(canvas: HTMLCanvasElement, image: HTMLImageElement): Promise<void> {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('The browser draws no pictures.');
  let before = '';
  for (let draw = 0; draw < MAX_DRAWS; draw += 1) {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0);
    const now = canvas.toDataURL();
    // The very first drawing is what asks for the fonts: the second may still be without them.
    if (draw > 2 && now === before) return;
    before = now;
    await new Promise((done) => setTimeout(done, SETTLE_MS));
  }
}

/** What a camera shows of the world in a room of so many px. */
export function boundsOfView(
  { zoom, center }: View,
  roomPx: { readonly width: number; readonly height: number },
): Bounds {
  const world = 512 * 2 ** zoom;
  const [x, y] = toWorld(center);
  const [halfWidth, halfHeight] = [roomPx.width / world / 2, roomPx.height / world / 2];
  const [west, north] = fromWorld([x - halfWidth, Math.max(0, y - halfHeight)]);
  const [east, south] = fromWorld([x + halfWidth, Math.min(1, y + halfHeight)]);
  return [west, south, east, north];
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

async function fontRules(): Promise<string> {
  const rules = PICTURE_FONT_FILES.map(async ({ family, weight, url }) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format('woff2')}`;
  });
  return (await Promise.all(rules)).join('');
}
