import type { MapLabel } from '../domain/mapLabel.ts';
import type { StoryLabel } from '../domain/storyLabels.ts';
import { formatMonthDay } from '../format/formatDate.ts';
import type { Locale } from '../i18n/translator.ts';
import { textWidthInEms } from '../lib/textWidth.ts';
import type { PosterPoint, PosterRect } from './pathData.ts';
import {
  type LabelSurroundings,
  type LabelWish,
  type PlacedLabel,
  placeLabels,
} from './placeLabels.ts';
import { type PosterView, UNITS_PER_PX } from './posterView.ts';

export interface PosterName extends PlacedLabel {
  readonly lines: readonly string[];
}

/** How many units a pixel holds where a poster stands on a phone. */
export const UNITS_PER_PHONE_PX = UNITS_PER_PX * 2.5;
/** Room for a name with its day beside a dot at the edge, and on the smallest map none under it, where its legend stands (MapStage.module.css). */
export const OVERHANG_PX = { x: 70, y: 20 };

/**
 * The names on a poster: the story's first, then the basemap's where they leave room.
 *
 * @param surroundings `overhangPx` where there is less room around the frame than around a map; `isPair` where
 *   the story is two trips that are compared: where each set out and led has to be said, beside both lines
 */
export function posterLabels(
  story: readonly StoryLabel[],
  basemap: readonly MapLabel[],
  surroundings: Pick<LabelSurroundings, 'dots' | 'lines'> & {
    readonly overhangPx?: LabelSurroundings['overhangPx'] | undefined;
    readonly isPair?: boolean;
  },
  view: PosterView,
  locale: Locale,
): readonly PosterName[] {
  const wishes = [
    ...story.map((label) => storyWish(label, view, locale, surroundings.isPair ?? false)),
    ...basemap
      .filter(({ kind, lonLat }) => kind !== 'river' && isIn(view.toUnits(lonLat), view.drawn))
      .map((label) => basemapWish(label, view, locale)),
  ];
  const linesOf = new Map<LabelWish, readonly string[]>(
    wishes.map(({ wish, lines }) => [wish, lines]),
  );
  return placeLabels(
    wishes.map(({ wish }) => wish),
    {
      ...surroundings,
      frame: { left: 0, top: 0, right: view.width, bottom: view.height },
      overhangPx: surroundings.overhangPx ?? OVERHANG_PX,
    },
    { small: UNITS_PER_PHONE_PX, large: UNITS_PER_PX },
  ).map((label) => ({ ...label, lines: linesOf.get(label.wish) ?? [label.text] }));
}

/** Beyond what is drawn there is nothing to name. */
const isIn = ([x, y]: PosterPoint, { left, top, right, bottom }: PosterRect): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

interface NamedWish {
  readonly wish: LabelWish;
  readonly lines: readonly string[];
}

function storyWish(
  label: StoryLabel,
  view: PosterView,
  { t, tag }: Locale,
  isPair: boolean,
): NamedWish {
  // The rumor's word always; on the map of one trip or of two also where it started and led.
  const isIndispensable =
    label.kind === 'rumor' || ((isPair || label.date !== undefined) && label.order <= 1);
  const name = label.kind === 'place' ? label.text : t(`map.${label.status}`);
  const date =
    label.kind === 'place' && label.date !== undefined ? formatMonthDay(label.date, tag) : null;
  const lines = date === null ? [name] : [name, date];
  return {
    lines,
    wish: {
      text: widest(lines),
      lineCount: lines.length,
      at: view.toUnits(label.at),
      fontPx: 13.5,
      isBold: true,
      stands: 'beside',
      isIndispensable,
      // Otherwise what must be named takes the first side it can have: those after it keep off the lines.
      keepsOffLines: isPair || !isIndispensable,
      mustBeInSight: true,
      tracking: 0,
      order: label.order,
      className: label.kind === 'rumor' ? 'rumorName' : 'storyName',
    },
  };
}

/** A date can be wider than the name of a place: 2월 23일 under 다롄. */
function widest(lines: readonly string[]): string {
  const width = (text: string): number => textWidthInEms(text, true);
  return lines.reduce((widest, line) => (width(line) > width(widest) ? line : widest), '');
}

const AFTER_STORY = 10;

function basemapWish(label: MapLabel, view: PosterView, { language }: Locale): NamedWish {
  const isArea = label.kind === 'country' || label.kind === 'region' || label.kind === 'sea';
  const name = label.names[language];
  const text = label.kind === 'country' || label.kind === 'region' ? name.toUpperCase() : name;
  const lines = isArea ? text.split(/ (?=\()|(?<=^\S{4,}) (?=\S{3,}$)/) : [text];
  return {
    lines,
    wish: {
      text: widest(lines),
      lineCount: lines.length,
      at: view.toUnits(label.lonLat),
      fontPx: isArea ? 11 : 12,
      isBold: label.kind === 'country' || label.kind === 'capital',
      stands: isArea ? 'over' : 'beside',
      isIndispensable: false,
      keepsOffLines: true,
      mustBeInSight: false,
      tracking: isArea ? 0.12 : 0,
      order: AFTER_STORY + label.rank + (isArea ? 0.5 : 0),
      className:
        { country: 'country', region: 'country', sea: 'sea' }[label.kind as 'sea'] ?? 'city',
    },
  };
}
