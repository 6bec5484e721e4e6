import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './PageFoot.module.css';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** The way to the other pages, and the tools: taste on one side, help and sharing on the other. */
export function PageFoot({
  base,
  children,
}: {
  readonly base: string;
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
        <div className={styles.tastes}>
          <ThemeSwitch />
        </div>
        <div className={styles.buttons}>{children}</div>
      </footer>
    </>
  );
}
