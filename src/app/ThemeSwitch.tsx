import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { setTheme } from '../state/actions.ts';
import { THEMES } from '../state/choices.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectTheme } from '../state/selectors.ts';
import styles from './ThemeSwitch.module.css';

/** Auto, light or dark. Remembered (useKeptTheme). */
export function ThemeSwitch(): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const theme = useReader(selectTheme);
  return (
    <label className={styles.switch}>
      <span className="visually-hidden">{t('theme.label')}</span>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.75 a6.25 6.25 0 0 1 0 12.5 Z" fill="currentColor" />
      </svg>
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
