import type { ReactNode } from 'react';
import type { Dataset } from '../domain/dataset.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { DATA_LICENSE } from '../share/dataFormats.ts';

const LICENSES = {
  apache: { name: 'Apache License 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  odbl: {
    name: 'Open Database License 1.0',
    url: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  ofl: { name: 'SIL Open Font License 1.1', url: 'https://openfontlicense.org/' },
} as const;

/** What this is, how it was made, how to correct it, what may be done with it, and what it does not do. */
export function AboutPage({
  dataset,
  base,
}: {
  readonly dataset: Dataset;
  readonly base: string;
}): ReactNode {
  const { t, tag, path } = useLocale();
  const license = (key: keyof typeof LICENSES): ReactNode => (
    <a href={LICENSES[key].url} rel="license">
      {LICENSES[key].name}
    </a>
  );
  return (
    <main className="plain-page plain-prose">
      <a className="plain-back" href={`${base}${path}`}>
        {t('table.back')}
      </a>
      <h1>{t('about.title')}</h1>
      <p>{t('about.what')}</p>
      <h2>{t('about.howTitle')}</h2>
      <p>{t('about.how', { day: formatDate(dataset.lastChecked, tag) })}</p>
      <p>{t('about.evidence')}</p>
      <p>{t('about.distances')}</p>
      <p>
        <a href={`${base}${path}sources/`}>{t('sources.title')}</a>
        {' · '}
        <a href={`${base}${path}claims/`}>{t('claims.title')}</a>
      </p>
      <h2>{t('about.correctTitle')}</h2>
      <p>{t('about.correct')}</p>
      <p>
        <a href={`${base}${path}data/`}>{t('about.correctData')}</a>
      </p>
      <h2>{t('embed.title')}</h2>
      <p>
        {t('builder.description')} <a href={`${base}${path}embed/builder/`}>{t('builder.title')}</a>
      </p>
      <h2>{t('about.licensesTitle')}</h2>
      <dl className="plain-facts">
        <dt>{t('about.licenseFacts')}</dt>
        <dd>
          <a href={DATA_LICENSE.url} rel="license">
            {DATA_LICENSE.name}
          </a>
          . {t('data.licenseText')}
        </dd>
        <dt>{t('about.licenseMap')}</dt>
        <dd>
          {t('share.attribution')}, {license('odbl')}. {t('about.licenseMapMore')}
        </dd>
        <dt>{t('about.licenseCode')}</dt>
        <dd>{license('apache')}. MapLibre GL JS (BSD-3-Clause), React (MIT)</dd>
        <dt>{t('about.licenseFonts')}</dt>
        <dd>Noto Sans, Source Serif 4: {license('ofl')}</dd>
      </dl>
      <h2>{t('about.privacyTitle')}</h2>
      <p>{t('about.privacy')}</p>
      <h2>{t('about.accessTitle')}</h2>
      <p>{t('about.access')}</p>
    </main>
  );
}
