import type { ReactNode } from 'react';
import type { Correction } from '../domain/correction.ts';
import type { Dataset } from '../domain/dataset.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import { type FactKind, type SourceUse, sourceUses, type TripUse } from '../domain/sourceUse.ts';
import { type Citation, SOURCE_CLASSES, titleLanguage } from '../domain/trip.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { MessageKey } from '../i18n/translator.ts';
import { PublicationFacts } from '../panel/PublicationFacts.tsx';

const KIND_WORDS: Readonly<Record<FactKind, MessageKey>> = {
  account: 'sources.account',
  status: 'details.status',
  way: 'details.way',
  stop: 'details.stops',
  meeting: 'details.meetings',
  vehicle: 'details.vehicle',
  dispute: 'details.disputes',
  note: 'details.notes',
};

/** Every source by its class, what rests on it, what rests on it alone; and what we had to correct. */
export function SourcesPage({
  dataset,
  corrections,
  base,
}: {
  readonly dataset: Dataset;
  readonly corrections: readonly Correction[];
  readonly base: string;
}): ReactNode {
  const { t, tag, path, language } = useLocale();
  const uses = sourceUses(dataset);
  const classes = SOURCE_CLASSES.filter((each) =>
    uses.some(({ citation }) => citation.class === each),
  );
  return (
    <main className="plain-page">
      <a className="plain-back" href={`${base}${path}`}>
        {t('table.back')}
      </a>
      <h1>{t('sources.title')}</h1>
      <p className="plain-lead">
        {t('sources.lead', { count: uses.length, day: formatDate(dataset.lastChecked, tag) })}
      </p>
      {classes.map((each) => (
        <section key={each}>
          <h2 className="plain-class">{t(`class.${each}`)}</h2>
          <ul className="plain-claims">
            {uses
              .filter(({ citation }) => citation.class === each)
              .map((use) => (
                <SourceEntry key={use.citation.id} use={use} base={base} />
              ))}
          </ul>
        </section>
      ))}
      <h2 id="corrections">{t('sources.corrections')}</h2>
      <ul className="plain-claims">
        {corrections.map((correction) => (
          <li key={correction.id} id={correction.id}>
            <p className="plain-small">{formatDate(correction.date, tag)}</p>
            <p lang={fallbackLang(correction.what, language)}>
              {textIn(correction.what, language)}
            </p>
            <p className="plain-small" lang={fallbackLang(correction.why, language)}>
              {textIn(correction.why, language)}
            </p>
          </li>
        ))}
      </ul>
    </main>
  );
}

function SourceEntry({
  use: { citation, trips, claims, places, lengths },
  base,
}: {
  readonly use: SourceUse;
  readonly base: string;
}): ReactNode {
  const { t, path, language } = useLocale();
  const soles = trips.filter(({ sole }) => sole.size > 0);
  return (
    <li id={citation.id} data-source={citation.id}>
      <SourceName citation={citation} />
      {trips.length > 0 && (
        <p className="plain-small">
          {t('sources.trips')}{' '}
          {trips.map(({ record }, index) => (
            <span key={record.id}>
              {index > 0 && ', '}
              <a href={`${base}${path}trip/${record.id}/`}>{titleOf({ record }, language)}</a>
            </span>
          ))}
        </p>
      )}
      {soles.length > 0 && (
        <p className="plain-small">
          <strong>{t('sources.sole')}</strong>{' '}
          {soles.map((trip) => (
            <SoleUse key={trip.record.id} trip={trip} />
          ))}
        </p>
      )}
      {claims.length > 0 && (
        <p className="plain-small">
          {t('sources.claims')}{' '}
          {claims.map(({ id, says }, index) => (
            <span key={id}>
              {index > 0 && ' · '}
              <a href={`${base}${path}claims/#${id}`} lang={fallbackLang(says, language)}>
                {textIn(says, language)}
              </a>
            </span>
          ))}
        </p>
      )}
      {places + lengths > 0 && (
        <p className="plain-small">{t('sources.ground', { places, lengths })}</p>
      )}
    </li>
  );
}

function SourceName({ citation }: { readonly citation: Citation }): ReactNode {
  const { publisher, title, url } = citation;
  return (
    <>
      <p>
        <strong>{publisher}</strong>:{' '}
        {url === undefined ? (
          <span lang={titleLanguage(citation)}>{title}</span>
        ) : (
          <a href={url}>
            <span lang={titleLanguage(citation)}>{title}</span>
          </a>
        )}
      </p>
      <p className="plain-small">
        <PublicationFacts citation={citation} />
      </p>
    </>
  );
}

/** `Hanoi (On the way 2, Meetings 1)`. */
function SoleUse({ trip }: { readonly trip: TripUse }): ReactNode {
  const { t, language } = useLocale();
  const kinds = [...trip.sole].map(([kind, count]) => `${t(KIND_WORDS[kind])}: ${count}`);
  return (
    <span className="plain-sole">
      {titleOf(trip, language)} ({kinds.join(', ')})
    </span>
  );
}

const titleOf = (
  { record }: Pick<TripUse, 'record'>,
  language: Parameters<typeof textIn>[1],
): string => {
  const account = record.accounts.at(-1);
  return account === undefined
    ? record.id
    : `${textIn(account.title, language)} ${account.start.date.slice(0, 4)}`;
};
