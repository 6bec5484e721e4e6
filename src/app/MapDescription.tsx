import type { ReactNode } from 'react';
import { useShownTexts } from '../filters/ShownSummary.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { useReader } from '../state/ReaderProvider.tsx';
import {
  selectComparedTrip,
  selectMeasuredLine,
  selectSelectedTrip,
  selectShownTrips,
} from '../state/selectors.ts';
import { useLatePart } from './latePart.ts';
import { describePart } from './parts.ts';
import { useMapStands } from './useMapStands.ts';

/**
 * What the map shows, in words: its description for who does not see it. Until the words are here it points
 * to the list, which says the same and more.
 */
export function MapDescription({ id }: { readonly id: string }): ReactNode {
  const locale = useLocale();
  const { part: describe } = useLatePart(describePart, useMapStands());
  const shown = useReader(selectShownTrips);
  const selected = useReader(selectSelectedTrip);
  const compared = useReader(selectComparedTrip);
  const measured = useReader(selectMeasuredLine);
  const { asOf, after } = useReader((state) => state.choices);
  const { sentence, statuses } = useShownTexts();
  return (
    <p id={id} className="visually-hidden">
      {describe === null
        ? locale.t('map.describe')
        : describe(
            {
              shown,
              selected,
              compared,
              after,
              measured,
              asOf,
              sentence: statuses === '' ? sentence : `${sentence} (${statuses})`,
            },
            locale,
          )}
    </p>
  );
}
