import type { Language } from '../domain/localizedText.ts';
import { sentenceBreak } from '../format/punctuation.ts';
import { escapeXml } from '../lib/escapeXml.ts';
import {
  headMark,
  type PictureFace,
  type PosterPicture,
  pictureFont,
  posterPicture,
} from '../poster/posterPicture.ts';
import { breakLines } from './breakLines.ts';
import type { PictureLegendEntry, PictureText } from './pictureText.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Every picture that can be taken away, and the cards: what a preview on a page of others needs. */
export const PICTURE_SIZES = [
  { width: 1200, height: 630 },
  { width: 1080, height: 1080 },
  { width: 1080, height: 1920 },
] as const satisfies readonly PictureSize[];

/** What the map of a picture shows; where it stands follows from the picture's size. */
export type PictureMap = Omit<PosterPicture, 'area' | 'padding' | 'scale'> & {
  /** The map in words: what the picture says to who cannot see it. */
  readonly description?: string;
};

interface Lettering {
  readonly size: number;
  readonly face: PictureFace;
  readonly fill: string;
}

const MARGIN = 44;
/** Of a wide picture's text column. */
const COLUMN = 430;
/** One px of the page is this many of a picture, so that names can still be read at a third of its size. */
const MAP_SCALE = 2;
const WIDE = /[mwMWЖЫЮШЩФжыюшщф]/;
/** Wider than Latin letters are on average. */
const CYRILLIC = /[\u0400-\u04ff]/;
/** Ideographs, kana and Hangul fill the square. */
const SQUARE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/;
/** Mean advances, as shares of the font size, on the wide side: nothing here can measure text. */
const ADVANCE = { text: 0.54, bold: 0.58, title: 0.6 } as const;

/**
 * A picture with its title, facts, legend, date and attribution as one SVG that stands alone. Wide
 * pictures have their words beside the map, others over and under it.
 *
 * @param kind a card is seen small, beside a link: it has no legend and no small print
 * @param fontCss `@font-face` rules to carry along; renderers that are given the fonts need none
 */
export function composePicture(
  { width, height }: PictureSize,
  says: PictureText,
  map: PictureMap,
  kind: 'card' | 'picture',
  fontCss = '',
): string {
  const { routes } = map.colors;
  const isWide = width > height;
  const words = isWide ? columnOf(says, map, height, kind) : headOf(says, map, width, kind);
  const footHeight = kind === 'picture' && !isWide ? footLines(says).length * 34 + 104 : 0;
  const area = isWide
    ? { x: COLUMN, y: 0, width: width - COLUMN, height }
    : { x: 0, y: words.height, width, height: height - words.height - footHeight };
  const foot = isWide ? '' : footOf(says, map, width, height - footHeight);
  const padding = isWide
    ? { top: 76, right: 150, bottom: 64, left: 90 }
    : { top: 70, right: 190, bottom: 80, left: 110 };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xml:lang="${map.locale.tag}">`,
    `<title>${escapeXml(titleOf(says).join(sentenceBreak(map.locale.tag)))}</title>`,
    map.description === undefined ? '' : `<desc>${escapeXml(map.description)}</desc>`,
    fontCss === '' ? '' : `<style>${fontCss}</style>`,
    `<rect width="${width}" height="${height}" fill="${routes.paper}"/>`,
    posterPicture({ ...map, area, padding, scale: MAP_SCALE }),
    words.markup,
    kind === 'picture' ? foot : '',
    '</svg>',
  ].join('');
}

const titleOf = ({ title, lines, pair = [] }: PictureText): readonly string[] => [
  title,
  ...lines,
  ...pair.map(({ head, name, text }) => `${head.letter}: ${name}${text === '' ? '' : `: ${text}`}`),
];

interface Words {
  readonly markup: string;
  /** Down to where the map may begin. */
  readonly height: number;
}

/** The words of a wide picture, in a column to its left: two that are compared as large as leaves them room. */
function columnOf(
  says: PictureText,
  map: PictureMap,
  height: number,
  kind: 'card' | 'picture',
): Words {
  const foot = kind === 'picture' ? columnFootOf(says, map) : null;
  const top = foot === null ? height : height - foot.y - 24;
  const columns = PAIR_SCALES.map((scale) => columnAt(says, map, scale));
  const fitting = says.pair === undefined ? columns[0] : columns.find(({ y }) => y < top - 4);
  const column = fitting ?? (columns.at(-1) as Column);
  if (foot !== null) {
    column.append(`<g transform="translate(0 ${Math.round(top)})">${foot.markup}</g>`);
  }
  return { markup: column.markup, height };
}

/** What the words of a comparison are scaled by, tried in turn. */
const PAIR_SCALES = [1, 0.92, 0.84, 0.76, 0.68] as const;

function columnAt(
  says: PictureText,
  { colors: { routes }, locale }: PictureMap,
  scale: number,
): Column {
  const room = COLUMN - MARGIN - 16;
  const column = new Column(MARGIN, MARGIN - 6, room, locale.language);
  column.add(says.product, bold(28 * scale, routes.secondInk), 34 * scale);
  column.skip(24 * scale);
  // A name fits on one line; a headline takes as many as it needs.
  const least = says.pair === undefined ? 46 : 42 * scale;
  const titleSize = Math.max(least, fitted(says.title, 72, room));
  column.add(says.title, title(titleSize, routes.ink), titleSize * 1.08);
  column.skip(18 * scale);
  for (const line of says.lines) {
    column.add(line, text(29 * scale, routes.ink), 36 * scale);
    column.skip(6 * scale);
  }
  column.addPair(says.pair ?? [], routes, 22 * scale);
  if (says.status !== null) column.addStatus(says.status, routes);
  return column;
}

/** Legend and small print, from zero down. */
function columnFootOf(says: PictureText, { colors: { routes }, locale }: PictureMap): Column {
  const small = new Column(MARGIN, 0, COLUMN - MARGIN - 16, locale.language);
  small.addLegend(says.legend, routes);
  small.skip(6);
  for (const line of footLines(says)) small.add(line, text(16, routes.secondInk), 21);
  return small;
}

/** The words over a square or tall picture. */
function headOf(
  says: PictureText,
  { colors: { routes }, locale }: PictureMap,
  width: number,
  kind: 'card' | 'picture',
): Words {
  const room = width - 2 * MARGIN;
  const column = new Column(MARGIN, MARGIN, room, locale.language);
  column.add(says.product, bold(28, routes.secondInk), 36);
  column.skip(8);
  const titleSize = says.title.length > 20 ? 58 : 76;
  column.add(says.title, title(titleSize, routes.ink), titleSize * 1.1);
  column.skip(8);
  const lines =
    kind === 'card' ? says.lines : says.lines.filter((line) => !says.footer.includes(line));
  for (const line of lines) column.add(line, text(32, routes.ink), 42);
  column.addPair(says.pair ?? [], routes, 28);
  if (says.status !== null) column.addStatus(says.status, routes);
  return { markup: column.markup, height: Math.round(column.y + 26) };
}

function footOf(
  says: PictureText,
  { colors: { routes }, locale }: PictureMap,
  width: number,
  top: number,
): string {
  const column = new Column(MARGIN, top + 22, width - 2 * MARGIN, locale.language);
  column.addLegend(says.legend, routes, 26);
  column.skip(8);
  for (const line of footLines(says)) column.add(line, text(24, routes.secondInk), 34);
  return column.markup;
}

const footLines = (says: PictureText): readonly string[] =>
  // A picture of the whole story says as of when in its own lines.
  says.footer.filter((line) => !says.lines.includes(line) || says.status !== null);

const text = (size: number, fill: string): Lettering => ({ size, face: 'text', fill });
const bold = (size: number, fill: string): Lettering => ({ size, face: 'bold', fill });
const title = (size: number, fill: string): Lettering => ({ size, face: 'title', fill });

/** The largest size up to `size` at which one line of a title fits. */
function fitted(words: string, size: number, room: number): number {
  return Math.min(size, Math.floor((size * room) / widthOf(words, title(size, ''))));
}

/** Lines of text set one under the other. */
class Column {
  markup = '';
  readonly x: number;
  y: number;
  private readonly room: number;
  private readonly language: Language;

  constructor(x: number, y: number, room: number, language: Language) {
    this.x = x;
    this.y = y;
    this.room = room;
    this.language = language;
  }

  skip(px: number): void {
    this.y += px;
  }

  append(markup: string): void {
    this.markup += markup;
  }

  add(text: string, lettering: Lettering, lineHeight: number): void {
    for (const line of wrapped(text, lettering, this.room)) {
      this.y += lineHeight;
      this.markup += this.textAt(this.x, this.y - lineHeight * 0.22, line, lettering);
    }
  }

  /** The two that are compared, each behind its letter: its name, and where it was. */
  addPair(
    pair: NonNullable<PictureText['pair']>,
    routes: PictureMap['colors']['routes'],
    size: number,
  ): void {
    const indent = size * 1.5;
    const own = new Column(this.x + indent, this.y, this.room - indent, this.language);
    for (const { head, name, text: words } of pair) {
      own.skip(size * 0.5);
      const middle = own.y + size * 0.66;
      this.markup += `<g transform="translate(${round(this.x + size * 0.55)} ${round(middle)})">${headMark(head, size * 0.55, routes, this.language)}</g>`;
      own.add(name, bold(size, routes.ink), size * 1.3);
      if (words !== '') own.add(words, text(size * 0.95, routes.ink), size * 1.25);
    }
    this.markup += own.markup;
    this.y = own.y;
  }

  /** The status as a word in a frame, dashed when nothing is established. */
  addStatus(
    { kind, text }: NonNullable<PictureText['status']>,
    routes: PictureMap['colors']['routes'],
  ): void {
    const isTentative = kind === 'rumored' || kind === 'contradicted';
    const lettering = bold(28, isTentative ? routes.rumor : routes.secondInk);
    const lines = wrapped(text, lettering, this.room - 32);
    const width = Math.max(...lines.map((line) => widthOf(line, lettering))) + 32;
    const height = lines.length * 36 + 14;
    this.skip(14);
    this.markup += `<rect x="${this.x}" y="${round(this.y)}" width="${round(width)}" height="${height}" rx="10" fill="none" stroke="${lettering.fill}" stroke-width="2.5"${isTentative ? ' stroke-dasharray="9 6"' : ''}/>`;
    lines.forEach((line, index) => {
      this.markup += this.textAt(
        this.x + width / 2,
        this.y + 35 + index * 36,
        line,
        lettering,
        'middle',
      );
    });
    this.skip(height);
  }

  /** The drawings on the map and what they mean, as many in a line as fit. */
  addLegend(
    entries: readonly PictureLegendEntry[],
    routes: PictureMap['colors']['routes'],
    size = 20,
  ): void {
    const lettering = text(size, routes.ink);
    const glyph = size * 2;
    let x = this.x;
    if (entries.length > 0) this.y += size * 1.5;
    for (const entry of entries) {
      const width = glyph + 10 + widthOf(entry.text, lettering) + 22;
      if (x > this.x && x + width - 22 > this.x + this.room) {
        x = this.x;
        this.y += size * 1.5;
      }
      this.markup += `<g transform="translate(${round(x)} ${round(this.y - size * 0.85)}) scale(${round(glyph / 24)})">${glyphOf(entry, routes)}</g>`;
      this.markup += this.textAt(x + glyph + 10, this.y, entry.text, lettering);
      x += width;
    }
  }

  private textAt(
    x: number,
    y: number,
    text: string,
    { size, face, fill }: Lettering,
    anchor: 'start' | 'middle' = 'start',
  ): string {
    return `<text x="${round(x)}" y="${round(y)}" font-family="${pictureFont(face, this.language)}" font-size="${round(size)}" font-weight="${face === 'text' ? 400 : 600}" fill="${fill}"${anchor === 'start' ? '' : ' text-anchor="middle"'}>${escapeXml(text)}</text>`;
  }
}

/** The drawing of a legend entry in a box of 24 × 12, as `RouteGlyph` has it. */
function glyphOf(
  { kind, drawing }: PictureLegendEntry,
  routes: PictureMap['colors']['routes'],
): string {
  const line = (stroke: string, width: number, more = ''): string =>
    `<path d="${kind === 'plane' ? 'M1 10Q12-2 23 10' : 'M1 6H23'}" fill="none" stroke="${stroke}" stroke-width="${width}"${more}/>`;
  if (drawing === 'tentative') return line(routes.rumor, 3, ' stroke-dasharray="5 3"');
  if (drawing === 'inferred') return line(routes.train, 2, ' stroke-opacity="0.62"');
  if (kind === 'plane') return line(routes.plane, 1.75);
  if (kind === 'car') return line(routes.car, 3.5);
  return `${line(routes.train, 2)}<path d="M4 2.5V9.5M9.3 2.5V9.5M14.7 2.5V9.5M20 2.5V9.5" stroke="${routes.train}" stroke-width="1.5"/>`;
}

function widthOf(words: string, { size, face }: Lettering): number {
  const advance = (letter: string): number => {
    if (SQUARE.test(letter)) return 1;
    const share = CYRILLIC.test(letter) ? 1.12 : 1;
    return (WIDE.test(letter) ? 1.6 : share) * ADVANCE[face];
  };
  return [...words].reduce((sum, letter) => sum + advance(letter), 0) * size;
}

function wrapped(words: string, lettering: Lettering, room: number): readonly string[] {
  return breakLines(words, (line) => widthOf(line, lettering), room);
}

const round = (value: number): number => Math.round(value * 10) / 10;
