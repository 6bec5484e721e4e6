import { type ReactNode, useState } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { MessageKey } from '../i18n/translator.ts';
import { keep, readKept } from '../lib/kept.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './HelpDialog.module.css';

export interface HelpDialogProps {
  readonly base: string;
  readonly onClose: () => void;
}

/** Every key that does something, and what. Keys are named as keyboards name them. */
const KEYS: readonly { readonly keys: readonly string[]; readonly does: MessageKey }[] = [
  { keys: ['Tab'], does: 'help.tab' },
  { keys: ['Enter'], does: 'help.enter' },
  { keys: ['Space'], does: 'help.space' },
  { keys: ['Esc'], does: 'help.escape' },
  { keys: ['←', '→', '↑', '↓'], does: 'help.arrows' },
  { keys: ['+', '−'], does: 'help.zoom' },
  { keys: ['?'], does: 'help.help' },
];

/** How to use the map, by hand and by keyboard. */
export function HelpDialog({ base, onClose }: HelpDialogProps): ReactNode {
  const { t } = useLocale();
  const [hasKeys, setKeys] = useState(readKept('keys') !== 'off');
  return (
    <Dialog title={t('help.title')} closeLabel={t('share.close')} onClose={onClose}>
      <p className={styles.lead}>{t('help.lead')}</p>
      <h3 className={styles.title}>{t('help.keys')}</h3>
      <dl className={styles.keys}>
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={hasKeys}
          onChange={() => {
            keep('keys', hasKeys ? 'off' : null);
            setKeys(!hasKeys);
          }}
        />
        {t('help.single')}
      </label>
      <p className={styles.more}>
        <a href={`${base}about/`}>{t('help.about')}</a>
      </p>
    </Dialog>
  );
}
