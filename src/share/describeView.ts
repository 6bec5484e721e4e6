import { comparisonSentence, elapsedOf, namedTrip } from '../compare/describeComparison.ts';
import type { MeasuredLine } from '../domain/claimView.ts';
import { comparisonOf } from '../domain/comparison.ts';
import { bestLength } from '../domain/legGeometry.ts';
import { textIn } from '../domain/localizedText.ts';
import type { Leg, Trip } from '../domain/trip.ts';
import { formatList } from '../format/formatList.ts';
import { formatKm } from '../format/formatQuantity.ts';
import type { Locale } from '../i18n/translator.ts';
import type { Choices } from '../state/choices.ts';
import { asOfText, tripDates, tripDistance, tripRoute } from './pictureText.ts';

/** What a map shows, for `describeView`. */
export interface DescribedView {
  /** The trips that are drawn, in order of departure. */
  readonly shown: readonly Trip[];
  /** The one that is open, among them. */
  readonly selected: Trip | null;
  /** The one that it is compared with, and how long after the departures that stands, in minutes. */
  readonly compared?: Trip | null;
  readonly after?: Choices['after'];
  readonly asOf: Choices['asOf'];
  /** What a claim measures on the map. */
  readonly measured?: MeasuredLine | null;
  /** How many trips are shown, what was chosen, and how well they are established, in words. */
  readonly sentence: string;
}

/**
 * The map in words, as it is now: as known when, how many trips, and each route with its days, mode, distance
 * and status; of the open trip every leg, with its own distance and how well its line is established. A line
 * of text for each. What nobody sees on the map is not in it, and what anybody sees there is.
 */
export function describeView(
  {
    shown,
    selected,
    compared = null,
    after = null,
    measured = null,
    asOf,
    sentence,
  }: DescribedView,
  locale: Locale,
): string {
  const { t } = locale;
  const others = shown.filter((trip) => trip.id !== selected?.id);
  const comparison =
    selected === null || compared === null ? null : comparisonOf(selected, compared);
  return [
    // A sentence that is one already brings its own full stop.
    t('describe.head', {
      asOf: asOfText(asOf, locale),
      sentence: sentence.replace(/[.。]$/, ''),
    }),
    ...(measured === null ? [] : [describeMeasured(measured, locale)]),
    ...(selected === null || compared === null
      ? []
      : [
          t('compare.title', {
            one: namedTrip(selected, locale),
            other: namedTrip(compared, locale),
          }),
        ]),
    ...(comparison === null
      ? []
      : [comparisonSentence(comparison, elapsedOf(comparison, after), locale)]),
    ...(selected === null
      ? []
      : [
          t('describe.open', { trip: describeTrip(selected, locale) }),
          ...selected.legs.map((leg) => `– ${describeLeg(leg, locale)}`),
        ]),
    ...others.map((trip) => `• ${describeTrip(trip, locale)}`),
  ].join('\n');
}

function describeMeasured({ straightKm, rail }: MeasuredLine, { t, tag }: Locale): string {
  const straight = formatKm(straightKm, tag);
  return t('describe.measured', {
    lengths:
      rail === null
        ? t('measured.straight', { straight })
        : t('measured.both', { straight, rail: formatKm(rail.km, tag), basis: rail.basis }),
  });
}

function describeTrip(trip: Trip, locale: Locale): string {
  const { t } = locale;
  return t('describe.trip', {
    route: tripRoute(trip, locale),
    dates: tripDates(trip, locale),
    mode: t(`mode.${trip.mode}.inline`),
    distance: tripDistance(trip, locale),
    status: t(`status.${trip.status}`),
  });
}

function describeLeg(leg: Leg, locale: Locale): string {
  const { t, tag, language } = locale;
  const { km, basis } = bestLength(leg);
  const nameOf = ({ name }: Leg['from']): string => textIn(name, language);
  const route = t('leg.title', { from: nameOf(leg.from), to: nameOf(leg.to) });
  const via =
    leg.via.length === 0 ? [] : [t('leg.via', { places: formatList(leg.via.map(nameOf), tag) })];
  return t('describe.leg', {
    mode: t(`mode.${leg.mode}`),
    route: [route, ...via].join(', '),
    distance: t('table.km', { km: formatKm(km, tag), basis }),
    // Nobody published the path of a flight: its arc says nothing that could be established.
    evidence: leg.mode === 'plane' ? '' : t(`evidence.${leg.evidence.kind}`),
    isFlight: String(leg.mode === 'plane'),
  });
}
