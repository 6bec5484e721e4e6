import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { closePlayback } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import styles from './PlaybackStage.module.css';

/** The place of a playback over the map. It is fetched when one is opened, by the reader or by an address. */
export function PlaybackStage({ isLive }: { readonly isLive: boolean }): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const isOpen = useReader((state) => state.choices.moment !== null);
  const [Playback, setPlayback] = useState<ComponentType<{ isLive: boolean }> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!isOpen || Playback !== null) return;
    let isOver = false;
    import('../playback/Playback.tsx').then(
      (module) => isOver || setPlayback(() => module.Playback),
      () => isOver || setFailed(true),
    );
    return () => {
      isOver = true;
    };
  }, [isOpen, Playback]);
  if (!isOpen) return null;
  if (Playback !== null) return <Playback isLive={isLive} />;
  return hasFailed ? (
    <p className={styles.failed} role="alert">
      {t('playback.failed')}
      <button type="button" onClick={() => closePlayback(store)}>
        {t('playback.close')}
      </button>
    </p>
  ) : null;
}
