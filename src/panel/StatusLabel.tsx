import type { ReactNode } from 'react';
import type { Status } from '../domain/trip.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './StatusLabel.module.css';

/** The status as a word in a frame that is dashed when nothing is established. */
export function StatusLabel({
  status,
  short = false,
}: {
  readonly status: Status;
  /** As few words as a list has room for. */
  readonly short?: boolean;
}): ReactNode {
  const { t } = useLocale();
  return (
    <span className={styles.label} data-status={status}>
      {t(short && status !== 'confirmed' ? `status.short.${status}` : `status.${status}`)}
    </span>
  );
}
