import { type ReactNode, useState } from 'react';
import { hasFilters } from '../domain/filters.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import { describeFilters, useShownTexts } from '../filters/ShownSummary.tsx';
import { inBrackets } from '../format/punctuation.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { headlineOf } from '../share/headlineOf.ts';
import type { ShareDialogProps } from '../share/ShareDialog.tsx';
import { useReader } from '../state/ReaderProvider.tsx';
import { selectShownTrips, selectTrips } from '../state/selectors.ts';
import styles from './FootButton.module.css';
import { fetchFactsIn } from './fetchStory.ts';
import { sharePart } from './parts.ts';

interface Opened {
  readonly mapSize: ShareDialogProps['mapSize'];
  readonly today: string;
}

/** Opens the share dialog, which is fetched when it is first asked for. */
export function ShareButton({
  siteUrl,
  base,
  labels,
  isDark,
  title,
}: {
  readonly siteUrl: string;
  readonly base: string;
  readonly labels: readonly MapLabel[];
  readonly isDark: boolean;
  readonly title: string;
}): ReactNode {
  const locale = useLocale();
  const { t } = locale;
  const trips = useReader(selectTrips);
  const shown = useReader(selectShownTrips);
  const filters = useReader((state) => state.choices.filters);
  const texts = useShownTexts();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const open = async (): Promise<void> => {
    try {
      await sharePart.load();
      setFailed(false);
      setOpened({ mapSize: measureMap(), today: new Date().toISOString().slice(0, 10) });
    } catch {
      setFailed(true);
    }
  };
  const ShareDialog = sharePart.peek();
  return (
    <>
      <button type="button" className={styles.button} aria-haspopup="dialog" onClick={open}>
        {t('footer.share')}
      </button>
      {hasFailed && <p role="alert">{t('share.failed')}</p>}
      {opened !== null && ShareDialog !== null && (
        <ShareDialog
          siteUrl={siteUrl}
          base={base}
          labels={labels}
          isDark={isDark}
          title={title}
          headline={headlineOf(trips, t)}
          shownText={
            hasFilters(filters)
              ? t('shown.some', {
                  shown: shown.length,
                  total: trips.length,
                  choices: describeFilters(filters, locale),
                })
              : ''
          }
          sentence={
            texts.statuses === ''
              ? texts.sentence
              : texts.sentence + inBrackets(texts.statuses, locale.tag)
          }
          mapSize={opened.mapSize}
          today={opened.today}
          loadFacts={fetchFactsIn}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

/** What the live map measures; without one there is no view to measure for. */
function measureMap(): ShareDialogProps['mapSize'] {
  const { clientWidth, clientHeight } = document.querySelector('[data-view]') ?? document.body;
  return { width: clientWidth, height: clientHeight };
}
