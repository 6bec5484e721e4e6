import { describe, expect, it } from 'vitest';
import { REPORT_DAY } from '../domain/asOf.ts';
import { NO_FILTERS } from '../domain/filters.ts';
import { day, testStory } from '../domain/testTrips.ts';
import {
  clearFilters,
  closeComparison,
  closePlayback,
  compareWith,
  dismissNotices,
  forgetView,
  openPlayback,
  pointAt,
  recallTheme,
  recordView,
  restoreChoices,
  selectTrip,
  setAsOf,
  setFilters,
  setRange,
  setTheme,
  toggleMode,
  toggleYear,
} from './actions.ts';
import { DEFAULT_CHOICES, type View } from './choices.ts';
import { recordAfter } from './clockActions.ts';
import { createReaderStore } from './readerStore.ts';
import {
  selectComparedTrip,
  selectFacets,
  selectFrameId,
  selectSelectedTrip,
  selectShownTrips,
  selectTheme,
  selectTrips,
} from './selectors.ts';

const VIEW: View = { zoom: 4, center: [120, 40] };
const newStore = () => createReaderStore(testStory());

describe(selectTrip, () => {
  it('opens a trip and closes it again', () => {
    const store = newStore();
    selectTrip(store, 'island-2018');
    expect(selectSelectedTrip(store.getState())?.id).toBe('island-2018');
    selectTrip(store, null);
    expect(selectSelectedTrip(store.getState())).toBeNull();
  });

  it('ends the view of the reader: the map may frame the trip', () => {
    const store = newStore();
    recordView(store, VIEW);
    selectTrip(store, 'island-2018');
    expect(store.getState().choices.view).toBeNull();
  });

  it('leaves everything as it is where there is nothing to close', () => {
    const store = newStore();
    restoreChoices(store, { ...DEFAULT_CHOICES, view: VIEW }, [{ name: 'year', value: 'x' }]);
    const before = store.getState();
    selectTrip(store, null);
    expect(store.getState()).toBe(before);
  });

  it('selects nothing for a name that is no trip', () => {
    const store = newStore();
    selectTrip(store, '__proto__');
    expect(store.getState().choices.selectedTripId).toBeNull();
  });

  it('does not open a trip that the filters hide, and says so', () => {
    const store = newStore();
    setFilters(store, { years: [2018], modes: [] });
    selectTrip(store, 'village-2019');
    expect(store.getState().choices.selectedTripId).toBeNull();
    expect(store.getState().notices).toEqual([
      { kind: 'selection hidden', tripId: 'village-2019' },
    ]);
  });
});

describe(compareWith, () => {
  const comparing = (tripId = 'island-2018') => {
    const store = newStore();
    selectTrip(store, 'neighbor-2018');
    compareWith(store, tripId);
    return store;
  };

  it('puts another trip beside the open one, in one frame', () => {
    const store = comparing();
    expect(selectComparedTrip(store.getState())?.id).toBe('island-2018');
    expect(selectFrameId(store.getState())).toBe('pair:neighbor-2018+island-2018');
    closeComparison(store);
    expect(selectComparedTrip(store.getState())).toBeNull();
    expect(selectFrameId(store.getState())).toBe('trip:neighbor-2018');
  });

  it('is none without an open trip, with itself, with what there is not', () => {
    const store = newStore();
    compareWith(store, 'island-2018');
    expect(store.getState().choices.compareId).toBeNull();
    expect(comparing('neighbor-2018').getState().choices.compareId).toBeNull();
    expect(comparing('atlantis').getState().choices.compareId).toBeNull();
  });

  it('ends with the trip that it is about, and says nothing', () => {
    for (const next of [null, 'village-2019']) {
      const store = comparing();
      recordAfter(store, 3_600_000);
      selectTrip(store, next);
      expect(store.getState()).toMatchObject({
        choices: { selectedTripId: next, compareId: null, after: null },
        notices: [],
      });
    }
  });

  it('does not show what the filters hide or what nobody knows, and says so', () => {
    const hidden = comparing();
    toggleMode(hidden, 'train');
    expect(hidden.getState()).toMatchObject({
      choices: { selectedTripId: 'neighbor-2018', compareId: null, after: null },
      notices: [{ kind: 'comparison hidden', tripId: 'island-2018' }],
    });
    const unknown = comparing('neighbor-2025');
    expect(unknown.getState()).toMatchObject({
      choices: { compareId: null },
      notices: [{ kind: 'comparison unknown', tripId: 'neighbor-2025' }],
    });
    const early = comparing();
    setAsOf(early, day('2018-04-01'));
    expect(early.getState().notices).toEqual([
      { kind: 'comparison unknown', tripId: 'island-2018' },
    ]);
  });

  it('takes the place of a playback, and a playback takes its place', () => {
    const store = comparing();
    openPlayback(store);
    expect(store.getState().choices).toMatchObject({ compareId: null, after: null });
    expect(store.getState().choices.moment).not.toBeNull();
    compareWith(store, 'island-2018');
    expect(store.getState()).toMatchObject({
      isPlaying: false,
      choices: { compareId: 'island-2018', moment: null },
    });
    closePlayback(store);
    expect(store.getState().choices.compareId).toBe('island-2018');
  });

  it('ends the view of the reader, but not when the partner changes', () => {
    const store = comparing();
    recordView(store, VIEW);
    compareWith(store, 'village-2019');
    expect(store.getState().choices).toMatchObject({ view: VIEW, compareId: 'village-2019' });
    closeComparison(store);
    recordView(store, VIEW);
    compareWith(store, 'island-2018');
    expect(store.getState().choices.view).toBeNull();
  });
});

describe(recordAfter, () => {
  it('keeps whole minutes, and none where nothing is compared', () => {
    const store = newStore();
    recordAfter(store, 3_600_000);
    expect(store.getState().choices.after).toBeNull();
    selectTrip(store, 'neighbor-2018');
    compareWith(store, 'island-2018');
    recordAfter(store, 5_399_990);
    expect(store.getState().choices.after).toBe(90);
  });
});

describe(toggleYear, () => {
  it('adds and takes back, in the one order that an address has', () => {
    const store = newStore();
    toggleYear(store, 2019);
    toggleYear(store, 2018);
    expect(store.getState().choices.filters.years).toEqual([2018, 2019]);
    toggleYear(store, 2019);
    expect(store.getState().choices.filters.years).toEqual([2018]);
  });

  it('leaves the modes alone, and toggleMode the years', () => {
    const store = newStore();
    toggleMode(store, 'car');
    toggleYear(store, 2019);
    toggleMode(store, 'train');
    expect(store.getState().choices.filters).toEqual({ years: [2019], modes: ['train', 'car'] });
  });

  it('clears the selection that it hides, and says so', () => {
    const store = newStore();
    selectTrip(store, 'village-2019');
    toggleYear(store, 2018);
    expect(store.getState().choices.selectedTripId).toBeNull();
    expect(store.getState().notices).toEqual([
      { kind: 'selection hidden', tripId: 'village-2019' },
    ]);
  });

  it('keeps the selection that it does not hide', () => {
    const store = newStore();
    selectTrip(store, 'village-2019');
    toggleYear(store, 2019);
    expect(store.getState().choices.selectedTripId).toBe('village-2019');
    expect(store.getState().notices).toEqual([]);
  });
});

describe(setRange, () => {
  it('joins the other filters, puts a turned range right, and opens an end again', () => {
    const store = newStore();
    toggleMode(store, 'car');
    setRange(store, day('2020-01-01'), day('2019-01-01'));
    const { filters } = store.getState().choices;
    expect(filters).toEqual({ years: [], modes: ['car'], from: '2019-01-01', to: '2020-01-01' });
    expect(selectShownTrips(store.getState()).map(({ id }) => id)).toEqual(['village-2019']);
    setRange(store, null, null);
    expect(store.getState().choices.filters).toEqual({ years: [], modes: ['car'] });
  });

  it('clears the selection that it hides, and says so', () => {
    const store = newStore();
    selectTrip(store, 'village-2019');
    setRange(store, null, day('2018-12-31'));
    expect(store.getState().choices.selectedTripId).toBeNull();
    expect(store.getState().notices).toEqual([
      { kind: 'selection hidden', tripId: 'village-2019' },
    ]);
  });
});

describe(clearFilters, () => {
  it('shows all trips again', () => {
    const store = newStore();
    setFilters(store, { years: [2018], modes: ['car'] });
    expect(selectShownTrips(store.getState())).toEqual([]);
    clearFilters(store);
    expect(store.getState().choices.filters).toEqual(NO_FILTERS);
    expect(selectShownTrips(store.getState())).toHaveLength(4);
  });
});

describe(setAsOf, () => {
  it('moves to another day of knowing and keeps the filters', () => {
    const store = newStore();
    toggleMode(store, 'train');
    setAsOf(store, 'latest');
    expect(selectShownTrips(store.getState()).map(({ id }) => id)).toEqual([
      'neighbor-2018',
      'port-2023',
      'neighbor-2025',
    ]);
  });

  it('closes a trip that was not known then, and says so', () => {
    const store = newStore();
    setAsOf(store, 'latest');
    selectTrip(store, 'neighbor-2025');
    setAsOf(store, REPORT_DAY);
    expect(store.getState().choices.selectedTripId).toBeNull();
    expect(store.getState().notices).toEqual([
      { kind: 'selection unknown', tripId: 'neighbor-2025' },
    ]);
  });
});

describe(restoreChoices, () => {
  it('takes over what a link asks for', () => {
    const store = newStore();
    const wanted = {
      ...DEFAULT_CHOICES,
      filters: { years: [2018], modes: [] },
      selectedTripId: 'island-2018',
      view: VIEW,
      theme: 'dark',
    } as const;
    restoreChoices(store, wanted, []);
    expect(store.getState().choices).toEqual(wanted);
    expect(store.getState().notices).toEqual([]);
  });

  it('moves to the latest day for a trip that was not known yet, and says from which day', () => {
    const store = newStore();
    const asOf = day('2019-01-01');
    restoreChoices(store, { ...DEFAULT_CHOICES, asOf, selectedTripId: 'village-2019' }, []);
    expect(store.getState().choices).toMatchObject({
      asOf: 'latest',
      selectedTripId: 'village-2019',
    });
    expect(store.getState().notices).toEqual([
      { kind: 'moved to latest', tripId: 'village-2019', day: asOf },
    ]);
  });

  it('does not select a trip that the link itself filters away, and says so', () => {
    const store = newStore();
    const filters = { years: [2018], modes: [] };
    restoreChoices(store, { ...DEFAULT_CHOICES, filters, selectedTripId: 'village-2019' }, []);
    expect(store.getState().choices.selectedTripId).toBeNull();
    expect(store.getState().notices.map(({ kind }) => kind)).toEqual(['selection hidden']);
  });

  it('says both what was not understood and what the filters hide', () => {
    const store = newStore();
    const filters = { years: [2018], modes: [] };
    const wanted = { ...DEFAULT_CHOICES, filters, selectedTripId: 'village-2019' };
    const parts = [{ name: 'mode', value: 'boat' }];
    restoreChoices(store, wanted, parts);
    expect(store.getState().notices).toEqual([
      { kind: 'address ignored', parts },
      { kind: 'selection hidden', tripId: 'village-2019' },
    ]);
  });

  it('says what was not understood', () => {
    const store = newStore();
    const parts = [{ name: 'year', value: '1999' }];
    restoreChoices(store, DEFAULT_CHOICES, parts);
    expect(store.getState().notices).toEqual([{ kind: 'address ignored', parts }]);
  });
});

describe('a notice', () => {
  const storeWithNotice = () => {
    const store = newStore();
    restoreChoices(store, DEFAULT_CHOICES, [{ name: 'year', value: '1999' }]);
    return store;
  };

  it('ends with the next choice', () => {
    const store = storeWithNotice();
    toggleYear(store, 2018);
    expect(store.getState().notices).toEqual([]);
  });

  it('stays while the reader only moves the map, and ends when dismissed', () => {
    const store = storeWithNotice();
    recordView(store, VIEW);
    forgetView(store);
    pointAt(store, 'island-2018');
    expect(store.getState().notices).not.toEqual([]);
    dismissNotices(store);
    expect(store.getState().notices).toEqual([]);
  });
});

describe(setTheme, () => {
  it('goes before the address, which goes before an earlier visit', () => {
    const store = newStore();
    expect(selectTheme(store.getState())).toBe('auto');
    recallTheme(store, 'light');
    expect(selectTheme(store.getState())).toBe('light');
    restoreChoices(store, { ...DEFAULT_CHOICES, theme: 'dark' }, []);
    expect(selectTheme(store.getState())).toBe('dark');
    setTheme(store, 'auto');
    expect(selectTheme(store.getState())).toBe('auto');
  });

  it('says nothing new: a notice stays', () => {
    const store = newStore();
    restoreChoices(store, DEFAULT_CHOICES, [{ name: 'year', value: '1999' }]);
    setTheme(store, 'dark');
    expect(store.getState().notices).toHaveLength(1);
  });
});

describe(recordView, () => {
  it('keeps where the reader went until it is forgotten', () => {
    const store = newStore();
    recordView(store, VIEW);
    expect(store.getState().choices.view).toEqual(VIEW);
    setTheme(store, 'dark');
    toggleYear(store, 2018);
    expect(store.getState().choices).toMatchObject({ view: VIEW });
    forgetView(store);
    expect(store.getState().choices.view).toBeNull();
  });
});

describe(pointAt, () => {
  it('tells nobody about what is already so', () => {
    const store = newStore();
    let calls = 0;
    store.subscribe(() => {
      calls += 1;
    });
    pointAt(store, null);
    pointAt(store, 'island-2018');
    pointAt(store, 'island-2018');
    expect(calls).toBe(1);
    expect(store.getState().pointedTripId).toBe('island-2018');
  });
});

describe('the selectors', () => {
  const selectors = [selectTrips, selectShownTrips, selectFacets, selectSelectedTrip] as const;

  it.each(selectors)('%o gives the same object for the same choices', (select) => {
    const store = newStore();
    setFilters(store, { years: [2018], modes: [] });
    selectTrip(store, 'island-2018');
    const before = select(store.getState());
    pointAt(store, 'island-2018');
    recordView(store, VIEW);
    dismissNotices(store);
    expect(select(store.getState())).toBe(before);
  });

  it('give new answers for new choices', () => {
    const store = newStore();
    const trips = selectTrips(store.getState());
    const facets = selectFacets(store.getState());
    toggleYear(store, 2018);
    expect(selectTrips(store.getState())).toBe(trips);
    expect(selectFacets(store.getState())).not.toBe(facets);
    expect(selectShownTrips(store.getState()).map(({ id }) => id)).toEqual([
      'neighbor-2018',
      'island-2018',
    ]);
    setAsOf(store, 'latest');
    expect(selectTrips(store.getState())).toHaveLength(5);
  });

  it('do not mix up two stores', () => {
    const whole = newStore();
    const empty = createReaderStore(testStory([]));
    expect(selectTrips(whole.getState())).toHaveLength(4);
    expect(selectTrips(empty.getState())).toEqual([]);
    expect(selectTrips(whole.getState())).toHaveLength(4);
  });
});
