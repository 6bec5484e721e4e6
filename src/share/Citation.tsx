import { type ReactNode, useState } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { type CitedPage, citePageBibtex, citePageCsl, citePageText } from './citePage.ts';
import styles from './ShareDialog.module.css';
import { TextToCopy } from './TextToCopy.tsx';

const FORMS = ['text', 'bibtex', 'csl'] as const;
type Form = (typeof FORMS)[number];

const WRITERS = { text: citePageText, bibtex: citePageBibtex, csl: citePageCsl } as const;

/** A ready citation of the page, in three forms. */
export function Citation({ page }: { readonly page: CitedPage }): ReactNode {
  const locale = useLocale();
  const { t } = locale;
  const [form, setForm] = useState<Form>('text');
  const nameOf = (each: Form): string =>
    ({ text: t('cite.plain'), bibtex: 'BibTeX', csl: 'CSL-JSON' })[each];
  return (
    <section aria-label={t('cite.title')}>
      <h3 className={styles.title}>{t('cite.title')}</h3>
      <fieldset className={styles.subject}>
        <legend className="visually-hidden">{t('cite.title')}</legend>
        {FORMS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="cite-form"
              checked={form === each}
              onChange={() => setForm(each)}
            />
            {nameOf(each)}
          </label>
        ))}
      </fieldset>
      <TextToCopy
        label={nameOf(form)}
        text={WRITERS[form](page, locale)}
        copyLabel={t('cite.copy')}
        refusedText={t('cite.refused')}
        rows={form === 'text' ? 4 : 10}
      />
    </section>
  );
}
