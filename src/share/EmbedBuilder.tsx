import { type ReactNode, useId, useState } from 'react';
import { dayOfVersion } from '../domain/dataVersion.ts';
import { LANGUAGES } from '../domain/localizedText.ts';
import type { BuilderOptions } from '../embed/builderAddress.ts';
import {
  EMBED_HEIGHTS,
  EMBED_RATIOS,
  type EmbedHeight,
  FIXED_HEIGHT_PX,
  FRAME_HEIGHT_PX,
  parseEmbedHeight,
  serializeEmbedHeight,
} from '../embed/embedHeight.ts';
import { type Embed, embedSnippet, SNIPPETS } from '../embed/embedSnippets.ts';
import { formatDate } from '../format/formatDate.ts';
import { ENDONYMS } from '../i18n/endonyms.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { languagePath } from '../i18n/translator.ts';
import { type Choices, THEMES } from '../state/choices.ts';
import { ChoiceField } from './ChoiceField.tsx';
import styles from './EmbedBuilder.module.css';
import { EmbedPreview } from './EmbedPreview.tsx';
import { pageVersion } from './pageVersion.ts';
import { TextToCopy } from './TextToCopy.tsx';
import { type LoadFacts, useEmbedWords } from './useEmbedWords.ts';

/**
 * Makes the code with which somebody else's page shows the map, and shows it at work. What of the map is
 * embedded is chosen outside (`children`); everything else in here.
 */
export function EmbedBuilder({
  siteUrl,
  choices,
  options,
  onOptions,
  loadFacts,
  children,
}: {
  /** Of the site as readers see it, with a slash at its end. */
  readonly siteUrl: string;
  /** What of the map is embedded; its theme is that of the options. */
  readonly choices: Choices;
  readonly options: BuilderOptions;
  readonly onOptions: (options: BuilderOptions) => void;
  readonly loadFacts: LoadFacts;
  readonly children: ReactNode;
}): ReactNode {
  const { t, tag } = useLocale();
  const { theme, language, height, hasList, version, form, width } = options;
  const [current] = useState(() => pageVersion(document));
  const words = useEmbedWords(choices, language, loadFacts);
  const set = (change: Partial<BuilderOptions>): void => onOptions({ ...options, ...change });
  const embed: Embed = {
    siteUrl,
    language,
    languagePath: languagePath(language),
    choices: { ...choices, theme },
    hasList,
    height,
    version,
    ...words,
  };
  // A preset may name an earlier version than the page's own.
  const frozen = version ?? current;
  return (
    <div className={styles.builder}>
      <div className={styles.options}>
        {children}
        <ChoiceField
          label={t('theme.label')}
          value={theme}
          options={THEMES.map((each) => [each, t(`theme.${each}`)])}
          onChoose={(chosen) => set({ theme: chosen })}
        />
        <ChoiceField
          label={t('language.label')}
          value={language}
          options={LANGUAGES.map((each) => [each, ENDONYMS[each]])}
          onChoose={(chosen) => set({ language: chosen })}
        />
        <HeightFields height={height} onHeight={(chosen) => set({ height: chosen })} />
        {frozen !== null && (
          <ChoiceField
            label={t('embed.data')}
            value={version === null ? 'live' : 'frozen'}
            options={[
              ['live', t('embed.data.live')],
              ['frozen', t('embed.data.frozen', { day: formatDate(dayOfVersion(frozen), tag) })],
            ]}
            onChoose={(chosen) => set({ version: chosen === 'frozen' ? frozen : null })}
          />
        )}
        <label className={styles.check}>
          <input type="checkbox" checked={hasList} onChange={() => set({ hasList: !hasList })} />
          {t('embed.list')}
        </label>
      </div>
      <EmbedPreview embed={embed} width={width} onWidth={(chosen) => set({ width: chosen })} />
      <div className={styles.code}>
        <ChoiceField
          label={t('embed.form')}
          value={form}
          options={SNIPPETS.map((each) => [each, t(`embed.form.${each}`)])}
          onChoose={(chosen) => set({ form: chosen })}
        />
        <TextToCopy
          label={t('embed.code')}
          text={embedSnippet(form, embed)}
          copyLabel={t('embed.copy')}
          refusedText={t('embed.refused')}
          rows={7}
        />
      </div>
    </div>
  );
}

/** The kind of height, and what that kind needs to be told. */
function HeightFields({
  height,
  onHeight,
}: {
  readonly height: EmbedHeight;
  readonly onHeight: (height: EmbedHeight) => void;
}): ReactNode {
  const { t } = useLocale();
  const id = useId();
  // What is being typed need not be a height yet.
  const [typed, setTyped] = useState<string | null>(null);
  const [least, most] = FIXED_HEIGHT_PX;
  const choose = (text: string): void => {
    const chosen = parseEmbedHeight(text);
    if (chosen !== null) onHeight(chosen);
  };
  const firstOf = { auto: 'auto', fixed: `${FRAME_HEIGHT_PX}`, ratio: '4/3' } as const;
  return (
    <>
      <ChoiceField
        label={t('embed.height')}
        value={height.kind}
        options={EMBED_HEIGHTS.map((each) => [each, t(`embed.height.${each}`)])}
        onChoose={(kind) => choose(firstOf[kind])}
      />
      {height.kind === 'fixed' && (
        <p className={styles.choice}>
          <label htmlFor={id}>{t('embed.heightPx')}</label>
          <input
            id={id}
            type="number"
            min={least}
            max={most}
            step={10}
            value={typed ?? height.px}
            onChange={({ target }) => {
              setTyped(target.value);
              choose(target.value);
            }}
            onBlur={() => setTyped(null)}
          />
        </p>
      )}
      {height.kind === 'ratio' && (
        <ChoiceField
          label={t('embed.ratio')}
          value={EMBED_RATIOS.find((each) => each === serializeEmbedHeight(height)) ?? null}
          options={EMBED_RATIOS.map((each) => [each, each.replace('/', ' : ')])}
          onChoose={choose}
        />
      )}
    </>
  );
}
