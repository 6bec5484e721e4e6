import { type ReactNode, useState } from 'react';
import type { Story } from '../domain/story.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import type { Locale } from '../i18n/translator.ts';
import { pageChoices } from '../state/pageChoices.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore } from '../state/readerStore.ts';
import { EmbedApp } from './EmbedApp.tsx';
import { FailurePage } from './FailurePage.tsx';
import type { FrozenStory } from './fetchStory.ts';

/** An embed page in one language, or the failure page when there is nothing to show. */
export function EmbedRoot({
  story: { dataset, labels },
  tripId,
  stepId = null,
  locale,
  ...page
}: {
  readonly story: Story;
  /** The earlier facts that it is to show, which are not those that the page was built with. */
  readonly frozen?: FrozenStory | null;
  /** The trip whose page this is; null for the map of all. */
  readonly tripId: string | null;
  /** The step of the story whose page this is. */
  readonly stepId?: string | null;
  readonly locale: Locale;
  readonly base: string;
  readonly siteUrl: string;
  /** The ground of the poster that the page is served with. */
  readonly servedGroundHtml?: string;
}): ReactNode {
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
          <EmbedApp {...page} labels={labels} />
        </ReaderProvider>
      )}
    </LocaleProvider>
  );
}
