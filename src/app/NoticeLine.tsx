import type { ReactNode } from 'react';
import { textIn } from '../domain/localizedText.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { Locale } from '../i18n/translator.ts';
import { dismissNotice } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import type { ReaderState } from '../state/readerStore.ts';
import styles from './NoticeLine.module.css';

/** One quiet line about what the page did on its own. Always in the document, so that it is read out. */
export function NoticeLine(): ReactNode {
  const locale = useLocale();
  const store = useReaderStore();
  const text = useReader((state) => noticeText(state, locale));
  return (
    <div role="status" className={styles.place}>
      {text !== null && (
        <p className={styles.line}>
          <span className={styles.text}>{text}</span>
          <button type="button" className={styles.dismiss} onClick={() => dismissNotice(store)}>
            {locale.t('notice.dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}

function noticeText({ notice, dataset }: ReaderState, { t, tag, language }: Locale): string | null {
  if (notice === null) return null;
  if (notice.kind === 'address ignored') {
    const parts = notice.parts.map(({ name, value }) => `${name} “${value}”`).join(', ');
    return t('notice.ignored', { parts });
  }
  const title = dataset.trips.find(({ id }) => id === notice.tripId)?.accounts.at(-1)?.title;
  const trip = title === undefined ? notice.tripId : textIn(title, language);
  switch (notice.kind) {
    case 'selection hidden':
      return t('notice.hidden', { trip });
    case 'selection unknown':
      return t('notice.tooEarly', { trip });
    case 'moved to latest':
      return t('notice.latest', { day: formatDate(notice.day, tag) });
  }
}
