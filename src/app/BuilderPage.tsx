import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import {
  type BuilderOptions,
  parseBuilderAddress,
  serializeBuilderAddress,
} from '../embed/builderAddress.ts';
import { type Embed, embedSnippet, embedUrl } from '../embed/embedSnippets.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { EmbedBuilder } from '../share/EmbedBuilder.tsx';
import { embedWords } from '../share/embedWords.ts';
import { TextToCopy } from '../share/TextToCopy.tsx';
import { restoreChoices } from '../state/actions.ts';
import { DEFAULT_CHOICES } from '../state/choices.ts';
import { pageChoices } from '../state/pageChoices.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { vocabularyOf } from '../url/bindAddress.ts';
import styles from './BuilderPage.module.css';
import { BuilderSubject, tripName } from './BuilderSubject.tsx';
import { fetchFactsIn } from './fetchStory.ts';
import { Notices } from './Notices.tsx';

/**
 * Makes the code with which somebody else's page shows the map. What is chosen is in the address, so that a
 * desk can send a preset; it replaces the entry of the history, since none of it is a place to come back to.
 *
 * What is served needs no script: what this is, and ready-made code. The builder itself comes with the script.
 *
 * @param publicUrl the address of the site that the ready-made code names
 */
export function BuilderPage({
  base,
  siteUrl,
  publicUrl,
}: {
  readonly base: string;
  readonly siteUrl: string;
  readonly publicUrl: string;
}): ReactNode {
  const { t, path, language } = useLocale();
  const store = useReaderStore();
  const choices = useReader((state) => state.choices);
  const notices = useReader((state) => state.notices);
  const [options, setOptions] = useState<BuilderOptions | null>(null);
  const ownPath = `${base}${path}embed/builder/`;

  // Before the first paint, so that no reader sees another state than the address asks for.
  useLayoutEffect(() => {
    const asked = parseBuilderAddress(window.location.search, language, vocabularyOf(store));
    restoreChoices(store, asked.choices, asked.ignored, asked.movedDay);
    setOptions(asked.options);
    delete document.documentElement.dataset.pending;
  }, [store, language]);

  const address =
    options === null ? null : serializeBuilderAddress(choices, options, language, ownPath);
  useEffect(() => {
    if (address === null || address === location.pathname + location.search) return;
    try {
      history.replaceState(null, '', address);
    } catch {
      // Too many at once: the link below has the choices all the same.
    }
  }, [address]);

  return (
    <main className={`plain-page ${styles.page}`}>
      <a className="plain-back" href={`${base}${path}`}>
        {t('table.back')}
      </a>
      <h1>{t('builder.title')}</h1>
      <p className="plain-lead">{t('builder.description')}</p>
      <div className={styles.tool}>
        {options !== null && address !== null && (
          <>
            <div role="status">{notices.length > 0 && <Notices notices={notices} />}</div>
            <EmbedBuilder
              siteUrl={siteUrl}
              choices={choices}
              options={options}
              onOptions={setOptions}
              loadFacts={fetchFactsIn}
            >
              <BuilderSubject />
            </EmbedBuilder>
            <div className={styles.link}>
              <TextToCopy
                label={t('builder.link')}
                text={new URL(address, siteUrl).href}
                copyLabel={t('share.copy')}
                refusedText={t('share.copyRefused')}
              />
            </div>
          </>
        )}
      </div>
      <ReadyMade publicUrl={publicUrl} ownPath={ownPath} />
    </main>
  );
}

/** Code as it is most often wanted, to be copied from the page as it was served. */
function ReadyMade({
  publicUrl,
  ownPath,
}: {
  readonly publicUrl: string;
  readonly ownPath: string;
}): ReactNode {
  const locale = useLocale();
  const { t, language, path } = locale;
  const dataset = useReader((state) => state.dataset);
  const embedOf = (tripId: string | null): Embed => {
    const choices = pageChoices(dataset, tripId);
    return {
      siteUrl: publicUrl,
      language,
      languagePath: path,
      // The embed page of a trip knows its day by itself.
      choices: { ...choices, asOf: DEFAULT_CHOICES.asOf },
      hasList: true,
      height: { kind: 'auto' },
      version: null,
      ...embedWords(dataset, choices, locale),
    };
  };
  const whole = embedOf(null);
  return (
    <section className={styles.ready}>
      <h2>{t('builder.readyTitle')}</h2>
      <p className="plain-lead">{t('builder.readyText')}</p>
      <h3>{t('embed.form.frame')}</h3>
      <pre>
        <code>{embedSnippet('frame', whole)}</code>
      </pre>
      <h3>{t('embed.form.picture')}</h3>
      <pre>
        <code>{embedSnippet('picture', whole)}</code>
      </pre>
      <h3>{t('builder.tripsTitle')}</h3>
      {dataset.trips.map((record) => {
        const embed = embedOf(record.id);
        return (
          <details key={record.id} className={styles.trip}>
            <summary>{tripName(record, locale)}</summary>
            <p>
              <a
                href={embedUrl({ ...embed, siteUrl: ownPath.replace(`${path}embed/builder/`, '') })}
              >
                {t('builder.framePage')}
              </a>
            </p>
            <pre>
              <code>{embedSnippet('frame', embed)}</code>
            </pre>
          </details>
        );
      })}
    </section>
  );
}
