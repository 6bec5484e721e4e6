import type { ReactNode } from 'react';
import type { Language } from '../domain/localizedText.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './PageFoot.module.css';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** The way to the other pages, and the tools: taste on one side, help and sharing on the other. */
export function PageFoot({
  base,
  hrefIn,
  offer,
  children,
}: {
  readonly base: string;
  /** The present page in another language. */
  readonly hrefIn: (language: Language) => string;
  /** A line about the reader's own language, where there is one to say. */
  readonly offer: ReactNode;
  /** The buttons that open something. */
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useLocale();
  return (
    <>
      <nav className={styles.links} aria-label={t('footer.label')}>
        <a href={`${base}table/`}>{t('footer.table')}</a>
        <a href={`${base}data/`}>{t('footer.data')}</a>
        <a href={`${base}claims/`}>{t('footer.claims')}</a>
        <a href={`${base}about/`}>{t('footer.about')}</a>
      </nav>
      <footer className={styles.tools}>
        {offer}
        <div className={styles.tastes}>
          <ThemeSwitch />
          <LanguageSwitch hrefIn={hrefIn} />
        </div>
        <div className={styles.buttons}>{children}</div>
      </footer>
    </>
  );
}
