import type { ReactNode } from 'react';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import { useShownTexts } from '../filters/ShownSummary.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { useReader } from '../state/ReaderProvider.tsx';
import { selectIsTold, selectSelectedTrip } from '../state/selectors.ts';
import { datesOf } from './pageMetadata.ts';

/** What is on the map, in two short lines: the step that is told, the trip that is open, or how many are shown. */
export function SheetTitle(): ReactNode {
  const { t, language, tag } = useLocale();
  const step = useReader((state) => state.choices.step);
  const isTold = useReader(selectIsTold);
  const steps = useReader((state) => state.dataset.steps);
  const trip = useReader(selectSelectedTrip);
  const { sentence, statuses } = useShownTexts();
  if (step !== null && isTold) {
    const of = { number: steps.indexOf(step) + 1, count: steps.length };
    return (
      <>
        <span lang={fallbackLang(step.title, language)}>{textIn(step.title, language)}</span>
        <small>{t('step.of', of)}</small>
      </>
    );
  }
  return (
    <>
      <span lang={trip === null ? undefined : fallbackLang(trip.account.title, language)}>
        {trip === null ? sentence : textIn(trip.account.title, language)}
      </span>
      <small>{trip === null ? statuses : datesOf(trip, tag)}</small>
    </>
  );
}
