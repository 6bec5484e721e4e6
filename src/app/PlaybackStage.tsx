import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { closePlayback } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { useLatePart } from './latePart.ts';
import styles from './PlaybackStage.module.css';
import { playbackPart } from './parts.ts';

/** The place of a playback over the map. It is fetched when one is opened, by the reader or by an address. */
export function PlaybackStage({ isLive }: { readonly isLive: boolean }): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const isOpen = useReader((state) => state.choices.moment !== null);
  const { part: Playback, hasFailed } = useLatePart(playbackPart, isOpen);
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
