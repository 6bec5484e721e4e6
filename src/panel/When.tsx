import { type ReactNode, use } from 'react';
import { instantOf, type LocalTime } from '../domain/localTime.ts';
import { formatInstant } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { describeTime, machineTime } from './describeTime.ts';
import { ShownZone } from './readerZone.ts';
import styles from './When.module.css';

/** A time on the clock of its place and, when the reader asks for it, on the reader's own. */
export function When({
  local,
  className,
}: {
  readonly local: LocalTime;
  readonly className?: string | undefined;
}): ReactNode {
  const locale = useLocale();
  const zone = use(ShownZone);
  const instant = instantOf(local);
  return (
    <time className={className} dateTime={machineTime(local)}>
      {describeTime(local, locale)}
      {zone !== null && instant !== null && (
        <span className={styles.own}>
          {locale.t('time.own', { time: formatInstant(instant, locale.tag, zone) })}
        </span>
      )}
    </time>
  );
}
