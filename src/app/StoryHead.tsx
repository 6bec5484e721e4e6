import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { AsOfControl } from '../panel/AsOfControl.tsx';
import { DayNews, NextDay } from '../panel/DayNews.tsx';
import { headlineOf } from '../share/headlineOf.ts';
import { openStep, showClaim } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectTrips } from '../state/selectors.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import styles from './StoryHead.module.css';

/** The head of the page: as of when, what the story is. Small while a trip's details are open. */
export function StoryHead({
  compact,
  base,
  storyHref,
}: {
  readonly compact: boolean;
  readonly base: string;
  /** The first step of the story; null where there is none. */
  readonly storyHref: string | null;
}): ReactNode {
  const { t } = useLocale();
  const trips = useReader(selectTrips);
  return (
    <header className={styles.head} data-compact={compact || undefined}>
      <AsOfControl />
      <h1 className={styles.headline}>{headlineOf(trips, t)}</h1>
      <p className={styles.lead}>
        {t(trips.some((trip) => trip.status === 'rumored') ? 'lead.reports' : 'lead.later')}
      </p>
      <DayNews />
      <div className={styles.line}>
        <NextDay />
        <ClaimsLink href={`${base}claims/`} />
      </div>
      {storyHref !== null && <StoryLink href={storyHref} />}
    </header>
  );
}

/** Opens the first claim beside the map; without a script, the page of all. */
function ClaimsLink({ href }: { readonly href: string }): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  return (
    <a
      className={styles.claims}
      href={href}
      onClick={(event) => {
        const [first] = store.getState().dataset.claims;
        if (first === undefined || !isPlainClick(event)) return;
        event.preventDefault();
        showClaim(store, first.id);
      }}
    >
      {t('footer.claims')}
    </a>
  );
}

/** Opens the first step of the story; without a script, its page. */
function StoryLink({ href }: { readonly href: string }): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  const steps = useReader((state) => state.dataset.steps);
  return (
    <a
      className={styles.story}
      // Who leaves the story comes back to it (useStepFocus).
      id="story-entry"
      href={href}
      onClick={(event) => {
        const [first] = steps;
        if (first === undefined || !isPlainClick(event)) return;
        event.preventDefault();
        openStep(store, first);
      }}
    >
      {t('step.enter', { count: steps.length })}
    </a>
  );
}
