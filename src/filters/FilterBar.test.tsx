import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { day, testStory } from '../domain/testTrips.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { englishLocale } from '../i18n/localeOf.ts';
import { setAsOf } from '../state/actions.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore, type ReaderStore } from '../state/readerStore.ts';
import { FilterBar } from './FilterBar.tsx';
import { ShownSummary } from './ShownSummary.tsx';

function renderFilters(change?: (store: ReaderStore) => void) {
  const store = createReaderStore(testStory());
  change?.(store);
  render(
    <LocaleProvider locale={englishLocale()}>
      <ReaderProvider store={store}>
        <FilterBar />
        <ShownSummary />
      </ReaderProvider>
    </LocaleProvider>,
  );
  return { user: userEvent.setup(), filters: () => store.getState().choices.filters };
}

const toggle = (name: string) => screen.getByRole('checkbox', { name });
const facet = (name: string) => screen.getByRole('group', { name });
const namesIn = (group: HTMLElement) =>
  within(group)
    .getAllByRole('checkbox')
    .map((box) => box.getAttribute('aria-label'));

describe('the filters', () => {
  it('are real checkboxes, named by their value and its count', () => {
    renderFilters();
    expect(namesIn(facet('Year'))).toEqual(['2018, 2 trips', '2019, 1 trip', '2023, 1 trip']);
    expect(namesIn(facet('How'))).toEqual(['Train, 2 trips', 'Plane, 1 trip', 'Car, 1 trip']);
    for (const box of screen.getAllByRole('checkbox')) {
      expect(box).not.toBeChecked();
    }
  });

  it('show the count to the eye too', () => {
    renderFilters();
    expect(toggle('2018, 2 trips').closest('label')).toHaveTextContent('20182');
  });

  it('can be toggled with the keyboard alone', async () => {
    const { user, filters } = renderFilters();
    await user.tab();
    expect(toggle('2018, 2 trips')).toHaveFocus();
    await user.keyboard('[Space]');
    expect(toggle('2018, 2 trips')).toBeChecked();
    await user.keyboard('[Space]');
    expect(filters().years).toEqual([]);
  });

  it('count under the other facet, and offer also what it leaves empty', async () => {
    const { user } = renderFilters();
    await user.click(toggle('Car, 1 trip'));
    expect(namesIn(facet('Year'))).toEqual(['2018, 0 trips', '2019, 1 trip', '2023, 0 trips']);
    expect(toggle('Train, 2 trips')).toBeInTheDocument();
  });

  it('are cleared together, and Clear is there only while there is something to clear', async () => {
    const { user, filters } = renderFilters();
    expect(screen.queryByRole('button', { name: 'Clear' })).not.toBeInTheDocument();
    await user.click(toggle('2018, 2 trips'));
    await user.click(toggle('Plane, 1 trip'));
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(filters()).toEqual({ years: [], modes: [] });
    expect(screen.queryByRole('button', { name: 'Clear' })).not.toBeInTheDocument();
  });
});

describe(ShownSummary, () => {
  const summary = () => screen.getByRole('status');

  it('says how many trips there are, and how well they are established', () => {
    renderFilters();
    expect(summary()).toHaveTextContent('All 4 trips 3 confirmed and 1 rumored');
  });

  it('tells those who cannot see the list what a filter leaves', async () => {
    const { user } = renderFilters();
    await user.click(toggle('Train, 2 trips'));
    await user.click(toggle('2018, 1 trip'));
    expect(summary()).toHaveTextContent('1 of 4 trips: train, 2018');
    expect(summary()).toHaveTextContent('1 confirmed');
    expect(summary()).not.toHaveTextContent('rumored');
  });

  it('says when nothing is left, and offers the way back', async () => {
    const { user, filters } = renderFilters();
    await user.click(toggle('2023, 1 trip'));
    await user.click(toggle('Plane, 0 trips'));
    expect(summary()).toHaveTextContent('No trip fits: plane, 2023.');
    await user.click(screen.getByRole('button', { name: 'Show all trips' }));
    expect(filters()).toEqual({ years: [], modes: [] });
    expect(summary()).toHaveTextContent('All 4 trips');
    expect(screen.queryByRole('button', { name: 'Show all trips' })).not.toBeInTheDocument();
  });

  it('says what became of a rumor', () => {
    renderFilters((store) => setAsOf(store, 'latest'));
    expect(summary()).toHaveTextContent(/4 confirmed and 1 .*not .*as reported/);
  });

  it('says when nobody knew of a trip yet, and offers no filter to clear', () => {
    renderFilters((store) => setAsOf(store, day('2018-01-01')));
    expect(summary()).toHaveTextContent('No trip was known on that day.');
    expect(screen.queryByRole('button', { name: 'Show all trips' })).not.toBeInTheDocument();
  });
});
