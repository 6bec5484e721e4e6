import { describe, expect, it } from 'vitest';
import type { Dataset } from '../domain/dataset.ts';
import { frameBounds } from '../domain/storyFrame.ts';
import { testPlace, testStep, testStory } from '../domain/testTrips.ts';
import {
  leaveStory,
  openStep,
  recordView,
  restoreChoices,
  selectTrip,
  toggleMode,
} from './actions.ts';
import { DEFAULT_CHOICES } from './choices.ts';
import { createReaderStore, type ReaderStore } from './readerStore.ts';
import { selectFrameId, selectIsExploring, selectIsTold } from './selectors.ts';

const FLIGHTS = testStep('flights', {
  asOf: 'latest',
  filters: { years: [2018], modes: ['plane'] },
  tripId: 'island-2018',
});
const BORDER = testStep('border', {
  frame: [testPlace('north', [128, 44]), testPlace('south', [133, 42])],
});
const STORY: Dataset = { ...testStory(), steps: [FLIGHTS, BORDER] };
const newStore = () => createReaderStore(STORY);

/** What the panel makes of where the reader is. */
const standing = (store: ReaderStore): string => {
  const state = store.getState();
  const told = selectIsTold(state) ? 'told' : 'left';
  return selectIsExploring(state) ? `${told}, way back` : told;
};

describe(openStep, () => {
  it('shows what the step is about and gives up the view of the reader', () => {
    const store = newStore();
    recordView(store, { zoom: 4, center: [120, 40] });
    openStep(store, FLIGHTS);
    expect(store.getState().choices).toEqual({
      ...DEFAULT_CHOICES,
      step: FLIGHTS,
      asOf: 'latest',
      filters: { years: [2018], modes: ['plane'] },
      selectedTripId: 'island-2018',
    });
    expect(standing(store)).toBe('told');
  });

  it('leads back from wherever the reader went', () => {
    const store = newStore();
    openStep(store, FLIGHTS);
    recordView(store, { zoom: 4, center: [120, 40] });
    expect(standing(store)).toBe('told, way back');
    toggleMode(store, 'train');
    expect(standing(store)).toBe('left, way back');
    selectTrip(store, null);
    openStep(store, FLIGHTS);
    expect(standing(store)).toBe('told');
  });

  it('is still told when the reader comes back by hand', () => {
    const store = newStore();
    openStep(store, FLIGHTS);
    toggleMode(store, 'train');
    toggleMode(store, 'train');
    expect(standing(store)).toBe('told');
  });
});

describe(leaveStory, () => {
  it('ends with the whole map, in the colors of the reader', () => {
    const store = newStore();
    restoreChoices(store, { ...DEFAULT_CHOICES, theme: 'dark' }, []);
    openStep(store, FLIGHTS);
    leaveStory(store);
    expect(store.getState().choices).toMatchObject({ ...DEFAULT_CHOICES, theme: 'dark' });
    expect(standing(store)).toBe('left');
  });
});

describe(selectFrameId, () => {
  it('is of the places that a step names, while it is told', () => {
    const store = newStore();
    openStep(store, BORDER);
    expect(selectFrameId(store.getState())).toBe('step:border');
    expect(frameBounds(STORY, 'step:border')).toEqual([
      expect.closeTo(128),
      expect.closeTo(42),
      expect.closeTo(133),
      expect.closeTo(44),
    ]);
    toggleMode(store, 'plane');
    expect(selectFrameId(store.getState())).toBe('story');
    openStep(store, FLIGHTS);
    expect(selectFrameId(store.getState())).toBe('trip:island-2018');
  });

  it('has nothing for a step that there is not', () => {
    expect(frameBounds(STORY, 'step:nowhere')).toBeNull();
  });
});
