import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../domain/claim.ts';
import { NO_FILTERS } from '../domain/filters.ts';
import type { StoryStep } from '../domain/storyStep.ts';
import { day, testCitation, testStory } from '../domain/testTrips.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { englishLocale } from '../i18n/localeOf.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore } from '../state/readerStore.ts';
import { StepClaims } from './StepClaims.tsx';

const byPlane = (id: string, value: number): Claim => ({
  id,
  says: { en: `He flew so often: ${value}.` },
  saidOn: day('2023-09-11'),
  citations: [testCitation('report')],
  claimed: { kind: 'quantity', value, unit: 'trips', relation: 'exactly' },
  check: { measure: 'countTrips', mode: 'plane', before: day('2023-09-10') },
  tripIds: [],
  contextCitations: [],
});
const CLAIMS = [byPlane('once', 1), byPlane('twice', 2), byPlane('thrice', 3)];

const step = (claimIds: readonly string[], measure: string | null = null): StoryStep => ({
  id: 'by-plane',
  title: { en: 'By plane' },
  text: { en: 'He flew.' },
  map: { asOf: 'latest', filters: NO_FILTERS, tripId: null, measure, frame: [] },
  claimIds,
  citations: [],
});

function shown(told: StoryStep, isFramed = false) {
  const store = createReaderStore({ ...testStory(), claims: CLAIMS });
  const element = (
    <LocaleProvider locale={englishLocale()}>
      <ReaderProvider store={store}>
        <StepClaims step={told} base="/kim/" isFramed={isFramed} />
      </ReaderProvider>
    </LocaleProvider>
  );
  return { store, element };
}
const links = () =>
  screen
    .queryAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('target')]);

describe(StepClaims, () => {
  it('says what came of each claim, in the order of the step, the measured one once', () => {
    render(shown(step(['twice', 'once'], 'twice')).element);
    expect(links()).toEqual([
      ['Differs He flew so often: 2.', '/kim/?claim=twice', null],
      ['Agrees He flew so often: 1.', '/kim/?claim=once', null],
    ]);
    expect(screen.getByText('Verdicts:')).toBeVisible();
  });

  it('counts a claim that is measured on the map and named nowhere else', () => {
    render(shown(step([], 'thrice')).element);
    expect(links()).toEqual([['Differs He flew so often: 3.', '/kim/?claim=thrice', null]]);
    expect(screen.getByText('Verdict:')).toBeVisible();
  });

  it('opens a claim beside the map', async () => {
    const { store, element } = shown(step(['once']));
    render(element);
    await userEvent.click(screen.getByRole('link'));
    expect(store.getState().choices.claimId).toBe('once');
  });

  it('leads out of a frame, and changes nothing in it', async () => {
    const { store, element } = shown(step(['once']), true);
    render(element);
    expect(links()).toEqual([['Agrees He flew so often: 1.', '/kim/?claim=once', '_blank']]);
    await userEvent.click(screen.getByRole('link'));
    expect(store.getState().choices.claimId).toBeNull();
  });

  it('leads to the page of all claims without a script', () => {
    expect(renderToString(shown(step(['once'])).element)).toContain('href="/kim/claims/#once"');
  });

  it('says nothing where a step tells of no claim', () => {
    const { container } = render(shown(step([])).element);
    expect(container).toBeEmptyDOMElement();
  });
});
