import type { ReactNode } from 'react';
import { textIn } from '../domain/localizedText.ts';
import { useShownTexts } from '../filters/ShownSummary.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { useReader } from '../state/ReaderProvider.tsx';
import { selectSelectedTrip } from '../state/selectors.ts';
import { datesOf } from './pageMetadata.ts';

/** What is on the map, in two short lines: the trip that is open, or how many are shown. */
export function SheetTitle(): ReactNode {
  const { language, tag } = useLocale();
  const trip = useReader(selectSelectedTrip);
  const { sentence, statuses } = useShownTexts();
  return (
    <>
      <span>{trip === null ? sentence : textIn(trip.account.title, language)}</span>
      <small>{trip === null ? statuses : datesOf(trip, tag)}</small>
    </>
  );
}
