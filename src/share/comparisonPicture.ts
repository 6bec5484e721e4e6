import { comparedWords, elapsedOf, namedTrip } from '../compare/describeComparison.ts';
import { isTaken } from '../domain/asOf.ts';
import { comparedAt, comparisonOf } from '../domain/comparison.ts';
import { HEAD_LETTERS } from '../domain/headLetters.ts';
import { textIn } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import { formatDuration } from '../format/formatQuantity.ts';
import type { Locale } from '../i18n/translator.ts';
import type { HeadMark } from '../poster/headMarks.ts';
import type { Choices } from '../state/choices.ts';
import { footerOf, legendOf, type PictureText } from './pictureText.ts';

/** The open trip and the one that it is compared with. */
export type Pair = readonly [one: Trip, other: Trip];

/**
 * Where both stand, so many minutes after their departures (null: where a comparison opens); none where
 * no time of one of them is known.
 */
export function comparisonHeads(pair: Pair, after: number | null): readonly HeadMark[] {
  const comparison = comparisonOf(...pair);
  if (comparison === null) return [];
  const elapsed = elapsedOf(comparison, after);
  return comparison.pair.map((course, index) => {
    const { position, knowing } = comparedAt(course, elapsed);
    const { trip } = course.itinerary;
    return { at: position.lonLat, ...headOf(trip, index), isKnown: knowing === 'known' };
  });
}

/** What a picture of a comparison says: that it is one, of what, and who was where after how long. */
export function comparisonPictureText(
  pair: Pair,
  after: number | null,
  asOf: Choices['asOf'],
  locale: Locale,
): PictureText {
  const { t, tag, language } = locale;
  const comparison = comparisonOf(...pair);
  const elapsed = comparison === null ? 0 : elapsedOf(comparison, after);
  const [one, other] = pair.map(({ account }) => textIn(account.title, language));
  return {
    product: t('product.name'),
    title: t('compare.title', { one: one ?? '', other: other ?? '' }),
    lines:
      comparison === null
        ? [t('compare.nothing')]
        : [t('compare.after', { time: formatDuration(elapsed, tag) })],
    pair: pair.map((trip, index) => {
      const course = comparison?.pair[index];
      const words = course === undefined ? null : comparedWords(course, elapsed, locale);
      return {
        head: { ...headOf(trip, index), isKnown: true },
        name: namedTrip(trip, locale),
        text: words === null ? '' : [words.where, words.km, ...words.notes].join(', '),
      };
    }),
    status: null,
    legend: legendOf(pair, locale),
    footer: footerOf(asOf, locale),
  };
}

const headOf = (trip: Trip, index: number): Omit<HeadMark, 'at' | 'isKnown'> => ({
  letter: HEAD_LETTERS[index] ?? '',
  tone: isTaken(trip) ? trip.mode : 'rumor',
  isSecond: index > 0,
});
