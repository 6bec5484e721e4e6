import { isTaken } from '../domain/asOf.ts';
import { outwardLength } from '../domain/legGeometry.ts';
import { textIn, withoutAside } from '../domain/localizedText.ts';
import { TRIP_MODES, type TripMode } from '../domain/mode.ts';
import type { Status, Trip } from '../domain/trip.ts';
import { formatDate, formatDateRange } from '../format/formatDate.ts';
import { formatKm } from '../format/formatQuantity.ts';
import type { Locale } from '../i18n/translator.ts';
import type { HeadMark } from '../poster/headMarks.ts';
import type { Choices } from '../state/choices.ts';

/** What stands beside the map of a picture, in words. */
export interface PictureText {
  readonly product: string;
  readonly title: string;
  /** Route, dates, mode and distance; of the whole story as of when. */
  readonly lines: readonly string[];
  /** The two that are compared: who was where. */
  readonly pair?: readonly PictureLine[];
  /** How well a trip is established; null on a picture of many. */
  readonly status: { readonly kind: Status; readonly text: string } | null;
  readonly legend: readonly PictureLegendEntry[];
  /** As of when, and where the picture is from. */
  readonly footer: readonly string[];
}

export interface PictureLine {
  readonly head: Omit<HeadMark, 'at'>;
  readonly name: string;
  readonly text: string;
}

export interface PictureLegendEntry {
  readonly kind: TripMode;
  readonly drawing: 'documented' | 'inferred' | 'tentative';
  readonly text: string;
}

/** The days of a trip: `March 25–28, 2018`, or `from September 10, 2023` while its end is not known. */
export function tripDates({ account: { start, end } }: Trip, { t, tag }: Locale): string {
  return end === undefined
    ? t('list.dates.open', { start: formatDateRange(start.date, start.date, tag) })
    : formatDateRange(start.date, end.date, tag);
}

/** `1,358 km one way`, with what it rests on when that is less than a published length. */
export function tripDistance(trip: Trip, { t, tag }: Locale): string {
  const { km, basis } = outwardLength(trip);
  return t('share.oneWay', { km: formatKm(km, tag), basis });
}

/** `Pyongyang to Hanoi`. */
export function tripRoute(trip: Trip, { t, language }: Locale): string {
  const from = trip.legs[0]?.from;
  const to = textIn(trip.account.title, language);
  // What tells two stations of a city apart does not matter here.
  const start = from === undefined ? '' : withoutAside(textIn(from.name, language));
  return start === '' ? to : t('leg.title', { from: start, to });
}

/** What a picture says of one trip. */
export function tripPictureText(trip: Trip, asOf: Choices['asOf'], locale: Locale): PictureText {
  const { t, language } = locale;
  return {
    product: t('product.name'),
    title: textIn(trip.account.title, language),
    lines: [
      tripRoute(trip, locale),
      tripDates(trip, locale),
      t('share.modeAndDistance', {
        mode: t(`mode.${trip.mode}`),
        distance: tripDistance(trip, locale),
      }),
    ],
    status: { kind: trip.status, text: t(`status.${trip.status}`) },
    legend: legendOf([trip], locale),
    footer: footerOf(asOf, locale),
  };
}

/** What a picture says of many trips: the headline of the page, and what is shown. */
export function storyPictureText(
  {
    headline,
    shownText,
    shown,
    asOf,
  }: {
    readonly headline: string;
    /** Empty when nothing is filtered away. */
    readonly shownText: string;
    readonly shown: readonly Trip[];
    readonly asOf: Choices['asOf'];
  },
  locale: Locale,
): PictureText {
  return {
    product: locale.t('product.name'),
    title: headline,
    lines: [asOfText(asOf, locale), ...(shownText === '' ? [] : [shownText])],
    status: null,
    legend: legendOf(shown, locale),
    footer: footerOf(asOf, locale),
  };
}

/** `As known on September 11, 2023`. */
export function asOfText(asOf: Choices['asOf'], { t, tag }: Locale): string {
  return asOf === 'latest' ? t('asOf.latest') : t('asOf.day', { day: formatDate(asOf, tag) });
}

export function footerOf(asOf: Choices['asOf'], locale: Locale): readonly string[] {
  return [asOfText(asOf, locale), locale.t('share.attribution')];
}

export function legendOf(shown: readonly Trip[], { t }: Locale): readonly PictureLegendEntry[] {
  const taken = shown.filter(isTaken);
  const tentative = shown.find((trip) => !isTaken(trip));
  const hasInferred = taken.some(({ mode, legs }) =>
    legs.some(
      (leg) => mode !== 'plane' && leg.sections.some((s) => s.evidence.kind !== 'documented'),
    ),
  );
  return [
    ...TRIP_MODES.filter((mode) => taken.some((trip) => trip.mode === mode)).map((kind) => ({
      kind,
      drawing: 'documented' as const,
      text: t(`mode.${kind}`),
    })),
    ...(hasInferred
      ? [{ kind: 'train' as const, drawing: 'inferred' as const, text: t('legend.inferred') }]
      : []),
    ...(tentative === undefined
      ? []
      : [
          {
            kind: tentative.mode,
            drawing: 'tentative' as const,
            text: t(tentative.status === 'rumored' ? 'legend.rumored' : 'legend.contradicted'),
          },
        ]),
  ];
}
