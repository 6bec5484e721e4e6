import { isTaken } from '../domain/asOf.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { Moment, Position } from '../domain/itinerary.ts';
import { textIn } from '../domain/localizedText.ts';
import type { Beat, Frame } from '../domain/playback.ts';
import type { Trip } from '../domain/trip.ts';
import { utcOffsetAt } from '../domain/zoneOffset.ts';
import { formatClock, formatShortDate, formatUtcOffset } from '../format/formatDate.ts';
import { formatList } from '../format/formatList.ts';
import type { Locale } from '../i18n/translator.ts';
import { describeTime } from '../panel/describeTime.ts';

const HOME_ZONE = 'Asia/Pyongyang';

/** What is said of a beat: what happened, or between what the head is under way. */
export function captionOf(
  beat: Beat,
  isLong: boolean,
  locale: Locale,
): { readonly title: string; readonly time: string; readonly text: string } {
  const { trip, moments } = beat.itinerary;
  const { t, language } = locale;
  const { moment } = beat;
  const next = moments[moments.indexOf(moment) + 1];
  const nameOf = ({ place }: Moment): string => textIn(place.name, language);
  const name = textIn(trip.account.title, language);
  // A trip is named after where it led: at that place once is enough.
  const named = (where: string): string => (isLong && where !== name ? `${name}: ${where}` : where);
  if (beat.kind === 'run' && next !== undefined && next.along > moment.along) {
    const way = t('playback.between', { from: nameOf(moment), to: nameOf(next) });
    const isTimed = moment.precision === 'clock' && next.precision === 'clock';
    return {
      title: named(way),
      time: isTaken(trip) ? '' : statusOf(trip, locale),
      text: t(isTimed ? 'playback.betweenTimes' : 'playback.betweenDays'),
    };
  }
  const text = eventText(moment, trip, locale);
  return {
    title: named(nameOf(moment)),
    time: describeTime(moment.local, locale),
    text: isTaken(trip) ? text : `${text} ${statusOf(trip, locale)}`,
  };
}

const statusOf = ({ status }: Trip, { t }: Locale): string => t(`status.${status}`);

function eventText({ event }: Moment, trip: Trip, { t, tag, language }: Locale): string {
  switch (event.kind) {
    case 'departure':
      return t('playback.departs', { to: textIn(event.leg.to.name, language) });
    case 'arrival':
      return t('playback.arrives', { from: textIn(event.leg.from.name, language) });
    case 'stop':
      return textIn(event.stop.what, language);
    case 'meeting': {
      const people = event.meeting.with.map(({ name }) => textIn(name, language));
      return t('playback.meets', {
        people: formatList(people, tag),
        taken: String(isTaken(trip)),
      });
    }
  }
}

/** The clocks at the head and at home, and how well it is known where the head is. */
export function clocksOf(
  { zone, knowing, hasHour }: Position,
  instant: number,
  { t, tag }: Locale,
): Readonly<Record<'here' | 'home' | 'knowing', string>> {
  const here = wallClock(zone, instant);
  const home = wallClock(HOME_ZONE, instant);
  const day = formatShortDate(here.date, tag);
  if (!hasHour) {
    // An hour that no source gives is not shown.
    return { here: day, home: '', knowing: t('playback.byDay') };
  }
  const isHome = here.offset === home.offset;
  return {
    here: t(isHome ? 'playback.clock.home' : 'playback.clock.here', {
      day,
      clock: formatClock(here.time, tag),
      offset: formatUtcOffset(here.offset),
    }),
    home: isHome ? '' : t('playback.clock.there', { clock: formatClock(home.time, tag) }),
    knowing: knowing === 'between times' ? t('playback.interpolated') : '',
  };
}

/** What a clock in the zone shows. */
function wallClock(
  zone: string,
  instant: number,
): { readonly date: CalendarDate; readonly time: string; readonly offset: string } {
  const offset = utcOffsetAt(zone, instant) ?? '+00:00';
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  const iso = new Date(instant + shift).toISOString();
  return { date: iso.slice(0, 10) as CalendarDate, time: iso.slice(11, 16), offset };
}

/** The position of the scrubber in words: when, and at or after which place. */
export function spokenFrame({ beat, position, instant }: Frame, locale: Locale): string {
  const { here } = clocksOf(position, instant, locale);
  const { title } = captionOf(beat, false, locale);
  return locale.t('playback.at', { time: here, place: title });
}
