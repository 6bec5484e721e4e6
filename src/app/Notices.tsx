import type { ReactNode } from 'react';
import type { Dataset } from '../domain/dataset.ts';
import { textIn } from '../domain/localizedText.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { Locale } from '../i18n/translator.ts';
import { dismissNotices } from '../state/actions.ts';
import type { Notice } from '../state/notice.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import styles from './Notices.module.css';

/** What the page did on its own, a line each, and a button that takes them away. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }): ReactNode {
  const locale = useLocale();
  const store = useReaderStore();
  const dataset = useReader((state) => state.dataset);
  return (
    <div className={styles.place}>
      <div className={styles.line}>
        <div className={styles.text}>
          {notices.map((notice) => (
            <p key={notice.kind}>{noticeText(notice, dataset, locale)}</p>
          ))}
        </div>
        <button type="button" className={styles.dismiss} onClick={() => dismissNotices(store)}>
          {locale.t('notice.dismiss')}
        </button>
      </div>
    </div>
  );
}

function noticeText(notice: Notice, dataset: Dataset, { t, tag, language }: Locale): string {
  if (notice.kind === 'address ignored') {
    const parts = notice.parts.map(({ name, value }) => `${name} “${value}”`).join(', ');
    return t('notice.ignored', { parts });
  }
  if (notice.kind === 'day moved') {
    const day = notice.asOf === 'latest' ? dataset.lastChecked : notice.asOf;
    return t('notice.day', {
      trouble: { 'too early': 'early', 'too late': 'late', 'no such day': 'none' }[notice.trouble],
      asked: notice.asked,
      day: formatDate(day, tag),
    });
  }
  const title = dataset.trips.find(({ id }) => id === notice.tripId)?.accounts.at(-1)?.title;
  const trip = title === undefined ? notice.tripId : textIn(title, language);
  switch (notice.kind) {
    case 'selection hidden':
      return t('notice.hidden', { trip });
    case 'selection unknown':
      return t('notice.tooEarly', { trip });
    case 'comparison hidden':
      return t('notice.compareHidden', { trip });
    case 'comparison unknown':
      return t('notice.compareUnknown', { trip });
    case 'moved to latest':
      return t('notice.latest', { day: formatDate(notice.day, tag) });
  }
}
