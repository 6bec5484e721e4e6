import { type ReactNode, useId, useRef, useState } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './ShareDialog.module.css';

/** A text with a button that copies it; where the clipboard is refused, the text is selected instead. */
export function TextToCopy({
  label,
  text,
  copyLabel,
  refusedText,
  rows = 1,
}: {
  readonly label: string;
  readonly text: string;
  readonly copyLabel: string;
  readonly refusedText: string;
  readonly rows?: number;
}): ReactNode {
  const { t } = useLocale();
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ text: string; copied: boolean } | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ text, copied: true });
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome({ text, copied: false });
    }
  };
  // What was said of another text is not said of this one.
  const said = outcome?.text === text ? outcome : null;
  const shared = {
    id,
    ref: field,
    className: styles.field,
    value: text,
    readOnly: true,
    spellCheck: false,
    onFocus: () => field.current?.select(),
  };
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {rows === 1 ? <input {...shared} /> : <textarea {...shared} rows={rows} />}
      <div className={styles.copy}>
        <button type="button" className={styles.button} data-main onClick={copy}>
          {copyLabel}
        </button>
        <span role="status" className={styles.said}>
          {said !== null && (said.copied ? t('share.copied') : refusedText)}
        </span>
      </div>
    </div>
  );
}
