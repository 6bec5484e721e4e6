import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Trip } from '../domain/trip.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { selectTrip } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectSelectedTrip } from '../state/selectors.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import { type TripHref, TripList } from './TripList.tsx';
import styles from './TripPanel.module.css';

/** The list of trips or, when one is selected, its details. Moves the focus along with the reader. */
export function TripPanel({
  hrefOf,
  allHref,
  Details,
  hasFailed = false,
  foot = null,
  actions = null,
}: {
  readonly hrefOf: TripHref;
  /** The address of the same choices without a trip. */
  readonly allHref: string;
  /** What shows a trip; null until it is fetched. */
  readonly Details: ComponentType<{ readonly trip: Trip; readonly actions?: ReactNode }> | null;
  /** Whether it could not be fetched. */
  readonly hasFailed?: boolean;
  /** What stands under the list. */
  readonly foot?: ReactNode;
  /** What else can be done with the open trip. */
  readonly actions?: ReactNode;
}): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const trip = useReader(selectSelectedTrip);
  const panel = useRef<HTMLDivElement>(null);
  const [lastOpened, setLastOpened] = useState<string | null>(null);
  if (trip !== null && trip.id !== lastOpened) setLastOpened(trip.id);
  useFocusOnSelection(panel, trip?.id ?? null, Details !== null);
  return (
    <div ref={panel}>
      {trip === null ? (
        <>
          <TripList hrefOf={hrefOf} reaches={lastOpened} />
          {foot}
        </>
      ) : (
        <>
          <a
            className={styles.back}
            href={allHref}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              selectTrip(store, null);
            }}
          >
            <span aria-hidden="true">← </span>
            {t('details.back')}
          </a>
          {Details !== null && <Details trip={trip} actions={actions} />}
          {hasFailed && (
            <p role="alert">
              {t('page.partFailed')} <a href={hrefOf(trip.id)}>{t('page.reload')}</a>
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** Opening a trip moves the focus to its title, closing it back to its row; loading a page moves nothing. */
function useFocusOnSelection(
  panel: { current: HTMLElement | null },
  tripId: string | null,
  hasDetails: boolean,
): void {
  const previous = useRef(tripId);
  useEffect(() => {
    if (previous.current === tripId || (tripId !== null && !hasDetails)) return;
    const target =
      tripId === null
        ? panel.current?.querySelector<HTMLElement>(`[data-trip-id="${previous.current}"]`)
        : panel.current?.querySelector<HTMLElement>('#trip-title');
    previous.current = tripId;
    // Whoever walks through the claims stays there, whatever each of them opens.
    if (document.activeElement?.closest('[data-claim]')) return;
    target?.focus({ preventScroll: tripId !== null });
  }, [panel, tripId, hasDetails]);
}
