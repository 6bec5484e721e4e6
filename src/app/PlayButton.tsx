import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { openPlayback } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectSelectedTrip, selectShownTrips } from '../state/selectors.ts';
import styles from './PlayButton.module.css';

/** Plays the open trip, or all trips that are shown. */
export function PlayButton({
  isNamed = false,
  onOpen,
}: {
  /** Whether its name stands beside it. */
  readonly isNamed?: boolean;
  readonly onOpen: () => void;
}): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const isOne = useReader((state) => selectSelectedTrip(state) !== null);
  const isEmpty = useReader((state) => selectShownTrips(state).length === 0);
  const name = t(isOne ? 'playback.play.trip' : 'playback.play.all');
  return (
    <button
      type="button"
      className={styles.play}
      data-named={isNamed || undefined}
      aria-label={name}
      title={name}
      disabled={isEmpty}
      data-open-playback=""
      onClick={() => {
        onOpen();
        openPlayback(store);
      }}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d="M8 5v14l11-7z" />
      </svg>
      {isNamed && <span>{name}</span>}
    </button>
  );
}
