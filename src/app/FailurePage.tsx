import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './FailurePage.module.css';

/** Without a single trip there is no map to show: one plain sentence says so. */
export function FailurePage(): ReactNode {
  const { t } = useLocale();
  return (
    <main className={styles.page}>
      <h1>{t('failure.title')}</h1>
      <p>{t('failure.text')}</p>
    </main>
  );
}
