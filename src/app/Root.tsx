import { type ReactNode, useState } from 'react';
import type { Story } from '../domain/story.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import type { Locale } from '../i18n/translator.ts';
import { ReaderZone } from '../panel/readerZone.ts';
import { pageChoices } from '../state/pageChoices.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore } from '../state/readerStore.ts';
import { App } from './App.tsx';
import { FailurePage } from './FailurePage.tsx';

/** A page in one language, or the failure page when there is nothing to show. */
export function Root({
  story,
  tripId,
  stepId = null,
  locale,
  base,
  siteUrl,
  zone = null,
  servedGroundHtml = '',
}: {
  readonly story: Story;
  /** The trip whose page this is; null for the map of all. */
  readonly tripId: string | null;
  /** The step of the story whose page this is. */
  readonly stepId?: string | null;
  readonly locale: Locale;
  readonly base: string;
  readonly siteUrl: string;
  /** The reader's time zone; none while prerendering. */
  readonly zone?: string | null;
  /** The ground of the poster that the page is served with. */
  readonly servedGroundHtml?: string;
}): ReactNode {
  const { dataset, labels } = story;
  const [store] = useState(() =>
    dataset === null || dataset.trips.length === 0
      ? null
      : createReaderStore(dataset, pageChoices(dataset, tripId, stepId)),
  );
  return (
    <LocaleProvider locale={locale}>
      {store === null ? (
        <FailurePage />
      ) : (
        <ReaderProvider store={store}>
          <ReaderZone value={zone}>
            <App
              base={base}
              siteUrl={siteUrl}
              labels={labels}
              servedGroundHtml={servedGroundHtml}
            />
          </ReaderZone>
        </ReaderProvider>
      )}
    </LocaleProvider>
  );
}
