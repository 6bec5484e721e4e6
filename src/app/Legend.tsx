import type { ReactNode } from 'react';
import { isTaken } from '../domain/asOf.ts';
import { TRIP_MODES } from '../domain/mode.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { useReader } from '../state/ReaderProvider.tsx';
import { selectTrips } from '../state/selectors.ts';
import { RouteGlyph } from '../ui/RouteGlyph.tsx';
import styles from './Legend.module.css';

/** What the drawings on the map mean. */
export function Legend(): ReactNode {
  const { t } = useLocale();
  const trips = useReader(selectTrips);
  const tentative = trips.find((trip) => !isTaken(trip));
  return (
    <section className={styles.legend} aria-label={t('legend.label')}>
      <ul>
        {TRIP_MODES.map((mode) => (
          <li key={mode} data-glyph={mode}>
            <RouteGlyph kind={mode} />
            {t(`mode.${mode}`)}
          </li>
        ))}
        <li>
          <RouteGlyph kind="train" inferred />
          {t('legend.inferred')}
        </li>
        {tentative !== undefined && (
          <li>
            <RouteGlyph kind="train" tentative />
            {t(tentative.status === 'rumored' ? 'legend.rumored' : 'legend.contradicted')}
          </li>
        )}
      </ul>
    </section>
  );
}
