import { type ReactNode, useState } from 'react';
import type { Story } from '../domain/story.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { type Locale, languagePath } from '../i18n/translator.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore } from '../state/readerStore.ts';
import { BuilderPage } from './BuilderPage.tsx';
import { FailurePage } from './FailurePage.tsx';
import { LanguageLinks } from './LanguageLinks.tsx';

/** The page of the embed builder in one language, or the failure page when there is nothing to embed. */
export function BuilderRoot({
  story: { dataset },
  locale,
  base,
  ...page
}: {
  readonly story: Story;
  readonly locale: Locale;
  readonly base: string;
  readonly siteUrl: string;
  readonly publicUrl: string;
}): ReactNode {
  const [store] = useState(() =>
    dataset === null || dataset.trips.length === 0 ? null : createReaderStore(dataset),
  );
  return (
    <LocaleProvider locale={locale}>
      {store === null ? (
        <FailurePage />
      ) : (
        <ReaderProvider store={store}>
          <BuilderPage base={base} {...page} />
        </ReaderProvider>
      )}
      <nav className="plain-languages" aria-label={locale.t('language.label')}>
        <LanguageLinks hrefIn={(language) => `${base}${languagePath(language)}embed/builder/`} />
      </nav>
    </LocaleProvider>
  );
}
