import { type ReactNode, useState } from 'react';
import { tripAsOf } from '../domain/asOf.ts';
import { hasFilters, NO_FILTERS } from '../domain/filters.ts';
import { textIn } from '../domain/localizedText.ts';
import type { TripRecord } from '../domain/trip.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { Locale } from '../i18n/translator.ts';
import { AsOfControl } from '../panel/AsOfControl.tsx';
import { ChoiceField } from '../share/ChoiceField.tsx';
import { tripDates } from '../share/pictureText.ts';
import { openStep, restoreChoices, selectTrip } from '../state/actions.ts';
import { type Choices, DEFAULT_CHOICES, NO_COMPARISON } from '../state/choices.ts';
import { pageChoices } from '../state/pageChoices.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import styles from './BuilderPage.module.css';

const SUBJECTS = ['whole', 'trip', 'step', 'view'] as const;
type Subject = (typeof SUBJECTS)[number];

/** What these choices are a picture of, for whoever did not choose it here. */
function subjectOf({ step, selectedTripId, filters, ...rest }: Choices): Subject {
  if (step !== null) return 'step';
  if (hasFilters(filters) || hasMore(rest)) return 'view';
  return selectedTripId === null ? 'whole' : 'trip';
}

/** A camera, a playback, a comparison or a claim, which cannot be chosen here. */
const hasMore = ({
  view,
  moment,
  compareId,
  claimId,
}: Pick<Choices, 'view' | 'moment' | 'compareId' | 'claimId'>): boolean =>
  [view, moment, compareId, claimId].some((each) => each !== null);

/** What of the map is to be embedded: all of it, a trip, a step of the story, or what filters leave. */
export function BuilderSubject(): ReactNode {
  const locale = useLocale();
  const { t, language } = locale;
  const store = useReaderStore();
  const choices = useReader((state) => state.choices);
  const dataset = useReader((state) => state.dataset);
  const [subject, setSubject] = useState(() => subjectOf(choices));
  const { theme, filters } = choices;
  const { trips, steps } = dataset;

  const show = (wanted: Choices): void => restoreChoices(store, { ...wanted, theme }, []);
  const showTrip = (tripId: string): void => show(pageChoices(dataset, tripId));
  const choose = (next: Subject): void => {
    setSubject(next);
    if (next === 'whole') show(DEFAULT_CHOICES);
    else if (next === 'step') {
      const [first] = steps;
      if (first !== undefined) openStep(store, first);
    } else if (next === 'trip') {
      const tripId = choices.selectedTripId ?? trips[0]?.id;
      if (tripId !== undefined) showTrip(tripId);
    } else show({ ...choices, step: null });
  };
  const tripOptions = trips.map((record) => [record.id, tripName(record, locale)] as const);
  const isKept =
    subject === 'view' &&
    (hasMore(choices) || filters.from !== undefined || filters.to !== undefined);
  return (
    <fieldset className={styles.subject}>
      <legend>{t('builder.what')}</legend>
      <div className={styles.kinds}>
        {SUBJECTS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="subject"
              checked={subject === each}
              onChange={() => choose(each)}
            />
            {t(`builder.${each}`)}
          </label>
        ))}
      </div>
      {subject === 'trip' && (
        <ChoiceField
          label={t('builder.tripLabel')}
          value={choices.selectedTripId}
          options={tripOptions}
          onChoose={showTrip}
        />
      )}
      {subject === 'step' && (
        <ChoiceField
          label={t('builder.stepLabel')}
          value={choices.step?.id ?? null}
          options={steps.map(({ id, title }) => [id, textIn(title, language)])}
          onChoose={(id) => {
            const step = steps.find((each) => each.id === id);
            if (step !== undefined) openStep(store, step);
          }}
        />
      )}
      {subject === 'view' && (
        <>
          <div className={styles.filters}>
            <FilterBar />
          </div>
          <ChoiceField
            label={t('builder.openTrip')}
            value={choices.selectedTripId ?? 'none'}
            options={[['none', t('builder.noTrip')], ...tripOptions]}
            onChoose={(id) => selectTrip(store, id === 'none' ? null : id)}
          />
        </>
      )}
      {subject !== 'step' && <AsOfControl />}
      {isKept && (
        <p className={styles.kept}>
          {t('builder.kept')}{' '}
          <button
            type="button"
            onClick={() =>
              show({
                ...choices,
                filters: { ...NO_FILTERS, years: filters.years, modes: filters.modes },
                view: null,
                moment: null,
                ...NO_COMPARISON,
                claimId: null,
              })
            }
          >
            {t('builder.dropKept')}
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** A trip under its present name, on whatever day it became known. */
export function tripName(record: TripRecord, locale: Locale): string {
  const trip = tripAsOf(record, 'latest');
  return trip === null
    ? record.id
    : `${textIn(trip.account.title, locale.language)}, ${tripDates(trip, locale)}`;
}
