import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { closeComparison, closePlayback } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { useLatePart } from './latePart.ts';
import styles from './PlaybackStage.module.css';
import { comparisonPart, playbackPart } from './parts.ts';

/** The place of a playback or a comparison over the map, one at a time. It is fetched when one is opened, by the reader or by an address. */
export function PlaybackStage({ isLive }: { readonly isLive: boolean }): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const isCompared = useReader(({ choices }) => choices.compareId !== null);
  const isPlayed = useReader(({ choices }) => choices.moment !== null) && !isCompared;
  const playback = useLatePart(playbackPart, isPlayed);
  const comparison = useLatePart(comparisonPart, isCompared);
  const { part: Opened, hasFailed } = isCompared ? comparison : playback;
  if (Opened !== null) return <Opened isLive={isLive} />;
  return hasFailed ? (
    <p className={styles.failed} role="alert">
      {t(isCompared ? 'compare.failed' : 'playback.failed')}
      <button
        type="button"
        onClick={() => (isCompared ? closeComparison(store) : closePlayback(store))}
      >
        {t(isCompared ? 'compare.close' : 'playback.close')}
      </button>
    </p>
  ) : null;
}
