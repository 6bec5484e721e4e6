import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { setTheme } from '../state/actions.ts';
import { THEMES } from '../state/choices.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectTheme } from '../state/selectors.ts';
import styles from './ThemeSwitch.module.css';

/** Auto, light or dark. */
export function ThemeSwitch(): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const theme = useReader(selectTheme);
  return (
    <label className={styles.switch}>
      <span>{t('theme.label')}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((candidate) => candidate === event.target.value);
          if (chosen !== undefined) setTheme(store, chosen);
        }}
      >
        {THEMES.map((value) => (
          <option key={value} value={value}>
            {t(`theme.${value}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
