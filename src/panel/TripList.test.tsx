import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarDate } from '../domain/calendarDate.ts';
import { testStory } from '../domain/testTrips.ts';
import type { TripRecord } from '../domain/trip.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { englishLocale } from '../i18n/localeOf.ts';
import { toggleYear } from '../state/actions.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore } from '../state/readerStore.ts';
import { TripList } from './TripList.tsx';

/** Tells the list that its edge is in sight, as scrolling does; jsdom lays nothing out. */
let reachEdge: () => void = () => undefined;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(notice: (entries: readonly { isIntersecting: boolean }[]) => void) {
        reachEdge = () => notice([{ isIntersecting: true }]);
      }
      readonly observe = vi.fn();
      readonly disconnect = vi.fn();
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Many trips in two years, the first 100 of them in 2018. */
function manyTrips(count: number): readonly TripRecord[] {
  const [model] = testStory().trips;
  if (model === undefined) throw new Error('There is no trip to copy.');
  return Array.from({ length: count }, (_, index) => ({
    ...model,
    id: `trip-${index}`,
    accounts: model.accounts.map((account) => ({
      ...account,
      start: {
        ...account.start,
        date: (index < 100 ? '2018-03-01' : '2019-03-01') as CalendarDate,
      },
    })),
  }));
}

function openList(count: number, reaches: string | null = null) {
  const store = createReaderStore(testStory(manyTrips(count)));
  render(
    <LocaleProvider locale={englishLocale()}>
      <ReaderProvider store={store}>
        <TripList hrefOf={(id) => `/trip/${id}/`} reaches={reaches} />
      </ReaderProvider>
    </LocaleProvider>,
  );
  return { store, user: userEvent.setup() };
}

// By selector: asking for roles takes jsdom seconds with so many rows.
const rows = () => document.querySelectorAll('nav [data-trip-id]');
const more = () => document.querySelector<HTMLButtonElement>('nav button');

describe(TripList, () => {
  it('of the usual size is there as a whole', () => {
    openList(60);
    expect(rows()).toHaveLength(60);
    expect(more()).not.toBeInTheDocument();
  });

  it('of many trips grows as its edge comes in sight', () => {
    openList(150);
    expect(rows()).toHaveLength(60);
    expect(more()).toHaveTextContent('Show 90 more trips');
    act(() => reachEdge());
    expect(rows()).toHaveLength(120);
    act(() => reachEdge());
    expect(rows()).toHaveLength(150);
    expect(more()).not.toBeInTheDocument();
    const years = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(years).toEqual(['2018', '2019']);
  });

  it('grows by a press, which keeps the focus', async () => {
    const { user } = openList(200);
    more()?.focus();
    await user.keyboard('{Enter}');
    expect(rows()).toHaveLength(120);
    expect(more()).toHaveFocus();
  });

  it('begins at its head again when other trips are shown', () => {
    const { store } = openList(200);
    act(() => reachEdge());
    act(() => toggleYear(store, 2018));
    expect(rows()).toHaveLength(60);
    expect(more()).toHaveTextContent('Show 40 more trips');
  });

  it('has the row of the trip that was open, wherever it is', () => {
    openList(200, 'trip-150');
    expect(document.querySelector('[data-trip-id="trip-150"]')).toBeInTheDocument();
  });
});
