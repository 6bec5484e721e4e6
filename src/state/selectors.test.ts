import { describe, expect, it } from 'vitest';
import { day, testStory } from '../domain/testTrips.ts';
import { selectTrip, setAsOf, toggleYear } from './actions.ts';
import { createReaderStore, type ReaderStore } from './readerStore.ts';
import { selectFrameId, selectKnowledgeDay } from './selectors.ts';

const frameAfter = (change: (store: ReaderStore) => void) => {
  const store = createReaderStore(testStory());
  change(store);
  return selectFrameId(store.getState());
};

describe(selectFrameId, () => {
  it('is the whole story on the day of the reports, today, and on a day without news', () => {
    expect(frameAfter(() => undefined)).toBe('story');
    expect(frameAfter((store) => setAsOf(store, 'latest'))).toBe('latest');
    expect(frameAfter((store) => setAsOf(store, day('2023-10-01')))).toBe('latest');
    expect(frameAfter((store) => setAsOf(store, day('2018-05-01')))).toBe('story');
  });

  it('is the trip that the news of a day is about', () => {
    expect(frameAfter((store) => setAsOf(store, day('2018-06-10')))).toBe('trip:island-2018');
    expect(frameAfter((store) => setAsOf(store, day('2023-09-12')))).toBe('trip:port-2023');
  });

  it('is the open trip, whatever the news is about', () => {
    const frame = frameAfter((store) => {
      setAsOf(store, day('2023-09-12'));
      selectTrip(store, 'island-2018');
    });
    expect(frame).toBe('trip:island-2018');
  });

  it('is the whole story where the filters hide that trip', () => {
    const frame = frameAfter((store) => {
      toggleYear(store, 2018);
      setAsOf(store, day('2023-09-12'));
    });
    expect(frame).toBe('latest');
  });
});

describe(selectKnowledgeDay, () => {
  it('is the same object for the same state, and null on a day without news', () => {
    const store = createReaderStore(testStory());
    expect(selectKnowledgeDay(store.getState())?.day).toBe('2023-09-11');
    expect(selectKnowledgeDay(store.getState())).toBe(selectKnowledgeDay(store.getState()));
    setAsOf(store, day('2023-09-14'));
    expect(selectKnowledgeDay(store.getState())).toBeNull();
  });
});
