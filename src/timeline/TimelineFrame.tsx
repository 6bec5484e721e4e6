import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './Timeline.module.css';

/** The place of the timeline, which is there before its code is. */
export function TimelineFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useLocale();
  return (
    <section className={styles.timeline} aria-label={t('timeline.label')}>
      {children}
    </section>
  );
}
