import { type ReactNode, useState } from 'react';
import { namedTrip } from '../compare/describeComparison.ts';
import { textIn } from '../domain/localizedText.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import { frameBounds } from '../domain/storyFrame.ts';
import type { Trip } from '../domain/trip.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { Locale } from '../i18n/translator.ts';
import { type Choices, NO_COMPARISON } from '../state/choices.ts';
import { useReader } from '../state/ReaderProvider.tsx';
import {
  selectComparedTrip,
  selectFrameId,
  selectMeasuredLine,
  selectSelectedTrip,
  selectShownTrips,
  selectTrips,
} from '../state/selectors.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { darkMapPalette, lightMapPalette } from '../ui/mapPalette.ts';
import { DARK_ROUTES, LIGHT_ROUTES } from '../ui/palette.ts';
import { serializeAddress } from '../url/serializeAddress.ts';
import { Citation } from './Citation.tsx';
import { comparisonHeads, comparisonPictureText } from './comparisonPicture.ts';
import { PICTURE_SIZES, type PictureSize } from './composePicture.ts';
import { DATA_FORMATS, type DataFormat } from './dataFormats.ts';
import { describeView } from './describeView.ts';
import {
  boundsOfView,
  drawPicturePng,
  drawPictureSvg,
  type PictureContent,
} from './drawPicture.ts';
import { EmbedSection } from './EmbedSection.tsx';
import {
  asOfText,
  type PictureText,
  storyPictureText,
  tripDates,
  tripPictureText,
} from './pictureText.ts';
import { QrCode } from './QrCode.tsx';
import styles from './ShareDialog.module.css';
import { saveFile } from './saveFile.ts';
import { downloadName, serializeTrips } from './serializeTrips.ts';
import { TextToCopy } from './TextToCopy.tsx';
import type { LoadFacts } from './useEmbedWords.ts';

export interface ShareDialogProps {
  /** Of the site as the reader sees it, with a slash at its end. */
  readonly siteUrl: string;
  readonly base: string;
  readonly labels: readonly MapLabel[];
  readonly isDark: boolean;
  /** The title and the headline of the page in its present state. */
  readonly title: string;
  readonly headline: string;
  /** What the filters leave, in words; empty without filters. */
  readonly shownText: string;
  /** How many trips are shown, and how well they are established. */
  readonly sentence: string;
  /** What the map measures now: a view is of a map of some size. */
  readonly mapSize: { readonly width: number; readonly height: number };
  readonly today: string;
  readonly loadFacts: LoadFacts;
  readonly onClose: () => void;
}

type Subject = 'view' | 'trip';

/** A poster for a wall or a page of print: upright. */
const POSTER_SIZE: PictureSize = { width: 1080, height: 1350 };

/** Everything with which a reader takes the present state along: link, picture, data, citation. */
export function ShareDialog(props: ShareDialogProps): ReactNode {
  const { siteUrl, title, headline, today, onClose } = props;
  const locale = useLocale();
  const { t } = locale;
  const choices = useReader((state) => state.choices);
  const lastChecked = useReader((state) => state.dataset.lastChecked);
  const trip = useReader(selectSelectedTrip);
  const [subject, setSubject] = useState<Subject>('view');

  const description = useDescription(props.sentence, trip === null ? 'view' : subject);
  const compared = useReader(selectComparedTrip);
  const citedTitle = titleOfCitation(trip, subject === 'view' ? compared : null, headline, locale);
  const url = new URL(
    serializeAddress(sharedChoices(choices, subject), [], `/${locale.path}`).slice(1),
    siteUrl,
  ).href;
  return (
    <Dialog title={t('share.title')} closeLabel={t('share.close')} onClose={onClose}>
      <div className={styles.content}>
        {trip !== null && (
          <fieldset className={styles.subject}>
            <legend className="visually-hidden">{t('share.what')}</legend>
            {(['view', 'trip'] as const).map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="share-subject"
                  checked={subject === each}
                  onChange={() => setSubject(each)}
                />
                {t(`share.${each}`)}
              </label>
            ))}
          </fieldset>
        )}
        <section className={styles.link}>
          <div>
            <TextToCopy
              label={t('share.link')}
              text={url}
              copyLabel={t('share.copy')}
              refusedText={t('share.copyRefused')}
            />
            {typeof navigator.share === 'function' && (
              <button
                type="button"
                className={styles.button}
                onClick={() => {
                  // A reader who closes the system's sheet has not met an error.
                  navigator.share({ title, url }).catch(() => undefined);
                }}
              >
                {t('share.send')}
              </button>
            )}
          </div>
          <QrCode url={url} />
        </section>
        <Downloads
          {...props}
          description={description}
          choices={choices}
          subject={trip === null ? 'view' : subject}
        />
        <EmbedSection
          siteUrl={siteUrl}
          base={props.base}
          choices={sharedChoices(choices, trip === null ? 'view' : subject)}
          loadFacts={props.loadFacts}
        />
        <Citation
          page={{
            title: citedTitle,
            url,
            asOf: asOfText(choices.asOf, locale),
            version: lastChecked,
            accessed: today,
          }}
        />
      </div>
    </Dialog>
  );
}

/** What is cited: the two that are compared, the open trip with its days, or the page's headline. */
function titleOfCitation(
  trip: Trip | null,
  compared: Trip | null,
  headline: string,
  locale: Locale,
): string {
  if (trip === null) return headline;
  if (compared !== null) {
    const [one, other] = [namedTrip(trip, locale), namedTrip(compared, locale)];
    return locale.t('compare.title', { one, other });
  }
  return `${textIn(trip.account.title, locale.language)}, ${tripDates(trip, locale)}`;
}

/** What is shown, in words; of "this trip", that trip alone. */
function useDescription(sentence: string, subject: Subject): string {
  const locale = useLocale();
  const selected = useReader(selectSelectedTrip);
  const shown = useReader(selectShownTrips);
  const compared = useReader(selectComparedTrip);
  const measured = useReader(selectMeasuredLine);
  const { asOf, after } = useReader((state) => state.choices);
  return subject === 'trip' && selected !== null
    ? describeView(
        {
          shown: [selected],
          selected,
          asOf,
          sentence: textIn(selected.account.title, locale.language),
        },
        locale,
      )
    : describeView({ shown, selected, compared, after, measured, asOf, sentence }, locale);
}

/** "This trip" is its page on the chosen day, without filters and without the reader's own camera. */
function sharedChoices(choices: Choices, subject: Subject): Choices {
  return subject === 'view'
    ? choices
    : {
        ...choices,
        ...NO_COMPARISON,
        filters: { years: [], modes: [] },
        view: null,
        moment: null,
        theme: 'auto',
      };
}

type Progress =
  | { readonly kind: 'idle' | 'working' | 'empty' | 'failed' }
  | { readonly kind: 'saved'; readonly file: string };

/** Pictures and data of what is shown. */
function Downloads({
  choices,
  subject,
  base,
  labels,
  isDark,
  headline,
  shownText,
  mapSize,
  description,
}: ShareDialogProps & {
  readonly choices: Choices;
  readonly subject: Subject;
  readonly description: string;
}): ReactNode {
  const locale = useLocale();
  const { t } = locale;
  const dataset = useReader((state) => state.dataset);
  const trips = useReader(selectTrips);
  const shown = useReader(selectShownTrips);
  const trip = useReader(selectSelectedTrip);
  const compared = useReader(selectComparedTrip);
  const viewFrameId = useReader(selectFrameId);
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const [isAll, setAll] = useState(false);

  const { asOf, after, view, filters } = sharedChoices(choices, subject);
  const pair =
    trip === null || compared === null || subject === 'trip' ? null : ([trip, compared] as const);
  const taken: readonly Trip[] = pair ?? (trip === null ? shown : [trip]);
  const exported = isAll ? trips : taken;
  const nameOf = (all: boolean): string =>
    downloadName({
      tripIds: all || trip === null ? [] : taken.map(({ id }) => id),
      filters: all ? { years: [], modes: [] } : filters,
      asOf,
    });

  const save = async (count: number, file: string, make: () => Promise<Blob>): Promise<void> => {
    if (count === 0) {
      setProgress({ kind: 'empty' });
      return;
    }
    setProgress({ kind: 'working' });
    try {
      saveFile(file, await make());
      setProgress({ kind: 'saved', file });
    } catch {
      setProgress({ kind: 'failed' });
    }
  };

  const saveData = (format: DataFormat, mediaType: string): Promise<void> =>
    save(exported.length, `${nameOf(isAll)}.${format}`, async () => {
      const text = await serializeTrips(format, exported, asOf, locale.language);
      return new Blob([text], { type: mediaType });
    });

  const textOf = (): PictureText => {
    if (pair !== null) return comparisonPictureText(pair, after, asOf, locale);
    return trip === null
      ? storyPictureText({ headline, shownText, shown, asOf }, locale)
      : tripPictureText(trip, asOf, locale);
  };

  const contentOf = (): PictureContent => {
    const frameId =
      subject === 'trip' && trip !== null ? (`trip:${trip.id}` as const) : viewFrameId;
    const frame = view === null ? frameBounds(dataset, frameId) : boundsOfView(view, mapSize);
    if (frame === null) throw new Error('There is nothing to frame.');
    const shownIds = new Set((subject === 'trip' ? taken : shown).map(({ id }) => id));
    return {
      text: textOf(),
      map: {
        frame,
        trips,
        shownIds,
        selectedTripId: trip?.id ?? null,
        comparedTripId: pair?.[1].id ?? null,
        heads: pair === null ? [] : comparisonHeads(pair, after),
        labels,
        locale,
        description,
        colors: isDark
          ? { map: darkMapPalette, routes: DARK_ROUTES }
          : { map: lightMapPalette, routes: LIGHT_ROUTES },
      },
    };
  };

  return (
    <>
      <section aria-label={t('share.picture')}>
        <h3 className={styles.title}>{t('share.picture')}</h3>
        <p className={styles.note}>{t('share.pictureOf')}</p>
        <div className={styles.buttons}>
          {PICTURE_SIZES.map((size) => (
            <button
              key={size.height}
              type="button"
              className={styles.button}
              onClick={() =>
                save(taken.length, `${nameOf(false)}_${size.width}x${size.height}.png`, () =>
                  drawPicturePng(size, contentOf(), base),
                )
              }
            >
              {t('share.pictureSize', size)}
            </button>
          ))}
          <button
            type="button"
            className={styles.button}
            onClick={() =>
              save(taken.length, `${nameOf(false)}.svg`, async () => {
                const svg = await drawPictureSvg(POSTER_SIZE, contentOf(), base);
                return new Blob([svg], { type: 'image/svg+xml' });
              })
            }
          >
            {t('share.svg')}
          </button>
        </div>
        <div className={styles.words}>
          <TextToCopy
            label={t('describe.label')}
            text={description}
            copyLabel={t('describe.copy')}
            refusedText={t('describe.refused')}
            rows={4}
          />
        </div>
      </section>
      <section aria-label={t('share.data')}>
        <h3 className={styles.title}>{t('share.data')}</h3>
        <p className={styles.note}>
          {t('share.dataOf', { count: exported.length, asOf: asOfText(asOf, locale) })}{' '}
          <label className={styles.all}>
            <input type="checkbox" checked={isAll} onChange={() => setAll(!isAll)} />
            {t('share.all')}
          </label>
        </p>
        <div className={styles.buttons}>
          {DATA_FORMATS.map(({ format, name, mediaType }) => (
            <button
              key={format}
              type="button"
              className={styles.button}
              onClick={() => saveData(format, mediaType)}
            >
              {name}
            </button>
          ))}
          <a className={styles.more} href={`${base}${locale.path}data/`}>
            {t('share.allData')}
          </a>
        </div>
        <p role="status" className={styles.progress} data-kind={progress.kind}>
          {progress.kind === 'working' && t('share.working')}
          {progress.kind === 'saved' && t('share.saved', { file: progress.file })}
          {progress.kind === 'empty' && t('share.empty')}
          {progress.kind === 'failed' && t('share.failed')}
        </p>
      </section>
    </>
  );
}
