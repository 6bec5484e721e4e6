import type { ReactNode } from 'react';
import { hasFilters } from '../domain/filters.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { clearFilters, toggleMode, toggleYear } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectFacets } from '../state/selectors.ts';
import { RouteGlyph } from '../ui/RouteGlyph.tsx';
import { ToggleChip } from '../ui/ToggleChip.tsx';
import styles from './FilterBar.module.css';

/** The two facets, each value with the count it would give under the other. */
export function FilterBar(): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const facets = useReader(selectFacets);
  const isFiltered = useReader((state) => hasFilters(state.choices.filters));
  const nameOf = (value: string, count: number): string => t('filters.value', { value, count });
  return (
    <section className={styles.bar} aria-label={t('filters.label')}>
      <fieldset className={styles.facet}>
        <legend className={styles.name}>{t('filters.year')}</legend>
        {facets.years.map(({ value, count, chosen }) => (
          <ToggleChip
            key={value}
            group="year"
            value={String(value)}
            label={String(value)}
            name={nameOf(String(value), count)}
            count={count}
            pressed={chosen}
            onToggle={() => toggleYear(store, value)}
          />
        ))}
        {isFiltered && (
          <button
            type="button"
            className={styles.clear}
            onClick={(event) => {
              // This button goes away with the filters: the focus goes to the first of them.
              event.currentTarget.parentElement?.querySelector('input')?.focus();
              clearFilters(store);
            }}
          >
            {t('filters.clear')}
          </button>
        )}
      </fieldset>
      <fieldset className={styles.facet}>
        <legend className={styles.name}>{t('filters.mode')}</legend>
        {facets.modes.map(({ value, count, chosen }) => (
          <ToggleChip
            key={value}
            group="mode"
            value={value}
            label={t(`mode.${value}`)}
            name={nameOf(t(`mode.${value}`), count)}
            count={count}
            pressed={chosen}
            glyph={<RouteGlyph kind={value} />}
            onToggle={() => toggleMode(store, value)}
          />
        ))}
      </fieldset>
    </section>
  );
}
