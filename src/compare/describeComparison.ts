import {
  type ComparedPosition,
  type Comparison,
  type Course,
  comparedAt,
} from '../domain/comparison.ts';
import { textIn } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import { formatDuration, formatKm, formatKmRange } from '../format/formatQuantity.ts';
import type { Locale } from '../i18n/translator.ts';
import { describeShortDates } from '../panel/describeTime.ts';

/** Where a comparison opens: who was where after a day. */
const OPENS_AT_MS = 24 * 3_600_000;

/** Where a comparison stands whose choices say so many minutes, or nothing: inside of the longer trip. */
export function elapsedOf({ ms }: Comparison, after: number | null): number {
  return Math.min(ms, after === null ? OPENS_AT_MS : after * 60_000);
}

/** One of two trips so long after it set out, in words. */
export interface ComparedWords {
  /** A place, or from where to where. */
  readonly where: string;
  /** How far it had come: as the sources have it or, where they leave it open, from how far to how far. */
  readonly km: string;
  /** How well that is known, and since when. */
  readonly notes: readonly string[];
}

export function comparedWords(
  course: Course,
  elapsedMs: number,
  { t, tag, language }: Locale,
): ComparedWords {
  const compared = comparedAt(course, elapsedMs);
  const { from, to, turn, km, basis, leastKm, mostKm, since, isOver } = compared;
  const { account, status } = course.itinerary.trip;
  const nameOf = ({ name }: typeof from): string => textIn(name, language);
  const isRange = Math.round(mostKm) > Math.round(leastKm);
  return {
    where: whereText(nameOf(from), nameOf(to), turn && nameOf(turn), t),
    km: t('table.km', {
      km: isRange ? formatKmRange(leastKm, mostKm, tag) : formatKm(km, tag),
      // Nobody has to measure what was not traveled yet.
      basis: mostKm > 0 ? basis : 'published',
    }),
    notes: [
      ...(status === 'confirmed' ? [] : [t(`status.${status}`)]),
      ...knowingText(compared, t),
      ...(since === null || isOver
        ? []
        : [t('compare.since', { time: formatDuration(since, tag) })]),
      ...(isOver ? [t('compare.over', { ended: account.end !== undefined })] : []),
    ],
  };
}

function whereText(from: string, to: string, turn: string | null, t: Locale['t']): string {
  if (turn !== null) return t('compare.turn', { from, turn });
  return from === to ? from : t('playback.between', { from, to });
}

function knowingText({ knowing, isOver }: ComparedPosition, t: Locale['t']): readonly string[] {
  if (knowing === 'between times') return [t('playback.interpolated')];
  return knowing === 'by day' && !isOver ? [t('compare.byDay')] : [];
}

/** `Hanoi (Feb 23 – Mar 5, 2019)`: two trips may have led to one place in one year. */
export function namedTrip({ account }: Trip, locale: Locale): string {
  return locale.t('compare.trip', {
    place: textIn(account.title, locale.language),
    dates: describeShortDates(account, locale),
  });
}

/** Who was where, as one text. */
export function comparisonSentence(
  { pair }: Comparison,
  elapsedMs: number,
  locale: Locale,
): string {
  const { t, tag } = locale;
  const [one, other] = pair.map((course) => {
    const { where, km, notes } = comparedWords(course, elapsedMs, locale);
    return t('compare.line', {
      trip: namedTrip(course.itinerary.trip, locale),
      where,
      facts: [km, ...notes].join(', '),
    });
  });
  return t('compare.sentence', {
    time: t('compare.after', { time: formatDuration(elapsedMs, tag) }),
    one: one ?? '',
    other: other ?? '',
  });
}
