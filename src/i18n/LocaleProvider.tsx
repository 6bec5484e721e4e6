import { createContext, type ReactNode, use } from 'react';
import type { Locale } from './translator.ts';

const LocaleContext = createContext<Locale | null>(null);

/** Gives the rooms below it the language of the page, which never changes while it lives. */
export function LocaleProvider({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}): ReactNode {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  const locale = use(LocaleContext);
  if (locale === null) throw new Error('A component that shows text needs a LocaleProvider.');
  return locale;
}
