import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import type { Language } from '../domain/localizedText.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import type { StoryStep } from '../domain/storyStep.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { ShownSummary } from '../filters/ShownSummary.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { languagePath } from '../i18n/translator.ts';
// What a page may be served with needs its looks before its script.
import '../panel/StepPanel.module.css';
import '../panel/CitationMarks.module.css';
import '../panel/LegFacts.module.css';
import '../panel/SourceList.module.css';
import '../panel/StatusHistory.module.css';
import '../panel/TripDetails.module.css';
import '../panel/When.module.css';
import { StepSources } from '../panel/StepSources.tsx';
import { TripPanel } from '../panel/TripPanel.tsx';
import { openStep, selectTrip } from '../state/actions.ts';
import { choicesOfStep, DEFAULT_CHOICES, NO_COMPARISON } from '../state/choices.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import {
  selectIsExploring,
  selectIsTold,
  selectSelectedTrip,
  selectTheme,
} from '../state/selectors.ts';
import { TimelineFrame } from '../timeline/TimelineFrame.tsx';
import { useDarkMode } from '../ui/useDarkMode.ts';
import { bindAddress } from '../url/bindAddress.ts';
import { serializeAddress } from '../url/serializeAddress.ts';
import styles from './App.module.css';
import { AsServed } from './AsServed.tsx';
import { ClaimPlace } from './ClaimPlace.tsx';
import { CompareButton } from './CompareButton.tsx';
import { CountingPlace } from './CountingPlace.tsx';
import { HelpButton } from './HelpButton.tsx';
import { useLatePart } from './latePart.ts';
import { MapStage } from './MapStage.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { PageFoot } from './PageFoot.tsx';
import { PlayButton } from './PlayButton.tsx';
import { pageMetadata } from './pageMetadata.ts';
import { detailsPart, insetPart, offerPart, printPart, stepPart, timelinePart } from './parts.ts';
import { ShareButton } from './ShareButton.tsx';
import { Sheet } from './Sheet.tsx';
import { SheetTitle } from './SheetTitle.tsx';
import { StoryHead } from './StoryHead.tsx';
import { useKeptTheme } from './useKeptTheme.ts';
import { useMapStands } from './useMapStands.ts';
import { useSheetRest } from './useSheetRest.ts';
import { useStepFocus } from './useStepFocus.ts';

/** The full page: the panel with the story and the trips, and the map beside or behind it. */
export function App({
  base,
  siteUrl,
  labels,
  servedGroundHtml = '',
}: {
  /** The path the site lives under, with slashes at both ends. */
  readonly base: string;
  readonly siteUrl: string;
  readonly labels: readonly MapLabel[];
  /** The ground of the poster that the page is served with; empty where it is served without. */
  readonly servedGroundHtml?: string;
}): ReactNode {
  const locale = useLocale();
  const { t } = locale;
  // What readers link to is in their language; what pages load is not.
  const pagesBase = `${base}${locale.path}`;
  const store = useReaderStore();
  const choices = useReader((state) => state.choices);
  const { step } = choices;
  const isTold = useReader(selectIsTold);
  const hasTrip = useReader((state) => selectSelectedTrip(state) !== null);
  const hasDetails = hasTrip && !isTold;
  const [firstStep] = useReader((state) => state.dataset.steps);
  const { part: Steps } = useLatePart(stepPart, step !== null);
  useStepFocus(Steps !== null);
  const title = useReader((state) => pageMetadata(state, locale).title);
  const theme = useReader(selectTheme);
  const isDark = useDarkMode(theme);
  const [rest, setRest] = useSheetRest();

  useKeptTheme(store);
  // Before the first paint, so that no reader sees another state than the address asks for.
  useLayoutEffect(() => {
    const unbind = bindAddress(store, window, pagesBase, () => performance.now());
    // What public/early.js held back is right from here on.
    delete document.documentElement.dataset.pending;
    return unbind;
  }, [store, pagesBase]);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset.theme;
    else dataset.theme = theme;
    dataset.dark = String(isDark);
  }, [theme, isDark]);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const state = store.getState();
      const { step: told } = state.choices;
      if (told !== null && selectIsExploring(state)) openStep(store, told);
      else if (told === null && selectSelectedTrip(state) !== null) selectTrip(store, null);
      else setRest((rest) => (rest === 'full' ? 'half' : rest));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, setRest]);

  const hrefFor = (selectedTripId: string | null): string =>
    serializeAddress(
      { ...choices, ...NO_COMPARISON, step: null, selectedTripId, view: null, moment: null },
      [],
      pagesBase,
    );
  const hrefOfStep = (target: StoryStep | null): string =>
    serializeAddress(
      {
        ...DEFAULT_CHOICES,
        ...(target !== null && choicesOfStep(target)),
        theme: choices.theme,
      },
      [],
      pagesBase,
    );
  const ownHref = serializeAddress({ ...choices, view: null, moment: null }, [], pagesBase);
  const hrefIn = (language: Language): string =>
    serializeAddress(choices, [], `${base}${languagePath(language)}`);

  const mapStands = useMapStands();
  const { part: Details, hasFailed } = useLatePart(detailsPart, hasTrip || mapStands);
  const { part: Inset } = useLatePart(insetPart, mapStands);
  const [servedHref] = useState(ownHref);
  const [isServedWithTimeline] = useState(servedGroundHtml !== '' && timelinePart.peek() === null);
  const { part: Timeline } = useLatePart(
    timelinePart,
    !isServedWithTimeline || mapStands || ownHref !== servedHref,
  );
  const { part: offer } = useLatePart(offerPart, mapStands);
  const { part: PrintPlace } = useLatePart(printPart, mapStands && !savesData());

  return (
    <div className={styles.app} data-rest={rest} data-details={hasDetails || undefined}>
      <p className="stale-page">
        {t('page.stale')} <a href={ownHref}>{t('page.reload')}</a>
      </p>
      <a className={styles.skip} href="#map">
        {t('skip.toMap')}
      </a>
      <Sheet rest={rest} onRest={setRest} title={<SheetTitle />}>
        {step !== null && Steps !== null ? (
          <Steps step={step} hrefOf={hrefOfStep} base={pagesBase} />
        ) : (
          <StoryHead
            compact={hasDetails}
            base={pagesBase}
            storyHref={firstStep === undefined ? null : hrefOfStep(firstStep)}
          />
        )}
        <NoticeLine />
        <ClaimPlace base={pagesBase} />
        <div className={styles.filters}>
          <FilterBar />
        </div>
        <ShownSummary />
        <div className={styles.filters}>
          <TimelineFrame>
            {/* On a phone the map needs the room that the sheet takes. */}
            <PlayButton onOpen={() => setRest('peek')} />
            {Timeline === null ? (
              <AsServed className={styles.whole} />
            ) : (
              <div className={styles.whole}>
                <Timeline hrefOf={hrefFor} hasRange={mapStands} />
              </div>
            )}
          </TimelineFrame>
        </div>
        {hasDetails && (
          <div className={styles.play}>
            <PlayButton isNamed onOpen={() => setRest('peek')} />
          </div>
        )}
        <div className={styles.trips} id="trips" tabIndex={-1}>
          {step !== null && isTold ? (
            <StepSources step={step} />
          ) : (
            <TripPanel
              hrefOf={hrefFor}
              allHref={hrefFor(null)}
              Details={Details}
              hasFailed={hasFailed}
              actions={<CompareButton onOpen={() => setRest('peek')} />}
              foot={<CountingPlace isWanted={mapStands} />}
            />
          )}
        </div>
        <PageFoot
          base={pagesBase}
          hrefIn={hrefIn}
          offer={
            offer && <offer.LanguageOffer language={offer.language} href={hrefIn(offer.language)} />
          }
        >
          <HelpButton base={pagesBase} />
          <ShareButton
            siteUrl={siteUrl}
            base={base}
            labels={labels}
            isDark={isDark}
            title={title}
          />
        </PageFoot>
      </Sheet>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it follows the focus, nobody acts on it */}
      <div
        className={styles.stage}
        onFocus={() => {
          if (rest === 'full') setRest('half');
        }}
      >
        <a className={styles.skip} href="#trips">
          {t('skip.toPanel')}
        </a>
        <MapStage
          base={base}
          siteUrl={siteUrl}
          labels={labels}
          isDark={isDark}
          hrefOf={hrefFor}
          servedGroundHtml={servedGroundHtml}
          gestures="free"
        >
          {Inset !== null && <Inset base={base} labels={labels} hrefOf={hrefFor} />}
        </MapStage>
      </div>
      {PrintPlace !== null && (
        <PrintPlace
          base={base}
          url={new URL(ownHref.slice(base.length), siteUrl).href}
          labels={labels}
        />
      )}
    </div>
  );
}

/** Whether the reader asked for few bytes (https://wicg.github.io/savedata/): what is not asked for is not fetched. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
