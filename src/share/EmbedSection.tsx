import { type ReactNode, useId, useState } from 'react';
import { dayOfVersion } from '../domain/dataVersion.ts';
import { LANGUAGES } from '../domain/localizedText.ts';
import {
  EMBED_HEIGHTS,
  type Embed,
  type EmbedHeight,
  embedSnippet,
  embedUrl,
  FRAME_HEIGHT_PX,
  SNIPPETS,
  type Snippet,
} from '../embed/embedSnippets.ts';
import { formatDate } from '../format/formatDate.ts';
import { ENDONYMS } from '../i18n/endonyms.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { languagePath } from '../i18n/translator.ts';
import { type Choices, THEMES } from '../state/choices.ts';
import styles from './EmbedSection.module.css';
import { pageVersion } from './pageVersion.ts';
import { TextToCopy } from './TextToCopy.tsx';

/** Makes the code with which somebody else's page shows the map as it is chosen here, and shows it at work. */
export function EmbedSection({
  siteUrl,
  choices,
  title,
}: {
  readonly siteUrl: string;
  /** What of the map is embedded: the reader's present choices, or a trip alone. */
  readonly choices: Choices;
  readonly title: string;
}): ReactNode {
  const { t, tag, language: pageLanguage } = useLocale();
  const [isWhole, setWhole] = useState(false);
  const [theme, setTheme] = useState(choices.theme);
  const [language, setLanguage] = useState(pageLanguage);
  const [height, setHeight] = useState<EmbedHeight>('auto');
  const [hasList, setList] = useState(true);
  const [current] = useState(() => pageVersion(document));
  const [isFrozen, setFrozen] = useState(false);
  const [kind, setKind] = useState<Snippet>('frame');
  const [isOpen, setOpen] = useState(false);

  const subject: Choices = isWhole
    ? { ...choices, filters: { years: [], modes: [] }, selectedTripId: null, view: null }
    : choices;
  const embed: Embed = {
    siteUrl,
    language,
    languagePath: languagePath(language),
    choices: { ...subject, theme },
    hasList,
    height,
    version: isFrozen ? current : null,
    title: isWhole ? t('product.name') : title,
    credit: t('embed.credit', { product: t('product.name') }),
    picture: {
      file: `${languagePath(language)}cards/${subject.selectedTripId ?? 'story'}.png`,
      alt: isWhole ? t('product.name') : title,
    },
  };
  return (
    <details className={styles.section} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.title}>{t('embed.title')}</summary>
      <div className={styles.options}>
        <Choice
          label={t('share.what')}
          value={isWhole ? 'whole' : 'view'}
          options={[
            ['view', t('share.view')],
            ['whole', t('share.all')],
          ]}
          onChoose={(value) => setWhole(value === 'whole')}
        />
        <Choice
          label={t('theme.label')}
          value={theme}
          options={THEMES.map((each) => [each, t(`theme.${each}`)])}
          onChoose={setTheme}
        />
        <Choice
          label={t('language.label')}
          value={language}
          options={LANGUAGES.map((each) => [each, ENDONYMS[each]])}
          onChoose={setLanguage}
        />
        <Choice
          label={t('embed.height')}
          value={height}
          options={EMBED_HEIGHTS.map((each) => [each, t(`embed.height.${each}`)])}
          onChoose={setHeight}
        />
        {current !== null && (
          <Choice
            label={t('embed.data')}
            value={isFrozen ? 'frozen' : 'live'}
            options={[
              ['live', t('embed.data.live')],
              ['frozen', t('embed.data.frozen', { day: formatDate(dayOfVersion(current), tag) })],
            ]}
            onChoose={(value) => setFrozen(value === 'frozen')}
          />
        )}
        <label className={styles.check}>
          <input type="checkbox" checked={hasList} onChange={() => setList(!hasList)} />
          {t('embed.list')}
        </label>
        <Choice
          label={t('embed.form')}
          value={kind}
          options={SNIPPETS.map((each) => [each, t(`embed.form.${each}`)])}
          onChoose={setKind}
        />
      </div>
      <TextToCopy
        label={t('embed.code')}
        text={embedSnippet(kind, embed)}
        copyLabel={t('embed.copy')}
        refusedText={t('embed.refused')}
        rows={6}
      />
      {isOpen && (
        <iframe
          className={styles.preview}
          src={embedUrl({ ...embed, height: 'fixed' })}
          title={t('embed.preview')}
          height={FRAME_HEIGHT_PX}
          loading="lazy"
        />
      )}
    </details>
  );
}

function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChoose: (value: Value) => void;
}): ReactNode {
  const id = useId();
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.target.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
