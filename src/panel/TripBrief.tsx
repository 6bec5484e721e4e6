import type { ReactNode } from 'react';
import { isTaken } from '../domain/asOf.ts';
import { outwardLength } from '../domain/legGeometry.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import { formatList } from '../format/formatList.ts';
import { formatKm } from '../format/formatQuantity.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './TripBrief.module.css';

/** A trip in a few lines, for where the details have no room, with a link to all of them in a new tab. */
export function TripBrief({
  trip,
  detailsHref,
}: {
  readonly trip: Trip;
  readonly detailsHref: string;
}): ReactNode {
  const { t, tag, language } = useLocale();
  const { account } = trip;
  const { km, basis } = outwardLength(trip);
  const people = account.counterparts.map(({ name }) => textIn(name, language));
  return (
    <article className={styles.brief} aria-label={textIn(account.title, language)}>
      <p
        className={styles.summary}
        data-tentative={!isTaken(trip) || undefined}
        lang={fallbackLang(account.summary, language)}
      >
        {textIn(account.summary, language)}
      </p>
      <dl className={styles.facts}>
        {people.length > 0 && (
          <>
            <dt>{t(isTaken(trip) ? 'details.people' : 'details.people.rumored')}</dt>
            <dd>{formatList(people, tag)}</dd>
          </>
        )}
        <dt>{t(`mode.${trip.mode}`)}</dt>
        <dd>{t('share.oneWay', { km: formatKm(km, tag), basis })}</dd>
      </dl>
      <a className={styles.details} href={detailsHref} target="_blank" rel="noopener">
        {t('embed.details')}
        <span className="visually-hidden"> {t('embed.newTab')}</span>
      </a>
    </article>
  );
}
