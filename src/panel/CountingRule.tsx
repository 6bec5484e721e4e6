import { type ReactNode, useState } from 'react';
import { isTaken } from '../domain/asOf.ts';
import { type CountBy, countBy, outletsOf } from '../domain/countBy.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import { type Citation, type Trip, titleLanguage } from '../domain/trip.ts';
import { formatShortDate } from '../format/formatDate.ts';
import { formatPartialDate } from '../format/formatPartialDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { useReader } from '../state/ReaderProvider.tsx';
import { selectTrips } from '../state/selectors.ts';
import styles from './CountingRule.module.css';

/** What counts as a trip, in a line, and how the count changes by the rules of others. */
export function CountingRule({ isOpen = false }: { readonly isOpen?: boolean }): ReactNode {
  const { t, tag, language } = useLocale();
  const { counting } = useReader((state) => state.dataset);
  const taken = useReader(selectTrips).filter(isTaken);
  const outlets = outletsOf(counting);
  const [outletId, setOutletId] = useState('');
  const outlet = outlets.find(({ id }) => id === outletId);
  return (
    <details className={styles.rule} open={isOpen}>
      <summary>{t('counting.title', { count: taken.length })}</summary>
      <p lang={fallbackLang(counting.rule, language)}>{textIn(counting.rule, language)}</p>
      {outlets.length > 0 && (
        <label className={styles.choice}>
          <span>{t('counting.by')}</span>
          <select value={outletId} onChange={(event) => setOutletId(event.target.value)}>
            <option value="">{t('counting.ours')}</option>
            {outlets.map(({ id, publisher, published }) => (
              <option key={id} value={id}>
                {published === undefined
                  ? publisher
                  : `${publisher}, ${formatPartialDate(published, tag)}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <div role="status">{outlet !== undefined && <Count outlet={outlet} taken={taken} />}</div>
    </details>
  );
}

function Count({
  outlet,
  taken,
}: {
  readonly outlet: Citation;
  readonly taken: readonly Trip[];
}): ReactNode {
  const { t, tag, language } = useLocale();
  const { counting } = useReader((state) => state.dataset);
  const { least, most, added, leftOut, open } = countBy(counting, outlet, taken);
  const row = (
    name: 'counting.added' | 'counting.leftOut' | 'counting.open',
    cases: CountBy['open'],
  ) =>
    cases.map((each) => (
      <li key={each.id}>
        {t(name)}{' '}
        <span lang={fallbackLang(each.what, language)}>{textIn(each.what, language)}</span>,{' '}
        {formatShortDate(each.date, tag)}
      </li>
    ));
  return (
    <>
      <p>
        <strong>
          {least === most
            ? t('counting.count', { count: least })
            : t('counting.range', { least, most })}
        </strong>{' '}
        {outlet.url === undefined ? (
          outlet.publisher
        ) : (
          <a href={outlet.url} target="_blank" rel="noopener noreferrer">
            {outlet.publisher}: <span lang={titleLanguage(outlet)}>{outlet.title}</span>
          </a>
        )}
      </p>
      <ul>
        {row('counting.added', added)}
        {row('counting.leftOut', leftOut)}
        {row('counting.open', open)}
      </ul>
    </>
  );
}
