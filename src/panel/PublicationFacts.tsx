import type { ReactNode } from 'react';
import { fallbackLang, type LocalizedText, textIn } from '../domain/localizedText.ts';
import type { Citation } from '../domain/trip.ts';
import { formatPartialDate } from '../format/formatPartialDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';

/** When a publication appeared, where it was read, and what is to be said of it, as `Sep 12, 2023 · read at … · …`. */
export function PublicationFacts({
  citation: { published, readAt, note },
}: {
  readonly citation: Citation;
}): ReactNode {
  const { t, tag, language } = useLocale();
  const said = (text: LocalizedText): ReactNode => (
    <span lang={fallbackLang(text, language)}>{textIn(text, language)}</span>
  );
  // The sentence is in the language of the page, whatever the words in it are; a name is one in every language.
  const [before, after] = t('citation.readAt', { where: '\n' }).split('\n');
  return (
    <>
      {published ? formatPartialDate(published, tag) : t('citation.undated')}
      {readAt && ` · ${before}`}
      {typeof readAt === 'object' ? said(readAt) : readAt}
      {readAt && after}
      {note && ' · '}
      {note && said(note)}
    </>
  );
}
