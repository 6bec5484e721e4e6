import type { ReactNode } from 'react';
import { partnerOf } from '../domain/comparePartner.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { compareWith } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectSelectedTrip, selectShownTrips } from '../state/selectors.ts';
import styles from './CompareButton.module.css';

/** Compares the open trip with another one that is shown; nothing where there is none. */
export function CompareButton({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const hasOther = useReader((state) => selectShownTrips(state).length > 1);
  if (!hasOther) return null;
  return (
    <button
      type="button"
      className={styles.open}
      data-open-comparison=""
      onClick={() => {
        const state = store.getState();
        const trip = selectSelectedTrip(state);
        const partner = trip && partnerOf(trip, selectShownTrips(state));
        if (partner === null) return;
        onOpen();
        compareWith(store, partner.id);
      }}
    >
      {t('compare.open')}
    </button>
  );
}
