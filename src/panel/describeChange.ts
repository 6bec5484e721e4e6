import type { KnowledgeChange, KnowledgeDay } from '../domain/knowledgeDays.ts';
import { textIn } from '../domain/localizedText.ts';
import type { Meeting, Place, Trip } from '../domain/trip.ts';
import { formatDate } from '../format/formatDate.ts';
import { formatList } from '../format/formatList.ts';
import type { Locale } from '../i18n/translator.ts';

/** One thing that became known, in a few words: `Vladivostok: did not happen as reported`. */
export function describeChange(change: KnowledgeChange, { t, tag, language }: Locale): string {
  const trip = titleOf(change.trip);
  switch (change.kind) {
    case 'trip appeared':
      return t('change.appeared', { trip, status: change.trip.status });
    case 'trip withdrawn':
      return t('change.withdrawn', { trip });
    case 'status changed':
      return t('change.status', { trip, status: change.trip.status });
    case 'destination changed':
      return t('change.destination', { before: titleOf(change.before), trip });
    case 'meetings known':
      return t('change.meetings', {
        trip,
        people: namesOf(change.meetings),
        places: placesOf(change.meetings.map(({ place }) => place)),
      });
    case 'meetings withdrawn':
      return t('change.meetingsGone', { trip, people: namesOf(change.meetings) });
    case 'places known':
    case 'way known':
      return t('change.places', { trip, places: placesOf(change.places) });
    case 'end known':
      return t('change.end', { trip, day: formatDate(change.end.date, tag) });
  }

  function titleOf({ account }: Trip): string {
    return textIn(account.title, language);
  }
  function placesOf(places: readonly Place[]): string {
    return formatList([...new Set(places.map(({ name }) => textIn(name, language)))], tag);
  }
  function namesOf(meetings: readonly Meeting[]): string {
    const names = meetings.flatMap((meeting) => meeting.with.map(({ name }) => name));
    return formatList([...new Set(names.map((name) => textIn(name, language)))], tag);
  }
}

/** The news of a day in one line: its most telling change. */
export function describeDay({ changes }: KnowledgeDay, locale: Locale): string {
  const [first] = changes;
  return first === undefined ? '' : describeChange(first, locale);
}
