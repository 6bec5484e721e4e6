import { type ReactNode, useEffect, useState } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { readKept } from '../lib/kept.ts';
import styles from './FootButton.module.css';
import { useLatePart } from './latePart.ts';
import { helpPart } from './parts.ts';

/** Opens the help, which is fetched when it is first asked for: by its button, or by the key `?`. */
export function HelpButton({ base }: { readonly base: string }): ReactNode {
  const { t } = useLocale();
  const [isOpen, setOpen] = useState(false);
  // Where it does not come: the page that the help leads to says the same, and is a link beside this button.
  const { part: HelpDialog } = useLatePart(helpPart, isOpen);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === '?' && !isTyping(event.target) && readKept('keys') !== 'off') setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        data-round
        aria-haspopup="dialog"
        aria-label={t('help.title')}
        title={t('help.title')}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {HelpDialog !== null && <HelpDialog base={base} onClose={() => setOpen(false)} />}
    </>
  );
}

/** A key that writes into a field is not a command. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        'textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"])',
      ))
  );
}
