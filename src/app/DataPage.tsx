import type { ReactNode } from 'react';
import type { CalendarDate } from '../domain/calendarDate.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { DATA_FORMATS, DATA_LICENSE, dataFile, SCHEMA_FILE } from '../share/dataFormats.ts';
import { CORRECTIONS_FEED, CORRECTIONS_FILE } from '../share/serializeCorrections.ts';

/** Where the data is, of which day, in which form, and on what terms. */
export function DataPage({
  siteUrl,
  base,
  lastChecked,
  bytesOf,
}: {
  readonly siteUrl: string;
  readonly base: string;
  readonly lastChecked: CalendarDate;
  readonly bytesOf: (file: string) => number;
}): ReactNode {
  const { t, tag, path } = useLocale();
  const size = (file: string): string =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: 'kilobyte',
      maximumFractionDigits: 0,
    }).format(bytesOf(file) / 1000);
  return (
    <main className="plain-page">
      <a className="plain-back" href={`${base}${path}`}>
        {t('table.back')}
      </a>
      <h1>{t('data.title')}</h1>
      <p className="plain-lead">{t('data.description')}</p>
      <dl className="plain-facts">
        <dt>{t('data.date')}</dt>
        <dd>{t('data.version', { day: formatDate(lastChecked, tag), version: lastChecked })}</dd>
        <dt>{t('data.license')}</dt>
        <dd>
          <a href={DATA_LICENSE.url} rel="license">
            {DATA_LICENSE.name}
          </a>
          . {t('data.licenseText')}
        </dd>
        <dt>{t('data.schema')}</dt>
        <dd>
          <a href={`${base}${SCHEMA_FILE}`}>{`${siteUrl}${SCHEMA_FILE}`}</a>
        </dd>
        <dt>{t('data.corrections')}</dt>
        <dd>
          {t('data.correctionsText')}{' '}
          <a href={`${base}${CORRECTIONS_FILE}`}>{`${siteUrl}${CORRECTIONS_FILE}`}</a>,{' '}
          <a href={`${base}${CORRECTIONS_FEED}`} type="application/atom+xml">
            {t('data.correctionsFeed')}
          </a>
        </dd>
      </dl>
      <h2>{t('data.files')}</h2>
      <p className="plain-lead">{t('data.filesText')}</p>
      <div className="plain-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('data.format')}</th>
              <th scope="col">{t('data.address')}</th>
              <th scope="col">{t('data.standard')}</th>
              <th scope="col" data-number>
                {t('data.size')}
              </th>
            </tr>
          </thead>
          <tbody>
            {DATA_FORMATS.map(({ format, name, standard }) => (
              <tr key={format}>
                <th scope="row">{name}</th>
                <td>
                  <a href={`${base}${dataFile(format)}`} download>
                    {`${siteUrl}${dataFile(format)}`}
                  </a>
                </td>
                <td>{standard}</td>
                <td data-number>{size(dataFile(format))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="plain-lead">
        <a href={`${base}${path}table/`}>{t('footer.table')}</a>
        {' · '}
        <a href={`${base}${path}embed/builder/`}>{t('builder.title')}</a>
      </p>
    </main>
  );
}
