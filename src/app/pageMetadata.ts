import { textIn } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import { formatDateRange } from '../format/formatDate.ts';
import type { Locale } from '../i18n/translator.ts';
import { describeShortDates } from '../panel/describeTime.ts';
import { headlineOf } from '../share/headlineOf.ts';
import type { ReaderState } from '../state/readerStore.ts';
import { selectComparedTrip, selectSelectedTrip, selectTrips } from '../state/selectors.ts';

export interface PageMetadata {
  readonly title: string;
  readonly description: string;
}

/** The title and description of the page in its present state. */
export function pageMetadata(state: ReaderState, locale: Locale): PageMetadata {
  const { t } = locale;
  const { step } = state.choices;
  const trip = selectSelectedTrip(state);
  const compared = selectComparedTrip(state);
  if (trip !== null && compared !== null) {
    return {
      title: t('page.title.step', {
        title: comparedTitle(trip, compared, locale),
        product: t('product.name'),
      }),
      description: textIn(trip.account.summary, locale.language),
    };
  }
  if (step !== null) {
    return {
      title: t('page.title.step', {
        title: textIn(step.title, locale.language),
        product: t('product.name'),
      }),
      description: textIn(step.text, locale.language),
    };
  }
  const trips = selectTrips(state);
  const headline = headlineOf(trips, t);
  if (trip === null) {
    return {
      title: t('page.title.map', { headline, product: t('product.name') }),
      description: t(
        trips.some(({ status }) => status === 'rumored') ? 'lead.reports' : 'lead.later',
      ),
    };
  }
  return {
    title: t('page.title.trip', {
      place: textIn(trip.account.title, locale.language),
      dates: datesOf(trip, locale.tag),
      status: trip.status,
      product: t('product.name'),
    }),
    description: textIn(trip.account.summary, locale.language),
  };
}

/** Two trips that are compared: `Compared: Hanoi (Feb 23 – Mar 5, 2019) and …`. */
export function comparedTitle(one: Trip, other: Trip, locale: Locale): string {
  const { t, language } = locale;
  const named = ({ account }: Trip): string =>
    t('compare.trip', {
      place: textIn(account.title, language),
      dates: describeShortDates(account, locale),
    });
  return t('compare.title', { one: named(one), other: named(other) });
}

/** The days of a trip with their year. */
export function datesOf({ account: { start, end } }: Trip, tag: string): string {
  return formatDateRange(start.date, (end ?? start).date, tag);
}
