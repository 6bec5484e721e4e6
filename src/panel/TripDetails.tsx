import { type ReactNode, use, useState } from 'react';
import { isTaken } from '../domain/asOf.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import { instantOf } from '../domain/localTime.ts';
import type { Dispute, Meeting, Note, Person, Stop, Trip } from '../domain/trip.ts';
import { formatList } from '../format/formatList.ts';
import { sentenceBreak } from '../format/punctuation.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { CitationMarks, CitationNumbers } from './CitationMarks.tsx';
import { citationNumbers } from './citationNumbers.ts';
import { describeDates } from './describeTime.ts';
import { LegFacts } from './LegFacts.tsx';
import { ReaderZone, ShownZone } from './readerZone.ts';
import { SourceList } from './SourceList.tsx';
import { StatusHistory } from './StatusHistory.tsx';
import { StatusLabel } from './StatusLabel.tsx';
import styles from './TripDetails.module.css';
import { When } from './When.tsx';

/** Everything known about one trip on the chosen day, each fact with its sources. */
export function TripDetails({
  trip,
  actions = null,
}: {
  readonly trip: Trip;
  /** What else can be done with it. */
  readonly actions?: ReactNode;
}): ReactNode {
  const locale = useLocale();
  const { t, tag, language } = locale;
  const { account } = trip;
  const numbers = citationNumbers(trip);
  const zone = use(ReaderZone);
  const [isOwnZoneShown, setOwnZoneShown] = useState(false);
  const namesOf = (people: readonly Person[]): string =>
    formatList(
      people.map(({ name }) => textIn(name, language)),
      tag,
    );
  return (
    <CitationNumbers value={numbers}>
      <ShownZone value={isOwnZoneShown ? zone : null}>
        <article className={styles.details} aria-labelledby="trip-title">
          <header className={styles.head}>
            <h2
              className={styles.title}
              id="trip-title"
              tabIndex={-1}
              lang={fallbackLang(account.title, language)}
            >
              {textIn(account.title, language)}
            </h2>
            <StatusLabel status={trip.status} />
          </header>
          <p
            className={styles.summary}
            data-tentative={!isTaken(trip) || undefined}
            lang={fallbackLang(account.summary, language)}
          >
            {textIn(account.summary, language)}
            <CitationMarks citations={account.citations} />
          </p>
          <dl className={styles.facts}>
            <dt>{t('details.dates')}</dt>
            <dd>{describeDates(account, locale)}</dd>
            {account.counterparts.length > 0 && (
              <>
                <dt>{t(isTaken(trip) ? 'details.people' : 'details.people.rumored')}</dt>
                <dd>{namesOf(account.counterparts)}</dd>
              </>
            )}
            {trip.vehicles.map((vehicle, index) => (
              <VehicleRow key={vehicle.id} term={index === 0 ? t('details.vehicle') : ''}>
                <span lang={fallbackLang(vehicle.name, language)}>
                  {textIn(vehicle.name, language)}
                </span>
                <CitationMarks citations={vehicle.citations} />
              </VehicleRow>
            ))}
            <dt>{t('details.status')}</dt>
            <dd>
              <StatusHistory trip={trip} />
            </dd>
          </dl>
          {actions}

          {hasClockTimes(trip) && (
            <label className={styles.zone}>
              <input
                type="checkbox"
                checked={isOwnZoneShown}
                onChange={() => setOwnZoneShown(!isOwnZoneShown)}
              />
              {t('time.showOwn')}
            </label>
          )}
          {trip.meetings.length > 0 && (
            <Part title={t('details.meetings')}>
              {trip.meetings.map((meeting) => (
                <MeetingEntry key={meeting.id} meeting={meeting} people={namesOf(meeting.with)} />
              ))}
            </Part>
          )}
          <Part title={t('details.way')}>
            {trip.legs.map((leg) => (
              <LegFacts key={leg.id} leg={leg} tentative={!isTaken(trip)} />
            ))}
          </Part>
          {trip.stops.length > 0 && (
            <Part title={t('details.stops')}>
              {trip.stops.map((stop) => (
                <StopEntry key={stop.id} stop={stop} />
              ))}
            </Part>
          )}
          {trip.disputes.length > 0 && (
            <Part title={t('details.disputes')}>
              {trip.disputes.map((dispute) => (
                <DisputeEntry key={dispute.id} dispute={dispute} />
              ))}
            </Part>
          )}
          {trip.notes.length > 0 && (
            <Part title={t('details.notes')}>
              {trip.notes.map((note) => (
                <NoteEntry key={note.id} note={note} />
              ))}
            </Part>
          )}
          <SourceList numbers={numbers} />
        </article>
      </ShownZone>
    </CitationNumbers>
  );
}

/** Whether any time of the trip is known to the minute: only such a one has another on other clocks. */
function hasClockTimes({ legs, stops, meetings }: Trip): boolean {
  return [
    ...legs.flatMap(({ depart, arrive }) => [depart, arrive]),
    ...stops.map(({ arrive, depart }) => arrive ?? depart),
    ...meetings.map(({ start }) => start),
  ].some((local) => local !== undefined && instantOf(local) !== null);
}

function VehicleRow({
  term,
  children,
}: {
  readonly term: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      {term !== '' && <dt>{term}</dt>}
      <dd>{children}</dd>
    </>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function MeetingEntry({
  meeting,
  people,
}: {
  readonly meeting: Meeting;
  readonly people: string;
}): ReactNode {
  const { language, tag } = useLocale();
  return (
    <li className={styles.entry}>
      <When className={styles.when} local={meeting.start} />
      <span className={styles.entryTitle}>{people}</span>
      <span>
        <span lang={fallbackLang(meeting.venue, language)}>{textIn(meeting.venue, language)}</span>
        {meeting.what !== undefined && (
          <span lang={fallbackLang(meeting.what, language)}>
            {sentenceBreak(tag) + textIn(meeting.what, language)}
          </span>
        )}
        <CitationMarks citations={meeting.citations} />
      </span>
    </li>
  );
}

function StopEntry({ stop }: { readonly stop: Stop }): ReactNode {
  const { language } = useLocale();
  const when = stop.arrive ?? stop.depart;
  return (
    <li className={styles.entry}>
      {when !== undefined && <When className={styles.when} local={when} />}
      <span className={styles.entryTitle} lang={fallbackLang(stop.place.name, language)}>
        {textIn(stop.place.name, language)}
      </span>
      <span lang={fallbackLang(stop.what, language)}>
        {textIn(stop.what, language)}
        <CitationMarks citations={stop.citations} />
      </span>
    </li>
  );
}

function DisputeEntry({ dispute }: { readonly dispute: Dispute }): ReactNode {
  const { t, language } = useLocale();
  return (
    <li className={styles.entry}>
      <span className={styles.entryTitle} lang={fallbackLang(dispute.about, language)}>
        {textIn(dispute.about, language)}
      </span>
      <ul className={styles.accounts}>
        {dispute.accounts.map((account, index) => (
          <li key={textIn(account.says, language)}>
            <span lang={fallbackLang(account.says, language)}>
              {textIn(account.says, language)}
            </span>
            <CitationMarks citations={account.citations} />
            {index === dispute.betterSupported && (
              <em className={styles.better}> {t('details.better')}</em>
            )}
          </li>
        ))}
      </ul>
      <span className={styles.why} lang={fallbackLang(dispute.why, language)}>
        {textIn(dispute.why, language)}
      </span>
    </li>
  );
}

function NoteEntry({ note }: { readonly note: Note }): ReactNode {
  const { language } = useLocale();
  return (
    <li className={styles.entry}>
      <span lang={fallbackLang(note.text, language)}>
        {textIn(note.text, language)}
        <CitationMarks citations={note.citations} />
      </span>
    </li>
  );
}
