import { type ReactNode, useEffect, useState } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { keep } from '../lib/kept.ts';
import { useReader } from '../state/ReaderProvider.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import styles from './FirstHint.module.css';

/** Two sentences for a reader's first visit. Whoever dismisses them, or makes any choice, never sees them again. */
export function FirstHint(): ReactNode {
  const { t } = useLocale();
  const choices = useReader(({ choices: { filters, selectedTripId, asOf, view } }) =>
    JSON.stringify([filters, selectedTripId, asOf, view]),
  );
  const [first] = useState(choices);
  const isTouch = useMediaQuery('(pointer: coarse)');
  const [isDismissed, setDismissed] = useState(false);
  const isOver = isDismissed || choices !== first;
  useEffect(() => {
    if (isOver) keep('hint', 'seen');
  }, [isOver]);
  if (isOver) return null;
  return (
    <aside className={styles.hint} aria-label={t('hint.label')}>
      <p>{t(isTouch ? 'hint.touch' : 'hint.mouse')}</p>
      <button type="button" onClick={() => setDismissed(true)}>
        {t('hint.dismiss')}
      </button>
    </aside>
  );
}
