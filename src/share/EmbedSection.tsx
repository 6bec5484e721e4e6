import { type ReactNode, useState } from 'react';
import {
  type BuilderOptions,
  defaultBuilderOptions,
  serializeBuilderAddress,
} from '../embed/builderAddress.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { type Choices, NO_COMPARISON } from '../state/choices.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { EmbedBuilder } from './EmbedBuilder.tsx';
import styles from './EmbedSection.module.css';
import type { LoadFacts } from './useEmbedWords.ts';

/** The embed builder in the share dialog: for the map as it is chosen here, or all of it. */
export function EmbedSection({
  siteUrl,
  base,
  choices,
  loadFacts,
}: {
  readonly siteUrl: string;
  readonly base: string;
  /** What of the map is embedded: the reader's present choices, or a trip alone. */
  readonly choices: Choices;
  readonly loadFacts: LoadFacts;
}): ReactNode {
  const { t, language, path } = useLocale();
  const [isWhole, setWhole] = useState(false);
  const [options, setOptions] = useState<BuilderOptions>(() => ({
    ...defaultBuilderOptions(language),
    theme: choices.theme,
    width: 'phone',
  }));
  const [isOpen, setOpen] = useState(false);
  const subject: Choices = {
    ...choices,
    theme: 'auto',
    ...(isWhole && {
      filters: { years: [], modes: [] },
      selectedTripId: null,
      step: null,
      claimId: null,
      view: null,
      moment: null,
      ...NO_COMPARISON,
    }),
  };
  return (
    <details className={styles.section} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.title}>{t('embed.title')}</summary>
      {isOpen && (
        <EmbedBuilder
          siteUrl={siteUrl}
          choices={subject}
          options={options}
          onOptions={setOptions}
          loadFacts={loadFacts}
        >
          <ChoiceField
            label={t('share.what')}
            value={isWhole ? 'whole' : 'view'}
            options={[
              ['view', t('share.view')],
              ['whole', t('share.all')],
            ]}
            onChoose={(value) => setWhole(value === 'whole')}
          />
        </EmbedBuilder>
      )}
      <a
        className={styles.more}
        href={serializeBuilderAddress(
          subject,
          { ...options, width: 'column' },
          language,
          `${base}${path}embed/builder/`,
        )}
      >
        {t('embed.openBuilder')}
      </a>
    </details>
  );
}
